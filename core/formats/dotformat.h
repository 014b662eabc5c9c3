#pragma once

#include "core/formats/format.h"

namespace stepwise {

/// Graphviz's DOT language. A node becomes a task, named by its label, or by its xlabel where the
/// label is empty, or by its id; a cluster becomes a group.
///
/// Which way an arrow points is asked of the options, then guessed from the marks of known
/// producers, then taken as *before*. Bytes that are not UTF-8 are read as Latin-1.
class DotFormat final : public Format
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
