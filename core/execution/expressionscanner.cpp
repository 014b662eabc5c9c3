#include "core/execution/expressionscanner.h"

#include <array>
#include <utility>

namespace stepwise {

namespace {

struct Operator
{
    QLatin1String text;
    Comparison comparison;
};

/// Longer ones before those that they begin with.
constexpr std::array operators{
    Operator{QLatin1String("=="), Comparison::Equal},
    Operator{QLatin1String("!="), Comparison::NotEqual},
    Operator{QLatin1String("<="), Comparison::LessOrEqual},
    Operator{QLatin1String(">="), Comparison::GreaterOrEqual},
    Operator{QLatin1String("="), Comparison::Equal},
    Operator{QLatin1String(":"), Comparison::Equal},
    Operator{QLatin1String("<"), Comparison::Less},
    Operator{QLatin1String(">"), Comparison::Greater},
};

constexpr QLatin1String wordEnds("\"():<>=!,");
constexpr QLatin1String valueEnds("\"(),");

qsizetype lengthUntil(QLatin1String ends, QStringView text)
{
    qsizetype length = 0;
    while (length < text.size() && !text[length].isSpace() && !ends.contains(text[length]))
        ++length;
    return length;
}

} // namespace

bool ExpressionScanner::isAt(char16_t character) const
{
    return !isAtEnd() && next() == QChar(character);
}

bool ExpressionScanner::isAt(QLatin1String keyword) const
{
    return peekWord().compare(keyword, Qt::CaseInsensitive) == 0;
}

bool ExpressionScanner::take(char16_t character)
{
    if (!isAt(character))
        return false;
    advance(1);
    return true;
}

bool ExpressionScanner::take(QLatin1String keyword)
{
    if (!isAt(keyword))
        return false;
    advance(keyword.size());
    return true;
}

QStringView ExpressionScanner::takeWord()
{
    const QStringView word = peekWord();
    advance(word.size());
    return word;
}

std::optional<Comparison> ExpressionScanner::takeOperator()
{
    for (const Operator &candidate : operators) {
        if (!m_text.sliced(m_position).startsWith(candidate.text))
            continue;
        advance(candidate.text.size());
        return candidate.comparison;
    }
    return std::nullopt;
}

std::optional<ExpressionScanner::Value> ExpressionScanner::takeValue()
{
    if (isAt(u'"'))
        return takeQuoted();
    const qsizetype length = lengthUntil(valueEnds, m_text.sliced(m_position));
    const Value value{m_text.sliced(m_position, length).toString(), m_position, false};
    advance(length);
    return value;
}

/// In quotes `\"` and `\\` stand for the second character.
std::optional<ExpressionScanner::Value> ExpressionScanner::takeQuoted()
{
    Value value{{}, m_position, true};
    for (qsizetype at = m_position + 1; at < m_text.size(); ++at) {
        if (m_text[at] == u'"') {
            advance(at + 1 - m_position);
            return value;
        }
        const bool isEscape = m_text[at] == u'\\' && at + 1 < m_text.size() &&
                              (m_text[at + 1] == u'"' || m_text[at + 1] == u'\\');
        if (isEscape)
            ++at;
        value.text.append(m_text[at]);
    }
    return std::nullopt;
}

std::optional<double> ExpressionScanner::takeNumber()
{
    qsizetype end = m_position;
    while (end < m_text.size() &&
           ((m_text[end] >= u'0' && m_text[end] <= u'9') || m_text[end] == u'.'))
        ++end;
    bool isNumber = false;
    const double number = m_text.sliced(m_position, end - m_position).toDouble(&isNumber);
    if (!isNumber)
        return std::nullopt;
    m_position = end; // blanks stay: a unit follows directly
    return number;
}

QStringView ExpressionScanner::takeUnit()
{
    const QStringView rest = m_text.sliced(m_position);
    const QStringView unit = rest.first(lengthUntil(valueEnds, rest));
    advance(unit.size());
    return unit;
}

QStringView ExpressionScanner::peekWord() const
{
    const QStringView rest = m_text.sliced(m_position);
    return rest.first(lengthUntil(wordEnds, rest));
}

void ExpressionScanner::advance(qsizetype length)
{
    m_position += length;
    skipBlanks();
}

void ExpressionScanner::skipBlanks()
{
    while (!isAtEnd() && next().isSpace())
        ++m_position;
}

} // namespace stepwise
