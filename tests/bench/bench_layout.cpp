// How long the layered layout takes, how many crossings it leaves and how much memory it needs at
// most, on generated workflows of 1.5 dependencies a task; Graphviz' dot beside it where it is
// installed. CPU seconds of one thread, the median of some rounds in which the sizes take turns.
//
//     bench_layout [TASKS …]

#include "core/layout/layout.h"
#include "tests/bench/drawncrossings.h"
#include "tests/core/layout/samplegraphs.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <optional>
#include <vector>

#include <sys/resource.h>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

constexpr int rounds = 3;
constexpr std::size_t comparedTasks = 3000;

struct Candidate
{
    std::size_t tasks = 0;
    LayoutInput input;
    std::vector<double> seconds;
    std::uint64_t crossings = 0;
    double mebibytes = 0;
};

/// The most memory that the process has used since `forgetPeak`, in MiB (Linux only, else 0).
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

void forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        file.write("5");
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void measure(Candidate &candidate)
{
    forgetPeak();
    const double before = memoryLine("VmRSS:");
    const std::clock_t start = std::clock();
    const std::optional<LayoutResult> result = layoutGraph(candidate.input);
    candidate.seconds.push_back(double(std::clock() - start) / CLOCKS_PER_SEC);
    candidate.mebibytes = std::max(candidate.mebibytes, memoryLine("VmHWM:") - before);
    if (candidate.crossings == 0)
        candidate.crossings = drawnCrossings(*result);
}

QByteArray dotText(const LayoutInput &input)
{
    QByteArray text("digraph { rankdir=LR; node [shape=box, fixedsize=true, width=1.56, "
                    "height=0.46];\n");
    for (const auto &[prerequisite, dependent] : input.dependencies)
        text += QByteArray::number(prerequisite.value()) + "->" +
                QByteArray::number(dependent.value()) + ";\n";
    return text + "}\n";
}

double childSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// dot tells its crossings itself when it is verbose.
void compareWithDot(QTextStream &out, const Candidate &ours)
{
    const QString dot = QStandardPaths::findExecutable(QStringLiteral("dot"));
    if (dot.isEmpty()) {
        out << "dot is not installed: no comparison\n";
        return;
    }
    const double before = childSeconds();
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(dot, {QStringLiteral("-v"), QStringLiteral("-Tplain")});
    process.write(dotText(ours.input));
    process.closeWriteChannel();
    process.waitForFinished(-1);
    const double seconds = childSeconds() - before;

    static const QRegularExpression expression(QStringLiteral("mincross .*: (\\d+) crossings"));
    double crossings = 0;
    auto matches = expression.globalMatch(QString::fromUtf8(process.readAllStandardError()));
    while (matches.hasNext())
        crossings = matches.next().captured(1).toDouble();
    out << QStringLiteral("dot %1 %2 s %3 crossings: ours %4 x as fast (target 150), %5 x its "
                          "crossings (target 1.05)\n")
               .arg(ours.tasks, 11)
               .arg(seconds, 9, 'f', 3)
               .arg(crossings, 10, 'f', 0)
               .arg(seconds / median(ours.seconds), 0, 'f', 0)
               .arg(double(ours.crossings) / crossings, 0, 'f', 2);
}

QString targetFor(std::size_t tasks)
{
    switch (tasks) {
    case 10'000:
        return QStringLiteral("0.03 s");
    case 100'000:
        return QStringLiteral("0.5 s, 64 MiB");
    case 1'000'000:
        return QStringLiteral("6 s, 300 MiB");
    default:
        return QStringLiteral("-");
    }
}

} // namespace

int main(int argc, char **argv)
{
    QTextStream out(stdout);
    std::vector<std::size_t> sizes;
    for (int index = 1; index < argc; ++index)
        sizes.push_back(QByteArray(argv[index]).toULongLong());
    if (sizes.empty())
        sizes = {1000, comparedTasks, 10'000, 100'000, 1'000'000};

    std::vector<Candidate> candidates;
    for (const std::size_t tasks : sizes)
        candidates.push_back({tasks, LayoutInput::from(workflowGraph(tasks, 1)), {}, 0, 0});
    for (int round = 0; round < rounds; ++round) {
        for (Candidate &candidate : candidates)
            measure(candidate);
    }
    for (const Candidate &candidate : candidates) {
        out << QStringLiteral("stepwise %1 %2 s %3 crossings %4 MiB  (target %5)\n")
                   .arg(candidate.tasks, 8)
                   .arg(median(candidate.seconds), 7, 'f', 4)
                   .arg(candidate.crossings, 10)
                   .arg(candidate.mebibytes, 6, 'f', 0)
                   .arg(targetFor(candidate.tasks));
    }
    out.flush();
    for (const Candidate &candidate : candidates) {
        if (candidate.tasks == comparedTasks)
            compareWithDot(out, candidate);
    }
    return 0;
}
