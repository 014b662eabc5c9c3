#pragma once

#include "core/base/jsonvalue.h"
#include "core/formats/format.h"

#include <QString>

namespace stepwise {

/// Reads a DAG from the root of what Airflow said: `tasks` with `task_id` and
/// `downstream_task_ids` (or a bare list of them), also inside `dag`, also wrapped in `__var`; or
/// `nodes` inside each other and `edges`. Never recursive.
Result<LoadedDocument> readAirflow(const JsonValue &root, const QString &name);

} // namespace stepwise
