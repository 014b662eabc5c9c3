#include "gui/window/searchmodel.h"

#include "gui/window/fuzzymatch.h"

#include <QMenu>

#include <algorithm>

namespace stepwise {

namespace {

/// Without the marks of its mnemonic.
QString plainText(const QAction &action)
{
    QString text = action.text();
    return text.remove(u'&');
}

/// The submenu that the action lies in, by whose title its own text is meant to be read.
const QMenu *submenuOf(const QAction &action)
{
    const QList<QObject *> places = action.associatedObjects();
    for (const QObject *place : places) {
        const auto *menu = qobject_cast<const QMenu *>(place);
        if (menu && qobject_cast<const QMenu *>(menu->menuAction()->associatedObjects().value(0)))
            return menu;
    }
    return nullptr;
}

/// "Layout effort: Fast".
QString wholeText(const QAction &action)
{
    const QMenu *menu = submenuOf(action);
    return menu ? SearchModel::tr("%1: %2", "a submenu's title: an entry of it")
                      .arg(plainText(*menu->menuAction()), plainText(action))
                : plainText(action);
}

} // namespace

SearchModel::SearchModel(const Session &session, QList<QAction *> actions, QObject *parent)
    : QAbstractListModel(parent), m_session(session), m_actions(std::move(actions))
{
}

void SearchModel::search(const QString &text)
{
    beginResetModel();
    m_entries.clear();
    addActions(text);
    addTasks(text);
    const auto isBetter = [](const Entry &left, const Entry &right) {
        return left.score > right.score;
    };
    std::stable_sort(m_entries.begin(), m_entries.end(), isBetter);
    if (m_entries.size() > resultLimit)
        m_entries.resize(resultLimit);
    endResetModel();
}

void SearchModel::addActions(const QString &text)
{
    for (QAction *action : std::as_const(m_actions)) {
        if (!action->isEnabled() || !action->isVisible())
            continue;
        if (const auto score = fuzzyScore(text, wholeText(*action)))
            m_entries.push_back({action, {}, *score});
    }
}

void SearchModel::addTasks(const QString &text)
{
    const TaskGraph &graph = m_session.document().graph;
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        if (const auto score = fuzzyScore(text, graph.name(task)))
            m_entries.push_back({nullptr, task, *score});
        if (text.isEmpty() && m_entries.size() > resultLimit)
            return;
    }
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    const auto row = static_cast<std::size_t>(index.row());
    if (!index.isValid() || row >= m_entries.size())
        return {};
    const Entry &entry = m_entries[row];
    if (role == ActionRole)
        return QVariant::fromValue(entry.action);
    if (role == TaskRole)
        return QVariant::fromValue(entry.task);
    return entry.action ? actionData(*entry.action, role) : taskData(entry.task, role);
}

QVariant SearchModel::actionData(const QAction &action, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return wholeText(action);
    case Qt::DecorationRole:
        return action.icon();
    case DetailRole:
        return action.shortcut().toString(QKeySequence::NativeText);
    default:
        return {};
    }
}

QVariant SearchModel::taskData(TaskId task, int role) const
{
    // Between another document and the next search the task may be gone.
    if (task.index() >= m_session.state().taskCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return m_session.document().graph.name(task);
    case DetailRole:
        return stateName(m_session.state()[task].state);
    default:
        return {};
    }
}

} // namespace stepwise
