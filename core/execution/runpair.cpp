#include "core/execution/runpair.h"

#include "core/execution/simulatedengine.h"
#include "core/execution/turntimes.h"

#include <QDeadlineTimer>

#include <utility>

using namespace std::chrono_literals;

namespace stepwise {

RunPair::RunPair(std::shared_ptr<const GraphDocument> document, const Options &options,
                 bool playsScript, QObject *parent)
    : QObject(parent), m_document(std::move(document)), m_options(options),
      m_playsScript(playsScript)
{
    connect(&m_timer, &QTimer::timeout, this, &RunPair::runSlice);
}

Result<void> RunPair::start()
{
    const auto dependencies = std::make_shared<const Dependencies>(m_document->graph);
    for (std::size_t side = 0; side < m_runs.size(); ++side) {
        auto document = std::make_shared<GraphDocument>(*m_document);
        document->options = m_options[side];
        auto engine = std::make_unique<SimulatedEngine>(document);
        auto run = Run::create({std::move(document), dependencies, m_options[side], m_playsScript},
                               std::move(engine));
        if (!run)
            return run.error();
        m_runs[side] = std::move(run.value());
    }
    m_timer.start(0ms);
    return {};
}

RunPair::Recordings RunPair::recordings() const
{
    return {m_runs[0]->recording(), m_runs[1]->recording()};
}

void RunPair::runSlice()
{
    const QDeadlineTimer sliceEnd(sliceLength, Qt::PreciseTimer);
    for (const auto &run : m_runs) {
        while (!run->isFinished() && run->pass() < passLimit) {
            run->advance({UINT32_MAX, sliceQuantum});
            run->takeChanges();
            if (sliceEnd.hasExpired())
                return;
        }
        if (!run->isFinished()) {
            m_timer.stop();
            Q_EMIT failed(
                {ErrorCode::TooLarge,
                 tr("A run was given up after %1 passes: it does not end.").arg(passLimit),
                 {},
                 {}});
            return;
        }
    }
    m_timer.stop();
    Q_EMIT finished();
}

} // namespace stepwise
