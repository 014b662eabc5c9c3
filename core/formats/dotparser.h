#pragma once

#include "core/base/loadprogress.h"
#include "core/base/problemlist.h"
#include "core/base/result.h"
#include "core/formats/dotbuilder.h"

#include <QByteArrayView>

namespace stepwise {

/// Reads the whole DOT language, all graphs of the file, and hands what it says to `builder`.
///
/// As Graphviz reads it: keywords in any case, ports, edge lists, subgraphs on both ends, node
/// lists with commas, "a" + "b", HTML texts, `#` lines. Never recursive; braces deeper than
/// `groupDepthLimit` and more than `dependencyLimit` edges are refused. `content` must be UTF-8,
/// and live until this returns. The error has its place; after one the builder's graph is of no
/// use. `progress`, if there is one, is told now and then.
Result<void> parseDot(QByteArrayView content, DotBuilder &builder, ProblemList &warnings,
                      LoadProgress *progress = nullptr);

} // namespace stepwise
