#pragma once

#include "core/trace/waitreason.h"
#include "gui/models/runsource.h"
#include "gui/panels/inspectorsection.h"

#include <vector>

class QLabel;

namespace stepwise {

class TaskLine;

/// Why a task does not go on: the chain from the task down to the root cause, which alone has a
/// tint and the act that resolves it, and what else runs before it.
class WaitSection : public InspectorSection
{
    Q_OBJECT

public:
    /// `source` must outlive the section.
    explicit WaitSection(const RunSource &source, QWidget *parent = nullptr);

    void setColours(const Palette &colours) override;
    /// Shows the reason, or hides the section where there is nothing to explain.
    void explain(TaskId task, const WaitReason &reason);

Q_SIGNALS:
    void revealRequested(stepwise::TaskId task);
    void requestMade(const stepwise::Request &request);

private:
    void showChain(TaskId task, const std::vector<WaitLink> &chain);
    void showLink(TaskLine &line, TaskId inspected, const WaitLink &link, bool isRoot);
    void showAlsoRunning(const WaitReason &reason);
    void setLineCount(std::size_t count);
    void act(TaskId root);

    const RunSource &m_source;
    std::vector<TaskLine *> m_lines; ///< children of the section
    QLabel *m_gap;
    QLabel *m_alsoRunning;
};

} // namespace stepwise
