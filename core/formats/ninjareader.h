#pragma once

#include "core/formats/format.h"

#include <QByteArray>
#include <QString>

namespace stepwise {

/// Reads a build file of Ninja by the rules of its manual: `$` escapes and line continuations,
/// variables of files, rules and edges, `include` and `subninja` below `folder`.
///
/// What an edge runs becomes the task's command (`sh -c`), its description the name of the rule's
/// kind of work; both are expanded as Ninja would. Two edges that make one file, and a rule that
/// is not there, are errors. Nothing is ever run.
Result<LoadedDocument> readNinja(const QByteArray &content, const QString &name,
                                 const QString &folder);

} // namespace stepwise
