#include "core/execution/tasklog.h"

namespace stepwise {

void TaskLog::tell(TaskReports &reports, bool isAtEnd)
{
    const OutputLog::News news = m_log.readNews(isAtEnd);
    if (news.progress && news.progress != m_progress) {
        m_progress = news.progress;
        reports.progressed(m_task, m_progress->fraction, m_progress->text);
    }
    QStringList told;
    m_isCut |= news.hasSkipped;
    for (const QString &line : news.lines) {
        if (line.startsWith(QLatin1String("::progress ")))
            continue;
        m_isCut |= m_told + line.size() > toldLimit;
        (m_isCut ? m_last : told).append(line.left(toldLimit));
        m_told += line.size() + 1;
    }
    if (m_last.size() > lastLines)
        m_last.remove(0, m_last.size() - lastLines);
    if (!told.isEmpty())
        reports.wrote(m_task, m_stream, told.join(u'\n'));
    if (isAtEnd && m_isCut)
        reports.wrote(m_task, m_stream, QStringLiteral("[…]\n") + m_last.join(u'\n'));
}

} // namespace stepwise
