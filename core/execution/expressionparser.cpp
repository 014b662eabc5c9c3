#include "core/execution/expressionparser.h"

#include "core/execution/expressionsyntax.h"

#include <QStringList>

#include <cmath>
#include <span>

namespace stepwise {

namespace {

QString keysOf(std::span<const TaskState> states)
{
    QStringList keys;
    for (const TaskState state : states)
        keys.append(stateKey(state));
    return keys.join(QStringLiteral(", "));
}

constexpr QLatin1String andWord("and");
constexpr QLatin1String orWord("or");
constexpr QLatin1String notWord("not");

} // namespace

Result<ExpressionProgram> ExpressionParser::parse()
{
    if (m_scanner.isAtEnd())
        return ExpressionProgram();
    if (!parseAlternatives())
        return *m_error;
    if (m_scanner.isAt(u')')) {
        fail(m_scanner.position(), tr("This “)” closes nothing: remove it, or put “(” before it."));
        return *m_error;
    }
    return std::move(m_program);
}

bool ExpressionParser::parseAlternatives()
{
    std::vector<std::size_t> skips;
    while (true) {
        if (!parseConjunction())
            return false;
        if (!m_scanner.take(orWord))
            break;
        skips.push_back(addStep(ExpressionStep::Kind::SkipIfTrue));
    }
    landHere(skips);
    return true;
}

bool ExpressionParser::parseConjunction()
{
    std::vector<std::size_t> skips;
    while (true) {
        if (!parseFactor())
            return false;
        const bool goesOn =
            m_scanner.take(andWord) ||
            !(m_scanner.isAtEnd() || m_scanner.isAt(u')') || m_scanner.isAt(orWord));
        if (!goesOn)
            break;
        skips.push_back(addStep(ExpressionStep::Kind::SkipIfFalse));
    }
    landHere(skips);
    return true;
}

bool ExpressionParser::parseFactor()
{
    bool isNegated = false;
    while (m_scanner.take(u'-') || m_scanner.take(notWord))
        isNegated = !isNegated;
    if (!(m_scanner.isAt(u'(') ? parseBracket() : parseTerm()))
        return false;
    if (isNegated)
        addStep(ExpressionStep::Kind::Negate);
    return true;
}

bool ExpressionParser::parseBracket()
{
    const qsizetype begin = m_scanner.position();
    if (m_nesting == deepestNesting)
        return fail(begin, tr("Brackets are nested more than %n deep: use fewer.", nullptr,
                              deepestNesting));
    m_scanner.take(u'(');
    ++m_nesting;
    if (!parseAlternatives())
        return false;
    --m_nesting;
    if (!m_scanner.take(u')'))
        return fail(begin, tr("This “(” is never closed: add “)”."));
    return true;
}

bool ExpressionParser::parseTerm()
{
    const qsizetype begin = m_scanner.position();
    if (m_scanner.isAt(u'"')) {
        const auto value = m_scanner.takeValue();
        if (!value)
            return fail(begin, tr("This quote is never closed: add “\"”."));
        ExpressionTerm term;
        term.patterns.emplace_back(value->text, TextPattern::Extent::Anywhere,
                                   TextPattern::Stars::Literal);
        addTerm(std::move(term));
        return true;
    }
    if (m_scanner.isAt(andWord) || m_scanner.isAt(orWord))
        return failWithoutTerm();

    const QStringView word = m_scanner.takeWord();
    if (word.isEmpty())
        return failWithoutTerm();
    if (const auto comparison = m_scanner.takeOperator()) {
        if (const ExpressionFieldSyntax *syntax = fieldSyntax(word))
            return parseFieldTerm(*syntax, *comparison);
        return fail(begin, tr("“%1” is not something to ask for: use one of %2, or put the text in "
                              "quotes.")
                               .arg(word, allFieldWords()));
    }
    ExpressionTerm term;
    if (word.compare(QLatin1String("held"), Qt::CaseInsensitive) == 0)
        term.field = ExpressionField::Held;
    else
        term.patterns.emplace_back(word.toString(), TextPattern::Extent::Anywhere,
                                   TextPattern::Stars::Wildcards);
    addTerm(std::move(term));
    return true;
}

bool ExpressionParser::parseFieldTerm(const ExpressionFieldSyntax &syntax, Comparison comparison)
{
    ExpressionTerm term;
    term.field = syntax.field;
    if (syntax.kind != ExpressionValueKind::Texts && syntax.kind != ExpressionValueKind::States) {
        term.comparison = comparison;
        if (!parseNumber(syntax, term))
            return false;
        addTerm(std::move(term));
        return true;
    }
    if (comparison != Comparison::Equal && comparison != Comparison::NotEqual)
        return fail(m_scanner.position(),
                    tr("“%1” has no order: use “:” or “!=” with it.").arg(syntax.word));
    if (!parseValues(syntax, term))
        return false;
    addTerm(std::move(term));
    if (comparison == Comparison::NotEqual)
        addStep(ExpressionStep::Kind::Negate);
    return true;
}

bool ExpressionParser::parseNumber(const ExpressionFieldSyntax &syntax, ExpressionTerm &term)
{
    const qsizetype begin = m_scanner.position();
    const auto number = m_scanner.takeNumber();
    if (!number)
        return fail(begin, tr("“%1” is compared with a number, such as 3.").arg(syntax.word));
    const qsizetype unitBegin = m_scanner.position();
    const QStringView unit = m_scanner.takeUnit();
    const auto scale = unitScale(syntax.kind, unit);
    if (!scale && syntax.kind == ExpressionValueKind::Time)
        return fail(unitBegin, tr("“%1” is not a unit of time: use ms, s, min or h.").arg(unit));
    if (!scale)
        return fail(unitBegin,
                    tr("“%1” has no unit “%2”: write the number alone.").arg(syntax.word, unit));
    const double value = *number * *scale;
    if (value > largestValue(syntax.kind))
        return fail(begin, tr("This number is too large for “%1”.").arg(syntax.word),
                    ErrorCode::BadValue);
    if (syntax.kind == ExpressionValueKind::Count && value != std::floor(value))
        return fail(begin, tr("“%1” is compared with a whole number, such as 3.").arg(syntax.word),
                    ErrorCode::BadValue);
    term.number = std::llround(value);
    return true;
}

bool ExpressionParser::parseValues(const ExpressionFieldSyntax &syntax, ExpressionTerm &term)
{
    do {
        const qsizetype begin = m_scanner.position();
        const auto value = m_scanner.takeValue();
        if (!value)
            return fail(begin, tr("This quote is never closed: add “\"”."));
        if (syntax.kind == ExpressionValueKind::States) {
            if (!addState(*value, term))
                return false;
        } else if (value->text.isEmpty()) {
            return fail(begin, tr("“%1:” needs a text after it, such as %1:a*.").arg(syntax.word));
        } else {
            term.patterns.emplace_back(value->text, TextPattern::Extent::Whole,
                                       value->isQuoted ? TextPattern::Stars::Literal
                                                       : TextPattern::Stars::Wildcards);
        }
    } while (m_scanner.take(u','));
    return true;
}

bool ExpressionParser::addState(const ExpressionScanner::Value &value, ExpressionTerm &term)
{
    if (value.text.isEmpty())
        return fail(value.position,
                    tr("“state:” needs a state after it: one of %1.").arg(keysOf(allTaskStates)));
    const std::vector<TaskState> states = statesNamed(value.text);
    if (states.empty())
        return fail(
            value.position,
            tr("“%1” is not a state: use one of %2.").arg(value.text, keysOf(allTaskStates)),
            ErrorCode::BadValue);
    if (states.size() > 1)
        return fail(
            value.position,
            tr("“%1” may be several states: use one of %2.").arg(value.text, keysOf(states)),
            ErrorCode::BadValue);
    term.states = static_cast<std::uint16_t>(term.states | 1U << static_cast<unsigned>(states[0]));
    return true;
}

void ExpressionParser::addTerm(ExpressionTerm term)
{
    m_program.terms.push_back(std::move(term));
    addStep(ExpressionStep::Kind::Test, m_program.terms.size() - 1);
}

std::size_t ExpressionParser::addStep(ExpressionStep::Kind kind, std::size_t argument)
{
    m_program.steps.push_back({kind, argument});
    return m_program.steps.size() - 1;
}

/// Lets the skips lead to the step that is added next.
void ExpressionParser::landHere(const std::vector<std::size_t> &skips)
{
    for (const std::size_t skip : skips)
        m_program.steps[skip].argument = m_program.steps.size();
}

bool ExpressionParser::fail(qsizetype position, const QString &message, ErrorCode code)
{
    m_error = Error{code, message, {}, Place{1, static_cast<int>(position) + 1}};
    return false;
}

bool ExpressionParser::failWithoutTerm()
{
    const qsizetype position = m_scanner.position();
    if (m_scanner.isAtEnd())
        return fail(position, tr("Something is missing at the end: a text, or a term such as "
                                 "state:failed."));
    return fail(position, tr("A text or a term such as state:failed must stand before “%1”; put "
                             "quotes around text that holds it.")
                              .arg(m_scanner.next()));
}

} // namespace stepwise
