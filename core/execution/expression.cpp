#include "core/execution/expression.h"

#include "core/execution/expressionparser.h"

#include <algorithm>
#include <cmath>

namespace stepwise {

namespace {

bool holds(std::int64_t value, Comparison comparison, std::int64_t bound)
{
    switch (comparison) {
    case Comparison::Equal:
        return value == bound;
    case Comparison::NotEqual:
        return value != bound;
    case Comparison::Less:
        return value < bound;
    case Comparison::LessOrEqual:
        return value <= bound;
    case Comparison::Greater:
        return value > bound;
    case Comparison::GreaterOrEqual:
        return value >= bound;
    }
    return false;
}

bool holds(std::optional<std::uint32_t> value, const ExpressionTerm &term)
{
    return value && holds(std::int64_t{*value}, term.comparison, term.number);
}

bool holds(std::optional<std::chrono::nanoseconds> value, const ExpressionTerm &term)
{
    return value && holds(std::int64_t{value->count()}, term.comparison, term.number);
}

bool progressHolds(std::optional<double> progress, const ExpressionTerm &term)
{
    if (!progress)
        return false;
    const double units = *progress * static_cast<double>(ExpressionTerm::progressUnits);
    return holds(std::int64_t{std::llround(units)}, term.comparison, term.number);
}

/// Whether any pattern of the term matches any of the texts; a null text is not there.
bool anyMatches(const ExpressionTerm &term, std::initializer_list<QStringView> texts)
{
    return std::any_of(term.patterns.begin(), term.patterns.end(), [&](const TextPattern &pattern) {
        return std::any_of(texts.begin(), texts.end(), [&](QStringView text) {
            return !text.isNull() && pattern.matches(text);
        });
    });
}

bool anyGroupMatches(const ExpressionTerm &term, std::span<const ExpressionContext::Group> groups)
{
    return std::any_of(groups.begin(), groups.end(), [&](const ExpressionContext::Group &group) {
        return anyMatches(term, {group.key, group.name});
    });
}

bool holds(const ExpressionTerm &term, const ExpressionContext &context)
{
    switch (term.field) {
    case ExpressionField::Words:
        return anyMatches(term, {context.name, context.key, context.text});
    case ExpressionField::Name:
        return anyMatches(term, {context.name});
    case ExpressionField::Id:
        return anyMatches(term, {context.key});
    case ExpressionField::Group:
        return anyGroupMatches(term, context.groups);
    case ExpressionField::Event:
        return anyMatches(term, {context.event});
    case ExpressionField::State:
        return context.state && (term.states >> static_cast<unsigned>(*context.state) & 1U) != 0;
    case ExpressionField::Held:
        return context.isHeld;
    case ExpressionField::Step:
        return holds(context.step, term);
    case ExpressionField::Pass:
        return holds(context.pass, term);
    case ExpressionField::Time:
        return holds(context.time, term);
    case ExpressionField::RunningTime:
        return holds(context.duration, term);
    case ExpressionField::Progress:
        return progressHolds(context.progress, term);
    }
    return false;
}

} // namespace

Result<Expression> Expression::parse(QStringView text)
{
    auto program = ExpressionParser(text).parse();
    if (!program)
        return program.error();
    Expression expression;
    if (!program->steps.empty())
        expression.m_program =
            std::make_shared<const ExpressionProgram>(std::move(program).value());
    return expression;
}

bool Expression::matches(const ExpressionContext &context) const
{
    if (!m_program)
        return true;
    bool value = true;
    const std::vector<ExpressionStep> &steps = m_program->steps;
    for (std::size_t index = 0; index < steps.size();) {
        const ExpressionStep &step = steps[index++];
        switch (step.kind) {
        case ExpressionStep::Kind::Test:
            value = holds(m_program->terms[step.argument], context);
            break;
        case ExpressionStep::Kind::Negate:
            value = !value;
            break;
        case ExpressionStep::Kind::SkipIfTrue:
        case ExpressionStep::Kind::SkipIfFalse:
            if (value == (step.kind == ExpressionStep::Kind::SkipIfTrue))
                index = step.argument;
            break;
        }
    }
    return value;
}

} // namespace stepwise
