#include "gui/app/recordingsaver.h"

#include "core/cli/recordingfile.h"
#include "core/execution/turntimes.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace stepwise {

namespace {

/// So many events are written between two looks at the time.
constexpr std::size_t quantum = 1024;

} // namespace

RecordingSaver::RecordingSaver(std::shared_ptr<const Recording> recording, const QString &path,
                               QObject *parent)
    : QObject(parent), m_recording(std::move(recording)), m_count(m_recording->log().count()),
      m_file(path)
{
    connect(&m_timer, &QTimer::timeout, this, &RecordingSaver::writeSlice);
}

void RecordingSaver::start()
{
    m_timer.start(0ms);
}

void RecordingSaver::writeSlice()
{
    Result<void> written;
    if (!m_writer) {
        if (!m_file.open(QIODevice::WriteOnly)) {
            m_timer.stop();
            Q_EMIT finished(failure());
            return;
        }
        m_writer = std::make_unique<TraceWriter>(m_file, m_recording->document().graph);
        written = m_writer->writeHeader(headerOf(*m_recording));
    }
    const QDeadlineTimer sliceEnd(sliceLength, Qt::PreciseTimer);
    while (written && m_writer->writtenCount() < m_count && !sliceEnd.hasExpired()) {
        written = m_writer->writeNew(m_recording->log(),
                                     std::min(m_writer->writtenCount() + quantum, m_count));
    }
    if (written && m_writer->writtenCount() < m_count)
        return;
    m_timer.stop();
    if (!written)
        m_file.cancelWriting();
    if (!m_file.commit() || !written)
        Q_EMIT finished(failure());
    else
        Q_EMIT finished(Result<void>());
}

Error RecordingSaver::failure() const
{
    return {ErrorCode::Unreadable,
            tr("The recording cannot be written: %1.").arg(m_file.errorString()),
            m_file.fileName(),
            {}};
}

} // namespace stepwise
