#include "core/scheduler/interrupt.h"

namespace stepwise {

Interrupt::~Interrupt() = default;

const char *TaskClosed::what() const noexcept
{
    return "task closed";
}

CloseIgnored::CloseIgnored() : std::runtime_error("the task yielded while it was being closed") {}

} // namespace stepwise
