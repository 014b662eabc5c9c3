#pragma once

#include <stdexcept>

namespace stepwise {

/// What ends a task from outside, in contrast to an error of its own.
///
/// Deliberately not a `std::exception`: `catch (const std::exception &)` in a task does not
/// swallow it. A task that catches an Interrupt cleans up and lets it go on, or returns.
class Interrupt
{
public:
    virtual ~Interrupt();
    virtual const char *what() const noexcept = 0;

protected:
    Interrupt() = default;
    Interrupt(const Interrupt &) = default;
    Interrupt &operator=(const Interrupt &) = default;
};

/// Thrown at the point where a task is suspended when it is closed.
class TaskClosed final : public Interrupt
{
public:
    const char *what() const noexcept override;
};

/// A task that was being closed yielded instead of ending.
class CloseIgnored final : public std::runtime_error
{
public:
    CloseIgnored();
};

} // namespace stepwise
