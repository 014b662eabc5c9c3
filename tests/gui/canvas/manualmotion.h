#pragma once

#include "gui/canvas/motionclock.h"

namespace stepwise::testing {

/// A clock of frames that stands still until it is told.
class ManualMotion final : public MotionClock
{
public:
    Time now() const override { return m_now; }
    void setTicking(bool isTicking) override { m_isTicking = isTicking; }
    bool isTicking() const { return m_isTicking; }

    /// One frame, so much later.
    void advance(Time by)
    {
        m_now += by;
        if (m_isTicking)
            Q_EMIT ticked();
    }

private:
    Time m_now{1000};
    bool m_isTicking = false;
};

} // namespace stepwise::testing
