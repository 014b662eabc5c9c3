#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/graph/taskstate.h"

#include <QStringView>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace stepwise {

struct ExpressionProgram;

/// What an expression is asked about: a task at one moment, or an event of the log. Views only; the
/// owner of the texts outlives it. A comparison with a value that is absent never holds.
struct ExpressionContext
{
    struct Group
    {
        QStringView key;
        QStringView name;
    };

    QStringView key; ///< the task's id in the file; null for an event of the run
    QStringView name;
    std::span<const Group> groups; ///< from the innermost up to the root
    QStringView event;             ///< an event's word in files, "stepped"; null for a task
    QStringView text;              ///< what free words look at too: an error, a line of output
    std::optional<TaskState> state;
    bool isHeld = false;
    std::optional<std::uint32_t> step;
    std::optional<std::uint32_t> pass;
    std::optional<Moment> time;
    std::optional<Duration> duration; ///< the running time so far, or until the end
    std::optional<double> progress;   ///< 0 … 1
};

/// The one language of filters, breakpoint conditions and the log.
///
///     migrate*                   name, id or text contains it; `*` stands for anything
///     "held"                     quotes: text that would mean something else
///     state:failed,timedOut      by key, or by an unambiguous beginning of key or name
///     group:db name:load* id:a,b the whole text, `*` stands for anything; a group at any depth
///     event:skipped              the kind of a log entry
///     held                       the mark
///     step>=3 pass<10            = != < <= > >=, with or without blanks
///     time>1.5 duration>5        seconds, or with a unit: 200ms, 5s, 2min, 1h
///     progress<50                per cent, `%` allowed
///     -x, not x                  negation
///     x y, x and y, x or y, ( )  `and` binds more tightly than `or`
///
/// Letters are compared without regard to case. A value: copies share the parsed form, and
/// `matches` may be called from several threads at once.
class Expression
{
public:
    /// Matches everything, as an empty text does.
    Expression() = default;

    /// An Error has code BadSyntax or BadValue, line 1 and the column, and says what would be
    /// right.
    static Result<Expression> parse(QStringView text);

    /// Whether it has no terms, so that everything matches.
    bool isEmpty() const { return !m_program; }
    /// Costs no allocation; stops at the first term that decides.
    bool matches(const ExpressionContext &context) const;

private:
    std::shared_ptr<const ExpressionProgram> m_program; ///< null: no terms
};

} // namespace stepwise
