#pragma once

#include "core/layout/layergraph.h"

#include <cstdint>
#include <vector>

namespace stepwise::layered {

/// Counts the crossings of segments between layers (W. Barth, M. Jünger and P. Mutzel, "Simple and
/// efficient bilayer cross counting", 2004), in 64 bits: large graphs have billions.
class CrossingCounter
{
public:
    explicit CrossingCounter(const LayerGraph &graph) : m_graph(graph) {}

    /// Between `layer` and the next one. `sequence` lists the vertices of each layer in order;
    /// `slots` numbers the terminals of each layer in that order, from 0.
    std::uint64_t between(Index layer, const std::vector<Index> &sequence,
                          const std::vector<Index> &slots);

    std::uint64_t total(const std::vector<Index> &sequence, const std::vector<Index> &slots);

private:
    const LayerGraph &m_graph;
    std::vector<Index> m_targets;
    std::vector<Index> m_tree;
};

} // namespace stepwise::layered
