#pragma once

#include "core/graph/graphdocument.h"

#include <QByteArray>

namespace stepwise {

/// The document in Graphviz' language: tasks in their order, clusters for groups, an arrow from
/// each prerequisite to its dependents. Only text; `dot` lays it out from left to right.
QByteArray writeDot(const GraphDocument &document);

} // namespace stepwise
