#pragma once

#include "core/formats/format.h"

namespace stepwise {

/// The program's own file, `*.stepwise.json`.
class NativeFormat final : public Format
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
