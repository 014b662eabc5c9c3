#include "core/base/shellquoted.h"

#include <algorithm>

namespace stepwise {

QString shellQuoted(const QString &word)
{
    const auto isPlain = [](QChar letter) {
        return letter.isLetterOrNumber() || QStringLiteral("-_./=:,+@%").contains(letter);
    };
    if (!word.isEmpty() && std::all_of(word.begin(), word.end(), isPlain))
        return word;
    return inShellQuotes(word);
}

QString inShellQuotes(const QString &word)
{
    QString inside = word;
    return u'\'' + inside.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace stepwise
