#pragma once

#include "core/execution/expressionprogram.h"

#include <QLatin1String>
#include <QString>
#include <QStringView>

#include <optional>

namespace stepwise {

/// Walks over the text of an expression and takes it apart into words, values and operators.
/// Blanks before each of them are passed over; what is not there is not taken.
class ExpressionScanner
{
public:
    /// A text, and whether it stood in quotes: then nothing in it has a meaning of its own.
    struct Value
    {
        QString text;
        qsizetype position = 0; ///< where it begins
        bool isQuoted = false;
    };

    explicit ExpressionScanner(QStringView text) : m_text(text) { skipBlanks(); }

    /// The offset of what comes next.
    qsizetype position() const { return m_position; }
    bool isAtEnd() const { return m_position >= m_text.size(); }
    bool isAt(char16_t character) const;
    bool isAt(QLatin1String keyword) const;
    /// The character that comes next; not at the end.
    QChar next() const { return m_text[m_position]; }

    bool take(char16_t character);
    bool take(QLatin1String keyword);
    /// A word up to a blank, a quote, a bracket, a comma or an operator; may be empty.
    QStringView takeWord();
    /// `:` is Equal.
    std::optional<Comparison> takeOperator();
    /// A quoted text, or all up to a blank, a quote, a bracket or a comma; may be empty. Nothing
    /// when a quote is not closed.
    std::optional<Value> takeValue();
    /// Digits with at most one point; nothing when there are none.
    std::optional<double> takeNumber();
    /// What stands directly behind a number: letters, `%`; empty for none.
    QStringView takeUnit();

private:
    QStringView peekWord() const;
    std::optional<Value> takeQuoted();
    void advance(qsizetype length);
    void skipBlanks();

    QStringView m_text;
    qsizetype m_position = 0;
};

} // namespace stepwise
