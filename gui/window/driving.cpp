#include "gui/window/driving.h"

#include "gui/style/iconengine.h"
#include "gui/window/actions.h"
#include "gui/window/requests.h"

#include <algorithm>

namespace stepwise {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Mode = Session::Mode;

Driving::Driving(Session &session, Actions &actions, QObject *parent)
    : QObject(parent), m_session(session), m_actions(actions)
{
    connectRun();
    connectRequests();
    connect(&session, &Session::modeChanged, this, &Driving::refresh);
    connect(&session, &Session::documentChanged, this, &Driving::refresh);
    connect(&session, &Session::runReset, this, &Driving::refresh);
    connect(&session, &Session::tasksChanged, this, &Driving::refresh);
    refresh();
}

void Driving::connectRun()
{
    connect(m_actions.run, &QAction::triggered, &m_session, &Session::run);
    connect(m_actions.pause, &QAction::triggered, &m_session, &Session::pause);
    connect(m_actions.runOrPause, &QAction::triggered, this, [this] {
        if (m_session.mode() == Mode::Running)
            m_session.pause();
        else
            m_session.run();
    });
    connect(m_actions.stepTask, &QAction::triggered, &m_session, &Session::stepTask);
    connect(m_actions.stepPass, &QAction::triggered, &m_session, &Session::stepPass);
    connect(m_actions.reset, &QAction::triggered, &m_session, &Session::reset);
    connect(m_actions.runToSelection, &QAction::triggered, this, [this] {
        if (m_selection.size() == 1)
            m_session.runTo(m_selection);
    });
    connect(m_actions.playDemo, &QAction::toggled, &m_session, &Session::setPlaysScript);
}

void Driving::connectRequests()
{
    for (QAction *action : {m_actions.cancelAll, m_actions.cancelSelection, m_actions.cancelNow,
                            m_actions.extendGrace, m_actions.hold, m_actions.release}) {
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
    return std::nullopt;
}

void Driving::setSelection(const QList<TaskId> &tasks)
{
    m_selection = tasks;
    refresh();
}

void Driving::refresh()
{
    const Mode mode = m_session.mode();
    const bool canRun = m_session.canRun();
    const bool goesOn = mode == Mode::Running || mode == Mode::Paused;
    refreshRunTexts();
    m_actions.run->setEnabled(canRun && mode != Mode::Running);
    m_actions.runOrPause->setEnabled(canRun);
    m_actions.pause->setEnabled(mode == Mode::Running);
    m_actions.stepTask->setEnabled(canRun && mode != Mode::Finished);
    m_actions.stepPass->setEnabled(canRun && mode != Mode::Finished);
    m_actions.reset->setEnabled(mode != Mode::Idle);
    m_actions.cancelAll->setEnabled(goesOn);
    const bool isCancelling = goesOn && m_session.state().count(TaskState::Cancelling) > 0;
    m_actions.cancelNow->setEnabled(isCancelling);
    m_actions.extendGrace->setEnabled(isCancelling);
    m_actions.playDemo->setEnabled(!m_session.document().script.empty());
    m_actions.runOptions->setEnabled(!goesOn && m_session.document().graph.taskCount() > 0);
    m_actions.turnRound->setEnabled(!goesOn && m_session.document().graph.taskCount() > 0);
    refreshSelectionVerbs(goesOn);
}

void Driving::refreshRunTexts()
{
    const Mode mode = m_session.mode();
    const bool isRunning = mode == Mode::Running;
    QString text = tr("Run");
    if (mode == Mode::Paused)
        text = tr("Continue");
    else if (mode == Mode::Finished)
        text = tr("Run again");
    m_actions.run->setText(text);
    m_actions.runOrPause->setText(isRunning ? tr("Pause") : text);
    m_actions.runOrPause->setIcon(lineIcon(isRunning ? u"pause"_s : u"play"_s));
}

void Driving::refreshSelectionVerbs(bool goesOn)
{
    const RunState &state = m_session.state();
    const auto any = [&](auto fits) {
        return std::any_of(m_selection.begin(), m_selection.end(), [&](TaskId task) {
            return task.index() < state.taskCount() && fits(state[task]);
        });
    };
    const bool isOver = m_session.mode() == Mode::Finished;
    const bool hasActive = any([](const TaskStatus &task) { return !isTerminal(task.state); });
    m_actions.cancelSelection->setEnabled(goesOn && hasActive);
    m_actions.hold->setEnabled(!isOver && any([](const TaskStatus &task) {
        return !task.isHeld && !isTerminal(task.state);
    }));
    m_actions.release->setEnabled(!isOver &&
                                  any([](const TaskStatus &task) { return task.isHeld; }));
    m_actions.runToSelection->setEnabled(
        m_session.canRun() && !isOver && m_selection.size() == 1 &&
        any([](const TaskStatus &task) { return task.state <= TaskState::Ready; }));
}

} // namespace stepwise
