#pragma once

#include "core/trace/criticalpath.h"
#include "core/trace/waitreason.h"
#include "gui/models/runsource.h"
#include "gui/models/taskhistory.h"
#include "gui/style/palette.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <utility>

namespace stepwise {

class FactsSection;
class HistorySection;
class InspectorHeader;
class TaskListSection;
class WaitSection;

/// Everything about one task.
class TaskPage : public QWidget
{
    Q_OBJECT

public:
    /// `source` must outlive the page.
    explicit TaskPage(const RunSource &source, QWidget *parent = nullptr);

    void setColours(const Palette &colours);
    /// Whose slack is told from the next refresh on; null: not known.
    void setCriticalPath(std::shared_ptr<const CriticalPath> path) { m_path = std::move(path); }
    /// Another task, or the same one in another run.
    void show(TaskId task);
    /// Reads the task anew: it, what it waits for or the clock have changed.
    void refresh();
    /// From the task down to the root cause of its waiting; empty: it does not wait for another.
    const QList<TaskId> &chain() const { return m_chain; }

Q_SIGNALS:
    void revealRequested(stepwise::TaskId task);
    void requestMade(const stepwise::Request &request);
    void positionRequested(std::size_t position);

private:
    void refreshHeader();
    void refreshWait();
    void refreshLists();
    void refreshTiming();
    void refreshHistory();

    const RunSource &m_source;
    TaskId m_task;
    QList<TaskId> m_chain;
    std::optional<TaskHistory> m_history;
    std::shared_ptr<const CriticalPath> m_path;
    InspectorHeader *m_header; ///< children of the page
    WaitSection *m_wait;
    FactsSection *m_errors;
    FactsSection *m_activity;
    TaskListSection *m_dependencies;
    TaskListSection *m_dependents;
    FactsSection *m_timing;
    FactsSection *m_settings;
    HistorySection *m_historySection;
};

} // namespace stepwise
