#pragma once

#include "core/formats/format.h"

namespace stepwise {

/// Makefiles, as they are written: a target becomes a task that depends on those of its
/// prerequisites that are targets as well. Variables, functions and conditions are not evaluated
/// (both branches are read), and nothing is ever run: not make, not a shell.
///
/// Pattern and suffix rules are listed as warnings; static pattern rules are filled in. Included
/// files are read where they lie in the folder of the file.
class MakeFormat final : public Format
{
public:
    QString key() const override;
    QString name() const override;
    QStringList suffixes() const override;
    QStringList fileNames() const override;
    int detect(QByteArrayView content) const override;
    Result<LoadedDocument> read(const QByteArray &content, const QString &name,
                                const LoadOptions &options) const override;
};

} // namespace stepwise
