#pragma once

#include "core/graph/graphdocument.h"

#include <QByteArray>

namespace stepwise {

/// The dependencies as a table of two columns, "source" before "target"; a task without any is a
/// line with an empty target.
QByteArray writeCsv(const GraphDocument &document);

} // namespace stepwise
