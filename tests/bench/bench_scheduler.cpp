// How fast the scheduler is, beside the targets of its design. Figures are medians of processor
// time, so that other work on the machine counts little.
//
//     bench_scheduler           everything
//     bench_scheduler 100000    layered graphs of these sizes only

#include "core/execution/run.h"
#include "core/execution/simulatedengine.h"
#include "core/scheduler/framepool.h"
#include "tests/support/layeredgraph.h"

#include <QString>
#include <QTextStream>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <span>
#include <vector>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

constexpr std::uint32_t yieldsPerTask = 3;
constexpr int rounds = 15;
constexpr std::size_t layers = 20;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

double processorSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// `work` prepares something and returns what is to be measured.
double medianSeconds(const std::function<std::function<void()>()> &work)
{
    std::vector<double> seconds;
    for (int round = 0; round < rounds; ++round) {
        const std::function<void()> measured = work();
        const double start = processorSeconds();
        measured();
        seconds.push_back(processorSeconds() - start);
    }
    return median(std::move(seconds));
}

void print(const QString &what, const QString &figure, const QString &target = {})
{
    out() << what.leftJustified(46) << figure.rightJustified(34)
          << (target.isEmpty() ? QString() : QStringLiteral("   target: ") + target) << '\n';
    out().flush();
}

/// A task step is a resume of a task, its start and its end included: one more than it yields.
QString rate(std::size_t tasks, double seconds)
{
    const double yields = static_cast<double>(tasks) * yieldsPerTask / seconds;
    const double steps = static_cast<double>(tasks) * (yieldsPerTask + 1) / seconds;
    return QStringLiteral("%1 M steps/s, %2 M yields/s")
        .arg(steps / 1e6, 0, 'f', 1)
        .arg(yields / 1e6, 0, 'f', 1);
}

StepTask yielding(FramePool & /*pool*/, std::uint32_t yields)
{
    for (std::uint32_t step = 0; step < yields; ++step)
        co_yield Poll{};
}

/// As `yielding`, and tells of each step.
StepTask reporting(FramePool & /*pool*/, TaskReports &reports, TaskId task)
{
    for (std::uint32_t step = 1; step <= yieldsPerTask; ++step) {
        reports.stepBegan(task, step);
        co_yield Poll{};
    }
}

/// The least that an engine can be: what it costs is the run itself.
class BareEngine final : public Engine
{
public:
    QString name() const override { return QStringLiteral("bare"); }
    const Clock &clock() const override { return m_clock; }
    void passWaited(Duration waitTime) override { m_clock.advance(waitTime); }
    StepTask makeTask(TaskId task) override { return reporting(m_frames, reports(), task); }

private:
    VirtualClock m_clock;
    FramePool m_frames;
};

struct Frames
{
    VirtualClock clock;
    FramePool pool;
    std::unique_ptr<DependencyTaskGroup> group;
};

std::shared_ptr<Frames> makeGroup(const Dependencies &dependencies)
{
    auto frames = std::make_shared<Frames>();
    frames->group = std::move(
        DependencyTaskGroup::create(
            dependencies, [pool = &frames->pool](TaskId) { return yielding(*pool, yieldsPerTask); },
            frames->clock)
            .value());
    return frames;
}

void runToEnd(DependencyTaskGroup &group)
{
    while (group.advance() != DependencyTaskGroup::Progress::Finished) {
    }
}

double secondsOfGroup(const Dependencies &dependencies)
{
    return medianSeconds([&]() -> std::function<void()> {
        return [frames = makeGroup(dependencies)] { runToEnd(*frames->group); };
    });
}

double secondsOfGroupWithSorting(const Dependencies &dependencies)
{
    return medianSeconds([&]() -> std::function<void()> {
        return [&dependencies] { runToEnd(*makeGroup(dependencies)->group); };
    });
}

/// With a whole trace, folded into states.
template<typename MakeEngine>
double secondsOfRun(const std::shared_ptr<const GraphDocument> &document,
                    const std::shared_ptr<const Dependencies> &dependencies, MakeEngine makeEngine)
{
    return medianSeconds([&]() -> std::function<void()> {
        auto created = Run::create({document, dependencies, {}, false}, makeEngine());
        const std::shared_ptr<Run> run = std::move(created.value());
        return [run] {
            while (run->advance() != Run::Progress::Finished) {
            }
        };
    });
}

