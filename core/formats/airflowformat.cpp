#include "core/formats/airflowformat.h"

#include "core/base/jsonreader.h"
#include "core/formats/airflowreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwise {

QString AirflowFormat::key() const
{
    return QStringLiteral("airflow");
}

QString AirflowFormat::name() const
{
    return QCoreApplication::translate("Formats", "Airflow DAG, JSON");
}

QStringList AirflowFormat::suffixes() const
{
    return {QStringLiteral("airflow.json")};
}

int AirflowFormat::detect(QByteArrayView content) const
{
    constexpr qsizetype beginning = 256 * 1024;
    const QByteArrayView text = content.first(std::min(content.size(), beginning)).trimmed();
    if (!text.startsWith('{') && !text.startsWith('['))
        return 0;
    if (text.contains("\"downstream_task_ids\"") ||
        (text.contains("\"_dag_id\"") && text.contains("\"tasks\"")))
        return 90;
    return text.contains("\"source_id\"") && text.contains("\"target_id\"") ? 80 : 0;
}

Result<LoadedDocument> AirflowFormat::read(const QByteArray &content, const QString &name,
                                           const LoadOptions &options) const
{
    const auto json = parseJson(content, options.progress.get());
    if (!json)
        return json.error();
    return readAirflow((*json)->root(), name);
}

} // namespace stepwise
