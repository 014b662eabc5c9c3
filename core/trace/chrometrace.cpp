#include "core/trace/chrometrace.h"

#include "core/base/jsonwriter.h"
#include "core/trace/criticalpath.h"
#include "core/trace/recording.h"
#include "core/trace/tracestats.h"

#include <QIODevice>

namespace stepwise {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype enough = 1 << 16; // bytes for one write

/// Microseconds, exact to the nanosecond.
QByteArray microseconds(Duration duration)
{
    const auto count = duration.count();
    const QByteArray rest = QByteArray::number(static_cast<qlonglong>(count % 1000));
    return QByteArray::number(static_cast<qlonglong>(count / 1000)) + '.' +
           rest.rightJustified(3, '0');
}

class Writer
{
public:
    Writer(QIODevice &device, const Recording &run)
        : m_device(device), m_run(run), m_graph(run.document().graph), m_stats(m_graph),
          m_now(run.state().time())
    {
        m_stats.follow(run.log());
        m_path = CriticalPathSearch::find(m_stats, run.state().dependencies(), m_now);
    }

    void write()
    {
        m_text = "{\"displayTimeUnit\":\"ms\",\"traceEvents\":[";
        writeNames();
        for (const TaskId task : m_stats.begun())
            writeTask(task);
        m_text += "\n]}\n";
        m_device.write(m_text);
    }

private:
    static constexpr std::int64_t ungrouped = 1;

    std::int64_t processOf(GroupId group) const
    {
        return group.isValid() ? static_cast<std::int64_t>(group.index()) + 2 : ungrouped;
    }

    void begin(QLatin1String phase, QStringView name, GroupId group, std::int64_t thread)
    {
        m_json.beginObject();
        m_json.key("ph"_L1).string(phase);
        m_json.key("name"_L1).string(name);
        m_json.key("pid"_L1).integer(processOf(group));
        m_json.key("tid"_L1).integer(thread);
    }

    void end()
    {
        m_json.endObject();
        m_text += m_isFirst ? "\n" : ",\n";
        m_isFirst = false;
        m_text += m_json.takeText();
        if (m_text.size() < enough)
            return;
        m_device.write(m_text);
        m_text.clear();
    }

    /// Metadata: how a process or thread is called, and where it stands.
    void writeName(QLatin1String kind, QLatin1String sorting, const QString &name, GroupId group,
                   std::int64_t thread, std::int64_t place)
    {
        begin("M"_L1, QString(kind), group, thread);
        m_json.key("args"_L1).beginObject();
        m_json.key("name"_L1).string(name);
        m_json.endObject();
        end();
        begin("M"_L1, QString(sorting), group, thread);
        m_json.key("args"_L1).beginObject();
        m_json.key("sort_index"_L1).integer(place);
        m_json.endObject();
        end();
    }

    void writeNames()
    {
        const QString &name = m_run.document().name;
        writeName("process_name"_L1, "process_sort_index"_L1, name.isEmpty() ? u"stepwise"_s : name,
                  {}, 0, 0);
        for (std::size_t index = 0; index < m_graph.groupCount(); ++index) {
            const GroupId group = GroupId::fromIndex(index);
            writeName("process_name"_L1, "process_sort_index"_L1, m_graph.name(group), group, 0,
                      static_cast<std::int64_t>(index) + 1);
        }
        for (const TaskId task : m_stats.begun()) {
            writeName("thread_name"_L1, "thread_sort_index"_L1, m_graph.name(task),
                      m_graph.group(task), threadOf(task), threadOf(task));
        }
    }

    std::int64_t threadOf(TaskId task) const { return static_cast<std::int64_t>(task.index()) + 1; }

    void addTimes(Moment from, Moment to)
    {
        m_json.key("ts"_L1).raw(microseconds(from));
        m_json.key("dur"_L1).raw(microseconds(to - from));
    }

    void writeTask(TaskId task)
    {
        const TaskSpan &span = m_stats[task];
        const Moment last = span.hasEnded() ? span.end : std::max(m_now, span.start);
        begin("X"_L1, m_graph.name(task), m_graph.group(task), threadOf(task));
        m_json.key("cat"_L1).string("task"_L1);
        addTimes(span.start, last);
        m_json.key("args"_L1).beginObject();
        m_json.key("id"_L1).string(m_graph.key(task));
        m_json.key("state"_L1).string(stateKey(m_run.state()[task].state));
        m_json.key("steps"_L1).integer(static_cast<std::int64_t>(m_stats.steps(task).size()));
        if (const auto slack = m_path.slack(task))
            m_json.key("slack"_L1).seconds(*slack);
        m_json.key("critical"_L1).boolean(m_path.isOnPath(task));
        if (const QString error = m_run.state().error(task); !error.isEmpty())
            m_json.key("error"_L1).string(error);
        m_json.endObject();
        end();
        if (span.cancelEvent != TaskSpan::none)
            writeGrace(task, span, last);
        writeSteps(task);
    }

    void writeGrace(TaskId task, const TaskSpan &span, Moment last)
    {
        begin("X"_L1, u"grace", m_graph.group(task), threadOf(task));
        m_json.key("cat"_L1).string("grace"_L1);
        addTimes(span.cancelStart, last);
        m_json.key("args"_L1).beginObject();
        m_json.key("deadline"_L1).seconds(span.graceDeadline);
        m_json.endObject();
        end();
    }

    void writeSteps(TaskId task)
    {
        for (const std::uint32_t index : m_stats.steps(task)) {
            const TraceEvent &event = m_run.log()[index];
            begin("i"_L1, u"step %1"_s.arg(event.detail), m_graph.group(task), threadOf(task));
            m_json.key("cat"_L1).string("step"_L1);
            m_json.key("ts"_L1).raw(microseconds(event.time));
            m_json.key("s"_L1).string("t"_L1);
            end();
        }
    }

    QIODevice &m_device;
    const Recording &m_run;
    const TaskGraph &m_graph;
    TraceStats m_stats;
    CriticalPath m_path;
    Moment m_now;
    JsonWriter m_json;
    QByteArray m_text;
    bool m_isFirst = true;
};

} // namespace

void writeChromeTrace(QIODevice &device, const Recording &run)
{
    Writer(device, run).write();
}

} // namespace stepwise