std::shared_ptr<const GraphDocument> layeredDocument(std::size_t tasks)
{
    auto document = std::make_shared<GraphDocument>();
    document->graph = layeredGraph(tasks, layers);
    for (std::size_t index = 0; index < tasks; ++index)
        document->settings(TaskId::fromIndex(index)).simulation.steps = yieldsPerTask;
    return document;
}

void measureLayered(std::size_t tasks)
{
    const auto document = layeredDocument(tasks);
    const auto dependencies = std::make_shared<const Dependencies>(document->graph);
    const bool isHeatsSize = tasks == 10'000;
    out()
        << QStringLiteral("\n%L1 tasks, %L2 dependencies\n").arg(tasks).arg(dependencies->count());

    const double plain = secondsOfGroup(*dependencies);
    print(QStringLiteral("group, trace off"), rate(tasks, plain),
          tasks == 100'000 ? QStringLiteral("50 M steps/s") : QString());
    const double sorted = secondsOfGroupWithSorting(*dependencies);
    print(QStringLiteral("group, trace off, sorting included"), rate(tasks, sorted),
          isHeatsSize ? QStringLiteral("60 M steps/s, 2,000 times Heat's 30,000") : QString());
    const double traced =
        secondsOfRun(document, dependencies, [] { return std::make_unique<BareEngine>(); });
    print(QStringLiteral("run, trace and states on"), rate(tasks, traced));
    print(QStringLiteral("  times as long as with the trace off"),
          QString::number(traced / plain, 'f', 2), QStringLiteral("2.50 at most"));
    const double simulated = secondsOfRun(document, dependencies, [&document] {
        return std::make_unique<SimulatedEngine>(document);
    });
    print(QStringLiteral("run of simulated tasks, trace and states on"), rate(tasks, simulated));
}

/// Of many tasks only a few run; all others wait for them.
void measureQuietPass(std::size_t tasks, std::size_t running)
{
    constexpr int passes = 1'000;
    std::vector<Dependency> pairs;
    for (std::size_t index = running; index < tasks; ++index)
        pairs.push_back({TaskId::fromIndex(index % running), TaskId::fromIndex(index)});
    const Dependencies dependencies(tasks, pairs);
    VirtualClock clock;
    FramePool pool;
    const auto group =
        std::move(DependencyTaskGroup::create(
                      dependencies, [&pool](TaskId) { return yielding(pool, UINT32_MAX); }, clock)
                      .value());
    group->advance();
    const double seconds = medianSeconds([&]() -> std::function<void()> {
        return [&group] {
            for (int pass = 0; pass < passes; ++pass)
                group->advance();
        };
    });
    print(QStringLiteral("a pass of %L1 tasks, of which %L2 run").arg(tasks).arg(running),
          QStringLiteral("%1 ns").arg(1e9 * seconds / passes, 0, 'f', 0),
          QStringLiteral("the same for any number of tasks that do not run"));
}

StepTask nested(FramePool &pool, int depth, std::uint32_t yields)
{
    StepTask child = depth == 0 ? yielding(pool, yields) : nested(pool, depth - 1, yields);
    co_await std::move(child);
}

void measureCoroutine(int depth)
{
    constexpr std::uint32_t yields = 10'000'000;
    FramePool pool;
    const double seconds = medianSeconds([&]() -> std::function<void()> {
        auto task = std::make_shared<StepTask>(depth == 0 ? yielding(pool, yields)
                                                          : nested(pool, depth - 1, yields));
        return [task] {
            while (!task->advance()) {
            }
        };
    });
    print(QStringLiteral("a step of a coroutine at depth %1").arg(depth),
          QStringLiteral("%1 ns").arg(1e9 * seconds / yields, 0, 'f', 1),
          QStringLiteral("the same at every depth"));
}

} // namespace

/// The sizes of layered graphs, where not all are wanted.
int main(int argc, char *argv[])
{
    std::vector<std::size_t> sizes;
    for (const char *argument : std::span(argv, static_cast<std::size_t>(argc)).subspan(1))
        sizes.push_back(std::strtoul(argument, nullptr, 10));
    if (sizes.empty()) {
        measureCoroutine(0);
        measureCoroutine(10);
        out() << '\n';
        for (const std::size_t tasks : {1'000U, 100'000U, 1'000'000U})
            measureQuietPass(tasks, 10);
        sizes = {100, 10'000, 100'000, 1'000'000};
    }
    for (const std::size_t tasks : sizes)
        measureLayered(tasks);
    return 0;
}
