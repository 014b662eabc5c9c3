#include "core/scheduler/timeout.h"

namespace stepwise {

TaskTimeout::TaskTimeout(const QString &taskDescription)
    : m_what((taskDescription + QStringLiteral(" timed out")).toStdString())
{
}

} // namespace stepwise
