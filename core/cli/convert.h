#pragma once

#include "core/base/result.h"
#include "core/cli/commandline.h"

#include <QTextStream>

namespace stepwise {

/// Carries out `stepwise convert`: reads a graph and writes it in another format, which the
/// output's suffix or `--to` names. What the format cannot hold, and what was wrong with the
/// input, is told on `err` before anything is written.
Result<void> convertFile(const ConvertCommand &command, QTextStream &err);

} // namespace stepwise
