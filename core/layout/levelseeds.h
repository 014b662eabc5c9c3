#pragma once

#include "core/layout/levelseed.h"
#include "core/layout/nesting.h"
#include "core/layout/recollection.h"

#include <optional>
#include <vector>

namespace stepwise::layered {

/// What is remembered of every level: nodes by their tasks and groups, and arcs by the old edges
/// that stood for the same dependencies, even if one of their ends was another one then (a group
/// that is open now, or a task whose group is collapsed).
class LevelSeeds
{
public:
    /// All is only referred to.
    LevelSeeds(const LayoutInput &input, const Nesting &nesting, const Recollection &before);

    /// Nothing when nothing of the level was to be seen.
    std::optional<LevelSeed> of(Index level) const;

private:
    void findAnchors();
    void followEdges();
    void followPiece(const Nesting::Piece &piece, Index oldEdge);
    void seedGate(Index item, Index oldEdge);
    NodeSeed seedOf(Index item) const;
    Spot corner(const LayoutRect &rect) const;
    Extent size(const LayoutRect &rect) const;

    const LayoutInput &m_input;
    const Nesting &m_nesting;
    const Recollection &m_before;
    std::vector<Index> m_anchors;           ///< by level: the node
    std::vector<std::vector<Index>> m_ways; ///< by level and arc: the old edge
    std::vector<NodeSeed> m_gates;          ///< by gate
    std::vector<bool> m_isEntry;            ///< by gate
};

} // namespace stepwise::layered
