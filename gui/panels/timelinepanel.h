#pragma once

#include "core/execution/session.h"
#include "core/trace/criticalpath.h"
#include "gui/style/palette.h"

#include <QWidget>

#include <memory>

namespace stepwise {

class TimelineView;

/// The timeline of what a session shows, with its critical path, and a line that says what edited
/// durations would change.
///
/// Moves the session's playhead; the session must outlive the panel.
class TimelinePanel : public QWidget
{
    Q_OBJECT

public:
    explicit TimelinePanel(Session &session, QWidget *parent = nullptr);
    ~TimelinePanel() override;

    TimelineView &view() const;
    void setColours(const Palette &colours);

    /// Null: not known yet.
    std::shared_ptr<const CriticalPath> criticalPath() const;
    /// "What if the task took so long?" They are gone with another document.
    const EditedDurations &editedDurations() const;
    void setEditedDuration(TaskId task, Duration duration);
    /// What the task took or, edited, would take.
    Duration durationOf(TaskId task) const;

public Q_SLOTS:
    void resetEditedDurations();

Q_SIGNALS:
    void criticalPathChanged(const std::shared_ptr<const stepwise::CriticalPath> &path);

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace stepwise
