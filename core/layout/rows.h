#pragma once

#include "core/layout/levelgraph.h"

#include <span>
#include <vector>

namespace stepwise::layered {

/// A list of indices for each row, all in one array (compressed rows).
class Rows
{
public:
    Rows() = default;

    /// Entry i of `entryCount` goes to row `rowOf(i)` with the value `valueOf(i)`; the entries of a
    /// row keep their order. A counting sort.
    template<typename RowOf, typename ValueOf>
    Rows(Index rowCount, std::size_t entryCount, RowOf rowOf, ValueOf valueOf);

    Index rowCount() const { return static_cast<Index>(m_starts.size() - 1); }

    std::span<const Index> operator[](Index row) const
    {
        return {m_values.data() + m_starts[row], m_values.data() + m_starts[row + 1]};
    }

    /// The same rows under new names: row and value i become `newOf[i]`.
    Rows renamed(const std::vector<Index> &newOf) const;

private:
    std::vector<Index> m_starts{0};
    std::vector<Index> m_values;
};

template<typename RowOf, typename ValueOf>
Rows::Rows(Index rowCount, std::size_t entryCount, RowOf rowOf, ValueOf valueOf)
    : m_starts(rowCount + std::size_t(2), 0), m_values(entryCount)
{
    // Counted two places up, so that the starts, once used as the next free places, are right.
    for (std::size_t entry = 0; entry < entryCount; ++entry)
        ++m_starts[rowOf(entry) + 2];
    for (std::size_t row = 2; row < m_starts.size(); ++row)
        m_starts[row] += m_starts[row - 1];
    for (std::size_t entry = 0; entry < entryCount; ++entry)
        m_values[m_starts[rowOf(entry) + 1]++] = valueOf(entry);
    m_starts.pop_back();
}

} // namespace stepwise::layered
