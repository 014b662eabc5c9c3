#include "core/cli/progressline.h"

#include <QCoreApplication>

#include <unistd.h>

namespace stepwise {

namespace {
constexpr qint64 refreshMilliseconds = 100;
constexpr auto eraseLine = "\r\x1b[K";
} // namespace

ProgressLine::ProgressLine(std::FILE *stream)
    : m_stream(stream), m_isTerminal(isatty(fileno(stream)) != 0)
{
}

void ProgressLine::show(const RunState &state)
{
    if (!m_isTerminal || (m_isShown && m_sinceShown.elapsed() < refreshMilliseconds))
        return;
    m_sinceShown.start();
    m_isShown = true;
    std::fprintf(m_stream, "%s%s", eraseLine, qPrintable(text(state)));
    std::fflush(m_stream);
}

void ProgressLine::clear()
{
    if (m_isShown)
        std::fprintf(m_stream, "%s", eraseLine);
    m_isShown = false;
}

QString ProgressLine::text(const RunState &state)
{
    return QCoreApplication::translate(
               "ProgressLine",
               "pass %1, %2 s: %3 of %4 ended, running %5, cancelling %6, failed %7")
        .arg(state.pass())
        .arg(toSeconds(state.time()), 0, 'f', 1)
        .arg(state.endedCount())
        .arg(state.taskCount())
        .arg(state.count(TaskState::Running))
        .arg(state.count(TaskState::Cancelling))
        .arg(state.count(TaskState::Failed));
}

} // namespace stepwise
