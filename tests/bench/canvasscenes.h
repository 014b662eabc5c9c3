#pragma once

#include "core/graph/graphdocument.h"
#include "core/layout/layout.h"
#include "core/trace/runstate.h"
#include "gui/canvas/canvasscene.h"

#include <memory>
#include <random>

namespace stepwise::testing {

/// A layered graph of any size with its run, which goes on by chance.
class BenchScene
{
public:
    explicit BenchScene(std::size_t taskCount);
    BenchScene(const BenchScene &) = delete;

    CanvasScene &scene() { return m_scene; }
    std::size_t taskCount() const { return m_document.graph.taskCount(); }

    /// Gives the scene the same layout again, as if it were new.
    void place();
    /// A quarter of the tasks has succeeded, and some more run.
    void restart();
    /// Lets about so many tasks, taken by chance, go on to their next state; those that changed.
    std::vector<TaskId> change(std::size_t count);

private:
    void tell(TaskId task, EventKind kind);

    GraphDocument m_document;
    std::shared_ptr<const Dependencies> m_dependencies;
    RunState m_state;
    TraceDetails m_details;
    CanvasScene m_scene;
    std::mt19937 m_random{3};
};

} // namespace stepwise::testing
