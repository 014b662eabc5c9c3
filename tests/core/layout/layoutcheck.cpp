#include "tests/core/layout/layoutcheck.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace stepwise::testing {

namespace {

/// Coordinates are floats: what is nearer than this touches.
constexpr float tolerance = 0.1F;

/// A rectangle as if the flow went from left to right.
LayoutRect alongFlow(const LayoutRect &rect, LayoutDirection direction)
{
    if (direction == LayoutDirection::LeftToRight)
        return rect;
    return {rect.y, rect.x, rect.height, rect.width};
}

LayoutPoint alongFlow(LayoutPoint point, LayoutDirection direction)
{
    return direction == LayoutDirection::LeftToRight ? point : LayoutPoint{point.y, point.x};
}

LayoutRect around(LayoutPoint first, LayoutPoint second)
{
    return {std::min(first.x, second.x), std::min(first.y, second.y), std::abs(first.x - second.x),
            std::abs(first.y - second.y)};
}

/// Also for a rectangle without height or width, which is a line.
bool interiorsMeet(const LayoutRect &first, const LayoutRect &second)
{
    return first.x < second.right() - tolerance && second.x < first.right() - tolerance &&
           first.y < second.bottom() - tolerance && second.y < first.bottom() - tolerance;
}

bool contains(const LayoutRect &outer, const LayoutRect &inner)
{
    return inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance &&
           inner.right() <= outer.right() + tolerance &&
           inner.bottom() <= outer.bottom() + tolerance;
}

class LayoutCheck
{
public:
    LayoutCheck(const LayoutInput &input, const LayoutResult &result)
        : m_input(input), m_result(result), m_groupCount(input.parentOf.size())
    {
    }

    QStringList run()
    {
        collectBoxes();
        checkBoxes();
        checkEdges();
        for (const LayoutEdge &edge : m_result.edges)
            checkRoute(edge);
        return m_faults;
    }

private:
    /// Something visible. An open group is a box that its content may enter.
    struct Box
    {
        QString name;
        LayoutRect rect;
        GroupId group; ///< itself, or the one that it lies in
        bool isOpenGroup = false;
    };

    void fault(const QString &text)
    {
        if (m_faults.size() < 10)
            m_faults.append(text);
    }

    bool isCollapsed(GroupId group) const
    {
        return !m_input.isCollapsed.empty() && m_input.isCollapsed[group.index()];
    }

    GroupId groupOf(std::size_t task) const
    {
        return m_input.groupOf.empty() ? GroupId() : m_input.groupOf[task];
    }

    /// The outermost collapsed group around or at `group`; invalid: none.
    GroupId hiddenBy(GroupId group) const
    {
        GroupId outermost;
        for (; group.isValid(); group = m_input.parentOf[group.index()]) {
            if (isCollapsed(group))
                outermost = group;
        }
        return outermost;
    }

    bool isInside(GroupId inner, GroupId outer) const
    {
        while (inner.isValid() && inner != outer)
            inner = m_input.parentOf[inner.index()];
        return inner == outer;
    }

    LayoutEnd endOf(std::size_t task) const
    {
        const GroupId hidden = hiddenBy(groupOf(task));
        return hidden.isValid() ? LayoutEnd{{}, hidden} : LayoutEnd{TaskId::fromIndex(task), {}};
    }

    void collectBoxes()
    {
        std::vector<bool> isFull(m_groupCount, false);
        for (std::size_t task = 0; task < m_input.taskCount; ++task) {
            for (GroupId group = groupOf(task); group.isValid();
                 group = m_input.parentOf[group.index()])
                isFull[group.index()] = true;
            const bool isHidden = hiddenBy(groupOf(task)).isValid();
            collect(QStringLiteral("task %1").arg(task), m_result.tasks[task], groupOf(task),
                    isHidden, false);
        }
        for (std::size_t index = 0; index < m_groupCount; ++index) {
            const GroupId group = GroupId::fromIndex(index);
            const GroupId hidden = hiddenBy(group);
            collect(QStringLiteral("group %1").arg(index), m_result.groups[index], group,
                    (hidden.isValid() && hidden != group) || !isFull[index], !isCollapsed(group));
        }
    }

    void collect(const QString &name, const LayoutRect &rect, GroupId group, bool isHidden,
                 bool isOpenGroup)
    {
        if (rect.isEmpty() != isHidden)
            fault(name + (isHidden ? QStringLiteral(" should be hidden")
                                   : QStringLiteral(" should be seen")));
        if (!rect.isEmpty())
            m_boxes.push_back(
                {name, alongFlow(rect, m_result.options.direction), group, isOpenGroup});
    }

    /// A group's content may lie in its box, nothing else may.
    bool mayEnter(const Box &inner, const Box &outer) const
    {
        return outer.isOpenGroup && isInside(inner.group, outer.group);
    }

    void checkBoxes()
    {
        const LayoutRect bounds = alongFlow(m_result.bounds, m_result.options.direction);
        std::sort(m_boxes.begin(), m_boxes.end(),
                  [](const Box &left, const Box &right) { return left.rect.x < right.rect.x; });
        for (std::size_t first = 0; first < m_boxes.size(); ++first) {
            const Box &box = m_boxes[first];
            m_widest = std::max(m_widest, box.rect.width);
            if (!contains(bounds, box.rect))
                fault(box.name + QStringLiteral(" is out of bounds"));
            for (std::size_t second = first + 1; second < m_boxes.size(); ++second) {
                if (m_boxes[second].rect.x > box.rect.right())
                    break;
                checkPair(box, m_boxes[second]);
            }
            checkInsideGroup(box);
        }
    }

