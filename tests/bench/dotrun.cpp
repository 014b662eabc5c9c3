#include "tests/bench/dotrun.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <cmath>

#include <sys/resource.h>

namespace stepwise::testing {

namespace {

constexpr double unitsPerInch = 72;

QByteArray inches(float units)
{
    return QByteArray::number(double(units) / unitsPerInch);
}

QByteArray dotText(const LayoutInput &input)
{
    const LayoutOptions &options = input.options;
    QByteArray text = "digraph { rankdir=LR; nodesep=" + inches(options.nodeGap) +
                      "; ranksep=" + inches(options.layerGap) +
                      "; node [shape=box, fixedsize=true, width=" + inches(options.nodeSize.width) +
                      ", height=" + inches(options.nodeSize.height) + "];\n";
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

/// Of the polygons of the control points, which is a little more than that of the curves.
double lengthOf(const QByteArray &plain)
{
    double length = 0;
    for (const QByteArray &line : plain.split('\n')) {
        if (!line.startsWith("edge "))
            continue;
        const QList<QByteArray> words = line.split(' ');
        const int count = words[3].toInt();
        for (int point = 1; point < count; ++point) {
            const int at = 4 + 2 * point;
            length += std::hypot(words[at].toDouble() - words[at - 2].toDouble(),
                                 words[at + 1].toDouble() - words[at - 1].toDouble());
        }
    }
    return length * unitsPerInch;
}

} // namespace

std::optional<DotRun> runDot(const LayoutInput &input)
{
    const QString dot = QStandardPaths::findExecutable(QStringLiteral("dot"));
    if (dot.isEmpty())
        return {};
    const double before = childSeconds();
    QProcess process;
    process.start(dot, {QStringLiteral("-v"), QStringLiteral("-Tplain")});
    process.write(dotText(input));
    process.closeWriteChannel();
    process.waitForFinished(-1);
    DotRun run;
    run.seconds = childSeconds() - before;
    run.length = lengthOf(process.readAllStandardOutput());
    // It tells its crossings itself when it is verbose.
    static const QRegularExpression expression(QStringLiteral("mincross .*: (\\d+) crossings"));
    auto matches = expression.globalMatch(QString::fromUtf8(process.readAllStandardError()));
    while (matches.hasNext())
        run.crossings = matches.next().captured(1).toDouble();
    return run;
}

} // namespace stepwise::testing
