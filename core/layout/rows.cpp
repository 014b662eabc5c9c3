#include "core/layout/rows.h"

namespace stepwise::layered {

Rows Rows::renamed(const std::vector<Index> &newOf) const
{
    Rows result;
    result.m_starts.assign(m_starts.size(), 0);
    result.m_values.resize(m_values.size());
    for (Index row = 0; row < rowCount(); ++row)
        result.m_starts[newOf[row] + 1] = m_starts[row + 1] - m_starts[row];
    for (Index row = 0; row < rowCount(); ++row)
        result.m_starts[row + 1] += result.m_starts[row];
    for (Index row = 0; row < rowCount(); ++row) {
        Index place = result.m_starts[newOf[row]];
        for (const Index value : (*this)[row])
            result.m_values[place++] = newOf[value];
    }
    return result;
}

} // namespace stepwise::layered
