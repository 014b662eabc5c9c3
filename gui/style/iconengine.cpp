#include "gui/style/iconengine.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace stepwise {

namespace {

QByteArray svgOf(const QString &name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// QtSvg draws `currentColor` black, so the colour is written into the text.
QPixmap drawn(QByteArray svg, const QSize &pixels, const QColor &colour)
{
    svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter);
    return pixmap;
}

QPalette::ColorGroup colourGroup(QIcon::Mode mode)
{
    return mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
}

} // namespace

IconEngine::IconEngine(const QString &name, QPalette::ColorRole role)
    : m_name(name), m_svg(svgOf(name)), m_role(role)
{
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device()->devicePixelRatioF();
    painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    return picture(size, scale, QGuiApplication::palette().color(colourGroup(mode), m_role));
}

QPixmap IconEngine::picture(const QSize &pixels, qreal scale, const QColor &colour) const
{
    const QString key = QStringLiteral("stepwise/%1/%2/%3x%4@%5")
                            .arg(m_name, colour.name())
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(scale);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = drawn(m_svg, pixels, colour);
    pixmap.setDevicePixelRatio(scale);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

QString IconEngine::key() const
{
    return QStringLiteral("stepwise");
}

QIcon lineIcon(const QString &name, QPalette::ColorRole role)
{
    return QIcon(new IconEngine(name, role)); // the icon owns its engine
}

QPixmap linePixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio)
{
    QPixmap pixmap = drawn(svgOf(name), (QSizeF(size, size) * devicePixelRatio).toSize(), colour);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace stepwise
