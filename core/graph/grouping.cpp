#include "core/graph/grouping.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace stepwise {

using namespace Qt::StringLiterals;

namespace {

struct GroupingText
{
    Q_DECLARE_TR_FUNCTIONS(stepwise::Grouping)
};

constexpr std::uint32_t unplaced = 0xffffffff;

/// By task; `unplaced` for what lies on a cycle or behind one.
std::vector<std::uint32_t> layersOf(const Dependencies &dependencies)
{
    const std::size_t count = dependencies.taskCount();
    std::vector<std::uint32_t> layers(count, unplaced);
    std::vector<std::size_t> missing(count);
    std::vector<TaskId> placed;
    for (std::size_t index = 0; index < count; ++index) {
        const TaskId task = TaskId::fromIndex(index);
        missing[index] = dependencies.prerequisitesOf(task).size();
        if (missing[index] == 0) {
            layers[index] = 0;
            placed.push_back(task);
        }
    }
    // A task comes off the list after all that it depends on, so the last one counts.
    for (std::size_t at = 0; at < placed.size(); ++at) {
        const TaskId source = placed[at];
        for (const TaskId target : dependencies.dependentsOf(source)) {
            if (--missing[target.index()] > 0)
                continue;
            std::uint32_t layer = 0;
            for (const TaskId each : dependencies.prerequisitesOf(target))
                layer = std::max(layer, layers[each.index()] + 1);
            layers[target.index()] = layer;
            placed.push_back(target);
        }
    }
    return layers;
}

} // namespace

std::vector<TaskId> Grouping::tasksIn(GroupId group) const
{
    std::vector<bool> isInside(groups.size(), false);
    for (std::size_t index = 0; index < groups.size(); ++index) {
        GroupId at = GroupId::fromIndex(index);
        while (at.isValid() && at != group)
            at = groups[at.index()].parent;
        isInside[index] = at.isValid();
    }
    std::vector<TaskId> tasks;
    for (std::size_t index = 0; index < groupOfTask.size(); ++index)
        if (groupOfTask[index].isValid() && isInside[groupOfTask[index].index()])
            tasks.push_back(TaskId::fromIndex(index));
    return tasks;
}

GroupId Grouping::find(const QString &key) const
{
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&key](const Group &group) { return group.key == key; });
    return found == groups.end()
               ? GroupId()
               : GroupId::fromIndex(static_cast<std::size_t>(found - groups.begin()));
}

Grouping groupingByFile(const TaskGraph &graph)
{
    Grouping grouping;
    if (graph.groupCount() == 0)
        return grouping;
    for (std::size_t index = 0; index < graph.groupCount(); ++index) {
        const GroupId group = GroupId::fromIndex(index);
        grouping.groups.push_back({.key = graph.key(group),
                                   .name = graph.name(group),
                                   .parent = graph.parent(group),
                                   .isOfFile = true});
    }
    grouping.groupOfTask.reserve(graph.taskCount());
    for (std::size_t index = 0; index < graph.taskCount(); ++index)
        grouping.groupOfTask.push_back(graph.group(TaskId::fromIndex(index)));
    return grouping;
}

Grouping groupingByDepth(const TaskGraph &graph, const Dependencies &dependencies)
{
    const std::vector<std::uint32_t> layers = layersOf(dependencies);
    const auto last = std::size_t(graph.taskCount());
    const auto slot = [last](std::uint32_t layer) {
        return layer == unplaced ? last : std::size_t(layer);
    };
    std::vector<std::uint32_t> sizes(last + 1, 0);
    for (const std::uint32_t layer : layers)
        ++sizes[slot(layer)];

    Grouping grouping;
    std::vector<GroupId> groupOfLayer(last + 1);
    for (std::size_t layer = 0; layer <= last; ++layer) {
        if (sizes[layer] < 2)
            continue;
        groupOfLayer[layer] = GroupId::fromIndex(grouping.groups.size());
        const bool isRest = layer == last;
        const QString number = QLocale().toString(static_cast<qulonglong>(layer + 1));
        grouping.groups.push_back(
            {.key = isRest ? u"rest"_s : u"layer/%1"_s.arg(layer),
             .name = isRest ? GroupingText::tr("On or after a cycle")
                            : GroupingText::tr("Layer %1").arg(number),
             .parent = {}});
    }
    if (!grouping.groups.empty())
        for (const std::uint32_t layer : layers)
            grouping.groupOfTask.push_back(groupOfLayer[slot(layer)]);
    return grouping;
}

Grouping groupingByState(std::span<const TaskState> states)
{
    Grouping grouping;
    std::array<GroupId, taskStateCount> groupOfState;
    for (const TaskState state : allTaskStates) {
        if (std::find(states.begin(), states.end(), state) == states.end())
            continue;
        groupOfState[static_cast<std::size_t>(state)] =
            GroupId::fromIndex(grouping.groups.size());
        grouping.groups.push_back(
            {.key = u"state/"_s + stateKey(state), .name = stateName(state), .parent = {}});
    }
    grouping.groupOfTask.reserve(states.size());
    for (const TaskState state : states)
        grouping.groupOfTask.push_back(groupOfState[static_cast<std::size_t>(state)]);
    return grouping;
}

} // namespace stepwise
