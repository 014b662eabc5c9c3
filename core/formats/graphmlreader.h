#pragma once

#include "core/formats/format.h"

#include <QByteArray>
#include <QString>

namespace stepwise {

/// Reads a GraphML file (Brandes, Eiglsperger, Kaufmann, Lerner, Pich 2013).
///
/// Nodes with an id that is taken and edges between nodes that are not there are errors;
/// hyperedges, which no task graph has, are warnings, and so is data of an undeclared key. What
/// nodes carry is kept as the tasks' own keys, with the keys' defaults; a label becomes the name.
/// Entities are refused. Never recursive.
Result<LoadedDocument> readGraphML(const QByteArray &content, const QString &name,
                                   const LoadOptions &options);

} // namespace stepwise
