#pragma once

#include "core/formats/format.h"

namespace stepwise {

/// A list of edges: a line each, of two columns. What separates them (comma, semicolon, tab or
/// blanks), whether the first line names the columns, and which two of several are meant, is
/// guessed. A line of one name is a task without dependencies; lines that begin with "#" are
/// comments.
///
/// Which way an edge points is asked of the options, then guessed from the names of the columns;
/// else the first comes before the second.
class CsvFormat final : public Format
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
