#include "gui/canvas/canvasviewport.h"

#include <algorithm>

namespace stepwise {

namespace {

constexpr double smallestZoom = 0.05;
constexpr int leastInSight = 48; // of the scene, in device pixels

QPointF middleOf(const QSize &size)
{
    return {size.width() / 2.0, size.height() / 2.0};
}

} // namespace

void CanvasViewport::setSize(const QSize &size)
{
    m_size = size;
    keepInSight();
}

void CanvasViewport::setPixels(double fontScale, double pixelRatio)
{
    const LayoutPoint middle = m_transform.toScene(middleOf(m_size));
    m_transform.scale.fontScale = fontScale;
    m_transform.scale.pixelRatio = pixelRatio;
    place(middle, middleOf(m_size));
}

void CanvasViewport::setContent(const LayoutRect &bounds)
{
    m_bounds = bounds;
    keepInSight();
}

double CanvasViewport::clampedZoom(double zoom) const
{
    // A large scene can always be seen as a whole, with as much around it.
    const double pixel = m_transform.scale.pixel();
    const double width = std::max(1.0, m_bounds.width * pixel);
    const double height = std::max(1.0, m_bounds.height * pixel);
    const double whole = std::min(m_size.width() / width, m_size.height() / height);
    const double least = std::clamp(whole / 2, 1e-4, smallestZoom);
    return std::clamp(zoom, least, largestZoom);
}

void CanvasViewport::setZoom(double zoom, const QPointF &fixed)
{
    const LayoutPoint point = m_transform.toScene(fixed);
    m_transform.scale.zoom = clampedZoom(zoom);
    place(point, fixed);
}

void CanvasViewport::place(const LayoutPoint &point, const QPointF &at)
{
    const double unit = m_transform.scale.unit();
    m_transform.origin = (QPointF(double(point.x) * unit, double(point.y) * unit) - at).toPoint();
    keepInSight();
}

ViewPlace CanvasViewport::place() const
{
    const QPointF middle = middleOf(m_size) + QPointF(m_transform.origin);
    const double unit = m_transform.scale.unit();
    return {zoom(), middle.x() / unit, middle.y() / unit};
}

void CanvasViewport::setPlace(const ViewPlace &place)
{
    m_transform.scale.zoom = clampedZoom(place.zoom);
    const double unit = m_transform.scale.unit();
    m_transform.origin = (QPointF(place.x, place.y) * unit - middleOf(m_size)).toPoint();
    keepInSight();
}

void CanvasViewport::moveBy(const QPoint &by)
{
    setOrigin(m_transform.origin - by);
}

void CanvasViewport::setOrigin(const QPoint &origin)
{
    m_transform.origin = origin;
    keepInSight();
}

void CanvasViewport::fit(const LayoutRect &area, const QMargins &margins, double mostZoom)
{
    const QRect room = QRect(QPoint(0, 0), m_size).marginsRemoved(margins);
    const double pixel = m_transform.scale.pixel();
    const double across = std::max(1, room.width()) / std::max(1.0, area.width * pixel);
    const double down = std::max(1, room.height()) / std::max(1.0, area.height * pixel);
    m_transform.scale.zoom = clampedZoom(std::min({across, down, mostZoom}));
    place(area.centre(), QRectF(room).center());
}

void CanvasViewport::reveal(const LayoutRect &area, int margin)
{
    const QRect box = m_transform.toDevice(area).adjusted(-margin, -margin, margin, margin);
    const auto missing = [](int low, int high, int length) {
        if (low < 0 || high - low > length)
            return -low;
        return high > length ? length - high : 0;
    };
    moveBy({missing(box.left(), box.right() + 1, m_size.width()),
            missing(box.top(), box.bottom() + 1, m_size.height())});
}

QRect CanvasViewport::content() const
{
    ViewTransform absolute = m_transform;
    absolute.origin = {};
    return absolute.toDevice(m_bounds);
}

bool CanvasViewport::isAllInSight() const
{
    return QRect(m_transform.origin, m_size).contains(content());
}

QRect CanvasViewport::scrollArea() const
{
    const int margin = static_cast<int>(16 * m_transform.scale.pixel());
    const QRect seen(m_transform.origin, m_size);
    if (m_bounds.isEmpty())
        return seen;
    return seen.united(content().adjusted(-margin, -margin, margin, margin));
}

void CanvasViewport::keepInSight()
{
    if (m_bounds.isEmpty() || m_size.isEmpty())
        return;
    const QRect all = content();
    const auto kept = [](int origin, int low, int high, int length) {
        const int shown = std::min({leastInSight, high - low, length});
        return std::clamp(origin, low - length + shown, high - shown);
    };
    m_transform.origin = {
        kept(m_transform.origin.x(), all.left(), all.right() + 1, m_size.width()),
        kept(m_transform.origin.y(), all.top(), all.bottom() + 1, m_size.height())};
}

} // namespace stepwise
