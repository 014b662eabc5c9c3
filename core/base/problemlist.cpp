#include "core/base/problemlist.h"

#include <QCoreApplication>

namespace stepwise {

void ProblemList::warn(Place place, const QString &message)
{
    if (isFull())
        skip();
    else
        m_problems.append({Severity::Warning, message, place});
}

Problems ProblemList::problems() const
{
    if (m_further == 0)
        return m_problems;
    const QString message = QCoreApplication::translate(
        "ProblemList", "There are %n further warnings.", nullptr, m_further);
    return m_problems + Problems{{Severity::Warning, message, {}}};
}

} // namespace stepwise
