#pragma once

#include "core/formats/format.h"

namespace stepwise {

/// GraphML, and what yEd makes of it. A node becomes a task; a node with a graph inside becomes a
/// task and a group around it and all that is inside.
///
/// Which way an edge points is asked of the options; else the source comes before the target.
class GraphMLFormat final : public Format
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
