#pragma once

#include "core/execution/textpattern.h"

#include <cstdint>
#include <vector>

namespace stepwise {

/// What a term of an expression looks at.
enum class ExpressionField : unsigned char {
    Words, ///< name, id or text
    Name,
    Id,
    Group,
    Event,
    State,
    Held,
    Step,
    Pass,
    Time,
    RunningTime,
    Progress,
};

enum class Comparison : unsigned char {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
};

/// One term: which of the members count depends on the field.
struct ExpressionTerm
{
    /// `progress` is compared in these parts of the whole; times in nanoseconds.
    static constexpr std::int64_t progressUnits = 1'000'000;

    ExpressionField field = ExpressionField::Words;
    Comparison comparison = Comparison::Equal;
    std::int64_t number = 0;
    std::uint16_t states = 0;          ///< a bit for each TaskState
    std::vector<TextPattern> patterns; ///< any of them
};

/// One instruction on the single truth value that an evaluation carries along.
struct ExpressionStep
{
    enum class Kind : unsigned char {
        Test,        ///< the value becomes that of the term `argument`
        Negate,      ///< turns the value round
        SkipIfTrue,  ///< goes on at step `argument`: the rest of an `or` is decided
        SkipIfFalse, ///< the same for an `and`
    };

    Kind kind = Kind::Test;
    std::size_t argument = 0;
};

/// The parsed form of an expression. Skips lead forward only.
struct ExpressionProgram
{
    std::vector<ExpressionTerm> terms;
    std::vector<ExpressionStep> steps;
};

} // namespace stepwise
