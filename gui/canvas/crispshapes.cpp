#include "gui/canvas/crispshapes.h"

#include <QPainter>

#include <cmath>
#include <numeric>

namespace stepwise {

namespace {

constexpr double fine = 64;
constexpr double smoothness = 8; ///< curves are cut into lines as if they were so much larger

/// Halves, which are frequent, go up even when they come out a little too small.
double rounded(double value)
{
    return std::floor(value * fine + 0.501) / fine;
}

QPainterPath rounded(QPainterPath path)
{
    for (int index = 0; index < path.elementCount(); ++index) {
        const QPainterPath::Element element = path.elementAt(index);
        path.setElementPositionAt(index, rounded(element.x), rounded(element.y));
    }
    return path;
}

/// The whole pixel in which the path begins. Seen from there it has the very same numbers wherever
/// it lies; how a curve is approximated turns on their last digits.
QPointF baseOf(const QPointF &begin)
{
    return {std::floor(begin.x() + 0.001), std::floor(begin.y() + 0.001)};
}

/// Without curves.
QPainterPath polygonOf(const QPainterPath &path)
{
    QPainterPath result;
    result.setFillRule(path.fillRule());
    const auto polygons = path.toSubpathPolygons(QTransform::fromScale(smoothness, smoothness));
    for (QPolygonF polygon : polygons) {
        for (QPointF &point : polygon)
            point = {rounded(point.x() / smoothness), rounded(point.y() / smoothness)};
        result.addPolygon(polygon);
    }
    return result;
}

QPainterPath roundedRect(const QRectF &rect, double radius)
{
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    return path;
}

} // namespace

void fillShape(QPainter &painter, const QPainterPath &path, const QColor &colour)
{
    if (path.isEmpty())
        return;
    const QPointF base = baseOf(path.elementAt(0));
    painter.fillPath(polygonOf(rounded(path.translated(-base))).translated(base), colour);
}

void strokeShape(QPainter &painter, const QPainterPath &path, const QPen &pen)
{
    if (!path.isEmpty())
        strokePieces(painter, path, path.elementAt(0), pen);
}

void strokePieces(QPainter &painter, const QPainterPath &path, const QPointF &begin,
                  const QPen &pen)
{
    const QPointF base = baseOf(begin);
    const QPainterPath line = rounded(path.translated(-base));
    const QPainterPath outline = QPainterPathStroker(pen).createStroke(line);
    painter.fillPath(polygonOf(outline).translated(base), pen.color());
}

QPen dashedPen(QPen pen, double unit)
{
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({rounded(4 * unit) / pen.widthF(), rounded(3 * unit) / pen.widthF()});
    return pen;
}

double dashPeriod(const QPen &pen)
{
    if (pen.style() == Qt::SolidLine)
        return 0;
    const QList<qreal> pattern = pen.dashPattern();
    return rounded(std::accumulate(pattern.begin(), pattern.end(), 0.0) * pen.widthF());
}

void fillRounded(QPainter &painter, const QRectF &rect, double radius, const QColor &colour)
{
    fillShape(painter, roundedRect(rect, radius), colour);
}

void strokeRounded(QPainter &painter, const QRectF &rect, double radius, const QPen &pen)
{
    strokeShape(painter, roundedRect(rect, radius), pen);
}

void fillDisc(QPainter &painter, const QPointF &centre, double diameter, const QColor &colour)
{
    QPainterPath path;
    path.addEllipse(centre, diameter / 2, diameter / 2);
    fillShape(painter, path, colour);
}

void fillSharp(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    QPainterPath path;
    path.addRect(rect);
    fillShape(painter, path, colour);
}

void fillPixels(QPainter &painter, const QRect &rect, const QColor &colour)
{
    // Antialiased, Qt would take a rectangle under a complex clip for a thick line.
    const bool wasSmooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(rect, colour);
    painter.setRenderHint(QPainter::Antialiasing, wasSmooth);
}

QPointF onFineGrid(const QPointF &point)
{
    return {rounded(point.x()), rounded(point.y())};
}

} // namespace stepwise
