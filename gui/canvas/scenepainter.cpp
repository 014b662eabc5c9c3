#include "gui/canvas/scenepainter.h"

#include "gui/canvas/crispshapes.h"
#include "gui/canvas/edgepainter.h"
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

/// Where nodes share a pixel, the most severe state must be painted last.
constexpr int severity(TaskState state)
{
    constexpr std::array<int, taskStateCount> order{
        2, // Waiting
        4, // Ready
        5, // Running
        6, // Cancelling
        0, // Succeeded
        8, // Failed
        7, // TimedOut
        3, // Cancelled
        1, // Skipped
    };
    return order[static_cast<std::size_t>(state)];
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

void ScenePainter::paint(QPainter &painter, const QRegion &part) const
{
    for (const QRect &rect : part)
        fillPixels(painter, rect, m_palette.canvas);
    if (!m_scene.hasLayout())
        return;
    const std::vector<LayoutRect> areas = searchAreas(part);
    paintGroups(painter, part, false);
    paintEdges(painter, part, areas);
    paintGroups(painter, part, true);
    paintNodes(painter, areas);
}

std::vector<LayoutRect> ScenePainter::searchAreas(const QRegion &part) const
{
    const int margin = marginOf(m_transform.scale);
    std::vector<LayoutRect> areas;
    for (const QRect &rect : part)
        areas.push_back(
            m_transform.toScene(QRectF(rect.adjusted(-margin, -margin, margin, margin))));
    return areas;
}

GroupLook ScenePainter::lookOf(const CanvasScene &scene, GroupId group)
{
    return {scene.graph().name(group), scene.groups().counts(group), scene.isDimmed(group)};
}

void ScenePainter::paintGroups(QPainter &painter, const QRegion &part, bool collapsed) const
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

void ScenePainter::paintEdges(QPainter &painter, const QRegion &part,
                              const std::vector<LayoutRect> &areas) const
{
    const SceneEdges &edges = m_scene.edges();
    const DetailLevel level = m_transform.scale.level();
    EdgePainter edgePainter(painter, m_palette, m_transform.scale,
                            m_scene.layout().options.direction);
    const int margin = marginOf(m_transform.scale);
    edgePainter.setVisible(part.boundingRect().adjusted(-margin, -margin, margin, margin));
    std::vector<std::uint32_t> found = edges.find(areas);
    std::erase_if(
        found, [&](std::uint32_t edge) { return !EdgePainter::isDrawn(edges.kind(edge), level); });
    std::stable_sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) {
        return edges.kind(a) < edges.kind(b);
    });
    for (const std::uint32_t edge : found)
        edgePainter.paint(pointsOf(edge), edges.kind(edge),
                          m_scene.isDimmed(m_scene.layout().edges[edge]));
}

void ScenePainter::paintNodes(QPainter &painter, const std::vector<LayoutRect> &areas) const
{
    const DetailLevel level = m_transform.scale.level();
    const LookDepth depth = depthAt(level);
    NodePainter nodePainter(painter, m_palette, m_fonts, m_transform.scale);
    std::vector<std::uint32_t> found = m_scene.tasksIn(areas);
    if (level == DetailLevel::Remote) {
        std::stable_sort(found.begin(), found.end(), [this](std::uint32_t a, std::uint32_t b) {
            return severity(m_scene.stateOf(TaskId(a))) < severity(m_scene.stateOf(TaskId(b)));
        });
    }
    for (const std::uint32_t index : found)
        nodePainter.paint(m_transform.toDevice(m_scene.layout().tasks[index]),
                          m_scene.lookOf(TaskId(index), depth));
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
