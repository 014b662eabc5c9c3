#pragma once

#include "core/graph/graphdocument.h"

#include <QString>

namespace stepwise::testing {

/// "a b=Name@group; a>b; group(parent)=Name": the tasks, the dependencies (the prerequisite first)
/// and the groups of a document, each in its order.
QString described(const GraphDocument &document);

} // namespace stepwise::testing
