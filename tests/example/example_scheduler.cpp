// How a program of its own uses the scheduler: it needs stepwise_core, and no window.

#include "core/scheduler/dependencytaskgroup.h"
#include "core/scheduler/taskrunner.h"

#include <cstdio>
#include <string>
#include <vector>

using namespace std::chrono_literals;
using stepwise::Poll, stepwise::StepTask, stepwise::TaskId;

// A task is a coroutine that gives control back between its steps.
StepTask waitFor(std::string thing, int steps)
{
    for (int step = 1; step <= steps; ++step) {
        std::printf("  %s: %d of %d\n", thing.c_str(), step, steps);
        co_yield Poll{};
    }
}

// It can drive another one in its place, and catch what that one throws.
StepTask create(std::string thing)
{
    std::printf("creating %s\n", thing.c_str());
    StepTask creation = waitFor(thing, 2);
    co_await std::move(creation);
    std::printf("%s is there\n", thing.c_str());
}

int main()
{
    const std::vector<std::string> things{"network", "volume", "server"};
    enum { network, volume, server };
    const std::vector<stepwise::Dependency> needs{{TaskId(network), TaskId(server)},
                                                  {TaskId(volume), TaskId(server)}};
    const stepwise::SteadyClock clock;

    // A group drives many tasks, each as soon as what it depends on is done.
    auto group = stepwise::DependencyTaskGroup::create(
        stepwise::Dependencies(things.size(), needs),
        [&things](TaskId task) { return create(things[task.index()]); }, clock);
    if (!group) // the dependencies form a cycle
        return 1;

    // A runner drives one task, and a group is one: here with 1 ms between passes, for at most 1 h.
    stepwise::TaskRunner runner(clock, [&group] { return group.value()->asTask(); });
    try {
        runner.run(1ms, 1h);
    } catch (const stepwise::TaskTimeout &timeout) {
        std::fprintf(stderr, "%s\n", timeout.what());
        return 1;
    }
    std::printf("all done after %u passes\n", group.value()->pass());
    return 0;
}
