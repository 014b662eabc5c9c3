#pragma once

#include "core/execution/breakpoint.h"

#include <QJsonObject>

#include <optional>

namespace stepwise {

/// A breakpoint as it is remembered with a file:
/// `{"on": "step", "step": 3, "task": "db", "if": "pass > 2"}`. What is as usual is left out.
///
/// Scopes are "task", "group" or "where" (a filter); none of them: any task.
QJsonObject breakpointToJson(const Breakpoint &breakpoint);

/// Nothing when it is not one; members that are not known are ignored. A condition that makes no
/// sense is for BreakpointSet::check to find.
std::optional<Breakpoint> breakpointFromJson(const QJsonObject &object);

} // namespace stepwise
