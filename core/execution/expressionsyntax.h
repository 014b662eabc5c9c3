#pragma once

#include "core/execution/expressionprogram.h"
#include "core/graph/taskstate.h"

#include <QLatin1String>
#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace stepwise {

/// What may stand behind a field's word.
enum class ExpressionValueKind : unsigned char {
    Texts,
    States,
    Count,   ///< a whole number
    Time,    ///< seconds, or another unit of time
    Percent, ///< of the whole
};

struct ExpressionFieldSyntax
{
    QLatin1String word;
    ExpressionField field;
    ExpressionValueKind kind;
};

/// Null when there is no such field. Without regard to case.
const ExpressionFieldSyntax *fieldSyntax(QStringView word);
/// For messages: "state, name, …".
QString allFieldWords();

/// By what a number with this unit (empty: none was written) is multiplied to become the integer
/// that terms compare; nothing when it is not a unit of such values.
std::optional<double> unitScale(ExpressionValueKind kind, QStringView unit);
/// The largest such integer that makes sense.
double largestValue(ExpressionValueKind kind);

/// The state whose key or name is `text`, or else all those whose key or name begins with it.
std::vector<TaskState> statesNamed(const QString &text);

} // namespace stepwise
