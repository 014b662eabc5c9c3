#pragma once

#include "core/formats/format.h"

namespace stepwise {

/// Ninja's build files. An edge becomes a task, named after its first output; it depends on the
/// edges that make its inputs: explicit, implicit (|) and order-only (||) ones, and validations
/// (|@) the other way round. Files that nothing makes are no tasks.
///
/// Included files are read where they lie in the folder of the file, never elsewhere; nothing is
/// ever run.
class NinjaFormat final : public Format
{
public:
    QString key() const override;
    QString name() const override;
    QStringList suffixes() const override;
    int detect(QByteArrayView content) const override;
    Result<LoadedDocument> read(const QByteArray &content, const QString &name,
                                const LoadOptions &options) const override;
};

} // namespace stepwise
