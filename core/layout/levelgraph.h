#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace stepwise::layered {

// Within the layered layout there are two axes instead of x and y: *along* the flow, from layer to
// layer, and *across* it, within a layer. Only at the very end do they become x and y.

using Index = std::uint32_t;
inline constexpr Index none = std::numeric_limits<Index>::max();

struct Spot
{
    float along = 0;
    float across = 0;

    friend bool operator==(const Spot &, const Spot &) = default;
};

struct Extent
{
    float along = 0;
    float across = 0;

    friend bool operator==(const Extent &, const Extent &) = default;
};

/// Distances that every phase goes by.
struct Spacing
{
    float layerGap = 40; ///< between layers
    float nodeGap = 22;  ///< between nodes of a layer
    float aspect = 1.6F; ///< along / across that a picture should have

    /// Between an edge that passes and a node, and between two edges that pass.
    float edgeToNode() const { return nodeGap * 0.6F; }
    float edgeToEdge() const { return nodeGap * 0.4F; }
};

struct Arc
{
    Index from = none;
    Index to = none;

    friend bool operator==(const Arc &, const Arc &) = default;
};

/// A place on a node's border where arcs end, away from the middle of its side.
struct Port
{
    Index node = none;
    float offset = 0; ///< across, from the node's centre

    friend bool operator==(const Port &, const Port &) = default;
};

/// One level of the picture: what is inside one group, or at the top. Tasks and groups are nodes.
///
/// Arcs join *terminals*: terminal i below nodeCount() is the middle of a side of node i, the ones
/// above are `ports`. The arcs form no cycle; parallel ones are allowed, self-loops are not.
struct LevelGraph
{
    std::vector<Extent> sizes; ///< by node
    std::vector<Port> ports;
    std::vector<Arc> arcs;
    /// Nodes of size 0 which stand for a place on the level's own border, where arcs come in
    /// (they are before everything else) …
    std::vector<Index> entries;
    /// … or go out (they are behind everything else).
    std::vector<Index> exits;

    Index nodeCount() const { return static_cast<Index>(sizes.size()); }
    Index terminalCount() const { return static_cast<Index>(sizes.size() + ports.size()); }
    Index nodeOf(Index terminal) const
    {
        return terminal < nodeCount() ? terminal : ports[terminal - nodeCount()].node;
    }

    friend bool operator==(const LevelGraph &, const LevelGraph &) = default;
};

} // namespace stepwise::layered
