#pragma once

#include "core/graph/taskgraph.h"
#include "core/layout/layout.h"

#include <QByteArray>

namespace stepwise {

/// A layout with all groups open in Graphviz' `plain` text format, so that its tools, and others',
/// can measure and use it: inches (72 scene units each), the origin at the lower left, y upwards;
/// edges as cubic Bézier curves, just as they are drawn. A node's name is the task's key, its label
/// the task's name. What is not a plain word is quoted; within quotes a quote, a backslash and a
/// line's end are \" , \\ and \n.
QByteArray plainLayout(const TaskGraph &graph, const LayoutResult &layout);

} // namespace stepwise
