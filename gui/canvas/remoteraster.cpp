#include "gui/canvas/remoteraster.h"

#include "gui/canvas/edgestyle.h"
#include "gui/canvas/grouppainter.h"
#include "gui/canvas/linewalk.h"

#include <algorithm>
#include <cmath>

namespace stepwise {

namespace {

// What can be in a pixel; the higher one is seen.
constexpr std::uint8_t canvasRank = 0;
constexpr std::uint8_t groupRank = 1;
constexpr std::uint8_t groupBorderRank = 2;
constexpr std::uint8_t cycleRank = 3; ///< edges lie between this one and nodes
constexpr std::uint8_t hollowRank = 4;
constexpr std::uint8_t cardRank = 5;
constexpr std::uint8_t dimmedRank = 6;
constexpr std::uint8_t stateRank = dimmedRank + taskStateCount;
constexpr std::uint8_t heldRank = stateRank + taskStateCount;

// A task's look in a byte: its state, and what else shows.
constexpr std::uint8_t stateBits = 0x0f;
constexpr std::uint8_t heldBit = 0x10;
constexpr std::uint8_t dimmedBit = 0x20;
constexpr std::uint8_t cycleBit = 0x40;

constexpr double farthest = 0.01; ///< a zoom at which this level of detail is drawn
constexpr double dimmedOpacity = 0.4;
constexpr std::uint16_t mostEdges = 0xffff;

/// The greater one is seen where nodes share a pixel.
constexpr std::uint8_t severity(TaskState state)
{
    constexpr std::array<std::uint8_t, taskStateCount> order{
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

QRgb mixed(const QColor &below, const QColor &above, double share)
{
    const auto part = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return qRgb(part(below.red(), above.red()), part(below.green(), above.green()),
                part(below.blue(), above.blue()));
}

} // namespace

void RemoteRaster::setPalette(const Palette &palette)
{
    m_colours[canvasRank] = m_colours[hollowRank] = palette.canvas.rgb();
    m_colours[groupRank] = palette.groupBox.rgb();
    m_colours[groupBorderRank] = palette.border.rgb();
    m_colours[cycleRank] = palette.of(TaskState::Failed).mark.rgb();
    m_colours[cardRank] = palette.panel.rgb();
    m_colours[heldRank] = palette.heldMark.rgb();
    m_edgeColour = EdgeStyle(palette, {farthest, 1, 1}).colour(EdgeKind::Blocking).rgb();
    for (const TaskState state : allTaskStates) {
        const QColor &mark = palette.of(state).mark;
        m_colours[dimmedRank + severity(state)] = mixed(palette.canvas, mark, dimmedOpacity);
        m_colours[stateRank + severity(state)] = mark.rgb();
    }
}

void RemoteRaster::show(const DrawScale &scale)
{
    m_plane.scale = scale;
    m_plane.origin = {};
    if (m_isStale)
        readScene();
}

void RemoteRaster::readScene()
{
    m_isStale = false;
    m_heldCount = 0;
    const RunState &state = m_scene.state();
    m_looks.resize(m_scene.graph().taskCount());
    for (std::size_t index = 0; index < m_looks.size(); ++index) {
        m_looks[index] = lookOf(TaskId::fromIndex(index), state);
        m_heldCount += (m_looks[index] & heldBit) != 0 ? 1 : 0;
    }
    const SceneEdges &edges = m_scene.edges();
    m_isDrawn.assign(edges.count(), 0);
    m_cycleEdges.clear();
    for (std::uint32_t edge = 0; edge < edges.count(); ++edge) {
        if (m_scene.isDimmed(m_scene.layout().edges[edge]))
            continue;
        m_isDrawn[edge] = edges.kind(edge) == EdgeKind::Blocking ? 1 : 0;
        if (edges.kind(edge) == EdgeKind::OnCycle)
            m_cycleEdges.push_back(edge);
    }
}

std::uint8_t RemoteRaster::lookOf(TaskId task, const RunState &state) const
{
    auto look = static_cast<std::uint8_t>(m_scene.stateOf(task));
    if (task.index() < state.taskCount() && state[task].isHeld)
        look |= heldBit;
    if (m_scene.isDimmed(task))
        look |= dimmedBit;
    if (m_scene.isOnCycle(task))
        look |= cycleBit;
    return look;
}

RemoteRaster::Planes RemoteRaster::planesOf(CanvasBuffer &buffer, const PixelWindow &window)
{
    const QSize size = buffer.memorySize();
    const auto count =
        static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height());
    if (m_ranks.size() != count) {
        m_ranks.assign(count, canvasRank);
        m_edges.assign(count, 0);
    }
    return {window, m_ranks.data() + window.offset, m_edges.data() + window.offset};
}

QRect RemoteRaster::heldDot(const QRect &box) const
{
    const int size = std::max(3, static_cast<int>(std::lround(3 * m_plane.scale.pixel())));
    return {box.x() - size / 2, box.y() - size / 2, size, size};
}

bool RemoteRaster::mayOverlap() const
{
    // Boxes are apart in the scene, so that they share a pixel only where they have less than one.
    const LayoutSize &size = m_scene.layout().options.nodeSize;
    return std::min(size.width, size.height) * m_plane.scale.unit() < 1;
}

void RemoteRaster::paint(CanvasBuffer &buffer, const PixelWindow &window)
{
    const Planes planes = planesOf(buffer, window);
    for (int y = window.area.top(); y <= window.area.bottom(); ++y) {
        std::uint16_t *row = planes.edges + planes.at(window.area.left(), y);
        std::fill(row, row + window.area.width(), std::uint16_t(0));
    }
    for (std::uint32_t edge = 0; edge < m_isDrawn.size(); ++edge)
        if (m_isDrawn[edge] != 0)
            walk(window, edge, [&planes](std::ptrdiff_t at) {
                if (planes.edges[at] < mostEdges)
                    ++planes.edges[at];
            });
    repaint(buffer, window, true);
}

void RemoteRaster::repaint(CanvasBuffer &buffer, const PixelWindow &window, bool hasGround)
{
    const Planes planes = planesOf(buffer, window);
    fill(planes, window.area, canvasRank);
    if (hasGround)
        paintGround(planes);
    paintNodes(planes);
    compose(planes);
}

void RemoteRaster::fill(const Planes &planes, const QRect &rect, Rank rank) const
{
    const QRect inside = rect & planes.pixels.area;
    if (inside.isEmpty())
        return;
    Rank *row = planes.ranks + planes.at(inside.left(), inside.top());
    for (int y = inside.top(); y <= inside.bottom(); ++y, row += planes.pixels.stride)
        std::fill(row, row + inside.width(), rank);
}

void RemoteRaster::paintGround(const Planes &planes) const
{
    const int line = std::max(1, static_cast<int>(std::lround(m_plane.scale.pixel())));
    const SceneGroups &groups = m_scene.groups();
    for (const GroupId group : groups.outerFirst()) {
        const LayoutRect &rect = m_scene.layout().groups[group.index()];
        if (rect.isEmpty() || groups.isCollapsed(group))
            continue;
        const QRect box = m_plane.toDevice(rect);
        if (!box.intersects(planes.pixels.area))
            continue;
        fill(planes, box, groupBorderRank);
        fill(planes, box.adjusted(line, line, -line, -line), groupRank);
    }
    paintCycles(planes);
    for (const GroupId group : groups.outerFirst())
        if (groups.isCollapsed(group))
            paintCard(planes, group);
}

void RemoteRaster::paintCycles(const Planes &planes) const
{
    for (const std::uint32_t edge : m_cycleEdges)
        walk(planes.pixels, edge, [&planes](std::ptrdiff_t at) { planes.ranks[at] = cycleRank; });
}

void RemoteRaster::paintCard(const Planes &planes, GroupId group) const
{
    const LayoutRect &rect = m_scene.layout().groups[group.index()];
    if (rect.isEmpty())
        return;
    QRect box = m_plane.toDevice(rect);
    box.setHeight(
        std::max(1, box.height() - static_cast<int>(double(groupSheets) * m_plane.scale.unit())));
    if (!box.intersects(planes.pixels.area))
        return;
    fill(planes, box, cardRank);
    const RunState::Counts &counts = m_scene.groups().counts(group);
    const std::uint64_t total = m_scene.groups().taskCount(group);
    const Rank first = m_scene.isDimmed(group) ? dimmedRank : stateRank;
    std::uint64_t before = 0;
    for (const TaskState state : groupBarOrder) {
        const std::uint64_t after = before + counts[static_cast<std::size_t>(state)];
        if (after == before)
            continue;
        const auto width = static_cast<std::uint64_t>(box.width());
        const int left = box.x() + static_cast<int>(width * before / total);
        const int right = box.x() + static_cast<int>(width * after / total);
        fill(planes, QRect(left, box.y(), right - left, box.height()), first + severity(state));
        before = after;
    }
}

void RemoteRaster::paintNodes(const Planes &planes) const
{
    // A dot may come from a node outside.
    const int margin = m_heldCount > 0 ? heldDot({0, 0, 1, 1}).width() + 1 : 1;
    const QRect &window = planes.pixels.area;
    const LayoutRect area =
        m_plane.toScene(QRectF(window.adjusted(-margin, -margin, margin, margin)));
    m_scene.visitTasks(area, [&](std::uint32_t task, const LayoutRect &rect) {
        paintNode(planes, m_plane.toDevice(rect), m_looks[task]);
    });
    if (m_heldCount == 0)
        return;
    m_scene.visitTasks(area, [&](std::uint32_t task, const LayoutRect &rect) {
        if ((m_looks[task] & (heldBit | dimmedBit)) == heldBit)
            fill(planes, heldDot(m_plane.toDevice(rect)), heldRank);
    });
}

void RemoteRaster::paintNode(const Planes &planes, const QRect &box, std::uint8_t look) const
{
    const QRect inside = box & planes.pixels.area;
    if (inside.isEmpty())
        return;
    const auto state = static_cast<TaskState>(look & stateBits);
    const bool isOnCycle = (look & cycleBit) != 0;
    const Rank first = (look & dimmedBit) != 0 ? dimmedRank : stateRank;
    const auto rank = static_cast<Rank>(first + severity(isOnCycle ? TaskState::Failed : state));
    if (mayOverlap()) {
        Rank *row = planes.ranks + planes.at(inside.left(), inside.top());
        for (int y = inside.top(); y <= inside.bottom(); ++y, row += planes.pixels.stride)
            for (int x = 0; x < inside.width(); ++x)
                row[x] = std::max(row[x], rank);
        return;
    }
    fill(planes, inside, rank);
    const int line = std::max(1, static_cast<int>(m_plane.scale.pixel()));
    if (state == TaskState::Skipped && box.width() > 2 * line && box.height() > 2 * line)
        fill(planes, box.adjusted(line, line, -line, -line), hollowRank);
    if (state == TaskState::Cancelled && box.width() > 2 * line)
        for (int x = box.x() + 2 * line; x <= box.right(); x += 3 * line)
            fill(planes, QRect(x, box.y(), std::min(line, box.right() + 1 - x), box.height()),
                 hollowRank);
}

void RemoteRaster::compose(const Planes &planes) const
{
    const QRect &area = planes.pixels.area;
    const int width = area.width();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const std::ptrdiff_t begin = planes.at(area.left(), y);
        const Rank *ranks = planes.ranks + begin;
        const std::uint16_t *edges = planes.edges + begin;
        QRgb *pixels = planes.pixels.pixels + begin;
        for (int x = 0; x < width; ++x) {
            const bool isEdge = edges[x] != 0 && ranks[x] < hollowRank;
            pixels[x] = isEdge ? m_edgeColour : m_colours[ranks[x]];
        }
    }
}

void RemoteRaster::apply(CanvasBuffer &buffer, const CanvasScene::Changes &changes)
{
    if (m_isStale)
        return;
    const std::vector<PixelWindow> windows = buffer.windows(buffer.held());
    const RunState &state = m_scene.state();
    for (const TaskId task : changes.tasks)
        applyTask(buffer, windows, task, state);
    for (const std::uint32_t edge : changes.edges)
        applyEdge(buffer, windows, edge);
    for (const GroupId group : changes.groups)
        if (m_scene.groups().isCollapsed(group))
            buffer.invalidate(m_plane.toDevice(m_scene.layout().groups[group.index()]));
}

void RemoteRaster::applyTask(CanvasBuffer &buffer, const std::vector<PixelWindow> &windows,
                             TaskId task, const RunState &state)
{
    const std::uint8_t look = lookOf(task, state);
    const std::uint8_t before = std::exchange(m_looks[task.index()], look);
    if (look == before)
        return;
    m_heldCount += (look & heldBit) != 0 ? 1 : 0;
    m_heldCount -= (before & heldBit) != 0 ? 1 : 0;
    const LayoutRect &rect = m_scene.layout().tasks[task.index()];
    if (rect.isEmpty())
        return;
    const QRect box = m_plane.toDevice(rect);
    const bool isOutlineSame = ((look ^ before) & heldBit) == 0;
    const QRect reach = isOutlineSame ? box : box | heldDot(box);
    const bool isAlone = isOutlineSame && m_heldCount == 0 && !mayOverlap();
    for (const PixelWindow &window : windows) {
        if (!window.area.intersects(reach))
            continue;
        const PixelWindow part = window.part(reach);
        if (isAlone) {
            const Planes planes = planesOf(buffer, part);
            paintNode(planes, box, look);
            compose(planes);
        } else {
            repaint(buffer, part, !isOutlineSame);
        }
    }
}

void RemoteRaster::applyEdge(CanvasBuffer &buffer, const std::vector<PixelWindow> &windows,
                             std::uint32_t edge)
{
    const bool isDrawn = m_scene.edges().kind(edge) == EdgeKind::Blocking &&
                         !m_scene.isDimmed(m_scene.layout().edges[edge]);
    if ((m_isDrawn[edge] != 0) == isDrawn)
        return;
    m_isDrawn[edge] = isDrawn ? 1 : 0;
    bool isUncounted = false;
    for (const PixelWindow &window : windows) {
        const Planes planes = planesOf(buffer, window);
        walk(window, edge, [&](std::ptrdiff_t at) {
            std::uint16_t &count = planes.edges[at];
            isUncounted = isUncounted || count == mostEdges;
            if (count == mostEdges)
                return;
            count = static_cast<std::uint16_t>(isDrawn ? count + 1 : count - 1);
            const Rank rank = planes.ranks[at];
            if (rank < hollowRank)
                window.pixels[at] = count > 0 ? m_edgeColour : m_colours[rank];
        });
    }
    if (isUncounted)
        buffer.invalidate();
}

template<typename Visit>
void RemoteRaster::walk(const PixelWindow &window, std::uint32_t edge, Visit visit) const
{
    const int width = std::max(1, static_cast<int>(std::lround(m_plane.scale.pixel())));
    const LayoutResult &layout = m_scene.layout();
    const auto points = layout.pointsOf(layout.edges[edge]);
    for (std::size_t at = 1; at < points.size(); ++at)
        walkLine(window, FinePoint::of(m_plane.toDevice(points[at - 1])),
                 FinePoint::of(m_plane.toDevice(points[at])), width, visit);
}

} // namespace stepwise
