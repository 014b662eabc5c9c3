#include "core/cli/headlessrun.h"

#include <utility>

namespace stepwise {

HeadlessRun::HeadlessRun(std::unique_ptr<Run> run, bool isUnpaced, QObject *parent)
    : QObject(parent), m_run(std::move(run)), m_progress(stderr), m_isUnpaced(isUnpaced)
{
    m_driver.setRun(m_run.get());
    setPace();
    connect(&m_driver, &StepDriver::advanced, this, &HeadlessRun::noteAdvanced);
}

HeadlessRun::~HeadlessRun()
{
    m_driver.setRun(nullptr);
}

Result<void> HeadlessRun::writeTrace(QIODevice &device, const TaskGraph &graph,
                                     const TraceHeader &header)
{
    m_trace = std::make_unique<TraceWriter>(device, graph);
    return m_trace->writeHeader(header);
}

void HeadlessRun::start()
{
    m_driver.start();
}

void HeadlessRun::interrupt(Duration grace)
{
    if (m_run->isFinished())
        return;
    Request request;
    request.kind = m_wasInterrupted ? RequestKind::CancelNow : RequestKind::CancelAll;
    request.grace = grace;
    if (m_wasInterrupted)
        request.grace.reset();
    m_wasInterrupted = true;
    if (m_run->request(request))
        noteAdvanced();
}

void HeadlessRun::noteAdvanced()
{
    m_run->takeChanges();
    if (m_trace) {
        if (const auto written = m_trace->writeNew(m_run->log()); !written) {
            m_driver.setRun(nullptr);
            m_progress.clear();
            Q_EMIT traceFailed(written.error());
            return;
        }
    }
    m_progress.show(m_run->state());
    // Nobody could resume a run without a window: a script's pause is in the trace, no more.
    if (m_driver.mode() == StepDriver::Mode::Paused)
        m_driver.start();
    setPace();
    if (m_run->isFinished()) {
        m_progress.clear();
        Q_EMIT finished();
    }
}

/// The wait time can be changed by a request.
void HeadlessRun::setPace()
{
    const double waitTime = toSeconds(m_run->options().waitTime);
    const double pace = m_isUnpaced || waitTime <= 0 ? 0 : 1 / waitTime;
    if (m_driver.pace() != pace)
        m_driver.setPace(pace);
}

} // namespace stepwise
