#pragma once

#include "core/formats/format.h"

namespace stepwise {

/// Mermaid's flow charts, in a file of their own or in the fenced blocks of a Markdown page; all
/// charts of a file become one graph, or the one that the options name.
///
/// Which way an arrow points is asked of the options; else what it comes from is *before*.
class MermaidFormat final : public Format
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
