#include "gui/models/taskprogress.h"

#include <algorithm>

namespace stepwise {

std::optional<std::uint32_t> stepCount(const TaskSettings &settings)
{
    if (settings.simulation.duration)
        return std::nullopt;
    return settings.simulation.steps;
}

std::optional<double> progressFraction(const TaskStatus &status, std::optional<std::uint32_t> steps)
{
    if (!steps || *steps == 0 || status.startedAt == TaskStatus::never ||
        status.state == TaskState::Succeeded)
        return std::nullopt;
    const double behind = std::max(0.0, status.step - (isActive(status.state) ? 0.5 : 1.0));
    return std::clamp(behind / *steps, 0.0, 1.0);
}

double graceLeft(const TaskStatus &status, Moment now)
{
    if (status.state != TaskState::Cancelling || status.grace <= Duration(0))
        return 0;
    return std::clamp(toSeconds(status.graceDeadline - now) / toSeconds(status.grace), 0.0, 1.0);
}

} // namespace stepwise
