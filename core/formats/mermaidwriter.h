#pragma once

#include "core/graph/graphdocument.h"

#include <QByteArray>

namespace stepwise {

/// The document as a flow chart. Keys that Mermaid could not read as ids are replaced ("t17"); the
/// names are kept in any case.
QByteArray writeMermaid(const GraphDocument &document);

/// How many keys of tasks that concerns.
int mermaidReplacedCount(const TaskGraph &graph);

} // namespace stepwise
