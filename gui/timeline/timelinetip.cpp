#include "gui/timeline/timelinetip.h"

#include "gui/models/statustext.h"
#include "gui/models/timetext.h"

#include <QLocale>

namespace stepwise {

namespace {

QString number(std::size_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

} // namespace

std::optional<Fact> TimelineTip::slack(TaskId task, const CriticalPath *path)
{
    const auto slack = path ? path->slack(task) : std::nullopt;
    if (!slack)
        return std::nullopt;
    if (path->isOnPath(task))
        return Fact{tr("Slack"), tr("none"), tr("on the critical path")};
    if (*slack == Duration(0))
        return Fact{tr("Slack"), tr("none"), tr("on another path as long")};
    return Fact{tr("Slack"), TimeText::duration(*slack), {}};
}

QString TimelineTip::title(const TimelineRow &row) const
{
    const TaskGraph &graph = m_scene.source().document().graph;
    return row.isGroup() ? graph.name(row.group) : graph.name(row.task);
}

Facts TimelineTip::factsOf(TaskId task) const
{
    const TaskSpan &span = m_scene.stats()[task];
    const TaskStatus status = m_scene.source().status(task);
    QString state = stateName(status.state);
    const QString line = StatusText::line(task, m_scene.source());
    Facts facts{{tr("State"), state, line}};
    if (status.startedAt == TaskStatus::never)
        return facts;
    facts.append({tr("Started"), TimeText::clock(span.start), {}});
    const bool isOver = isTerminal(status.state);
    if (isOver)
        facts.append({tr("Ended"), TimeText::clock(span.end), {}});
    facts.append({tr("Running time"),
                  TimeText::duration((isOver ? span.end : m_scene.playhead()) - span.start),
                  {}});
    if (status.step > 0)
        facts.append({tr("Steps"), number(status.step), {}});
    if (span.cancelEvent < m_scene.source().position())
        facts.append({tr("Grace"), TimeText::duration(status.grace),
                      tr("until %1").arg(TimeText::clock(status.graceDeadline))});
    if (span.deadline != TaskSpan::never)
        facts.append({tr("Deadline"), TimeText::clock(span.deadline), {}});
    if (const auto slackFact = slack(task, m_scene.path.get()))
        facts.append(*slackFact);
    return facts;
}

Facts TimelineTip::factsOf(GroupId group) const
{
    const GroupSpan &span = m_scene.stats()[group];
    Facts facts{{tr("Begun"), number(span.begunCount()), {}},
                {tr("Ended"), number(span.endedCount()), {}}};
    if (span.begunCount() > 0)
        facts.append({tr("First start"), TimeText::clock(span.firstStart()), {}});
    if (span.endedCount() > 0) {
        facts.append({tr("Last end"), TimeText::clock(span.lastEnd()), {}});
        facts.append({tr("Running time"), TimeText::duration(span.busy()), tr("all together")});
    }
    return facts;
}

Facts TimelineTip::facts(const TimelineRow &row) const
{
    return row.isGroup() ? factsOf(row.group) : factsOf(row.task);
}

QString TimelineTip::rich(const TimelineRow &row) const
{
    QString text = QStringLiteral("<b>%1</b><table>").arg(title(row).toHtmlEscaped());
    for (const Fact &fact : facts(row)) {
        text += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td><td>&nbsp;%3</td></tr>")
                    .arg(fact.name.toHtmlEscaped(), fact.value.toHtmlEscaped(),
                         fact.hint.toHtmlEscaped());
    }
    return text + QStringLiteral("</table>");
}

QString TimelineTip::plain(const TimelineRow &row) const
{
    if (!row.isGroup() && !row.task.isValid())
        return {};
    QStringList parts{title(row)};
    for (const Fact &fact : facts(row)) {
        parts.append(
            fact.hint.isEmpty()
                ? tr("%1: %2", "a fact").arg(fact.name, fact.value)
                : tr("%1: %2, %3", "a fact and a hint").arg(fact.name, fact.value, fact.hint));
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace stepwise
