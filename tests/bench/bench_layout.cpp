// How long the layered layout takes, how many crossings it leaves, how long its edges are and how
// much memory it needs at most, on generated workflows of 1.5 dependencies a task; how long an edit
// takes that resembles the picture before it; and Graphviz' dot in turns with it where it is
// installed. CPU seconds of one thread, the least of some rounds in which all take turns.
//
//     bench_layout [TASKS …]

#include "core/layout/layout.h"
#include "tests/bench/dotrun.h"
#include "tests/bench/drawncrossings.h"
#include "tests/core/layout/samplegraphs.h"

#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <memory>
#include <optional>
#include <vector>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

constexpr int rounds = 3;
constexpr std::size_t comparedTasks = 3000;
constexpr std::size_t mostForQuality = 10'000;

struct Candidate
{
    QString name;
    LayoutInput input;
    QString target;
    double seconds = 1e9;
    double mebibytes = 0;
    std::uint64_t crossings = 0;
    double length = 0;
};

/// A figure of the process in MiB (Linux only, else 0).
double memoryLine(const QByteArray &name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

/// From here on the peak is counted anew.
void forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        file.write("5");
}

double lengthOf(const LayoutResult &layout)
{
    double length = 0;
    for (const LayoutEdge &edge : layout.edges) {
        const auto points = layout.pointsOf(edge);
        for (std::size_t index = 1; index < points.size(); ++index)
            length += std::hypot(double(points[index].x - points[index - 1].x),
                                 double(points[index].y - points[index - 1].y));
    }
    return length;
}

LayoutResult measure(Candidate &candidate)
{
    forgetPeak();
    const double before = memoryLine("VmRSS:");
    const std::clock_t start = std::clock();
    std::optional<LayoutResult> result = layoutGraph(candidate.input);
    candidate.seconds = std::min(candidate.seconds, double(std::clock() - start) / CLOCKS_PER_SEC);
    candidate.mebibytes = std::max(candidate.mebibytes, memoryLine("VmHWM:") - before);
    candidate.crossings = drawnCrossings(*result);
    candidate.length = lengthOf(*result);
    return std::move(*result);
}

Candidate candidate(const QString &name, const TaskGraph &graph, LayoutEffort effort,
                    const QString &target)
{
    LayoutOptions options;
    options.effort = effort;
    return {name, LayoutInput::from(graph, options), target};
}

QString targetFor(std::size_t tasks, LayoutEffort effort)
{
    const bool isFast = effort == LayoutEffort::Fast;
    switch (tasks) {
    case 1000:
        return isFast ? QString() : QStringLiteral("0.1 s");
    case 10'000:
        return isFast ? QString() : QStringLiteral("0.5 s");
    case 100'000:
        return QStringLiteral("0.5 s, 64 MiB");
    case 1'000'000:
        return QStringLiteral("6 s, 300 MiB");
    default:
        return {};
    }
}

void print(QTextStream &out, const Candidate &one)
{
    out << QStringLiteral("%1 %2 s %3 crossings %4 MiB  %5\n")
               .arg(one.name, -24)
               .arg(one.seconds, 8, 'f', 4)
               .arg(one.crossings, 10)
               .arg(one.mebibytes, 6, 'f', 0)
               .arg(one.target.isEmpty() ? QString()
                                         : QStringLiteral("(target %1)").arg(one.target));
    out.flush();
}

/// A dependency more in a picture that is there already.
void measureEdit(QTextStream &out, std::size_t tasks, const QString &target)
{
    Candidate edit = candidate(QStringLiteral("edit %1").arg(tasks), workflowGraph(tasks, 1),
                               LayoutEffort::Fast, target);
    edit.input.seed.previous = std::make_shared<const LayoutResult>(measure(edit));
    edit.input.seed.anchor = {TaskId(0), {}};
    edit.input.dependencies.push_back({TaskId(0), TaskId::fromIndex(tasks / 2)});
    edit.seconds = 1e9;
    for (int round = 0; round < rounds; ++round)
        measure(edit);
    print(out, edit);
}

/// Ours and dot's in turns.
void compareWithDot(QTextStream &out, const QString &name, const TaskGraph &graph,
                    double crossingsTarget)
{
    Candidate fast =
        candidate(name + QStringLiteral(", fast"), graph, LayoutEffort::Fast, QString());
    Candidate quality =
        candidate(name + QStringLiteral(", quality"), graph, LayoutEffort::Quality, QString());
    DotRun dot{.seconds = 1e9};
    for (int round = 0; round < rounds; ++round) {
        const std::optional<DotRun> run = runDot(fast.input);
        if (!run) {
            out << "dot is not installed: no comparison\n";
            return;
        }
        dot = {std::min(dot.seconds, run->seconds), run->crossings, run->length};
        measure(fast);
        measure(quality);
    }
    print(out, fast);
    print(out, quality);
    out << QStringLiteral("%1 %2 s %3 crossings\n")
               .arg(name + QStringLiteral(", dot"), -24)
               .arg(dot.seconds, 8, 'f', 4)
               .arg(dot.crossings, 10, 'f', 0);
    for (const auto &[ours, speedTarget] : {std::pair(&fast, 150), std::pair(&quality, 30)})
        out << QStringLiteral("  %1: %2 x as fast (target %3), %4 x its crossings (target %5), "
                              "%6 x its length (target 1.1)\n")
                   .arg(ours->name)
                   .arg(dot.seconds / ours->seconds, 0, 'f', 0)
                   .arg(speedTarget)
                   .arg(double(ours->crossings) / dot.crossings, 0, 'f', 2)
                   .arg(crossingsTarget)
                   .arg(ours->length / dot.length, 0, 'f', 2);
    out.flush();
}

} // namespace

int main(int argc, char **argv)
{
    QTextStream out(stdout);
    std::vector<std::size_t> sizes;
    for (int index = 1; index < argc; ++index)
        sizes.push_back(QByteArray(argv[index]).toULongLong());
    const bool isWhole = sizes.empty();
    if (isWhole)
        sizes = {1000, comparedTasks, 10'000, 100'000, 1'000'000};

    for (const std::size_t tasks : sizes) {
        const TaskGraph graph = workflowGraph(tasks, 1);
        for (const auto effort : {LayoutEffort::Fast, LayoutEffort::Quality}) {
            if (effort == LayoutEffort::Quality && tasks > mostForQuality)
                continue;
            Candidate one = candidate(QStringLiteral("%1 %2").arg(tasks).arg(
                                          effort == LayoutEffort::Fast ? QLatin1String("fast")
                                                                       : QLatin1String("quality")),
                                      graph, effort, targetFor(tasks, effort));
            for (int round = 0; round < rounds; ++round)
                measure(one);
            print(out, one);
        }
    }
    if (!isWhole)
        return 0;
    measureEdit(out, 10'000, QStringLiteral("0.05 s"));
    measureEdit(out, 100'000, QStringLiteral("0.4 s"));
    compareWithDot(out, QStringLiteral("workflow %1").arg(comparedTasks),
                   workflowGraph(comparedTasks, 1), 1.05);
    // dot takes minutes for larger ones without any structure.
    compareWithDot(out, QStringLiteral("random 300"), randomGraph({300, 1.5, 0, false}, 1), 1.35);
    return 0;
}
