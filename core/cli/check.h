#pragma once

#include "core/formats/format.h"

#include <QStringList>
#include <QTextStream>

namespace stepwise {

/// Carries out `stepwise check`: reads each file and reports what is in it and what is wrong.
///
/// For people: a line of counts a file on `out`, then its problems, a line each, with their
/// places; what could not be read is told on `err`. With `json` only one object a file on `out`:
/// a place that is not known is 0; of a file that could not be read the counts are 0, "format" is
/// null, "acyclic" is false, and its problem is the error.
///
/// A graph is acyclic when it can be run: a task that depends on itself is a cycle, too. The exit
/// status is 0 when all files can be run, else 2.
int checkFiles(const QStringList &files, bool json, const LoadOptions &options, QTextStream &out,
               QTextStream &err);

} // namespace stepwise
