#pragma once

#include "core/cli/progressline.h"
#include "core/execution/run.h"
#include "core/execution/stepdriver.h"
#include "core/trace/tracewriter.h"

#include <QObject>

#include <memory>
#include <optional>

class QIODevice;

namespace stepwise {

/// Drives one run on the event loop without a window: writes its trace as it grows, shows a
/// progress line, and cancels when it is interrupted.
class HeadlessRun : public QObject
{
    Q_OBJECT

public:
    /// `run` is taken over. Paced by its wait time, or unpaced.
    HeadlessRun(std::unique_ptr<Run> run, bool isUnpaced, QObject *parent = nullptr);
    ~HeadlessRun() override;

    /// Writes the header now and the events as they come. Device and graph are not owned and
    /// outlive this.
    Result<void> writeTrace(QIODevice &device, const TaskGraph &graph, const TraceHeader &header);

    void start();
    /// The first time cancels everything with that grace, then ends the grace.
    void interrupt(Duration grace);

    const Run &run() const { return *m_run; }

Q_SIGNALS:
    void finished();
    /// The trace could not be written; the run goes on no further.
    void traceFailed(const stepwise::Error &error);

private:
    void noteAdvanced();
    void setPace();

    std::unique_ptr<Run> m_run;
    StepDriver m_driver;
    std::unique_ptr<TraceWriter> m_trace;
    ProgressLine m_progress;
    bool m_isUnpaced;
    bool m_wasInterrupted = false;
};

} // namespace stepwise
