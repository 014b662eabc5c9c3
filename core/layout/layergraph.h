#pragma once

#include "core/layout/levelgraph.h"
#include "core/layout/rows.h"

#include <utility>
#include <vector>

namespace stepwise::layered {

/// A component in proper layers: every arc is cut into segments from one layer to the next, and
/// where it crosses a layer stands a *dummy* of size 0.
///
/// Vertices (nodes and dummies) are numbered by layer and, within it, by order, so that sweeps run
/// along memory. Terminals are the vertices and, from vertexCount() on, the nodes' ports.
struct LayerGraph
{
    std::vector<Index> layerStarts{0}; ///< first vertex by layer, and the end
    std::vector<Index> nodeOf;         ///< by vertex; `none` for a dummy
    std::vector<Index> portStarts;     ///< first port by vertex, and the end; empty: no ports
    std::vector<float> portOffsets;    ///< by port, ascending within a vertex
    Rows above;                        ///< by terminal: terminals of the layer before
    Rows below;                        ///< by terminal: terminals of the next layer

    /// Today's number of what `withDummies` numbered: nodes, then dummies, then ports.
    std::vector<Index> nowOf;
    /// By arc of the component: its first dummy in that first numbering, the others follow it;
    /// `none` for an arc to the next layer.
    std::vector<Index> firstDummy;

    Index layerCount() const { return static_cast<Index>(layerStarts.size() - 1); }
    Index vertexCount() const { return static_cast<Index>(nodeOf.size()); }
    Index terminalCount() const { return static_cast<Index>(nodeOf.size() + portOffsets.size()); }
    Index layerSize(Index layer) const { return layerStarts[layer + 1] - layerStarts[layer]; }
    bool isDummy(Index vertex) const { return nodeOf[vertex] == none; }

    /// The ports of a vertex, as the range of their terminals.
    std::pair<Index, Index> portsOf(Index vertex) const
    {
        if (portStarts.empty())
            return {0, 0};
        return {vertexCount() + portStarts[vertex], vertexCount() + portStarts[vertex + 1]};
    }

    float offsetOf(Index terminal) const
    {
        return terminal < vertexCount() ? 0.0F : portOffsets[terminal - vertexCount()];
    }

    /// Calls `visit` with every terminal of the vertex, from the least offset to the greatest.
    template<typename Visit>
    void forEachTerminal(Index vertex, Visit visit) const
    {
        auto [port, end] = portsOf(vertex);
        for (; port < end && portOffsets[port - vertexCount()] < 0; ++port)
            visit(port);
        visit(vertex);
        for (; port < end; ++port)
            visit(port);
    }

    std::vector<Index> layersByVertex() const;
    std::vector<Index> verticesByTerminal() const;

    /// The same graph with its vertices in another order; `sequence` lists them layer by layer.
    LayerGraph reordered(const std::vector<Index> &sequence) const;
};

/// Cuts the arcs of a component. An arc over several layers shares its dummies with the others of
/// its source or of its target, whichever has more such arcs: a hub with thousands of arcs needs
/// one chain of dummies, not thousands. (After the hyperedges of M. Eiglsperger, M. Siebenhaller
/// and M. Kaufmann, 2005, whose long edges share segments, in a simpler form.)
LayerGraph withDummies(const LevelGraph &component, const std::vector<Index> &ranks);

} // namespace stepwise::layered
