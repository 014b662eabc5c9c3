#include "tests/bench/canvasscenes.h"

#include <QStringBuilder>

#include <algorithm>
#include <cmath>

namespace stepwise::testing {

namespace {

/// Layers in the shape of a window, 1.5 dependencies a task on the layer before or shortly before.
GraphDocument layers(std::size_t taskCount)
{
    std::mt19937 random(1);
    GraphDocument document;
    TaskGraph &graph = document.graph;
    const auto width = static_cast<std::size_t>(
        std::sqrt(static_cast<double>(taskCount) * 196.0 / 68.0 * 9.0 / 16.0));
    for (std::size_t index = 0; index < taskCount; ++index) {
        const TaskId task = graph.addTask(u"task-" % QString::number(index));
        const std::size_t dependencies = index < width ? 0 : 1 + random() % 2;
        const std::size_t column = index % width;
        for (std::size_t each = 0; each < dependencies; ++each) {
            const std::size_t back = random() % 20 == 0 ? 2 : 1;
            const std::size_t layer = index / width;
            const std::size_t near =
                std::min(width - 1, column + random() % 7 > 3 ? column + random() % 4 : column);
            if (layer >= back)
                graph.addDependency(task, TaskId::fromIndex((layer - back) * width + near));
        }
    }
    return document;
}

/// The layout of a grid of layers: straight, so that millions need no time to be laid out.
LayoutResult placed(const TaskGraph &graph)
{
    LayoutResult layout;
    const std::size_t count = graph.taskCount();
    const auto width =
        static_cast<std::size_t>(std::sqrt(static_cast<double>(count) * 196.0 / 68.0 * 9.0 / 16.0));
    for (std::size_t index = 0; index < count; ++index)
        layout.tasks.push_back({static_cast<float>(index / width) * 196.F,
                                static_cast<float>(index % width) * 68.F, 156, 46});
    for (const Dependency &each : graph.dependencies()) {
        const LayoutRect &from = layout.tasks[each.prerequisite.index()];
        const LayoutRect &to = layout.tasks[each.dependent.index()];
        const auto first = static_cast<std::uint32_t>(layout.points.size());
        layout.points.push_back({from.right(), from.centre().y});
        if (to.x - from.x > 200)
            layout.points.push_back({from.right() + 40, to.bottom() + 11});
        if (to.x - from.x > 200)
            layout.points.push_back({to.x - 40, to.bottom() + 11});
        layout.points.push_back({to.x, to.centre().y});
        layout.edges.push_back({{each.prerequisite, {}},
                                {each.dependent, {}},
                                first,
                                static_cast<std::uint32_t>(layout.points.size()) - first,
                                1});
    }
    const LayoutRect &last = layout.tasks.back();
    layout.bounds = {0, 0, last.right(), static_cast<float>(width) * 68.F};
    return layout;
}

} // namespace

BenchScene::BenchScene(std::size_t taskCount)
    : m_document(layers(taskCount)),
      m_dependencies(std::make_shared<const Dependencies>(m_document.graph)),
      m_state(m_dependencies)
{
    m_scene.setSource({[this]() -> const GraphDocument & { return m_document; },
                       [this]() -> const RunState & { return m_state; },
                       {},
                       false});
    place();
    restart();
}

void BenchScene::place()
{
    m_scene.setLayout(placed(m_document.graph), {});
}

void BenchScene::restart()
{
    m_state = RunState(m_dependencies);
    for (std::size_t index = 0; index < taskCount() * 2 / 5; ++index) {
        tell(TaskId::fromIndex(index), EventKind::Started);
        if (index < taskCount() / 4)
            tell(TaskId::fromIndex(index), EventKind::Succeeded);
    }
    m_scene.update(m_state.takeChanges());
}

void BenchScene::tell(TaskId task, EventKind kind)
{
    TraceEvent event;
    event.task = task;
    event.pass = 1;
    event.kind = kind;
    m_state.apply(event, m_details);
}

std::vector<TaskId> BenchScene::change(std::size_t count)
{
    const std::size_t all = taskCount();
    for (std::size_t each = 0; each < count; ++each) {
        TaskId task = TaskId::fromIndex(count >= all ? each : m_random() % all);
        for (int trial = 0; count < all && trial < 10 && isTerminal(m_state[task].state); ++trial)
            task = TaskId::fromIndex(m_random() % all);
        if (m_state[task].state != TaskState::Running)
            tell(task, EventKind::Started);
        else
            tell(task, m_random() % 50 == 0 ? EventKind::TimedOut : EventKind::Succeeded);
    }
    return m_state.takeChanges();
}

} // namespace stepwise::testing
