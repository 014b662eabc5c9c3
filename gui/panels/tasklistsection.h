#pragma once

#include "gui/models/runsource.h"
#include "gui/panels/inspectorsection.h"

#include <span>
#include <vector>

namespace stepwise {

class LinkButton;
class TaskLine;

/// Tasks with their states, as links: a task's dependencies, or its dependents. A long list is cut;
/// "and 1,234 more" shows more of it.
class TaskListSection : public InspectorSection
{
    Q_OBJECT

public:
    /// `source` must outlive the section.
    TaskListSection(const QString &title, const RunSource &source, QWidget *parent = nullptr);

    void setColours(const Palette &colours) override;
    /// Shows the tasks, or hides the section where there are none.
    void list(std::span<const TaskId> tasks);
    /// Cuts the list as it was at first: it is of another task now.
    void cutAgain();

Q_SIGNALS:
    void revealRequested(stepwise::TaskId task);
    /// The list was lengthened and is to be listed anew.
    void lengthened();

private:
    void setLineCount(std::size_t count);

    const RunSource &m_source;
    std::vector<TaskLine *> m_lines; ///< children of the section
    LinkButton *m_more;
    std::size_t m_most;
};

} // namespace stepwise
