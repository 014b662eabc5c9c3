#pragma once

#include "core/execution/session.h"
#include "gui/window/requestmenu.h"

#include <optional>

namespace stepwise {

/// What the toolbar's Cancel… offers: everything, the selection, a group; and for what is already
/// cancelling an end at once or more time. Filled anew at each showing.
class CancelMenu : public RequestMenu
{
    Q_OBJECT

public:
    /// The session outlives the menu.
    explicit CancelMenu(const Session &session, QWidget *parent = nullptr);

    void setGrace(std::optional<Duration> grace) { m_grace = grace; }
    void setSelection(const QList<TaskId> &tasks) { m_selection = tasks; }

private:
    void fill();
    void addEverything();
    void addSelection();
    void addGroups();
    void addCancelling();

    const Session &m_session;
    std::optional<Duration> m_grace;
    QList<TaskId> m_selection;
};

} // namespace stepwise
