#pragma once

#include "core/layout/layergraph.h"

#include <utility>
#include <vector>

namespace stepwise::layered {

/// How strongly a vertex wants to be at a place.
struct Hold
{
    double place = 0;
    double weight = 0; ///< a segment of a node pulls with 1
};

/// Where vertices stand across the flow while they are being placed.
class Placement
{
public:
    explicit Placement(const LayerGraph &graph);

    const std::vector<double> &centres() const { return m_centres; } ///< by vertex
    double centre(Index vertex) const { return m_centres[vertex]; }
    void move(Index vertex, double centre);

    Index vertexOf(Index terminal) const { return m_vertexOf[terminal]; }
    /// How strongly a segment wants to be straight: long edges most (the weights are those of
    /// E. Gansner, E. Koutsofios, S. North and K.-P. Vo, 1993, but for the ends of long edges,
    /// which many share here).
    double weight(Index terminal, Index neighbour) const
    {
        return m_isDummy[terminal] && m_isDummy[neighbour] ? 8 : 1;
    }

    /// Neighbours' pull at a vertex: where it would be straight, weighted.
    struct Pull
    {
        double sum = 0;
        double weight = 0;

        void add(double line, double pull)
        {
            sum += line * pull;
            weight += pull;
        }
    };

    /// What holds the vertices, by vertex; nothing does by itself.
    void hold(std::vector<Hold> holds) { m_holds = std::move(holds); }
    /// That of its hold; without one it stays where it is, though it hardly insists.
    Pull ownPull(Index vertex) const
    {
        Pull pull;
        if (m_holds.empty() || m_holds[vertex].weight == 0)
            pull.add(centre(vertex), 0.001);
        else
            pull.add(m_holds[vertex].place, m_holds[vertex].weight);
        return pull;
    }

    /// Adds the pull at the vertex of all its neighbours in `rows` but those of vertex `except`.
    void addPull(Pull &pull, Index vertex, const Rows &rows, Index except = none) const;

private:
    const LayerGraph &m_graph;
    std::vector<double> m_centres;
    std::vector<double> m_lines;   ///< by terminal: where its segments end
    std::vector<Index> m_vertexOf; ///< by terminal
    std::vector<char> m_isDummy;   ///< by terminal
    std::vector<Hold> m_holds;
};

} // namespace stepwise::layered
