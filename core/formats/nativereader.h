#pragma once

#include "core/base/jsonvalue.h"
#include "core/base/result.h"
#include "core/formats/format.h"

namespace stepwise {

/// Reads the native format: `{"format": "stepwise/1", "tasks": [ … ]}`.
///
/// Whatever is wrong (a duplicate id or key, an unknown dependency or group, a wrong type, a
/// negative or absurd time) is an error with its place; nothing is read by halves. Unknown keys
/// and a step to fail at that is never reached are warnings. Cycles are read: whether the graph
/// can run is decided elsewhere. `name` is the document's where the text gives it none.
Result<LoadedDocument> readNative(const QByteArray &content, const QString &name);

/// The same of a document that is part of another JSON text (a recording).
Result<LoadedDocument> readNative(const JsonValue &root, const QString &name);

} // namespace stepwise
