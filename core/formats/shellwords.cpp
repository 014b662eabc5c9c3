#include "core/formats/shellwords.h"

namespace stepwise {

QStringList shellWords(const QString &line)
{
    QStringList words;
    QString word;
    bool isWord = false;
    QChar quote;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar character = line[at];
        const bool isEscape =
            character == QLatin1Char('\\') && quote != QLatin1Char('\'') && at + 1 < line.size();
        if (isEscape) {
            // A line that goes on is one line.
            if (line[++at] != QLatin1Char('\n'))
                word += line[at];
            isWord = true;
        } else if (!quote.isNull()) {
            if (character == quote)
                quote = QChar();
            else
                word += character;
        } else if (character == QLatin1Char('\'') || character == QLatin1Char('"')) {
            quote = character;
            isWord = true;
        } else if (!character.isSpace()) {
            word += character;
            isWord = true;
        } else if (isWord) {
            words.append(word);
            word.clear();
            isWord = false;
        }
    }
    if (isWord)
        words.append(word);
    return words;
}

} // namespace stepwise
