#pragma once

#include "core/graph/graphdocument.h"

#include <QFlags>
#include <QStringList>

namespace stepwise {

/// What of a document a format can hold beside tasks and dependencies.
enum class Holds : unsigned {
    Names = 1,        ///< of tasks
    Groups = 2,       ///< each task in one at most
    NestedGroups = 4, ///< and groups without tasks
    Durations = 8,    ///< how long a simulated task lasts, and nothing else of it
    Commands = 16,    ///< without folder and environment
    Notes = 32,
    OwnKeys = 64, ///< of tasks
};
Q_DECLARE_FLAGS(HeldParts, Holds)
Q_DECLARE_OPERATORS_FOR_FLAGS(HeldParts)

/// What would be lost, a translated sentence each, with counts; empty: nothing.
QStringList lossesOf(const GraphDocument &document, HeldParts held);

} // namespace stepwise
