#pragma once

#include "core/layout/levelgraph.h"

#include <vector>

namespace stepwise::layered {

/// Disjoint sets of 0 … count − 1, each represented by its smallest member. Union-find with path
/// halving (R. Tarjan and J. van Leeuwen, 1984).
class DisjointSets
{
public:
    explicit DisjointSets(Index count) : m_parents(count)
    {
        for (Index index = 0; index < count; ++index)
            m_parents[index] = index;
    }

    Index find(Index member)
    {
        while (m_parents[member] != member) {
            m_parents[member] = m_parents[m_parents[member]];
            member = m_parents[member];
        }
        return member;
    }

    void unite(Index first, Index second)
    {
        first = find(first);
        second = find(second);
        if (first < second)
            m_parents[second] = first;
        else
            m_parents[first] = second;
    }

private:
    std::vector<Index> m_parents;
};

} // namespace stepwise::layered
