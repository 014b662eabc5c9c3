#include "core/execution/breakpoint.h"

#include <algorithm>
#include <array>

namespace stepwise {

namespace {

constexpr std::array<QLatin1String, breakOnCount> breakOnKeys{
    QLatin1String("start"),   QLatin1String("step"),       QLatin1String("success"),
    QLatin1String("failure"), QLatin1String("cancelling"), QLatin1String("cancelled"),
    QLatin1String("timeout"), QLatin1String("skipped"),
};

} // namespace

QString breakpointText(const Breakpoint &breakpoint)
{
    QString text = breakOnKey(breakpoint.on);
    if (breakpoint.on == BreakOn::Step && breakpoint.step > 0)
        text += QStringLiteral(" %1").arg(breakpoint.step);
    switch (breakpoint.scope.kind) {
    case BreakpointScope::Kind::AnyTask:
        text += QStringLiteral(" of any task");
        break;
    case BreakpointScope::Kind::Task:
        text += QStringLiteral(" of task \"%1\"").arg(breakpoint.scope.text);
        break;
    case BreakpointScope::Kind::Group:
        text += QStringLiteral(" in group \"%1\"").arg(breakpoint.scope.text);
        break;
    case BreakpointScope::Kind::Filter:
        text += QStringLiteral(" where %1").arg(breakpoint.scope.text);
        break;
    }
    if (!breakpoint.condition.isEmpty())
        text += QStringLiteral(" if ") + breakpoint.condition;
    return text;
}

QString breakOnKey(BreakOn on)
{
    return breakOnKeys[static_cast<std::size_t>(on)];
}

std::optional<BreakOn> breakOnFromKey(QStringView key)
{
    const auto found = std::find(breakOnKeys.begin(), breakOnKeys.end(), key);
    if (found == breakOnKeys.end())
        return std::nullopt;
    return static_cast<BreakOn>(found - breakOnKeys.begin());
}

} // namespace stepwise
