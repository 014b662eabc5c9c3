#pragma once

#include "core/layout/layergraph.h"

#include <vector>

namespace stepwise::layered {

/// The least distances between the centres of vertices beside each other in a layer.
class Separation
{
public:
    Separation(const LayerGraph &graph, const std::vector<Extent> &nodeSizes,
               const Spacing &spacing);

    /// Between `vertex` and `vertex + 1`; 0 behind the last of a layer.
    double after(Index vertex) const { return double(m_after[vertex]); }

private:
    std::vector<float> m_after; ///< by vertex
};

} // namespace stepwise::layered
