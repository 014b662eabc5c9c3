#include "gui/window/selection.h"

#include "gui/window/actions.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace stepwise {

namespace {

QList<TaskId> listOf(const std::vector<TaskId> &tasks)
{
    return {tasks.begin(), tasks.end()};
}

} // namespace

Selection::Selection(const Session &session, Actions &actions, QObject *parent)
    : QObject(parent), m_session(session), m_actions(actions)
{
    connect(actions.selectAll, &QAction::triggered, this, &Selection::selectAll);
    connect(actions.selectDependents, &QAction::triggered, this,
            [this] { set(listOf(m_session.dependencies().allDependentsOf(vector()))); });
    connect(actions.selectPrerequisites, &QAction::triggered, this,
            [this] { set(listOf(m_session.dependencies().allPrerequisitesOf(vector()))); });
    connect(actions.selectBetween, &QAction::triggered, this, &Selection::selectBetween);
    connect(actions.copyNames, &QAction::triggered, this, [this] { copyNames(m_tasks); });
    refreshActions();
}

GroupId Selection::commonGroup() const
{
    if (m_tasks.isEmpty())
        return {};
    const TaskGraph &graph = m_session.document().graph;
    const GroupId group = graph.group(m_tasks.first());
    const bool isShared = std::all_of(m_tasks.begin(), m_tasks.end(),
                                      [&](TaskId task) { return graph.group(task) == group; });
    return isShared ? group : GroupId();
}

void Selection::set(const QList<TaskId> &tasks)
{
    if (tasks == m_tasks)
        return;
    m_tasks = tasks;
    refreshActions();
    Q_EMIT changed(tasks);
}

void Selection::copyNames(const QList<TaskId> &tasks)
{
    QStringList names;
    for (const TaskId task : tasks)
        names.append(m_session.document().graph.name(task));
    QGuiApplication::clipboard()->setText(names.join(QLatin1Char('\n')));
}

void Selection::selectBetween()
{
    if (m_tasks.size() != 2)
        return;
    const std::vector<TaskId> between =
        m_session.dependencies().allBetween(m_tasks.first(), m_tasks.last());
    if (between.empty())
        Q_EMIT noPathFound();
    else
        set(listOf(between));
}

void Selection::selectAll()
{
    if (m_matching) {
        set(*m_matching);
        return;
    }
    QList<TaskId> all;
    const std::size_t count = m_session.document().graph.taskCount();
    all.reserve(static_cast<qsizetype>(count));
    for (std::size_t index = 0; index < count; ++index)
        all.append(TaskId::fromIndex(index));
    set(all);
}

void Selection::refreshActions()
{
    for (QAction *action : {m_actions.copyNames, m_actions.selectDependents,
                            m_actions.selectPrerequisites, m_actions.fitSelection}) {
        action->setEnabled(!m_tasks.isEmpty());
    }
    m_actions.selectBetween->setEnabled(m_tasks.size() == 2);
}

} // namespace stepwise
