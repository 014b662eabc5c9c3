#include "gui/canvas/minimap.h"

#include "gui/canvas/nodepainter.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

namespace stepwise {

namespace {

constexpr int mapPadding = 8;
constexpr std::chrono::milliseconds refreshDelay{100};

} // namespace

Minimap::Minimap(const CanvasScene &scene, QWidget *parent) : FloatingCard(parent), m_scene(scene)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelay);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        m_thumbnail = {};
        update();
    });
    describe();
}

QSize Minimap::sizeHint() const
{
    const int unit = fontMetrics().height();
    return {unit * 25 / 2, unit * 29 / 4};
}

void Minimap::setColours(const Palette &palette)
{
    FloatingCard::setColours(palette);
    m_thumbnail = {};
}

void Minimap::setSeen(const LayoutRect &seen)
{
    if (seen == m_seen)
        return;
    m_seen = seen;
    update();
}

void Minimap::refresh()
{
    if (!m_refresh.isActive())
        m_refresh.start();
}

void Minimap::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    FloatingCard::changeEvent(event);
}

void Minimap::describe()
{
    setAccessibleName(tr("Overview"));
    setToolTip(tr("The whole graph. Drag to move the view."));
}

QRect Minimap::room() const
{
    return rect().adjusted(mapPadding, mapPadding, -mapPadding, -mapPadding);
}

ViewTransform Minimap::transform() const
{
    const LayoutRect &all = m_scene.layout().bounds;
    const double ratio = devicePixelRatioF();
    ViewTransform transform;
    transform.scale.pixelRatio = ratio;
    if (all.isEmpty())
        return transform;
    const QRectF area = room();
    transform.scale.zoom =
        std::min({area.width() / double(all.width), area.height() / double(all.height), 0.15});
    const QPointF middle(double(all.centre().x), double(all.centre().y));
    transform.origin =
        (middle * transform.scale.unit() - QRectF(rect()).center() * ratio).toPoint();
    return transform;
}

void Minimap::drawThumbnail()
{
    m_thumbnail = QPixmap(size() * devicePixelRatioF());
    m_thumbnail.fill(Qt::transparent);
    if (!m_scene.hasLayout())
        return;
    QPainter painter(&m_thumbnail);
    const ViewTransform toCard = transform();
    drawGroups(painter, toCard);
    drawNodes(painter, toCard);
}

void Minimap::drawGroups(QPainter &painter, const ViewTransform &toCard)
{
    for (const GroupId group : m_scene.groups().outerFirst()) {
        const LayoutRect &rect = m_scene.layout().groups[group.index()];
        if (rect.isEmpty())
            continue;
        const bool isCollapsed = m_scene.groups().isCollapsed(group);
        painter.fillRect(toCard.toDevice(rect), isCollapsed ? colours().edge : colours().window);
    }
}

void Minimap::drawNodes(QPainter &painter, const ViewTransform &toCard)
{
    QImage measure(1, 1, QImage::Format_RGB32);
    CanvasFonts fonts(font(), &measure);
    NodePainter nodePainter(painter, colours(), fonts, toCard.scale);
    for (const std::uint32_t index : m_scene.tasksIn({&m_scene.layout().bounds, 1}))
        nodePainter.paint(toCard.toDevice(m_scene.layout().tasks[index]),
                          m_scene.lookOf(TaskId(index), LookDepth::Marks));
}

QRectF Minimap::seenBox() const
{
    const QRectF box = transform().toDevice(m_seen);
    const double ratio = devicePixelRatioF();
    return QRectF(box.topLeft() / ratio, box.size() / ratio) &
           QRectF(rect()).adjusted(4, 4, -4, -4);
}

void Minimap::paintEvent(QPaintEvent *event)
{
    FloatingCard::paintEvent(event);
    if (m_thumbnail.isNull())
        drawThumbnail();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_thumbnail.setDevicePixelRatio(devicePixelRatioF());
    painter.drawPixmap(0, 0, m_thumbnail);
    painter.setPen(QPen(colours().accent, 1.5));
    painter.drawRoundedRect(seenBox(), 2, 2);
}

void Minimap::resizeEvent(QResizeEvent *event)
{
    m_thumbnail = {};
    FloatingCard::resizeEvent(event);
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QRectF seen = seenBox();
    m_grip = seen.contains(event->position()) ? event->position() - seen.center() : QPointF();
    requestViewAt(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        requestViewAt(event->position());
}

void Minimap::wheelEvent(QWheelEvent *event)
{
    constexpr int notch = 120;
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / notch;
    m_wheel -= steps * notch;
    if (steps != 0)
        Q_EMIT zoomRequested(steps);
    event->accept();
}

void Minimap::requestViewAt(const QPointF &position)
{
    if (m_scene.hasLayout())
        Q_EMIT viewRequested(transform().toScene((position - m_grip) * devicePixelRatioF()));
}

} // namespace stepwise
