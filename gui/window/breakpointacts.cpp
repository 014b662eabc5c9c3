#include "gui/window/breakpointacts.h"

#include "core/execution/breakpointjson.h"
#include "gui/app/settings.h"
#include "gui/commands/changebreakpoints.h"
#include "gui/dialogs/breakpointdialog.h"
#include "gui/models/breakpointtext.h"
#include "gui/style/iconengine.h"
#include "gui/window/actions.h"
#include "gui/window/obstacle.h"

#include <QJsonDocument>
#include <QMenu>
#include <QUndoStack>

#include <algorithm>
#include <utility>

namespace stepwise {

using namespace Qt::StringLiterals;
using Kind = BreakpointScope::Kind;

namespace {

bool isPlain(const Breakpoint &breakpoint, BreakOn on, const BreakpointScope &scope)
{
    return breakpoint.on == on && breakpoint.scope == scope && breakpoint.step == 0;
}

} // namespace

BreakpointActs::BreakpointActs(Session &session, Actions &actions, QUndoStack &stack,
                               Settings &settings, QWidget &window)
    : QObject(&window), m_session(session), m_actions(actions), m_stack(stack),
      m_settings(settings), m_window(window)
{
    connectActions();
    connect(&session, &Session::breakpointsChanged, this, &BreakpointActs::refresh);
    connect(&session, &Session::documentChanged, this, [this] {
        m_marks.clear(); // who shows another graph has forgotten them
        refresh();
    });
    refresh();
}

void BreakpointActs::connectActions()
{
    connect(m_actions.toggleBreakpoint, &QAction::triggered, this,
            [this] { toggle(BreakOn::Start, scopesOf(m_selection)); });
    connect(m_actions.addBreakpoint, &QAction::triggered, this, [this] {
        Breakpoint proposal;
        if (m_selection.size() == 1)
            proposal.scope = scopesOf(m_selection).front();
        propose(proposal);
    });
    connect(m_actions.switchBreakpoints, &QAction::triggered, this, &BreakpointActs::switchAll);
    connect(m_actions.removeBreakpoints, &QAction::triggered, this,
            [this] { change(tr("remove all breakpoints"), {}); });
}

void BreakpointActs::load(const QString &path)
{
    m_path.clear(); // what follows is not to be remembered
    m_stack.clear();
    std::vector<Breakpoint> breakpoints;
    for (const QByteArray &text : m_settings.breakpoints(path)) {
        const auto breakpoint = breakpointFromJson(QJsonDocument::fromJson(text).object());
        if (breakpoint && BreakpointSet::check(*breakpoint))
            breakpoints.push_back(*breakpoint);
    }
    setBreakpoints(m_session, breakpoints);
    m_path = path;
}

void BreakpointActs::remember()
{
    if (m_path.isEmpty())
        return;
    QByteArrayList texts;
    for (const Breakpoint &breakpoint : breakpointsOf(m_session))
        texts.append(QJsonDocument(breakpointToJson(breakpoint)).toJson(QJsonDocument::Compact));
    m_settings.setBreakpoints(m_path, texts);
}

void BreakpointActs::setSelection(const QList<TaskId> &tasks)
{
    m_selection = tasks;
    refreshActions();
}

void BreakpointActs::refresh()
{
    remember();
    refreshActions();
    std::vector<BreakpointMark> now = marks();
    if (now == m_marks)
        return;
    m_marks = std::move(now);
    Q_EMIT marksChanged(m_marks);
}

void BreakpointActs::refreshActions()
{
    QString obstacle;
    if (m_selection.isEmpty())
        obstacle = tr("No task is selected.");
    else if (m_selection.size() > selectionLimit)
        obstacle = tr("Too many tasks: set a breakpoint on their group, or with a filter.");
    allowUnless(obstacle, *m_actions.toggleBreakpoint);
    const bool hasTasks = m_session.document().graph.taskCount() > 0;
    allowUnless(hasTasks ? QString() : tr("There are no tasks."), *m_actions.addBreakpoint);
    const bool hasSome = !m_session.breakpoints().entries().empty();
    const QString none = hasSome ? QString() : tr("There are no breakpoints.");
    allowUnless(none, *m_actions.switchBreakpoints);
    allowUnless(none, *m_actions.removeBreakpoints);
    m_actions.switchBreakpoints->setText(areAllEnabled() ? tr("Switch all breakpoints off")
                                                         : tr("Switch all breakpoints on"));
}

QList<QAction *> BreakpointActs::verbs() const
{
    return {m_actions.addBreakpoint, m_actions.switchBreakpoints};
}

std::vector<BreakpointMark> BreakpointActs::marks() const
{
    const TaskGraph &graph = m_session.document().graph;
    std::vector<BreakpointMark> marks(graph.taskCount(), BreakpointMark::None);
    for (const BreakpointSet::Entry &entry : m_session.breakpoints().entries()) {
        if (entry.breakpoint.scope.kind != Kind::Task)
            continue;
        const TaskId task = graph.findTask(entry.breakpoint.scope.text);
        if (!task.isValid())
            continue;
        BreakpointMark &mark = marks[task.index()];
        mark =
            std::max(mark, entry.breakpoint.isEnabled ? BreakpointMark::On : BreakpointMark::Off);
    }
    return marks;
}

BreakpointActs::Scopes BreakpointActs::scopesOf(const QList<TaskId> &tasks) const
{
    Scopes scopes;
    for (const TaskId task : tasks)
        scopes.push_back({Kind::Task, m_session.document().graph.key(task)});
    return scopes;
}

void BreakpointActs::fillMenu(QMenu &menu, const QList<TaskId> &tasks)
{
    if (tasks.size() <= selectionLimit)
        fill(menu, scopesOf(tasks));
    else
        menu.setEnabled(false);
}

void BreakpointActs::fillMenu(QMenu &menu, GroupId group)
{
    fill(menu, {{Kind::Group, m_session.document().graph.key(group)}});
}

void BreakpointActs::fill(QMenu &menu, const Scopes &scopes)
{
    for (std::size_t index = 0; index < breakOnCount; ++index) {
        const auto on = static_cast<BreakOn>(index);
        if (on == BreakOn::Step) {
            QAction *ask = menu.addAction(tr("Step…"));
            ask->setEnabled(scopes.size() == 1);
            connect(ask, &QAction::triggered, this, [this, scope = scopes.front()] {
                propose({.on = BreakOn::Step, .step = 1, .scope = scope});
            });
            continue;
        }
        QAction *action = menu.addAction(BreakpointText::event(on));
        action->setCheckable(true);
        action->setChecked(hasAll(on, scopes));
        connect(action, &QAction::triggered, this, [this, on, scopes] { toggle(on, scopes); });
    }
    menu.addSeparator();
    QAction *more = menu.addAction(tr("With a &condition…"));
    more->setEnabled(scopes.size() == 1);
    connect(more, &QAction::triggered, this,
            [this, scope = scopes.front()] { propose({.scope = scope}); });
}

bool BreakpointActs::hasAll(BreakOn on, const Scopes &scopes) const
{
    const std::vector<BreakpointSet::Entry> &entries = m_session.breakpoints().entries();
    return std::all_of(scopes.begin(), scopes.end(), [&](const BreakpointScope &scope) {
        return std::any_of(entries.begin(), entries.end(), [&](const BreakpointSet::Entry &entry) {
            return isPlain(entry.breakpoint, on, scope);
        });
    });
}

/// Where all of them have one it is taken away, else those get one that have none.
void BreakpointActs::toggle(BreakOn on, const Scopes &scopes)
{
    if (scopes.empty())
        return;
    const auto count = static_cast<int>(scopes.size());
    std::vector<Breakpoint> breakpoints = breakpointsOf(m_session);
    const auto isOn = [on, &scopes](const Breakpoint &breakpoint) {
        return std::any_of(scopes.begin(), scopes.end(), [&](const BreakpointScope &scope) {
            return isPlain(breakpoint, on, scope);
        });
    };
    if (hasAll(on, scopes)) {
        std::erase_if(breakpoints, isOn);
        change(tr("remove %n breakpoint(s)", nullptr, count), std::move(breakpoints));
        return;
    }
    for (const BreakpointScope &scope : scopes) {
        if (!hasAll(on, {scope}))
            breakpoints.push_back({.on = on, .scope = scope});
    }
    change(tr("set %n breakpoint(s)", nullptr, count), std::move(breakpoints));
}

/// Asks for the details, and adds what comes of it.
void BreakpointActs::propose(const Breakpoint &breakpoint)
{
    auto *dialog = new BreakpointDialog(breakpoint, m_session.document(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        std::vector<Breakpoint> breakpoints = breakpointsOf(m_session);
        breakpoints.push_back(dialog->breakpoint());
        change(tr("set %n breakpoint(s)", nullptr, 1), std::move(breakpoints));
    });
    dialog->open();
}

void BreakpointActs::edit(BreakpointId breakpoint)
{
    const BreakpointSet::Entry *entry = m_session.breakpoints().find(breakpoint);
    if (entry == nullptr)
        return;
    auto *dialog = new BreakpointDialog(entry->breakpoint, m_session.document(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, breakpoint] {
        std::vector<Breakpoint> breakpoints;
        for (const BreakpointSet::Entry &each : m_session.breakpoints().entries())
            breakpoints.push_back(each.id == breakpoint ? dialog->breakpoint() : each.breakpoint);
        change(tr("edit the breakpoint"), std::move(breakpoints));
    });
    dialog->open();
}

void BreakpointActs::remove(const QList<BreakpointId> &ids)
{
    std::vector<Breakpoint> left;
    for (const BreakpointSet::Entry &entry : m_session.breakpoints().entries()) {
        if (!ids.contains(entry.id))
            left.push_back(entry.breakpoint);
    }
    change(tr("remove %n breakpoint(s)", nullptr, static_cast<int>(ids.size())), std::move(left));
}

void BreakpointActs::setEnabled(BreakpointId id, bool enabled)
{
    std::vector<Breakpoint> breakpoints;
    for (const BreakpointSet::Entry &entry : m_session.breakpoints().entries()) {
        breakpoints.push_back(entry.breakpoint);
        if (entry.id == id)
            breakpoints.back().isEnabled = enabled;
    }
    change(enabled ? tr("switch the breakpoint on") : tr("switch the breakpoint off"),
           std::move(breakpoints));
}

bool BreakpointActs::areAllEnabled() const
{
    const std::vector<BreakpointSet::Entry> &entries = m_session.breakpoints().entries();
    return std::all_of(entries.begin(), entries.end(), [](const BreakpointSet::Entry &entry) {
        return entry.breakpoint.isEnabled;
    });
}

void BreakpointActs::switchAll()
{
    const bool enable = !areAllEnabled();
    std::vector<Breakpoint> breakpoints = breakpointsOf(m_session);
    for (Breakpoint &breakpoint : breakpoints)
        breakpoint.isEnabled = enable;
    change(enable ? tr("switch all breakpoints on") : tr("switch all breakpoints off"),
           std::move(breakpoints));
}

void BreakpointActs::change(const QString &text, std::vector<Breakpoint> breakpoints)
{
    if (breakpoints != breakpointsOf(m_session))
        m_stack.push(new ChangeBreakpoints(text, m_session, std::move(breakpoints)));
}

} // namespace stepwise
