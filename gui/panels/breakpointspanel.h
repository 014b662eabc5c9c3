#pragma once

#include "core/execution/session.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QToolButton;
class QTreeView;

namespace stepwise {

class BreakpointModel;

/// The breakpoints of a session as a list, each with a box that switches it on and off.
///
/// Reads the session, which must outlive the panel, and never changes it; what the user wants is
/// told by signals.
class BreakpointsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BreakpointsPanel(const Session &session, QWidget *parent = nullptr);

    /// A button for each of the verbs, before those of the panel's own; they are not owned.
    void addVerbs(const QList<QAction *> &verbs);
    /// Selects the row.
    void show(BreakpointId breakpoint);

Q_SIGNALS:
    void editRequested(stepwise::BreakpointId breakpoint);
    void removeRequested(const QList<stepwise::BreakpointId> &breakpoints);
    void switchRequested(stepwise::BreakpointId breakpoint, bool enabled);
    void revealRequested(stepwise::TaskId task);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addButton(const QString &icon, const QString &text);
    void buildList();
    void refresh();
    void edit();
    void remove();
    QList<BreakpointId> selected() const;

    BreakpointModel *m_model;
    QTreeView *m_list;
    QHBoxLayout *m_verbs;
    QToolButton *m_edit;
    QToolButton *m_remove;
};

} // namespace stepwise
