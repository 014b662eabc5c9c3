#pragma once

#include "core/formats/format.h"

namespace stepwise {

/// What Airflow tells of a DAG as JSON: the REST API's tasks of a DAG, a serialised DAG, and the
/// nodes and edges that its pages draw. A group of tasks becomes a group, by the dots in ids or as
/// the nodes lie inside each other; what else is known of a task is kept as its own keys.
class AirflowFormat final : public Format
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
