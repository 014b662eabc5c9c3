#pragma once

#include "core/base/strongid.h"

#include <QMetaType>

namespace stepwise {

/// A task of a graph: its position in *file order*, which is what the scheduler's order goes by.
using TaskId = StrongId<struct TaskTag>;

/// A group (a box of tasks) of a graph: its position in the file.
using GroupId = StrongId<struct GroupTag>;

} // namespace stepwise

Q_DECLARE_METATYPE(stepwise::TaskId)
Q_DECLARE_METATYPE(stepwise::GroupId)
