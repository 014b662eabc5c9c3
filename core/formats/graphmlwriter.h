#pragma once

#include "core/graph/graphdocument.h"

#include <QByteArray>
#include <QLatin1String>

namespace stepwise {

/// What marks a node that is only a group, with the group's key; others are tasks.
inline constexpr QLatin1String graphMLNamespace("https://stepwise.example/graphml");
inline constexpr QLatin1String graphMLGroupMark("group");

/// The document as GraphML: groups are nodes with a graph inside, names and notes are data, own
/// keys too; labels are written once more as yEd reads them.
QByteArray writeGraphML(const GraphDocument &document);

} // namespace stepwise
