#include "gui/canvas/scenepainter.h"

#include "gui/canvas/crispshapes.h"
#include "gui/canvas/edgecount.h"
#include "gui/canvas/edgepainter.h"
#include "gui/canvas/edgestyle.h"
#include "gui/canvas/nodepainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace stepwise {

namespace {

/// What painting may add around a box or a line, in device pixels.
int marginOf(const DrawScale &scale)
{
    return static_cast<int>(std::ceil(std::max(20 * scale.unit(), 8 * scale.pixel())));
}

LookDepth depthAt(DetailLevel level)
{
    switch (level) {
    case DetailLevel::Near:
        return LookDepth::Everything;
    case DetailLevel::Medium:
        return LookDepth::Name;
    case DetailLevel::Far:
    case DetailLevel::Remote:
        break;
    }
    return LookDepth::Marks;
}

} // namespace

void ScenePainter::paint(QPainter &painter, const QRect &part) const
{
    fillPixels(painter, part, m_palette.canvas);
    if (!m_scene.hasLayout())
        return;
    paintGroups(painter, part, false);
    paintEdges(painter, part);
    paintGroups(painter, part, true);
    NodePainter nodePainter(painter, m_palette, m_fonts, m_transform.scale);
    paintNodes(nodePainter, part);
}

void ScenePainter::paint(const PixelWindow &window, NodeSprites &sprites) const
{
    QImage image = window.image();
    QPainter painter(&image);
    painter.translate(-window.area.topLeft());
    const QRect &part = window.area;
    fillPixels(painter, part, m_palette.canvas);
    if (!m_scene.hasLayout())
        return;
    paintGroups(painter, part, false);
    drawEdges(painter, window);
    paintGroups(painter, part, true);
    NodePainter nodePainter(painter, m_palette, m_fonts, m_transform.scale, &sprites);
    paintNodes(nodePainter, part);
}

LayoutRect ScenePainter::searchArea(const QRect &part) const
{
    const int margin = marginOf(m_transform.scale);
    return m_transform.toScene(QRectF(part.adjusted(-margin, -margin, margin, margin)));
}

GroupLook ScenePainter::lookOf(const CanvasScene &scene, GroupId group)
{
    return {scene.groups().name(group), scene.groups().counts(group), scene.isDimmed(group),
            scene.groups().areTwins(group)};
}

void ScenePainter::paintGroups(QPainter &painter, const QRect &part, bool collapsed) const
{
    GroupPainter groupPainter(painter, m_palette, m_fonts, m_transform.scale);
    for (const GroupId group : m_scene.groups().outerFirst()) {
        const LayoutRect &rect = m_scene.layout().groups[group.index()];
        if (rect.isEmpty() || m_scene.groups().isCollapsed(group) != collapsed)
            continue;
        const QRect box = m_transform.toDevice(rect);
        if (!part.intersects(box.adjusted(-2, -2, 2, 2)))
            continue;
        const GroupLook look = lookOf(m_scene, group);
        if (collapsed)
            groupPainter.paintCollapsed(box, look);
        else
            groupPainter.paintExpanded(box, look);
    }
}

std::vector<QPointF> ScenePainter::pointsOf(std::uint32_t edge) const
{
    std::vector<QPointF> points;
    for (const LayoutPoint &point : m_scene.layout().pointsOf(m_scene.layout().edges[edge]))
        points.push_back(m_transform.toDevice(point));
    if (m_scene.edges().isTurned())
        std::reverse(points.begin(), points.end());
    return points;
}

void ScenePainter::paintEdges(QPainter &painter, const QRect &part) const
{
    const SceneEdges &edges = m_scene.edges();
    EdgePainter edgePainter(painter, m_palette, m_transform.scale,
                            m_scene.layout().options.direction);
    const int margin = marginOf(m_transform.scale);
    edgePainter.setVisible(part.adjusted(-margin, -margin, margin, margin));
    std::vector<std::uint32_t> found;
    edges.visitPieces(searchArea(part), [&](std::uint32_t edge, std::uint32_t) {
        if (EdgeStyle::isDrawn(edges.kind(edge), m_transform.scale.level()))
            found.push_back(edge);
    });
    std::sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(edges.kind(a), a) < std::pair(edges.kind(b), b);
    });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    for (const std::uint32_t edge : found)
        edgePainter.paint(pointsOf(edge), edges.kind(edge),
                          m_scene.isDimmed(m_scene.layout().edges[edge]));
    for (const std::uint32_t edge : found)
        paintCount(painter, edge);
}

