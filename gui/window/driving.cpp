#include "gui/window/driving.h"

#include "core/execution/enginesetup.h"
#include "gui/style/iconengine.h"
#include "gui/window/actions.h"
#include "gui/window/obstacle.h"
#include "gui/window/playing.h"
#include "gui/window/requests.h"

#include <algorithm>

namespace stepwise {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Mode = Session::Mode;

namespace {

/// The innermost group that all of the tasks lie in, at any depth; invalid: there is none.
GroupId innermostAround(const QList<TaskId> &tasks, const TaskGraph &graph)
{
    if (tasks.isEmpty())
        return {};
    GroupId around = graph.group(tasks.first());
    for (const TaskId task : tasks) {
        while (around.isValid() && !graph.contains(around, task))
            around = graph.parent(around);
        if (!around.isValid())
            break;
    }
    return around;
}

bool hasNotStarted(const TaskStatus &task)
{
    return task.state <= TaskState::Ready;
}

bool hasNotEnded(const TaskStatus &task)
{
    return !isTerminal(task.state);
}

bool isHeld(const TaskStatus &task)
{
    return task.isHeld;
}

bool canBeHeld(const TaskStatus &task)
{
    return !task.isHeld && !isTerminal(task.state);
}

/// The first of the obstacles that there is.
QString firstOf(std::initializer_list<QString> obstacles)
{
    for (const QString &obstacle : obstacles) {
        if (!obstacle.isEmpty())
            return obstacle;
    }
    return {};
}

} // namespace

Driving::Driving(Session &session, Actions &actions, Playing &playing, QObject *parent)
    : QObject(parent), m_session(session), m_actions(actions), m_playing(playing)
{
    connectRun();
    connectRequests();
    connect(&session, &Session::modeChanged, this, &Driving::refresh);
    connect(&session, &Session::documentChanged, this, &Driving::refresh);
    connect(&session, &Session::runReset, this, &Driving::refresh);
    connect(&session, &Session::tasksChanged, this, &Driving::refresh);
    connect(&session, &Session::playheadMoved, this, &Driving::refresh);
    connect(&playing.playback(), &Playback::playingChanged, this, &Driving::refresh);
    refresh();
}

void Driving::connectRun()
{
    connect(m_actions.run, &QAction::triggered, this, &Driving::run);
    connect(m_actions.pause, &QAction::triggered, &m_session, &Session::pause);
    connect(m_actions.runOrPause, &QAction::triggered, this, [this] {
        if (m_session.mode() == Mode::Running)
            m_session.pause();
        else
            run();
    });
    connect(m_actions.stepTask, &QAction::triggered, &m_session, &Session::stepTask);
    connect(m_actions.stepPass, &QAction::triggered, &m_session, &Session::stepPass);
    connect(m_actions.stepOut, &QAction::triggered, this, &Driving::stepOut);
    connect(m_actions.reset, &QAction::triggered, &m_session, &Session::reset);
    connect(m_actions.rerun, &QAction::triggered, &m_session, &Session::rerun);
    connect(m_actions.rerunFailed, &QAction::triggered, &m_session, &Session::rerunRest);
    connect(m_actions.runToSelection, &QAction::triggered, this, [this] {
        if (!m_selection.isEmpty())
            m_session.runTo(m_selection);
    });
    connect(m_actions.playDemo, &QAction::toggled, &m_session, &Session::setPlaysScript);
}

void Driving::run()
{
    if (!m_playing.takeRun())
        m_session.run();
}

void Driving::connectRequests()
{
    for (QAction *action : {m_actions.cancelAll, m_actions.cancelSelection, m_actions.cancelNow,
                            m_actions.extendGrace, m_actions.hold, m_actions.release,
                            m_actions.failNext, m_actions.ignoreCancel}) {
        connect(action, &QAction::triggered, this, [this, action] {
            if (const auto request = requestOf(action))
                m_session.request(*request);
        });
    }
}

std::optional<Request> Driving::requestOf(const QAction *action) const
{
    if (action == m_actions.cancelAll)
        return requests::cancelAll(m_grace);
    if (action == m_actions.cancelSelection)
        return requests::cancelTasks(m_selection, m_grace);
    if (action == m_actions.cancelNow)
        return requests::cancelNow();
    if (action == m_actions.extendGrace)
        return requests::extendGrace(10s);
    if (action == m_actions.hold)
        return requests::hold(m_selection);
    if (action == m_actions.release)
        return requests::release(m_selection);
    if (action == m_actions.failNext)
        return requests::failNext(m_selection);
    if (action == m_actions.ignoreCancel)
        return requests::ignoreCancel(m_selection);
    return std::nullopt;
}

void Driving::setSelection(const QList<TaskId> &tasks)
{
    m_selection = tasks;
    m_selectedGroup = innermostAround(tasks, m_session.document().graph);
    refresh();
}

/// The group around the selection, or around who acts next; invalid: there is none.
GroupId Driving::groupToLeave() const
{
    if (!m_selection.isEmpty())
        return m_selectedGroup;
    const TaskId next = m_session.nextTask();
    return next.isValid() ? m_session.document().graph.group(next) : GroupId();
}

void Driving::stepOut()
{
    const GroupId group = groupToLeave();
    if (!group.isValid())
        return;
    const std::vector<TaskId> tasks = m_session.document().graph.tasksIn(group);
    m_session.runOut({tasks.begin(), tasks.end()});
}

/// What stands in the way of running and stepping alike; empty: nothing.
QString Driving::whyNotDriven() const
{
    if (!m_session.cyclicTasks().empty())
        return tr("Tasks depend on each other in a circle.");
    if (!m_session.canRun())
        return tr("There is nothing to run.");
    if (!m_session.isLive() && m_session.state().outcome())
        return tr("The run has ended here: go further back to go on from there.");
    const auto recording = m_session.recording();
    if (!m_session.isLive() && recording->origin().engine != engineKey(EngineKind::Simulate))
        return tr("Only a simulated run can go on from its past.");
    return {};
}

QString Driving::whyNotStepped() const
{
    const bool hasEnded = m_session.isLive() && m_session.mode() == Mode::Finished;
    return firstOf(
        {whyNotDriven(), hasEnded ? tr("The run has ended: reset it first.") : QString()});
}

/// What stands in the way of asking the run for something.
QString Driving::whyNotAsked() const
{
    if (!m_session.isLive())
        return tr("This is the past: go back to now, or go on from here.");
    if (m_session.mode() == Mode::Idle)
        return tr("Nothing runs yet.");
    if (m_session.mode() == Mode::Finished)
        return tr("The run has ended.");
    return {};
}

QString Driving::whyNotEdited() const
{
    if (m_session.document().graph.taskCount() == 0)
        return tr("There are no tasks.");
    const bool goesOn = m_session.mode() == Mode::Running || m_session.mode() == Mode::Paused;
    return goesOn ? tr("Not while a run goes on.") : QString();
}

void Driving::refresh()
{
    refreshRun();
    refreshRunTexts();
    refreshCancelling();
    refreshSelectionVerbs();
    const bool hasScript = !m_session.document().script.empty();
    allowUnless(hasScript ? QString() : tr("The file has no script."), *m_actions.playDemo);
    allowUnless(whyNotEdited(), *m_actions.runOptions);
    allowUnless(whyNotEdited(), *m_actions.turnRound);
    const QString notRecorded =
        m_session.log().count() > 0 ? QString() : tr("Nothing has run yet.");
    allowUnless(notRecorded, *m_actions.saveRecording);
    allowUnless(notRecorded, *m_actions.saveDemo);
}

void Driving::refreshRun()
{
    const bool isRunning = m_session.mode() == Mode::Running;
    const QString notDriven = m_playing.takesRun() ? QString() : whyNotDriven();
    allowUnless(firstOf({notDriven, isRunning ? tr("It runs already.") : QString()}),
                *m_actions.run);
    allowUnless(notDriven, *m_actions.runOrPause);
    allowUnless(isRunning ? QString() : tr("Nothing is running."), *m_actions.pause);
    allowUnless(whyNotStepped(), *m_actions.stepTask);
    allowUnless(whyNotStepped(), *m_actions.stepPass);
    const bool isNew = m_session.mode() == Mode::Idle && m_session.isLive();
    const QString noRun = isNew ? tr("Nothing has run yet.") : QString();
    allowUnless(noRun, *m_actions.reset);
    allowUnless(firstOf({m_session.canRun() ? QString() : whyNotDriven(), noRun}),
                *m_actions.rerun);
    allowUnless(m_session.canRerunRest() ? QString()
                                         : tr("Nothing has failed, was cancelled or skipped."),
                *m_actions.rerunFailed);
}

void Driving::refreshRunTexts()
{
    const Mode mode = m_session.mode();
    const bool isPlaying = m_playing.takesRun() && m_playing.playback().isPlaying();
    const bool isRunning = mode == Mode::Running || isPlaying;
    QString text = tr("Run");
    if (m_playing.takesRun())
        text = isPlaying ? tr("Pause") : tr("Play");
    else if (!m_session.isLive())
        text = tr("Go on from here");
    else if (mode == Mode::Paused)
        text = tr("Continue");
    else if (mode == Mode::Finished)
        text = tr("Run again");
    m_actions.run->setText(text);
    m_actions.runOrPause->setText(isRunning ? tr("Pause") : text);
    m_actions.runOrPause->setIcon(lineIcon(isRunning ? u"pause"_s : u"play"_s));
}

void Driving::refreshCancelling()
{
    const bool isCancelling = m_session.state().count(TaskState::Cancelling) > 0;
    const QString obstacle =
        firstOf({whyNotAsked(), isCancelling ? QString() : tr("Nothing is being cancelled.")});
    allowUnless(whyNotAsked(), *m_actions.cancelAll);
    allowUnless(obstacle, *m_actions.cancelNow);
    allowUnless(obstacle, *m_actions.extendGrace);
}

void Driving::refreshSelectionVerbs()
{
    const QString nothing = m_selection.isEmpty() ? tr("No task is selected.") : QString();
    const QString haveEnded =
        anySelected(hasNotEnded) ? QString() : tr("What is selected has ended.");
    allowUnless(firstOf({whyNotAsked(), nothing, haveEnded}), *m_actions.cancelSelection);

    // Tasks can be held before the run begins.
    const QString notHeld =
        m_session.isLive() && m_session.mode() == Mode::Idle ? QString() : whyNotAsked();
    allowUnless(firstOf({notHeld, nothing,
                         anySelected(canBeHeld) ? QString() : tr("There is nothing to hold.")}),
                *m_actions.hold);
    const QString notSimulated = runsCommands(m_session.engine().kind)
                                     ? tr("Faults can be injected into simulated tasks only.")
                                     : QString();
    for (QAction *fault : {m_actions.failNext, m_actions.delay, m_actions.ignoreCancel})
        allowUnless(firstOf({whyNotAsked(), notSimulated, nothing, haveEnded}), *fault);
    allowUnless(
        firstOf({notHeld, nothing, anySelected(isHeld) ? QString() : tr("Nothing here is held.")}),
        *m_actions.release);
    allowUnless(
        firstOf({whyNotStepped(), nothing,
                 anySelected(hasNotStarted) ? QString() : tr("What is selected has started.")}),
        *m_actions.runToSelection);
    const QString noGroup = groupToLeave().isValid()
                                ? QString()
                                : tr("Neither the selection nor who acts next is in a group.");
    allowUnless(firstOf({whyNotStepped(), noGroup, m_selection.isEmpty() ? QString() : haveEnded}),
                *m_actions.stepOut);
}

bool Driving::anySelected(bool (*fits)(const TaskStatus &)) const
{
    const RunState &state = m_session.state();
    return std::any_of(m_selection.begin(), m_selection.end(), [&](TaskId task) {
        return task.index() < state.taskCount() && fits(state[task]);
    });
}

} // namespace stepwise
