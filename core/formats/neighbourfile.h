#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace stepwise {

/// Reads a file that another one includes, where it lies in that one's folder or below: a name
/// that leads elsewhere, through ".." or a link, is refused, and so is all that is no plain file
/// or is larger than 64 MB. An empty folder has no files.
Result<QByteArray> readNeighbour(const QString &folder, const QString &name);

} // namespace stepwise
