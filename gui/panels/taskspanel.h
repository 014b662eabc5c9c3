#pragma once

#include "core/execution/session.h"
#include "gui/canvas/breakpointmark.h"
#include "gui/style/palette.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace stepwise {

/// The tasks of a session as a tree by group, with one filter box.
///
/// Reads the session, which must outlive the panel, and never changes it; what the user wants is
/// told by signals. `select` tells nothing back, so canvas and panel can be connected both ways.
class TasksPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TasksPanel(Session &session, QWidget *parent = nullptr);
    ~TasksPanel() override;

    void setColours(const Palette &colours);
    void setBreakpoints(const std::vector<BreakpointMark> &marks);
    /// The text of the filter box, also while it makes no sense.
    QString filterText() const;

public Q_SLOTS:
    void setFilterText(const QString &text);
    void focusFilter();
    void select(const QList<stepwise::TaskId> &tasks);
    void collapseAll();
    void expandAll();

Q_SIGNALS:
    void selectionChanged(const QList<stepwise::TaskId> &tasks);
    /// A group's row alone was selected; `selectionChanged` has told its tasks.
    void groupSelected(stepwise::GroupId group);
    void taskActivated(stepwise::TaskId task);
    /// The tasks that match, in file order; nothing: there is no filter. While a run goes on at
    /// most four times a second. A text that makes no sense changes nothing.
    void filterChanged(const std::optional<QList<stepwise::TaskId>> &matching);
    void taskMenuRequested(const QList<stepwise::TaskId> &tasks, const QPoint &globalPosition);
    void groupMenuRequested(stepwise::GroupId group, const QPoint &globalPosition);

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace stepwise
