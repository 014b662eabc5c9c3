#pragma once

#include "core/formats/format.h"

#include <QByteArray>
#include <QString>

namespace stepwise {

/// Reads the rules of a makefile, and of those that it includes from `folder` or below. A recipe
/// is kept as the task's own key, `.PHONY` as another; what is not evaluated is a warning. Targets
/// with a recipe that the first one needs get a command: make itself on `fileName`, for them alone.
Result<LoadedDocument> readMake(const QByteArray &content, const QString &name,
                                const QString &folder, const QString &fileName);

} // namespace stepwise
