#include "gui/window/notices.h"

#include "core/graph/toposort.h"
#include "gui/app/workspace.h"
#include "gui/models/breakpointtext.h"
#include "gui/models/timetext.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace stepwise {

using namespace Qt::StringLiterals;
using Kind = Banner::Kind;
using Topic = BannerStack::Topic;

namespace {

/// A cycle is named up to this many tasks; the banner is one row.
constexpr std::size_t namedOnCycle = 6;

QString bold(const QString &text)
{
    return u"<b>"_s + text.toHtmlEscaped() + u"</b>"_s;
}

} // namespace

Notices::Notices(Workspace &workspace, BannerStack &banners, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_session(workspace.session()), m_banners(banners)
{
    connectSession();
    connectWorkspace();
    if (m_workspace.hasDocument())
        sayAboutDocument();
    sayMode(m_session.mode());
}

void Notices::connectSession()
{
    connect(&m_session, &Session::modeChanged, this, &Notices::sayMode);
    connect(&m_session, &Session::runFinished, this, &Notices::sayOutcome);
    connect(&m_session, &Session::requestRefused, this, &Notices::sayRefused);
    connect(&m_session, &Session::documentChanged, this, &Notices::sayCycle);
    connect(&m_session, &Session::breakpointsHit, this, &Notices::takeHits);
    connect(&m_session, &Session::breakpointsChanged, this, &Notices::refreshPaused);
    connect(&m_session, &Session::runReset, this, [this] {
        m_banners.unsay(Topic::Outcome);
        m_banners.unsay(Topic::Refused);
        m_banners.unsay(Topic::Paused);
        m_hit.reset();
    });
    for (const auto signal : {&Session::progressed, &Session::playheadMoved})
        connect(&m_session, signal, this, &Notices::refreshPaused);
}

void Notices::connectWorkspace()
{
    connect(&m_workspace, &Workspace::loadingStarted, this, &Notices::sayLoading);
    connect(&m_workspace, &Workspace::loadingFailed, this, &Notices::sayLoadFailed);
    connect(&m_workspace, &Workspace::opened, this, &Notices::sayAboutDocument);
    connect(&m_workspace, &Workspace::edgesChanged, this, &Notices::sayArrowDirection);
    connect(&m_workspace, &Workspace::changedOnDisk, this, &Notices::sayFileChanged);
    connect(&m_workspace, &Workspace::loadingProgressed, this,
            [this](int percent) { m_banners.setProgress(Topic::Loading, percent); });
    connect(&m_workspace, &Workspace::loadingCancelled, this,
            [this] { m_banners.unsay(Topic::Loading); });
}

void Notices::sayLoading(const QString &path)
{
    m_banners.unsay(Topic::LoadFailed);
    m_banners.say(Topic::Loading, {Kind::Information,
                                   tr("Loading %1 …").arg(bold(QFileInfo(path).fileName())),
                                   {{tr("Cancel"), [this] { m_workspace.cancelLoading(); }}},
                                   false});
}

void Notices::sayFileChanged()
{
    m_banners.say(Topic::FileChanged,
                  {Kind::Information,
                   tr("%1 has changed on disk.").arg(bold(m_workspace.fileName())),
                   {{tr("Reload"), [this] { m_workspace.reload(); }}},
                   true});
}

void Notices::saySeveralGraphs()
{
    const int count = m_workspace.graphCount();
    if (count < 2) {
        m_banners.unsay(Topic::SeveralGraphs);
        return;
    }
    const std::optional<int> shown = m_workspace.options().graph;
    m_banners.say(Topic::SeveralGraphs,
                  {Kind::Information,
                   shown ? tr("This is graph %1 of %2 in the file.").arg(*shown + 1).arg(count)
                         : tr("The file has %n graph(s), which are shown as one.", nullptr, count),
                   {{tr("Choose…"), [this] { Q_EMIT graphChoiceRequested(); }}},
                   true});
}

void Notices::sayLoadFailed(const Error &error)
{
    m_banners.unsay(Topic::Loading);
    m_banners.say(Topic::LoadFailed, {Kind::Error,
                                      error.toString().toHtmlEscaped(),
                                      {{tr("Open another…"), [this] { Q_EMIT openRequested(); }}},
                                      true});
}

void Notices::sayRefused(const Error &error)
{
    m_banners.say(Topic::Refused, {Kind::Warning, error.message.toHtmlEscaped(), {}, true});
}

void Notices::sayAboutDocument()
{
    for (const Topic topic :
         {Topic::Loading, Topic::LoadFailed, Topic::Refused, Topic::FileChanged, Topic::Outcome})
        m_banners.unsay(topic);
    sayCycle();
    saySeveralGraphs();
    sayArrowDirection();
    sayProblems();
}

void Notices::sayCycle()
{
    const std::vector<TaskId> &tasks = m_session.cyclicTasks();
    if (tasks.empty()) {
        m_banners.unsay(Topic::Cycle);
        return;
    }
    const QList<TaskId> marked(tasks.begin(), tasks.end());
    m_banners.say(
        Topic::Cycle,
        {Kind::Error,
         tr("This graph cannot be run: %1. Remove one of these dependencies.").arg(cycleText()),
         {{tr("Show the %n task(s)", nullptr, static_cast<int>(marked.size())),
           [this, marked] { Q_EMIT selectionRequested(marked); }}},
         false});
}

QString Notices::cycleText() const
{
    const std::vector<TaskId> cycle = topologicalOrder(m_session.dependencies()).cycle;
    QStringList names;
    for (const TaskId task : cycle) {
        if (names.size() == namedOnCycle) {
            names.append(u"…"_s);
            break;
        }
        names.append(bold(m_session.document().graph.name(task)));
    }
    if (!names.isEmpty())
        names.append(names.first());
    return names.join(u" → "_s);
}

void Notices::sayArrowDirection()
{
    if (!m_workspace.areEdgesGuessed() || !m_workspace.edges()) {
        m_banners.unsay(Topic::ArrowDirection);
        return;
    }
    const bool isBefore = *m_workspace.edges() == EdgeMeaning::Before;
    m_banners.say(Topic::ArrowDirection,
                  {Kind::Information,
                   isBefore ? tr("Arrows are read as “before”: in a → b, a runs first.")
                            : tr("Arrows are read as “needs”: in a → b, b runs first."),
                   {{tr("Turn round"), [this] { m_workspace.turnDependenciesRound(); }},
                    {tr("That is right"), [this] { m_workspace.confirmEdges(); }}},
                   false});
}

void Notices::sayProblems()
{
    const auto count = static_cast<int>(m_workspace.problems().size());
    if (count == 0) {
        m_banners.unsay(Topic::FileProblems);
        return;
    }
    const QString first = m_workspace.problems().first().message.toHtmlEscaped();
    m_banners.say(Topic::FileProblems,
                  {Kind::Warning,
                   count == 1
                       ? first
                       : tr("%n problem(s) in this file. The first: %1", nullptr, count).arg(first),
                   {{tr("Show…"), [this] { Q_EMIT problemsRequested(); }}},
                   true});
}

void Notices::sayMode(Session::Mode mode)
{
    refreshPaused();
    if (mode == Session::Mode::Running)
        m_banners.unsay(Topic::Refused);
}

void Notices::refreshPaused()
{
    if (m_session.mode() != Session::Mode::Paused || !m_session.isLive())
        m_banners.unsay(Topic::Paused);
    else if (m_hit && m_hitAt == m_session.position())
        sayHit();
    else
        sayPaused();
}

void Notices::takeHits(const QList<BreakpointHit> &hits)
{
    m_hit = hits.first();
    m_hitAt = m_session.position();
    refreshPaused();
}

void Notices::sayHit()
{
    const BreakpointSet::Entry *entry = m_session.breakpoints().find(m_hit->breakpoint);
    QStringList parts{
        BreakpointText::hit(*m_hit, bold(m_session.document().graph.name(m_hit->task)))};
    QList<Banner::Button> buttons{{tr("Continue"), [this] { m_session.run(); }}};
    if (entry != nullptr) {
        const BreakpointId id = entry->id;
        if (!entry->breakpoint.condition.isEmpty())
            parts.append(tr("as %1", "a condition that holds")
                             .arg(entry->breakpoint.condition.toHtmlEscaped()));
        if (entry->hits > 0)
            parts.append(tr("hit %1", "number").arg(QLocale().toString(entry->hits)));
        buttons.append({tr("Edit…"), [this, id] { Q_EMIT editBreakpointRequested(id); }});
        buttons.append({tr("Remove"), [this, id] { Q_EMIT removeBreakpointRequested(id); }});
    }
    const QString text = parts.join(u" · "_s);
    const Banner *shown = m_banners.banner(Topic::Paused);
    if (!shown || shown->content().text != text ||
        shown->content().buttons.size() != buttons.size())
        m_banners.say(Topic::Paused, {Kind::Mark, text, buttons, false});
}

void Notices::sayPaused()
{
    const TaskId next = m_session.nextTask();
    QList<Banner::Button> buttons;
    QString text =
        tr("Paused in pass %1 · clock and grace periods stand still").arg(m_session.pass());
    if (next.isValid()) {
        text = tr("Paused in pass %1 · %2 acts next · clock and grace periods stand still")
                   .arg(m_session.pass())
                   .arg(bold(m_session.document().graph.name(next)));
        buttons.append({tr("Show"), [this, next] { Q_EMIT revealRequested(next); }});
    }
    const Banner *shown = m_banners.banner(Topic::Paused);
    if (!shown || shown->content().text != text)
        m_banners.say(Topic::Paused, {Kind::Mark, text, buttons, false});
}

Banner::Button Notices::whatWentWrong()
{
    return {tr("What went wrong"), [this] { Q_EMIT failuresRequested(); }};
}

void Notices::sayOutcome(const RunOutcome &outcome)
{
    const QString time = TimeText::duration(m_session.state().time());
    const auto ended = static_cast<int>(m_session.state().endedCount());
    switch (outcome.kind) {
    case OutcomeKind::Succeeded:
        m_banners.say(Topic::Outcome,
                      {Kind::Information,
                       tr("The run has ended after %1: %n task(s).", nullptr, ended).arg(time),
                       {},
                       true});
        return;
    case OutcomeKind::Cancelled:
        m_banners.say(
            Topic::Outcome,
            {Kind::Information, tr("The run was cancelled after %1.").arg(time), {}, true});
        return;
    case OutcomeKind::TimedOut:
        m_banners.say(Topic::Outcome, {Kind::Error,
                                       tr("The run has timed out after %1.").arg(time),
                                       {whatWentWrong()},
                                       true});
        return;
    case OutcomeKind::Failed:
        break;
    }
    const QString first = outcome.errors.isEmpty() ? QString() : outcome.errors.first();
    m_banners.say(Topic::Outcome, {Kind::Error,
                                   tr("The run has failed after %1 with %n error(s): %2", nullptr,
                                      static_cast<int>(outcome.errors.size()))
                                       .arg(time, bold(first)),
                                   {whatWentWrong(),
                                    {tr("Show failed tasks"),
                                     [this] { Q_EMIT filterRequested(u"state:failed"_s); }}},
                                   true});
}

} // namespace stepwise
