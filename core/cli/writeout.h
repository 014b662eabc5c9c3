#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace stepwise {

/// Writes a whole text to a file, which is replaced as a whole or not at all, or to the standard
/// output ("-").
Result<void> writeOut(const QString &name, const QByteArray &text);

} // namespace stepwise
