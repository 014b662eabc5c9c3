#pragma once

#include "core/execution/session.h"
#include "core/trace/criticalpath.h"
#include "gui/style/palette.h"

#include <QWidget>

#include <memory>

namespace stepwise {

/// Everything about the selection: one task, the sum of several, or, without one, the run.
///
/// Reads the session, which must outlive the panel, and never changes it. Follows the run at most
/// ten times a second, at a cost that does not depend on the length of the log.
class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(Session &session, QWidget *parent = nullptr);
    ~InspectorPanel() override;

    void setColours(const Palette &colours);

public Q_SLOTS:
    /// Whose slack is told; null: not known.
    void setCriticalPath(const std::shared_ptr<const stepwise::CriticalPath> &path);
    void inspect(const QList<stepwise::TaskId> &tasks);

Q_SIGNALS:
    void revealRequested(stepwise::TaskId task);
    /// From the inspected task down to the root cause of its waiting; empty: there is none.
    void chainChanged(const QList<stepwise::TaskId> &chain);
    /// An act was chosen, such as Release for a root cause that is held.
    void requestMade(const stepwise::Request &request);
    /// To show the run as it was after so many events.
    void positionRequested(std::size_t position);

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace stepwise
