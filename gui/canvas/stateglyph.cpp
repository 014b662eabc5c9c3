#include "gui/canvas/stateglyph.h"

#include "gui/canvas/crispshapes.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace stepwise {

namespace {

constexpr double grid = 24;

QPainterPath hourglass()
{
    QPainterPath path;
    path.moveTo(5, 22);
    path.lineTo(19, 22);
    path.moveTo(5, 2);
    path.lineTo(19, 2);
    path.moveTo(17, 22);
    path.lineTo(17, 17.83);
    path.quadTo(17, 17, 16.41, 16.41);
    path.lineTo(12, 12);
    path.lineTo(7.59, 16.41);
    path.quadTo(7, 17, 7, 17.83);
    path.lineTo(7, 22);
    path.moveTo(7, 2);
    path.lineTo(7, 6.17);
    path.quadTo(7, 7, 7.59, 7.59);
    path.lineTo(12, 12);
    path.lineTo(16.41, 7.59);
    path.quadTo(17, 7, 17, 6.17);
    path.lineTo(17, 2);
    return path;
}

QPainterPath alarmClock()
{
    QPainterPath path;
    path.addEllipse(QPointF(12, 13), 8, 8);
    path.moveTo(12, 9);
    path.lineTo(12, 13);
    path.lineTo(14, 15);
    const QLineF details[] = {
        {5, 3, 2, 6}, {22, 6, 19, 3}, {6.4, 18.7, 4, 21}, {17.6, 18.7, 20, 21}};
    for (const QLineF &line : details) {
        path.moveTo(line.p1());
        path.lineTo(line.p2());
    }
    return path;
}

QPainterPath polyline(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.moveTo(*points.begin());
    for (const QPointF &point : points)
        path.lineTo(point);
    return path;
}

struct Glyph
{
    QPainterPath path;
    bool isFilled = false;
};

Glyph glyphOf(TaskState state)
{
    QPainterPath path;
    switch (state) {
    case TaskState::Waiting:
        return {hourglass()};
    case TaskState::Ready:
        path.addEllipse(QPointF(12, 12), 8.5, 8.5);
        return {path};
    case TaskState::Running:
        return {polyline({{6, 3}, {20, 12}, {6, 21}, {6, 3}}), true};
    case TaskState::Succeeded:
        return {polyline({{20, 6}, {9, 17}, {4, 12}})};
    case TaskState::Failed:
        path = polyline({{18, 6}, {6, 18}});
        path.addPath(polyline({{6, 6}, {18, 18}}));
        return {path};
    case TaskState::TimedOut:
        return {alarmClock()};
    case TaskState::Cancelled:
        path.addRoundedRect(QRectF(4, 4, 16, 16), 2.5, 2.5);
        return {path, true};
    case TaskState::Skipped:
        return {polyline({{19, 5}, {5, 19}})};
    case TaskState::Cancelling:
        break; // has a ring of its own
    }
    return {};
}

const Glyph &cachedGlyph(TaskState state)
{
    static const auto glyphs = [] {
        std::array<Glyph, taskStateCount> all;
        for (const TaskState each : allTaskStates)
            all[static_cast<std::size_t>(each)] = glyphOf(each);
        return all;
    }();
    return glyphs[static_cast<std::size_t>(state)];
}

QRectF squareIn(const QRectF &box)
{
    const double side = std::min(box.width(), box.height());
    return {box.center().x() - side / 2, box.center().y() - side / 2, side, side};
}

template<typename Paint>
QPixmap pixmapOf(int size, qreal pixelRatio, Paint paint)
{
    QPixmap pixmap(QSize(size, size) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, QRectF(0, 0, size, size));
    return pixmap;
}

} // namespace

void paintStateGlyph(QPainter &painter, const QRectF &box, TaskState state, const QColor &colour,
                     double graceLeft)
{
    const QRectF square = squareIn(box);
    if (state == TaskState::Cancelling) {
        paintGraceRing(painter, square.center(), square.width() * 22 / grid, graceLeft, colour);
        return;
    }
    const Glyph &glyph = cachedGlyph(state);
    const double unit = square.width() / grid;
    const QTransform toSquare(unit, 0, 0, unit, square.x(), square.y());
    const QPainterPath path = toSquare.map(glyph.path);
    if (glyph.isFilled) {
        fillShape(painter, path, colour);
        return;
    }
    strokeShape(painter, path,
                QPen(colour, std::max(2 * unit, 1.0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void paintGraceRing(QPainter &painter, const QPointF &centre, double diameter, double graceLeft,
                    const QColor &colour)
{
    const double width = diameter / 7;
    const double middle = diameter - width;
    const QRectF ring(centre.x() - middle / 2, centre.y() - middle / 2, middle, middle);
    QColor track = colour;
    track.setAlphaF(0.25f * static_cast<float>(colour.alphaF()));
    QPainterPath whole;
    whole.addEllipse(ring);
    strokeShape(painter, whole, QPen(track, width));
    const double left = std::clamp(graceLeft, 0.0, 1.0);
    if (left > 0) {
        QPainterPath arc;
        arc.arcMoveTo(ring, 90);
        arc.arcTo(ring, 90, -360 * left);
        strokeShape(painter, arc, QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
    }
    const double square = diameter * 5.2 / 21;
    fillSharp(painter, QRectF(centre.x() - square / 2, centre.y() - square / 2, square, square),
              colour);
}

void paintHeldGlyph(QPainter &painter, const QRectF &box, const QColor &disc, const QColor &bars)
{
    const QRectF square = squareIn(box);
    const double unit = square.width() / 16;
    fillDisc(painter, square.center(), square.width(), disc);
    for (const double x : {-3.6, 1.2}) {
        const QRectF bar(square.center().x() + x * unit, square.center().y() - 4.2 * unit,
                         2.4 * unit, 8.4 * unit);
        fillRounded(painter, bar, unit, bars);
    }
}

QPixmap stateGlyphPixmap(TaskState state, const QColor &colour, int size, qreal pixelRatio)
{
    return pixmapOf(size, pixelRatio, [&](QPainter &painter, const QRectF &box) {
        paintStateGlyph(painter, box, state, colour);
    });
}

QPixmap heldGlyphPixmap(const QColor &disc, const QColor &bars, int size, qreal pixelRatio)
{
    return pixmapOf(size, pixelRatio, [&](QPainter &painter, const QRectF &box) {
        paintHeldGlyph(painter, box, disc, bars);
    });
}

QIcon stateGlyphIcon(TaskState state, const QColor &colour, const QColor &onSelection, int size)
{
    QIcon icon;
    for (const qreal ratio : {1.0, 2.0}) {
        icon.addPixmap(stateGlyphPixmap(state, colour, size, ratio));
        icon.addPixmap(stateGlyphPixmap(state, onSelection, size, ratio), QIcon::Selected);
    }
    return icon;
}

} // namespace stepwise
