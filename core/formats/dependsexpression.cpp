#include "core/formats/dependsexpression.h"

#include <QSet>

namespace stepwise {

namespace {

bool isNameCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == QLatin1Char('-') ||
           character == QLatin1Char('_');
}

/// Where the name with its result (".Succeeded") ends that begins there.
qsizetype endOfName(const QString &text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && (isNameCharacter(text[end]) || text[end] == QLatin1Char('.')))
        ++end;
    return end;
}

} // namespace

DependsExpression parseDepends(const QString &text)
{
    DependsExpression expression;
    QSet<QString> seen;
    bool wantsOperand = true;
    int depth = 0;
    const auto bad = [&expression](qsizetype at) {
        expression.badAt = expression.badAt.value_or(at);
    };
    for (qsizetype at = 0; at < text.size();) {
        const QChar character = text[at];
        if (character.isSpace()) {
            ++at;
        } else if (isNameCharacter(character)) {
            if (!wantsOperand)
                bad(at);
            wantsOperand = false;
            const qsizetype end = endOfName(text, at);
            const QString name = text.mid(at, end - at).section(QLatin1Char('.'), 0, 0);
            if (!seen.contains(name)) {
                seen.insert(name);
                expression.tasks.append(name);
            }
            at = end;
        } else if (character == QLatin1Char('(') || character == QLatin1Char('!')) {
            if (!wantsOperand)
                bad(at);
            depth += character == QLatin1Char('(') ? 1 : 0;
            ++at;
        } else if (character == QLatin1Char(')')) {
            if (wantsOperand || --depth < 0)
                bad(at);
            ++at;
        } else {
            const QString sign = text.mid(at, 2);
            const bool isOperator = sign == QLatin1String("&&") || sign == QLatin1String("||");
            if (!isOperator || wantsOperand)
                bad(at);
            wantsOperand = true;
            at += isOperator ? 2 : 1;
        }
    }
    if (wantsOperand || depth > 0)
        bad(text.size());
    return expression;
}

} // namespace stepwise
