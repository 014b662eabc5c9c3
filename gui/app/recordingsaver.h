#pragma once

#include "core/base/result.h"
#include "core/trace/recording.h"
#include "core/trace/tracewriter.h"

#include <QObject>
#include <QSaveFile>
#include <QTimer>

#include <memory>

namespace stepwise {

/// Writes a recording to a file, in slices of a few milliseconds on the event loop; the file is
/// replaced when all of it is written. A run that goes on is written up to where it was when the
/// saver was made.
class RecordingSaver : public QObject
{
    Q_OBJECT

public:
    RecordingSaver(std::shared_ptr<const Recording> recording, const QString &path,
                   QObject *parent = nullptr);

    /// Begins; `finished` comes later, never from inside.
    void start();
    QString path() const { return m_file.fileName(); }

Q_SIGNALS:
    void finished(const stepwise::Result<void> &result);

private:
    void writeSlice();
    Error failure() const;

    std::shared_ptr<const Recording> m_recording;
    std::size_t m_count; ///< events to be written
    QSaveFile m_file;
    std::unique_ptr<TraceWriter> m_writer;
    QTimer m_timer;
};

} // namespace stepwise
