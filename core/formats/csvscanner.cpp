#include "core/formats/csvscanner.h"

#include <algorithm>
#include <array>

namespace stepwise {

bool CsvScanner::next(QList<QByteArray> &fields)
{
    fields.clear();
    while (m_at < m_text.size()) {
        skipBlanks();
        const char byte = m_at < m_text.size() ? m_text[m_at] : '\n';
        if (byte == '#') {
            const qsizetype end = m_text.indexOf('\n', m_at);
            m_at = end < 0 ? m_text.size() : end;
        } else if (byte == '\n') {
            ++m_at;
            ++m_line;
        } else {
            break;
        }
    }
    if (m_at >= m_text.size())
        return false;
    m_recordLine = m_line;
    while (true) {
        skipBlanks();
        fields.append(m_at < m_text.size() && m_text[m_at] == '"' ? quotedField() : plainField());
        skipBlanks();
        if (m_at >= m_text.size())
            return true;
        if (m_text[m_at] == '\n') {
            ++m_at;
            ++m_line;
            return true;
        }
        if (m_separator != ' ')
            ++m_at;
    }
}

QByteArray CsvScanner::quotedField()
{
    QByteArray field;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] == '"') {
            if (m_at + 1 == m_text.size() || m_text[m_at + 1] != '"') {
                ++m_at;
                // What stands between the quote and the separator belongs to nothing.
                plainField();
                return field;
            }
            ++m_at;
        }
        m_line += m_text[m_at] == '\n' ? 1 : 0;
        field += m_text[m_at];
    }
    m_isUnclosed = true;
    return field;
}

QByteArray CsvScanner::plainField()
{
    const qsizetype begin = m_at;
    while (m_at < m_text.size() && m_text[m_at] != '\n') {
        const char byte = m_text[m_at];
        if (byte == m_separator || (m_separator == ' ' && byte == '\t'))
            break;
        ++m_at;
    }
    return m_text.sliced(begin, m_at - begin).trimmed().toByteArray();
}

void CsvScanner::skipBlanks()
{
    while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\r' ||
                                    (m_text[m_at] == '\t' && m_separator != '\t')))
        ++m_at;
}

char guessedSeparator(QByteArrayView text)
{
    constexpr int sampleSize = 50;
    constexpr std::array<char, 4> candidates{',', ';', '\t', ' '};
    for (const char separator : candidates) {
        CsvScanner scanner(text, separator);
        QList<QByteArray> fields;
        int records = 0;
        qsizetype columns = 0;
        bool isSame = true;
        while (records < sampleSize && isSame && scanner.next(fields)) {
            isSame =
                fields.size() == 1 ? separator != ' ' : (columns == 0 || columns == fields.size());
            columns = std::max(columns, fields.size());
            ++records;
        }
        if (isSame && columns > 1 && !scanner.isUnclosed())
            return separator;
    }
    return '\0';
}

} // namespace stepwise
