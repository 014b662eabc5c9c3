#pragma once

#include "core/formats/format.h"

namespace stepwise {

/// WfCommons' WfFormat, schema versions 1.0 to 1.5: recorded runs of scientific workflows.
///
/// A runtime becomes the duration of the simulated task, a category a group, a command a command;
/// files, machines and all else that is known of a task are kept as its own keys.
class WfFormat final : public Format
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
