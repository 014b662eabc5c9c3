#pragma once

#include "core/graph/graphdocument.h"

#include <QByteArray>

namespace stepwise {

/// The document in WfCommons' WfFormat 1.5: the name of a task's group becomes its category, the
/// duration of a simulated task its runtime; own keys that say what a task read, wrote or ran on
/// stand where the format has them.
QByteArray writeWfFormat(const GraphDocument &document);

} // namespace stepwise
