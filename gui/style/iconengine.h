#pragma once

#include <QByteArray>
#include <QIcon>
#include <QIconEngine>
#include <QPalette>

namespace stepwise {

/// Draws a line icon of `resources/icons` in a colour of the application's palette.
///
/// The colour is looked up anew at each painting, so an icon follows a change of the palette
/// without being replaced; the pixels are made for the device pixel ratio that is asked for.
class IconEngine final : public QIconEngine
{
public:
    /// `role` is the role of the palette that the strokes take.
    IconEngine(const QString &name, QPalette::ColorRole role);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    QIconEngine *clone() const override;
    QString key() const override;
    bool isNull() override { return m_svg.isEmpty(); }

private:
    QPixmap picture(const QSize &pixels, qreal scale, const QColor &colour) const;

    QString m_name;
    QByteArray m_svg;
    QPalette::ColorRole m_role;
};

/// The icon `resources/icons/<name>.svg`. Besides the usual roles of the palette there are those
/// that `qpaletteOf` fills: Link (accent), BrightText (on accent), LinkVisited (held mark).
QIcon lineIcon(const QString &name, QPalette::ColorRole role = QPalette::ButtonText);

/// The same picture in a colour of its own, for what is not an icon: `size` in logical pixels.
QPixmap linePixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio);

} // namespace stepwise