void ScenePainter::paintCount(QPainter &painter, std::uint32_t edge) const
{
    const LayoutEdge &drawn = m_scene.layout().edges[edge];
    if (drawn.merged < 2 || m_transform.scale.level() != DetailLevel::Near)
        return;
    const EdgePiece piece = pieceOf(edge, drawn.pointCount / 2);
    const QPointF step = piece.to - piece.from;
    const bool isHorizontal = m_scene.layout().options.direction == LayoutDirection::LeftToRight;
    paintEdgeCount(painter, (piece.from + piece.to) / 2,
                   std::abs(isHorizontal ? step.x() : step.y()), drawn.merged, m_transform.scale,
                   m_palette, m_fonts);
}

void ScenePainter::drawEdges(QPainter &painter, const PixelWindow &window) const
{
    struct Found
    {
        std::uint32_t edge;
        std::uint32_t at;
    };
    // By kind, in the order in which they are drawn.
    std::array<std::vector<Found>, std::size_t(EdgeKind::Chain) + 1> found;
    m_scene.edges().visitPieces(searchArea(window.area), [&](std::uint32_t edge, std::uint32_t at) {
        found[std::size_t(m_scene.edges().kind(edge))].push_back({edge, at});
    });
    const EdgeStyle style(m_palette, m_transform.scale);
    EdgeRaster raster(window, style, m_scene.layout().options.direction);
    for (std::size_t kind = 0; kind < found.size(); ++kind)
        for (const Found &piece : found[kind])
            raster.draw(pieceOf(piece.edge, piece.at), static_cast<EdgeKind>(kind),
                        m_scene.isDimmed(m_scene.layout().edges[piece.edge]));
    for (const std::vector<Found> &ofKind : found)
        for (const Found &piece : ofKind)
            if (piece.at == m_scene.layout().edges[piece.edge].pointCount / 2)
                paintCount(painter, piece.edge);
}

EdgePiece ScenePainter::pieceOf(std::uint32_t edge, std::uint32_t at) const
{
    const std::span<const LayoutPoint> points =
        m_scene.layout().pointsOf(m_scene.layout().edges[edge]);
    const bool isTurned = m_scene.edges().isTurned();
    const std::size_t last = points.size() - 1;
    const auto point = [&](std::size_t index) {
        return m_transform.toDevice(points[isTurned ? last - index : index]);
    };
    // Counted from where the edge begins in the run.
    const std::size_t end = isTurned ? points.size() - at : at;
    EdgePiece piece{point(end - 1), point(end), end == 1, end == last, 1};
    const bool isHorizontal = m_scene.layout().options.direction == LayoutDirection::LeftToRight;
    const QPointF target = point(last);
    for (std::size_t before = last; before-- > 0;) {
        const QPointF step = target - point(before);
        const double distance = isHorizontal ? step.x() : step.y();
        if (std::abs(distance) > 0.5) {
            piece.arrival = distance > 0 ? 1 : -1;
            break;
        }
    }
    return piece;
}

void ScenePainter::paintNodes(NodePainter &painter, const QRect &part) const
{
    const LookDepth depth = depthAt(m_transform.scale.level());
    m_scene.visitTasks(searchArea(part), [&](std::uint32_t task, const LayoutRect &rect) {
        painter.paint(m_transform.toDevice(rect), m_scene.lookOf(TaskId(task), depth));
    });
}

QRect ScenePainter::reachOf(TaskId task) const
{
    const LayoutRect box = m_scene.boxOf(task);
    return box.isEmpty() ? QRect()
                         : NodePainter::bounds(m_transform.toDevice(box), m_transform.scale);
}

QRect ScenePainter::reachOf(GroupId group) const
{
    const LayoutRect &rect = m_scene.layout().groups[group.index()];
    if (rect.isEmpty())
        return {};
    const QRect box = m_transform.toDevice(rect).adjusted(-2, -2, 2, 2);
    if (m_scene.groups().isCollapsed(group))
        return box;
    const int header = static_cast<int>(std::ceil(groupHeaderHeight * m_transform.scale.unit()));
    return {box.x(), box.y(), box.width(), header + 4};
}

std::vector<QRect> ScenePainter::reachOfEdge(std::uint32_t edge) const
{
    const int margin = marginOf(m_transform.scale);
    const std::vector<QPointF> points = pointsOf(edge);
    std::vector<QRect> rects;
    for (std::size_t at = 1; at < points.size(); ++at)
        rects.push_back(QRectF(points[at - 1], points[at])
                            .normalized()
                            .toAlignedRect()
                            .adjusted(-margin, -margin, margin, margin));
    return rects;
}

} // namespace stepwise
