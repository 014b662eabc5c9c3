#pragma once

#include "core/base/jsonwriter.h"
#include "core/graph/graphdocument.h"

#include <QByteArray>

namespace stepwise {

/// The native format of a document: defaults are left out, unknown keys stand behind the key that
/// they followed, and reading it gives an equal document. `indent` blanks a level; 0: one line.
QByteArray writeNative(const GraphDocument &document, int indent = 2);

/// The same as one value of a larger JSON text (a recording's first line).
void writeNative(JsonWriter &writer, const GraphDocument &document);

} // namespace stepwise
