#include "core/execution/breakpointjson.h"

#include <array>
#include <limits>
#include <utility>

namespace stepwise {

namespace {

using Kind = BreakpointScope::Kind;

constexpr std::array<std::pair<Kind, QLatin1String>, 3> scopeKeys{{
    {Kind::Task, QLatin1String("task")},
    {Kind::Group, QLatin1String("group")},
    {Kind::Filter, QLatin1String("where")},
}};

constexpr QLatin1String onKey("on");
constexpr QLatin1String stepKey("step");
constexpr QLatin1String conditionKey("if");
constexpr QLatin1String ignoreKey("ignore");
constexpr QLatin1String onceKey("once");
constexpr QLatin1String logKey("logOnly");
constexpr QLatin1String enabledKey("enabled");

/// 0 for what is no whole number that fits.
std::uint32_t countOf(const QJsonValue &value)
{
    const double number = value.toDouble();
    const bool fits = number >= 0 && number <= std::numeric_limits<std::uint32_t>::max();
    return fits ? static_cast<std::uint32_t>(number) : 0;
}

} // namespace

QJsonObject breakpointToJson(const Breakpoint &breakpoint)
{
    QJsonObject object;
    object.insert(onKey, breakOnKey(breakpoint.on));
    if (breakpoint.step > 0)
        object.insert(stepKey, static_cast<qint64>(breakpoint.step));
    for (const auto &[kind, key] : scopeKeys) {
        if (breakpoint.scope.kind == kind)
            object.insert(key, breakpoint.scope.text);
    }
    if (!breakpoint.condition.isEmpty())
        object.insert(conditionKey, breakpoint.condition);
    if (breakpoint.ignoreCount > 0)
        object.insert(ignoreKey, static_cast<qint64>(breakpoint.ignoreCount));
    if (breakpoint.isOneShot)
        object.insert(onceKey, true);
    if (breakpoint.isLogOnly)
        object.insert(logKey, true);
    if (!breakpoint.isEnabled)
        object.insert(enabledKey, false);
    return object;
}

std::optional<Breakpoint> breakpointFromJson(const QJsonObject &object)
{
    const auto on = breakOnFromKey(object.value(onKey).toString());
    if (!on)
        return std::nullopt;
    Breakpoint breakpoint;
    breakpoint.on = *on;
    breakpoint.step = countOf(object.value(stepKey));
    for (const auto &[kind, key] : scopeKeys) {
        if (object.contains(key))
            breakpoint.scope = {kind, object.value(key).toString()};
    }
    breakpoint.condition = object.value(conditionKey).toString();
    breakpoint.ignoreCount = countOf(object.value(ignoreKey));
    breakpoint.isOneShot = object.value(onceKey).toBool();
    breakpoint.isLogOnly = object.value(logKey).toBool();
    breakpoint.isEnabled = object.value(enabledKey).toBool(true);
    return breakpoint;
}

} // namespace stepwise
