#include "gui/canvas/crispshapes.h"

#include <QPainter>

#include <cmath>

namespace stepwise {

namespace {

constexpr double fine = 64;

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

QPainterPath roundedRect(const QRectF &rect, double radius)
{
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    return path;
}

} // namespace

void fillShape(QPainter &painter, const QPainterPath &path, const QColor &colour)
{
    painter.fillPath(rounded(path), colour);
}

void strokeShape(QPainter &painter, const QPainterPath &path, const QPen &pen)
{
    fillShape(painter, QPainterPathStroker(pen).createStroke(path), pen.color());
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

void drawTextAt(QPainter &painter, const QPointF &baseline, const QString &text)
{
    painter.drawText(QPointF(rounded(baseline.x()), rounded(baseline.y())), text);
}

} // namespace stepwise
