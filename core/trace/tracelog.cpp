#include "core/trace/tracelog.h"

namespace stepwise {

bool TraceLog::takeStepped(const TraceEvent &event)
{
    if (m_steppedLeft > 0) {
        --m_steppedLeft;
        return true;
    }
    if (!m_firstDropped)
        m_firstDropped = event;
    return false;
}

} // namespace stepwise
