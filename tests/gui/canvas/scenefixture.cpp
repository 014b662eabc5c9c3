#include "tests/gui/canvas/scenefixture.h"

#include <QStringBuilder>

namespace stepwise::testing {

SceneFixture::SceneFixture(GraphDocument document, const LayoutOptions &options,
                           std::vector<bool> isCollapsed)
    : m_document(std::move(document)), m_options(options),
      m_state(std::make_shared<const Dependencies>(m_document.graph))
{
    m_scene.setSource({[this]() -> const GraphDocument & { return m_document; },
                       [this]() -> const RunState & { return m_state; },
                       {},
                       false});
    collapse(std::move(isCollapsed));
}

void SceneFixture::collapse(std::vector<bool> isCollapsed)
{
    LayoutInput input = LayoutInput::from(m_document.graph, m_options);
    input.isCollapsed = isCollapsed;
    m_scene.setLayout(*layoutGraph(input), std::move(isCollapsed));
}

void SceneFixture::tell(TaskId task, EventKind kind, std::uint32_t detail)
{
    TraceEvent event;
    event.time = m_time;
    event.task = task;
    event.pass = 1;
    event.detail = detail;
    event.kind = kind;
    m_state.apply(event, m_details);
}

void SceneFixture::start(TaskId task)
{
    tell(task, EventKind::Started);
}

void SceneFixture::step(TaskId task, std::uint32_t step)
{
    tell(task, EventKind::Stepped, step);
}

void SceneFixture::fail(TaskId task, const QString &error)
{
    tell(task, EventKind::Failed, m_details.addText(error));
}

void SceneFixture::cancel(TaskId task, Duration grace)
{
    tell(task, EventKind::Cancelling,
         m_details.addGrace({grace, m_time + grace, CancelledBy::Request}));
}

void SceneFixture::skip(TaskId task, TaskId cause)
{
    tell(task, EventKind::Skipped, cause.isValid() ? cause.value() : TraceEvent::none);
}

void SceneFixture::hold(TaskId task, bool isHeld)
{
    tell(task, isHeld ? EventKind::Held : EventKind::Released);
}

void SceneFixture::suppress(TaskId task, const QString &error)
{
    tell(task, EventKind::Suppressed, m_details.addText(error));
}

void SceneFixture::setTime(Moment time)
{
    m_time = time;
    m_scene.setNow(time);
}

CanvasScene::Changes SceneFixture::takeChanges()
{
    return m_scene.update(m_state.takeChanges());
}

void SceneFixture::changeByChance(TaskId task, std::mt19937 &random)
{
    const auto one = [&random](unsigned of) { return random() % of == 0; };
    switch (m_state[task].state) {
    case TaskState::Waiting:
        one(3) ? skip(task, TaskId(0)) : hold(task, !m_state[task].isHeld);
        break;
    case TaskState::Ready:
        one(4) ? hold(task, true) : start(task);
        break;
    case TaskState::Running:
        if (one(2))
            step(task, m_state[task].step + 1);
        else if (one(3))
            fail(task, QStringLiteral("exit status 1"));
        else if (one(3))
            timeOut(task);
        else
            one(2) ? succeed(task) : cancel(task, std::chrono::seconds(10));
        break;
    case TaskState::Cancelling:
        one(2) ? suppress(task, QStringLiteral("cannot stop")) : cancelled(task);
        break;
    default:
        break;
    }
}

GraphDocument layeredDocument(std::size_t taskCount, std::size_t groupCount, unsigned seed)
{
    std::mt19937 random(seed);
    GraphDocument document;
    TaskGraph &graph = document.graph;
    for (std::size_t index = 0; index < groupCount; ++index)
        graph.addGroup(u"group-" % QString::number(index), {},
                       index % 3 == 2 ? GroupId::fromIndex(index - 1) : GroupId());
    for (std::size_t index = 0; index < taskCount; ++index) {
        GroupId group;
        if (groupCount > 0 && index % 5 != 0)
            group = GroupId::fromIndex(index * groupCount / taskCount);
        const TaskId task =
            graph.addTask(u"task-" % QString::number(index) % u"-with-a-name", {}, group);
        document.settings(task).simulation.steps = 1 + static_cast<std::uint32_t>(random() % 15);
        const std::size_t dependencies = index == 0 ? 0 : random() % 3;
        for (std::size_t each = 0; each < dependencies; ++each) {
            const std::size_t back = 1 + random() % std::min<std::size_t>(index, 30);
            graph.addDependency(task, TaskId::fromIndex(index - back));
        }
    }
    return document;
}

} // namespace stepwise::testing
