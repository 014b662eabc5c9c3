#include "gui/window/taskmenu.h"

#include "gui/models/timetext.h"
#include "gui/style/iconengine.h"
#include "gui/window/requests.h"

#include <algorithm>

namespace stepwise {

using namespace Qt::StringLiterals;

namespace {

QList<TaskId> listOf(const std::vector<TaskId> &tasks)
{
    return {tasks.begin(), tasks.end()};
}

bool isGoingOn(const Session &session)
{
    const Session::Mode mode = session.mode();
    return session.isLive() && (mode == Session::Mode::Running || mode == Session::Mode::Paused);
}

bool hasNotEnded(const TaskStatus &status)
{
    return !isTerminal(status.state);
}

} // namespace

TaskMenu::TaskMenu(const Session &session, QList<TaskId> tasks, QWidget *parent)
    : RequestMenu(parent), m_session(session), m_tasks(std::move(tasks)),
      m_breakpoints(new QMenu(tr("&Break on"), this))
{
    m_breakpoints->setIcon(lineIcon(u"circle-dot"_s));
}

TaskMenu *TaskMenu::forTasks(const Session &session, const QList<TaskId> &tasks,
                             std::optional<Duration> grace, QWidget *parent)
{
    auto *menu = new TaskMenu(session, tasks, parent);
    menu->addCancels(requests::cancelTasks(tasks, grace));
    menu->addHolds();
    menu->addDriving();
    menu->addSelections();
    return menu;
}

TaskMenu *TaskMenu::forGroup(const Session &session, GroupId group, std::optional<Duration> grace,
                             QWidget *parent)
{
    auto *menu = new TaskMenu(session, listOf(session.document().graph.tasksIn(group)), parent);
    menu->addCancels(requests::cancelGroup(group, grace));
    menu->addHolds();
    menu->addDriving();
    menu->addSelections();
    return menu;
}

void TaskMenu::addCanvasActs(GroupId group, bool isCollapsed)
{
    addSeparator();
    QAction *collapse = addAction(tr("C&ollapse"));
    collapse->setEnabled(!isCollapsed);
    connect(collapse, &QAction::triggered, this,
            [this, group] { Q_EMIT groupCollapsed(group, true); });
    QAction *expand = addAction(tr("&Expand"));
    expand->setEnabled(isCollapsed);
    connect(expand, &QAction::triggered, this,
            [this, group] { Q_EMIT groupCollapsed(group, false); });
    connect(addAction(tr("&Zoom to it")), &QAction::triggered, this,
            [this, group] { Q_EMIT groupZoomRequested(group); });
}

QString TaskMenu::cancelText(std::optional<Duration> grace)
{
    return grace ? tr("&Cancel, %1 of grace").arg(TimeText::duration(*grace))
                 : tr("&Cancel at once");
}

void TaskMenu::addCancels(const Request &withGrace)
{
    const bool canCancel = isGoingOn(m_session) && any(hasNotEnded);
    const QIcon icon = lineIcon(u"circle-stop"_s);
    addRequest(icon, cancelText(withGrace.grace), withGrace)->setEnabled(canCancel);
    if (withGrace.grace) {
        Request atOnce = withGrace;
        atOnce.grace.reset();
        addRequest({}, tr("Cancel &at once"), atOnce)->setEnabled(canCancel);
    }
    const bool isCancelling =
        any([](const TaskStatus &status) { return status.state == TaskState::Cancelling; });
    addRequest(lineIcon(u"octagon-x"_s), tr("Cancel &now"), requests::cancelNow(m_tasks))
        ->setEnabled(isCancelling);
    RequestMenu *more = addRequestMenu(lineIcon(u"clock-plus"_s), tr("Extend &grace"));
    addExtensions(*more, m_tasks);
    more->setEnabled(isCancelling);
}

void TaskMenu::addExtensions(RequestMenu &menu, const QList<TaskId> &tasks)
{
    for (const int seconds : {5, 10, 30}) {
        menu.addRequest({}, tr("+%1 s", "seconds").arg(seconds),
                        requests::extendGrace(std::chrono::seconds(seconds), tasks));
    }
}

void TaskMenu::addHolds()
{
    addSeparator();
    const bool hasEnded = m_session.mode() == Session::Mode::Finished || !m_session.isLive();
    const bool canHold = !hasEnded && any([](const TaskStatus &status) {
        return !status.isHeld && !isTerminal(status.state);
    });
    const bool canRelease =
        !hasEnded && any([](const TaskStatus &status) { return status.isHeld; });
    addRequest(lineIcon(u"hand"_s), tr("&Hold"), requests::hold(m_tasks))->setEnabled(canHold);
    addRequest(lineIcon(u"circle-play"_s), tr("&Release"), requests::release(m_tasks))
        ->setEnabled(canRelease);
}

void TaskMenu::addFaults()
{
    RequestMenu *faults = addRequestMenu(lineIcon(u"zap"_s), tr("&Inject a fault"));
    faults->setEnabled(isGoingOn(m_session) && any(hasNotEnded));
    faults->addRequest(lineIcon(u"zap"_s), tr("&Fail at the next step"),
                       requests::failNext(m_tasks));
    connect(faults->addAction(lineIcon(u"timer"_s), tr("&Delay…")), &QAction::triggered, this,
            [this] { Q_EMIT delayRequested(m_tasks); });
    faults->addRequest(lineIcon(u"shield"_s), tr("&Ignore cancel"),
                       requests::ignoreCancel(m_tasks));
}

void TaskMenu::addDriving()
{
    addFaults();
    addSeparator();
    addMenu(m_breakpoints);
    const bool canDrive = m_session.canRun() && !m_session.state().outcome();
    QAction *runTo = addAction(lineIcon(u"arrow-right-to-line"_s), tr("Run &to here"));
    runTo->setEnabled(
        canDrive && any([](const TaskStatus &status) { return status.state <= TaskState::Ready; }));
    connect(runTo, &QAction::triggered, this, [this] { Q_EMIT runToRequested(m_tasks); });
    QAction *runOut = addAction(lineIcon(u"corner-right-up"_s),
                                m_tasks.size() == 1 ? tr("Run &until it has ended")
                                                    : tr("Run &until they have ended"));
    runOut->setEnabled(canDrive && any(hasNotEnded));
    connect(runOut, &QAction::triggered, this, [this] { Q_EMIT runOutRequested(m_tasks); });
}

void TaskMenu::addSelections()
{
    addSeparator();
    const std::vector<TaskId> tasks(m_tasks.begin(), m_tasks.end());
    connect(addAction(tr("Select what &depends on it")), &QAction::triggered, this, [this, tasks] {
        Q_EMIT selectionRequested(listOf(m_session.dependencies().allDependentsOf(tasks)));
    });
    connect(addAction(tr("Select what it &needs")), &QAction::triggered, this, [this, tasks] {
        Q_EMIT selectionRequested(listOf(m_session.dependencies().allPrerequisitesOf(tasks)));
    });
    if (m_tasks.size() == 2)
        connect(addAction(tr("Select the path &between them")), &QAction::triggered, this,
                &TaskMenu::pathRequested);
    connect(addAction(tr("Co&py %n name(s)", nullptr, static_cast<int>(m_tasks.size()))),
            &QAction::triggered, this, [this] { Q_EMIT namesCopied(m_tasks); });
}

bool TaskMenu::any(bool (*fits)(const TaskStatus &)) const
{
    const RunState &state = m_session.state();
    return std::any_of(m_tasks.begin(), m_tasks.end(),
                       [&](TaskId task) { return fits(state[task]); });
}

} // namespace stepwise
