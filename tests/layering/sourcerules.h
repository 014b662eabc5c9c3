#pragma once

#include <QString>
#include <QStringList>

namespace stepwise::testing {

/// What is wrong with a file of the project, by the rules of the house: who may include whom, how
/// long a file may be, what must not be left in it. One line for each breach, with its line
/// number; empty when there is none.
///
/// `path` is relative to the project's root ("core/graph/taskgraph.h") and decides which rules
/// hold. `hasOwnHeader` says whether a header of the same name lies beside a source file.
QStringList breachesIn(const QString &path, const QString &text, bool hasOwnHeader);

/// Whether Qt Core has a header of that name, as in `#include <QString>`.
bool isQtCoreHeader(const QString &name);

} // namespace stepwise::testing
