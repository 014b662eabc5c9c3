#include "tests/core/layout/samplegraphs.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace stepwise::testing {

namespace {

/// The standard's distributions differ between libraries; this does not.
class Dice
{
public:
    explicit Dice(std::uint32_t seed) : m_engine(seed) {}

    std::size_t below(std::size_t bound) { return m_engine() % bound; }
    bool chance(double probability) { return double(m_engine()) < probability * 4294967296.0; }

private:
    std::mt19937 m_engine;
};

class WorkflowMaker
{
public:
    WorkflowMaker(std::size_t taskCount, std::uint32_t seed)
        : m_taskCount(taskCount), m_width(1.35 * std::sqrt(double(taskCount))), m_dice(seed)
    {
    }

    TaskGraph run()
    {
        m_stages.push_back({add()});
        while (!isFull())
            addStage();
        return std::move(m_graph);
    }

private:
    using Stage = std::vector<TaskId>;

    bool isFull() const { return m_graph.taskCount() >= m_taskCount; }
    TaskId add() { return m_graph.addTask(QString::number(m_graph.taskCount())); }

    void addStage()
    {
        const Stage previous = m_stages.back();
        Stage next;
        const bool isWide = double(previous.size()) > m_width;
        for (std::size_t at = 0; at < previous.size() && !isFull();) {
            if (m_dice.chance(isWide ? 0.05 : 0.3)) {
                for (std::size_t copies = 2 + m_dice.below(3); copies > 0 && !isFull(); --copies)
                    next.push_back(follow(previous, at, 1));
                ++at;
            } else {
                const bool isFanIn = m_dice.chance(isWide ? 0.3 : 0.15);
                const std::size_t count =
                    std::min(isFanIn ? 2 + m_dice.below(3) : 1, previous.size() - at);
                next.push_back(follow(previous, at, count));
                at += count;
            }
        }
        m_stages.push_back(std::move(next));
    }

    /// A task after `count` tasks of a stage, sometimes after an earlier one as well.
    TaskId follow(const Stage &stage, std::size_t at, std::size_t count)
    {
        const TaskId task = add();
        for (std::size_t index = at; index < at + count; ++index)
            m_graph.addDependency(task, stage[index]);
        const double wanted = 1.5 * double(m_graph.taskCount());
        if (m_stages.size() > 2 && double(m_graph.dependencies().size()) < wanted)
            m_graph.addDependency(task, earlier(double(at) / double(stage.size())));
        return task;
    }

    /// A task some stages back, at about the same height.
    TaskId earlier(double height)
    {
        const std::size_t back = 2 + m_dice.below(std::min<std::size_t>(m_stages.size() - 2, 4));
        const Stage &stage = m_stages[m_stages.size() - back];
        const std::size_t reach = stage.size() / 20 + 2;
        const std::size_t at = static_cast<std::size_t>(height * double(stage.size()));
        return stage[std::min(at + m_dice.below(reach), stage.size() - 1)];
    }

    std::size_t m_taskCount;
    double m_width;
    Dice m_dice;
    TaskGraph m_graph;
    std::vector<Stage> m_stages;
};

void addGroups(TaskGraph &graph, std::size_t count, Dice &dice)
{
    for (std::size_t group = 0; group < count; ++group) {
        const bool isNested = group > 0 && dice.chance(0.5);
        graph.addGroup(QStringLiteral("group%1").arg(group), {},
                       isNested ? GroupId::fromIndex(dice.below(group)) : GroupId());
    }
}

} // namespace

TaskGraph workflowGraph(std::size_t taskCount, std::uint32_t seed)
{
    return WorkflowMaker(taskCount, seed).run();
}

TaskGraph randomGraph(const RandomGraphShape &shape, std::uint32_t seed)
{
    Dice dice(seed);
    TaskGraph graph;
    addGroups(graph, shape.groups, dice);
    for (std::size_t task = 0; task < shape.tasks; ++task) {
        const std::size_t group = dice.below(shape.groups + 1);
        graph.addTask(QString::number(task), {},
                      group < shape.groups ? GroupId::fromIndex(group) : GroupId());
    }
    const auto count = static_cast<std::size_t>(shape.dependenciesPerTask * double(shape.tasks));
    for (std::size_t dependency = 0; dependency < count; ++dependency) {
        std::size_t from = dice.below(shape.tasks);
        std::size_t to = dice.below(shape.tasks);
        if (!shape.hasCycles && from > to)
            std::swap(from, to);
        if (shape.hasCycles || from != to)
            graph.addDependency(TaskId::fromIndex(to), TaskId::fromIndex(from));
    }
    return graph;
}

} // namespace stepwise::testing
