#include "gui/canvas/layoutmorph.h"

#include "gui/canvas/spatialindex.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace stepwise {

namespace {

using Side = LayoutMorph::Side;

LayoutPoint lerp(const LayoutPoint &a, const LayoutPoint &b, float part)
{
    return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
}

LayoutRect lerp(const LayoutRect &a, const LayoutRect &b, float part)
{
    if (a == b)
        return b;
    const auto between = [part](float from, float to) { return from + (to - from) * part; };
    return {between(a.x, b.x), between(a.y, b.y), between(a.width, b.width),
            between(a.height, b.height)};
}

LayoutResult shifted(LayoutResult layout, const LayoutPoint &shift)
{
    const auto move = [&shift](auto &place) {
        place.x += shift.x;
        place.y += shift.y;
    };
    for (LayoutRect &rect : layout.tasks)
        move(rect);
    for (LayoutRect &rect : layout.groups)
        move(rect);
    for (LayoutPoint &point : layout.points)
        move(point);
    move(layout.bounds);
    return layout;
}

bool isHidden(const LayoutRect &rect)
{
    return rect.isEmpty();
}

/// A node of that size in the middle of a box.
LayoutRect seatIn(const LayoutRect &box, const LayoutRect &node)
{
    return {box.centre().x - node.width / 2, box.centre().y - node.height / 2, node.width,
            node.height};
}

/// Where the parts of one layout are in another one of the same graph.
class Counterparts
{
public:
    /// `other` is the layout of `otherGroups`, moved perhaps.
    Counterparts(const Side &own, const LayoutResult &other, const SceneGroups &otherGroups)
        : m_own(own), m_other(other), m_otherGroups(otherGroups),
          m_hasSameGroups(own.groups.grouping() == otherGroups.grouping())
    {
        for (std::uint32_t edge = 0; edge < other.edges.size(); ++edge)
            m_edges.emplace(keyOf(other.edges[edge].from, other.edges[edge].to), edge);
    }

    LayoutResult run() const
    {
        LayoutResult result = m_own.layout;
        placeTasks(result);
        placeGroups(result);
        for (const LayoutEdge &edge : m_own.layout.edges)
            placeEdge(edge, result);
        return result;
    }

private:
    static std::uint64_t keyOf(const LayoutEnd &end)
    {
        return end.task.isValid() ? end.task.value()
                                  : (std::uint64_t(1) << 31U) | end.group.value();
    }
    static std::uint64_t keyOf(const LayoutEnd &from, const LayoutEnd &to)
    {
        return keyOf(from) << 32U | keyOf(to);
    }

    LayoutRect boxOf(TaskId task) const
    {
        const LayoutRect &node = m_own.layout.tasks[task.index()];
        if (!isHidden(m_other.tasks[task.index()]))
            return m_other.tasks[task.index()];
        const GroupId around = m_otherGroups.shownIn()[task.index()];
        return around.isValid() ? seatIn(m_other.groups[around.index()], node) : node;
    }

    void placeTasks(LayoutResult &result) const
    {
        for (std::size_t index = 0; index < result.tasks.size(); ++index)
            if (!isHidden(result.tasks[index]))
                result.tasks[index] = boxOf(TaskId::fromIndex(index));
    }

    void placeGroups(LayoutResult &result) const
    {
        if (!m_hasSameGroups) {
            placeAroundTasks(result);
            return;
        }
        for (std::size_t index = 0; index < result.groups.size(); ++index) {
            if (isHidden(result.groups[index]))
                continue;
            GroupId at = GroupId::fromIndex(index);
            while (at.isValid() && isHidden(m_other.groups[at.index()]))
                at = m_otherGroups.parentOf(at);
            if (at.isValid())
                result.groups[index] = m_other.groups[at.index()];
        }
    }

    /// Other groups altogether: each around where its tasks are.
    void placeAroundTasks(LayoutResult &result) const
    {
        std::vector<LayoutRect> around(result.groups.size());
        for (std::size_t index = 0; index < result.tasks.size(); ++index) {
            const TaskId task = TaskId::fromIndex(index);
            for (GroupId group = m_own.groups.groupOf(task);
                 group.isValid() && !isHidden(result.tasks[index]);
                 group = m_own.groups.parentOf(group))
                around[group.index()] = united(around[group.index()], result.tasks[index]);
        }
        for (std::size_t index = 0; index < around.size(); ++index)
            if (!isHidden(result.groups[index]) && !isHidden(around[index]))
                result.groups[index] = around[index];
    }

