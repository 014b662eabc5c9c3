#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <span>

namespace stepwise {

/// How an edge runs through its points.
struct EdgeCourse
{
    bool isHorizontal = true; ///< tangents at all points; else they are vertical
    bool isCurved = true;     ///< straight from point to point otherwise
    double leastBend = 18;    ///< how far control points are from both ends, at least
    double shortened = 0;     ///< by how much it stops before its last point
    double dashPeriod = 0;    ///< of a dashed line: dashes begin anew at every point; 0: solid
};

/// The line through two points at least. Where `visible` is given, pieces outside of it are left
/// out; what is left is the same as without.
QPainterPath edgePath(std::span<const QPointF> points, const EdgeCourse &course,
                      const QRectF &visible = {});

/// Which way the line runs along its direction when it reaches its last point: 1 or −1.
double arrivalSign(std::span<const QPointF> points, bool isHorizontal);

/// A step along the direction, or across it.
QPointF stepAlong(double distance, bool isHorizontal);

} // namespace stepwise
