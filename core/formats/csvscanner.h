#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace stepwise {

/// Cuts a text into records of fields (RFC 4180: a field in double quotes may hold separators,
/// line ends, and quotes written twice). Blank lines and those that begin with "#" are no records.
class CsvScanner
{
public:
    /// A blank as `separator` stands for any number of blanks and tabs.
    CsvScanner(QByteArrayView text, char separator) : m_text(text), m_separator(separator) {}

    /// False at the end. Fields are trimmed.
    bool next(QList<QByteArray> &fields);
    /// The line of the text in which the last record began, from 1 on.
    int line() const { return m_recordLine; }
    /// A quote that began in the last record has no end.
    bool isUnclosed() const { return m_isUnclosed; }

private:
    QByteArray quotedField();
    QByteArray plainField();
    void skipBlanks();

    QByteArrayView m_text;
    char m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_recordLine = 1;
    bool m_isUnclosed = false;
};

/// What separates the columns of a text, by its first lines: a comma, semicolon, tab or blank;
/// 0: nothing does so in all of them.
char guessedSeparator(QByteArrayView text);

} // namespace stepwise