    void checkPair(const Box &first, const Box &second)
    {
        if (interiorsMeet(first.rect, second.rect) && !mayEnter(first, second) &&
            !mayEnter(second, first))
            fault(first.name + QStringLiteral(" overlaps ") + second.name);
    }

    void checkInsideGroup(const Box &box)
    {
        const bool isGroup = box.name.startsWith(QStringLiteral("group"));
        const GroupId around = isGroup ? m_input.parentOf[box.group.index()] : box.group;
        if (around.isValid() &&
            !contains(alongFlow(m_result.groups[around.index()], m_result.options.direction),
                      box.rect))
            fault(box.name + QStringLiteral(" is outside its group"));
    }

    /// Each distinct pair of visible ends once, with the number of its distinct dependencies.
    void checkEdges()
    {
        using Ends = std::array<std::uint32_t, 4>;
        const auto key = [](const LayoutEnd &from, const LayoutEnd &to) {
            return Ends{from.task.value(), from.group.value(), to.task.value(), to.group.value()};
        };
        std::map<Ends, std::set<std::pair<TaskId, TaskId>>> expected;
        for (const auto &[prerequisite, dependent] : m_input.dependencies) {
            const LayoutEnd from = endOf(prerequisite.index());
            const LayoutEnd to = endOf(dependent.index());
            if (!(from == to))
                expected[key(from, to)].insert({prerequisite, dependent});
        }
        if (expected.size() != m_result.edges.size())
            fault(QStringLiteral("%1 edges instead of %2")
                      .arg(m_result.edges.size())
                      .arg(expected.size()));
        for (const LayoutEdge &edge : m_result.edges) {
            if (edge.merged != expected[key(edge.from, edge.to)].size())
                fault(nameOf(edge) + QStringLiteral(" has a wrong count"));
        }
    }

    static QString nameOf(const LayoutEnd &end)
    {
        return end.group.isValid() ? QStringLiteral("group %1").arg(end.group.value())
                                   : QStringLiteral("task %1").arg(end.task.value());
    }

    static QString nameOf(const LayoutEdge &edge)
    {
        return QStringLiteral("edge from %1 to %2").arg(nameOf(edge.from), nameOf(edge.to));
    }

    LayoutRect rectOf(const LayoutEnd &end) const
    {
        return alongFlow(end.group.isValid() ? m_result.groups[end.group.index()]
                                             : m_result.tasks[end.task.index()],
                         m_result.options.direction);
    }

    GroupId groupOf(const LayoutEnd &end) const
    {
        return end.group.isValid() ? end.group : groupOf(end.task.index());
    }

    void checkRoute(const LayoutEdge &edge)
    {
        const auto points = m_result.pointsOf(edge);
        if (points.size() < 2) {
            fault(nameOf(edge) + QStringLiteral(" has no line"));
            return;
        }
        const LayoutDirection direction = m_result.options.direction;
        checkEnds(edge, alongFlow(points.front(), direction), alongFlow(points.back(), direction));
        for (std::size_t index = 1; index < points.size(); ++index)
            checkStep(edge, around(alongFlow(points[index - 1], direction),
                                   alongFlow(points[index], direction)));
    }

    void checkEnds(const LayoutEdge &edge, LayoutPoint start, LayoutPoint end)
    {
        const LayoutRect from = rectOf(edge.from);
        const LayoutRect to = rectOf(edge.to);
        const bool isForward = from.right() <= to.x;
        const float leaves = isForward ? from.right() : from.x;
        const float enters = isForward ? to.x : to.right();
        if (std::abs(start.x - leaves) > tolerance || start.y < from.y || start.y > from.bottom())
            fault(nameOf(edge) + QStringLiteral(" does not begin on its border"));
        if (std::abs(end.x - enters) > tolerance || end.y < to.y || end.y > to.bottom())
            fault(nameOf(edge) + QStringLiteral(" does not end on its border"));
    }

    /// The rectangle around a step holds every curve with control points at its heights.
    void checkStep(const LayoutEdge &edge, const LayoutRect &step)
    {
        auto box = std::lower_bound(m_boxes.begin(), m_boxes.end(), step.x - m_widest,
                                    [](const Box &left, float x) { return left.rect.x < x; });
        for (; box != m_boxes.end() && box->rect.x <= step.right(); ++box) {
            const bool isAround = box->isOpenGroup && (isInside(groupOf(edge.from), box->group) ||
                                                       isInside(groupOf(edge.to), box->group));
            if (!isAround && interiorsMeet(step, box->rect))
                fault(nameOf(edge) + QStringLiteral(" runs through ") + box->name);
        }
        if (!contains(alongFlow(m_result.bounds, m_result.options.direction), step))
            fault(nameOf(edge) + QStringLiteral(" is out of bounds"));
    }

    const LayoutInput &m_input;
    const LayoutResult &m_result;
    std::size_t m_groupCount;
    std::vector<Box> m_boxes; ///< by x
    float m_widest = 0;
    QStringList m_faults;
};

} // namespace

QString layoutFaults(const LayoutInput &input, const LayoutResult &result)
{
    return LayoutCheck(input, result).run().join(QLatin1Char('\n'));
}

QString layersOf(const TaskGraph &graph, const LayoutResult &result)
{
    std::map<float, std::map<float, QString>> layers;
    for (std::size_t task = 0; task < graph.taskCount(); ++task) {
        const LayoutRect rect = alongFlow(result.tasks[task], result.options.direction);
        layers[rect.x][rect.y] = graph.key(TaskId::fromIndex(task));
    }
    QStringList texts;
    for (const auto &[x, layer] : layers) {
        QStringList keys;
        for (const auto &[y, key] : layer)
            keys.append(key);
        texts.append(keys.join(QLatin1Char(' ')));
    }
    return texts.join(QStringLiteral(" | "));
}

} // namespace stepwise::testing
