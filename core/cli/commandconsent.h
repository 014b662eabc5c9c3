#pragma once

#include "core/base/result.h"
#include "core/graph/graphdocument.h"

#include <QString>

namespace stepwise {

/// Whether the commands of a file may be run, asked on the terminal where it is not known yet: they
/// are shown, and a yes is remembered for them.
///
/// `isGiven` is the user's word on the command line. `folder` is where they run. An error where the
/// user says no, where nobody can be asked, and where the graph has no command at all.
Result<void> askForCommands(const GraphDocument &document, const QString &folder, bool isGiven);

} // namespace stepwise
