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
    bool canWrite() const override { return true; }
    QByteArray write(const GraphDocument &document) const override;
    QStringList losses(const GraphDocument &document) const override;
};

} // namespace stepwise
