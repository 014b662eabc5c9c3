#pragma once

#include "core/graph/grouping.h"

namespace stepwise {

/// Groups tasks by what their names begin with (by the keys, where names give no group).
///
/// Names are cut into words at "-_./:" and blanks, where a small letter is followed by a capital
/// one, and where digits begin or end. Three tasks or more that share their first words are a
/// group, named by all words that they share; inside of it the same is done once more. What would
/// hold all tasks is no group.
Grouping groupingByPrefix(const TaskGraph &graph);

/// Where the words of a name end; the separators between them belong to neither.
std::vector<qsizetype> wordEnds(const QString &name);

} // namespace stepwise