    LayoutEnd counterpart(const LayoutEnd &end) const
    {
        if (!end.task.isValid() || !isHidden(m_other.tasks[end.task.index()]))
            return end;
        return {{}, m_otherGroups.shownIn()[end.task.index()]};
    }

    void placeEdge(const LayoutEdge &edge, LayoutResult &result) const
    {
        const auto found = m_hasSameGroups || (edge.from.task.isValid() && edge.to.task.isValid())
                               ? m_edges.find(keyOf(counterpart(edge.from), counterpart(edge.to)))
                               : m_edges.end();
        if (found == m_edges.end())
            carryAlong(edge, result);
        else
            follow(m_other.pointsOf(m_other.edges[found->second]), edge, result);
    }

    /// An edge that is not there: its ends go with their nodes, and the rest in proportion.
    void carryAlong(const LayoutEdge &edge, LayoutResult &result) const
    {
        const LayoutPoint atFrom = moveOf(edge.from, result);
        const LayoutPoint atTo = moveOf(edge.to, result);
        for (std::uint32_t at = 0; at < edge.pointCount; ++at) {
            const float part = edge.pointCount > 1 ? float(at) / float(edge.pointCount - 1) : 0;
            const LayoutPoint by = lerp(atFrom, atTo, part);
            LayoutPoint &point = result.points[edge.firstPoint + at];
            point = {point.x + by.x, point.y + by.y};
        }
    }

    LayoutPoint moveOf(const LayoutEnd &end, const LayoutResult &result) const
    {
        const auto rectIn = [&end](const LayoutResult &layout) {
            return end.task.isValid() ? layout.tasks[end.task.index()]
                                      : layout.groups[end.group.index()];
        };
        const LayoutPoint there = rectIn(result).centre();
        const LayoutPoint here = rectIn(m_own.layout).centre();
        return {there.x - here.x, there.y - here.y};
    }

    static void follow(std::span<const LayoutPoint> line, const LayoutEdge &edge,
                       LayoutResult &result)
    {
        if (line.empty())
            return;
        const auto last = float(line.size() - 1);
        for (std::uint32_t at = 0; at < edge.pointCount; ++at) {
            const float place =
                edge.pointCount > 1 ? last * float(at) / float(edge.pointCount - 1) : 0;
            const auto before = static_cast<std::size_t>(place);
            const std::size_t after = std::min(before + 1, line.size() - 1);
            result.points[edge.firstPoint + at] =
                lerp(line[before], line[after], place - float(before));
        }
    }

    const Side &m_own;
    const LayoutResult &m_other;
    const SceneGroups &m_otherGroups;
    bool m_hasSameGroups;
    std::unordered_map<std::uint64_t, std::uint32_t> m_edges; ///< of the other, by ends
};

bool hidesAny(const LayoutResult &from, const LayoutResult &to)
{
    for (std::size_t index = 0; index < from.tasks.size(); ++index)
        if (!isHidden(from.tasks[index]) && isHidden(to.tasks[index]))
            return true;
    return false;
}

} // namespace

LayoutMorph::LayoutMorph(const Side &from, const Side &to, const LayoutPoint &shift)
    : m_hasOldParts(from.groups.grouping() == to.groups.grouping() &&
                    hidesAny(from.layout, to.layout))
{
    LayoutResult before = shifted(from.layout, shift);
    if (m_hasOldParts) {
        const Side own{before, from.groups};
        m_end = Counterparts(own, to.layout, to.groups).run();
        m_begin = std::move(before);
    } else {
        m_begin = Counterparts(to, before, from.groups).run();
        m_end = to.layout;
    }
    const LayoutRect all = united(m_begin.bounds, m_end.bounds);
    m_begin.bounds = m_end.bounds = united(all, shifted(from.layout, shift).bounds);
}

LayoutResult LayoutMorph::at(double part) const
{
    LayoutResult now = m_end;
    const auto done = static_cast<float>(part);
    if (done >= 1)
        return now;
    for (std::size_t index = 0; index < now.tasks.size(); ++index)
        now.tasks[index] = lerp(m_begin.tasks[index], m_end.tasks[index], done);
    for (std::size_t index = 0; index < now.groups.size(); ++index)
        now.groups[index] = lerp(m_begin.groups[index], m_end.groups[index], done);
    for (std::size_t index = 0; index < now.points.size(); ++index)
        now.points[index] = lerp(m_begin.points[index], m_end.points[index], done);
    return now;
}

} // namespace stepwise
