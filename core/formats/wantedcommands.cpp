#include "core/formats/wantedcommands.h"

#include "core/graph/dependencies.h"

namespace stepwise {

int keepWantedCommands(GraphDocument &document, const std::vector<TaskId> &wanted)
{
    const Dependencies dependencies(document.graph);
    std::vector<bool> isWanted(document.graph.taskCount(), false);
    std::vector<TaskId> open;
    const auto want = [&](TaskId task) {
        if (isWanted[task.index()])
            return;
        isWanted[task.index()] = true;
        open.push_back(task);
    };
    for (const TaskId task : wanted)
        want(task);
    while (!open.empty()) {
        const TaskId task = open.back();
        open.pop_back();
        for (const TaskId prerequisite : dependencies.prerequisitesOf(task))
            want(prerequisite);
    }
    const GraphDocument &read = document;
    int lost = 0;
    for (std::size_t index = 0; index < isWanted.size(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        if (isWanted[index] || !read.settings(task).command)
            continue;
        document.settings(task).command.reset();
        ++lost;
    }
    return lost;
}

} // namespace stepwise
