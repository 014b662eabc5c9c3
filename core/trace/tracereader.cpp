#include "core/trace/tracereader.h"

#include "core/trace/traceline.h"

#include <QCoreApplication>
#include <QIODevice>

namespace stepwise {

namespace {

constexpr qsizetype blockSize = 1 << 20;

QString text(const char *source)
{
    return QCoreApplication::translate("TraceReader", source);
}

} // namespace

Result<TraceHeader> TraceReader::readHeader()
{
    const std::optional<QByteArray> line = takeLine();
    if (!line)
        return Error{ErrorCode::NotFound,
                     text(QT_TRANSLATE_NOOP("TraceReader", "The recording has no whole line yet.")),
                     {},
                     {}};
    auto header = readTraceHeader(*line);
    if (!header)
        return placed(header.error());
    return header;
}

Result<void> TraceReader::readEvents(TraceLog &log)
{
    while (const std::optional<QByteArray> line = takeLine()) {
        if (line->trimmed().isEmpty())
            continue;
        const auto read = TraceLineReader(m_graph, m_addedTasks, log).read(*line);
        if (!read)
            return placed(read.error());
    }
    return {};
}

std::optional<QByteArray> TraceReader::takeLine()
{
    qsizetype searched = m_next;
    while (true) {
        const qsizetype end = m_buffer.indexOf('\n', searched);
        if (end >= 0) {
            const QByteArray line = m_buffer.sliced(m_next, end - m_next);
            m_next = end + 1;
            ++m_line;
            return line;
        }
        m_buffer.remove(0, m_next);
        m_next = 0;
        searched = m_buffer.size();
        const QByteArray block = m_device.read(blockSize);
        if (block.isEmpty())
            return std::nullopt;
        m_buffer += block;
    }
}

/// A line is an error's whole text: its own place has the column only.
Error TraceReader::placed(Error error) const
{
    error.place.line = m_line;
    return error;
}

} // namespace stepwise
