#include "core/trace/timelinecsv.h"

#include "core/base/decimalseconds.h"
#include "core/trace/criticalpath.h"
#include "core/trace/recording.h"
#include "core/trace/tracestats.h"

#include <QIODevice>

namespace stepwise {

namespace {

constexpr qsizetype enough = 1 << 16; // bytes for one write

QByteArray field(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    const bool isPlain =
        !utf8.contains(',') && !utf8.contains('"') && !utf8.contains('\n') && !utf8.contains('\r');
    return isPlain ? utf8 : '"' + utf8.replace('"', "\"\"") + '"';
}

/// The columns from the start on, as far as there is something.
QByteArray timesOf(const TaskSpan &span, Moment now)
{
    QByteArray line;
    line += span.hasBegun() ? secondsText(span.start) : QByteArray();
    line += ',';
    line += span.hasEnded() ? secondsText(span.end) : QByteArray();
    line += ',';
    line += span.hasBegun() ? secondsText(span.duration(now)) : QByteArray();
    return line;
}

QByteArray graceOf(const TaskSpan &span, Moment now)
{
    if (span.cancelEvent == TaskSpan::none)
        return {};
    return secondsText((span.hasEnded() ? span.end : now) - span.cancelStart);
}

QByteArray criticalOf(TaskId task, const CriticalPath &path)
{
    const auto slack = path.slack(task);
    if (!slack)
        return ",";
    return secondsText(*slack) + (path.isOnPath(task) ? ",yes" : ",no");
}

} // namespace

void writeTimelineCsv(QIODevice &device, const Recording &run)
{
    const TaskGraph &graph = run.document().graph;
    const Moment now = run.state().time();
    TraceStats stats(graph);
    stats.follow(run.log());
    const CriticalPath path = CriticalPathSearch::find(stats, run.state().dependencies(), now);
    QByteArray lines = "id,name,group,state,start,end,duration,steps,grace,slack,critical\r\n";
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        const TaskSpan &span = stats[task];
        const GroupId group = graph.group(task);
        const std::size_t steps = stats.steps(task).size();
        lines +=
            field(graph.key(task)) + ',' + field(graph.name(task)) + ',' +
            (group.isValid() ? field(graph.name(group)) : QByteArray()) + ',' +
            stateKey(run.state()[task].state).toLatin1() + ',' + timesOf(span, now) + ',' +
            (span.hasBegun() ? QByteArray::number(static_cast<qulonglong>(steps)) : QByteArray()) +
            ',' + graceOf(span, now) + ',' + criticalOf(task, path) + "\r\n";
        if (lines.size() >= enough) {
            device.write(lines);
            lines.clear();
        }
    }
    device.write(lines);
}

} // namespace stepwise
