#pragma once

#include "core/layout/isotonic.h"
#include "core/layout/placement.h"
#include "core/layout/separation.h"
#include "core/layout/watch.h"

#include <vector>

namespace stepwise::layered {

/// Lays lines of segments (first those of long edges, then one through each node) straight, on the
/// coordinate that their neighbours pull them to, as far as the vertices beside them leave room;
/// order and least distances are kept. A line without enough room is laid in several pieces.
/// Lines that run side by side from end to end are laid together.
/// (After the linear segments of G. Sander, "A fast heuristic for hierarchical Manhattan layout",
/// 1995.)
class Straightening
{
public:
    enum class Lines { All, OfLongEdges };

    Straightening(const LayerGraph &graph, const Separation &separation, Placement &placement,
                  Lines lines = Lines::All);

    /// Once over all lines, from one end of the layers to the other.
    void run(bool isForwards, const Watch &watch);

private:
    /// How a line goes on, by terminals of two layers.
    using Link = Arc;

    struct Member
    {
        Index vertex;
        double shift; ///< of its centre from the line
    };

    /// The range in which a line may lie.
    struct Room
    {
        double from;
        double to;
    };

    bool canLink(Index from, Index to, int dummies) const;
    Link middleOpen(Index vertex, const Rows &rows, int dummies);
    void link(int dummies, bool isMutual);
    /// Lines beside each other all the way, by the first vertex of the first of them.
    struct Stack
    {
        Index first;
        Index lines;
    };

    bool beginsLine(Index vertex) const;
    bool isBesidePrevious(Index first) const;
    void findStacks();
    bool layStack(const Stack &stack);
    Placement::Pull pullOf(const std::vector<Member> &piece) const;
    double separation(const std::vector<Member> &line, const std::vector<Member> &next) const;
    void followLine(Index first, std::vector<Member> &line) const;
    void layLine(Index first);
    void layPiece(const Room &room);
    Room roomOf(Index vertex, double shift) const;

    const LayerGraph &m_graph;
    const Separation &m_separation;
    Placement &m_placement;
    std::vector<bool> m_isFirst; ///< by vertex: of its layer
    std::vector<bool> m_isLast;
    std::vector<Link> m_next;      ///< by vertex
    std::vector<Index> m_previous; ///< by vertex: the vertex before it on its line
    std::vector<Stack> m_stacks;
    IsotonicRegression m_regression;
    std::vector<Link> m_open;
    std::vector<Member> m_line;
    std::vector<Member> m_piece;
};

} // namespace stepwise::layered
