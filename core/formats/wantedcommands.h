#pragma once

#include "core/graph/graphdocument.h"

#include <vector>

namespace stepwise {

/// Leaves a command only to those tasks that one of `wanted` is or needs, directly or not; how many
/// have lost theirs.
///
/// A build file holds more than what a build does: to run all of it would also clean, and install.
int keepWantedCommands(GraphDocument &document, const std::vector<TaskId> &wanted);

} // namespace stepwise
