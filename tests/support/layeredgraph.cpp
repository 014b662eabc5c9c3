#include "tests/support/layeredgraph.h"

#include <algorithm>
#include <random>

namespace stepwise::testing {

TaskGraph layeredGraph(std::size_t tasks, std::size_t layers)
{
    constexpr int dependenciesPerTask = 3;
    const std::size_t width = std::max<std::size_t>(1, tasks / layers);
    std::mt19937 random(1);
    TaskGraph graph;
    for (std::size_t index = 0; index < tasks; ++index) {
        const TaskId task = graph.addTask(QStringLiteral("t%1").arg(index));
        const std::size_t layer = std::min(index / width, layers - 1);
        if (layer == 0)
            continue;
        for (int dependency = 0; dependency < dependenciesPerTask; ++dependency)
            graph.addDependency(task, TaskId::fromIndex((layer - 1) * width + random() % width));
    }
    return graph;
}

} // namespace stepwise::testing
