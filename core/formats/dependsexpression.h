#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace stepwise {

/// The tasks that an Argo expression names, "A.Succeeded && (B || !C)", each once, in order.
struct DependsExpression
{
    QStringList tasks;
    /// The first character, counted from 0, that no such expression can have there.
    std::optional<qsizetype> badAt;
};

/// Never recursive; what is wrong does not stop the tasks from being found.
DependsExpression parseDepends(const QString &text);

} // namespace stepwise
