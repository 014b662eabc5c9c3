#pragma once

#include "core/graph/graphdocument.h"
#include "core/trace/runstate.h"
#include "gui/canvas/canvasscene.h"

#include <random>

namespace stepwise::testing {

/// A scene over a run that is told event by event, without a scheduler: any state can be shown.
class SceneFixture
{
public:
    /// Lays the document's graph out at once; `isCollapsed` is by group.
    explicit SceneFixture(GraphDocument document, const LayoutOptions &options = {},
                          std::vector<bool> isCollapsed = {});
    SceneFixture(const SceneFixture &) = delete;

    const GraphDocument &document() const { return m_document; }
    const RunState &state() const { return m_state; }
    CanvasScene &scene() { return m_scene; }
    TaskId task(const QString &key) const { return m_document.graph.findTask(key); }

    // What happens to a task; the scene follows with `takeChanges`.
    void start(TaskId task);
    void step(TaskId task, std::uint32_t step);
    void succeed(TaskId task) { tell(task, EventKind::Succeeded); }
    void fail(TaskId task, const QString &error);
    void cancel(TaskId task, Duration grace);
    void cancelled(TaskId task) { tell(task, EventKind::Cancelled); }
    void timeOut(TaskId task) { tell(task, EventKind::TimedOut); }
    void skip(TaskId task, TaskId cause);
    void hold(TaskId task, bool isHeld);
    void suppress(TaskId task, const QString &error);

    void setTime(Moment time);
    /// Lays out anew; by group.
    void collapse(std::vector<bool> isCollapsed);

    /// Brings the scene up to date.
    CanvasScene::Changes takeChanges();
    /// Something that can happen to the task next, by chance.
    void changeByChance(TaskId task, std::mt19937 &random);

private:
    void tell(TaskId task, EventKind kind, std::uint32_t detail = TraceEvent::none);

    GraphDocument m_document;
    LayoutOptions m_options;
    RunState m_state;
    TraceDetails m_details;
    Moment m_time{0};
    CanvasScene m_scene;
};

/// Layers of tasks in groups, with edges by chance to earlier layers; the same for the same seed.
GraphDocument layeredDocument(std::size_t taskCount, std::size_t groupCount, unsigned seed);

} // namespace stepwise::testing
