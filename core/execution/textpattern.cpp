#include "core/execution/textpattern.h"

namespace stepwise {

TextPattern::TextPattern(const QString &text, Extent extent, Stars stars)
{
    m_parts = stars == Stars::Wildcards ? text.split(QLatin1Char('*')) : QStringList(text);
    if (extent == Extent::Anywhere) {
        m_parts.prepend(QString());
        m_parts.append(QString());
    }
}

bool TextPattern::matches(QStringView text) const
{
    const QString &first = m_parts.front();
    if (m_parts.size() == 1)
        return text.compare(first, Qt::CaseInsensitive) == 0;

    const QString &last = m_parts.back();
    if (text.size() < first.size() + last.size() || !text.startsWith(first, Qt::CaseInsensitive) ||
        !text.endsWith(last, Qt::CaseInsensitive))
        return false;

    QStringView between = text.sliced(first.size()).chopped(last.size());
    for (qsizetype index = 1; index + 1 < m_parts.size(); ++index) {
        const qsizetype found = between.indexOf(m_parts[index], 0, Qt::CaseInsensitive);
        if (found < 0)
            return false;
        between = between.sliced(found + m_parts[index].size());
    }
    return true;
}

} // namespace stepwise
