#pragma once

#include "core/base/jsonvalue.h"
#include "core/formats/format.h"

#include <QString>

namespace stepwise {

/// Reads a workflow from the root of its file. `name` is the document's where the file has none.
///
/// A task's key is its id (1.5) or its name (before); where names repeat, the name and the id.
/// Dependencies come from parents and children together; where the file has neither, from the
/// files: who reads a file depends on those who write it. A reference to a task that is not there
/// is a warning; a wrong type of what the graph is made of is an error.
Result<LoadedDocument> readWfFormat(const JsonValue &root, const QString &name);

} // namespace stepwise
