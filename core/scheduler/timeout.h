#pragma once

#include "core/base/clock.h"
#include "core/scheduler/interrupt.h"

#include <QString>

#include <compare>
#include <string>

namespace stepwise {

/// When a task is to be ended from outside, and in which way.
///
/// The two kinds compare by their moment alone: whichever comes first stands.
class Deadline
{
public:
    enum class Kind : unsigned char {
        None,
        Timeout,     ///< raises TaskTimeout in the task, which may answer it
        TimedCancel, ///< closes the task: the end of a grace period
    };

    /// No deadline: later than every other.
    constexpr Deadline() = default;

    /// `period` from now on, for a task that is to be told.
    static constexpr Deadline timeout(Moment now, Duration period)
    {
        return Deadline(saturatedSum(now, period), Kind::Timeout);
    }
    /// `grace` from now on, for a task that is to be closed then.
    static constexpr Deadline timedCancel(Moment now, Duration grace)
    {
        return Deadline(saturatedSum(now, grace), Kind::TimedCancel);
    }

    constexpr Kind kind() const { return m_kind; }
    constexpr Moment moment() const { return m_moment; }
    constexpr bool exists() const { return m_kind != Kind::None; }

    /// Whether it lies in the past, strictly: at its very moment it has not expired yet.
    constexpr bool hasExpired(Moment now) const { return now > m_moment && exists(); }

    constexpr bool isEarlierThan(const Deadline &other) const
    {
        return exists() && (!other.exists() || m_moment < other.m_moment);
    }
    constexpr bool isLaterThan(const Deadline &other) const { return other.isEarlierThan(*this); }

    /// The same kind of deadline, `period` later.
    constexpr Deadline postponed(Duration period) const
    {
        return Deadline(saturatedSum(m_moment, period), m_kind);
    }

private:
    constexpr Deadline(Moment moment, Kind kind) : m_moment(moment), m_kind(kind) {}

    Moment m_moment = Moment::max();
    Kind m_kind = Kind::None;
};

/// Raised in a task whose timeout has expired. A task may clean up and let it go on, throw another
/// error in its place, or return; one that swallows it and yields is closed.
class TaskTimeout final : public Interrupt
{
public:
    explicit TaskTimeout(const QString &taskDescription);

    /// "<description> timed out", in UTF-8.
    const char *what() const noexcept override { return m_what.c_str(); }

private:
    std::string m_what;
};

} // namespace stepwise
