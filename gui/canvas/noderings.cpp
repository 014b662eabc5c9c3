#include "gui/canvas/noderings.h"

#include <QPainter>

namespace stepwise {

namespace {

struct Ring
{
    double distance; ///< of its middle from the box
    double width;
    QColor colour;
};

Ring ringOf(RingKind kind, const Palette &palette, bool isFar)
{
    switch (kind) {
    case RingKind::Hover:
        return {isFar ? 2.0 : 3.0, 1, palette.control};
    case RingKind::Chain:
        return {isFar ? 1.5 : 2.5, 1.5, palette.accent};
    case RingKind::Selected:
        return isFar ? Ring{2, 2, palette.accent} : Ring{4, 2.5, palette.accent};
    case RingKind::Hit:
        return isFar ? Ring{4, 3, palette.heldMark} : Ring{7, 3, palette.heldMark};
    case RingKind::Focus:
        break;
    }
    return {isFar ? 4.5 : 6.5, 1.5, palette.text};
}

double boxRadius(DetailLevel level, const DrawScale &scale, double radius)
{
    switch (level) {
    case DetailLevel::Near:
        return radius * scale.unit();
    case DetailLevel::Medium:
        return 4 * scale.pixel();
    case DetailLevel::Far:
        return 2 * scale.pixel();
    case DetailLevel::Remote:
        break;
    }
    return 0;
}

/// Far out a node is smaller than what an eye finds: its ring is not.
QRectF findable(const QRectF &box, double smallest)
{
    const double across = std::max(0.0, smallest - box.width()) / 2;
    const double down = std::max(0.0, smallest - box.height()) / 2;
    return box.adjusted(-across, -down, across, down);
}

} // namespace

void paintRing(QPainter &painter, const QRect &box, RingKind kind, const DrawScale &scale,
               const Palette &palette, double radius)
{
    const DetailLevel level = scale.level();
    const Ring ring = ringOf(kind, palette, level < DetailLevel::Medium);
    const double distance = ring.distance * scale.stroke();
    const QRectF around = findable(box, level == DetailLevel::Remote ? 4 * scale.pixel() : 0)
                              .adjusted(-distance, -distance, distance, distance);
    QPen pen(ring.colour, ring.width * scale.stroke());
    if (kind == RingKind::Focus) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({2 / ring.width, 2 / ring.width});
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double rounded = boxRadius(level, scale, radius) + distance;
    painter.drawRoundedRect(around, rounded, rounded);
}

} // namespace stepwise
