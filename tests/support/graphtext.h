#pragma once

#include "core/graph/taskgraph.h"

#include <QString>

namespace stepwise::testing {

/// A graph from a line of text: "a b>a c>a,b" are tasks a, b (depends on a), c (on a and b), in
/// that file order. A dependency may name a task that comes later.
TaskGraph graphFromText(const QString &text);

/// The keys of tasks, joined by blanks.
QString keysOf(const TaskGraph &graph, const std::vector<TaskId> &tasks);

} // namespace stepwise::testing
