#pragma once

#include "core/layout/layout.h"
#include "core/layout/levelgraph.h"
#include "core/layout/recollection.h"

#include <vector>

namespace stepwise::layered {

/// The picture's levels (the top, and the inside of each open group) and how every drawn edge runs
/// through them.
///
/// *Items* are what levels are made of: tasks, groups, and *gates*, the places on a group's border
/// where edges come in or go out. Items are numbered in that order. A gate is a node of the group's
/// level, and a port of the group's node one level up. An edge from a task in one group to a task
/// in another is cut into pieces, one in each level that it passes.
struct Nesting
{
    struct Level
    {
        Index parent = none; ///< level; lower than its own number
        Index group = none;  ///< the item that it is the inside of
        std::vector<Index> nodes;
        std::vector<Index> entries; ///< gates
        std::vector<Index> exits;   ///< gates
        std::vector<Arc> arcs;      ///< between items, without cycles
    };

    struct Piece
    {
        Index level = none;
        Index arc = none;
    };

    struct Edge
    {
        Index from = none; ///< a task, or a collapsed group
        Index to = none;
        Arc given;        ///< the first of the dependencies that it stands for, between tasks
        Index merged = 0; ///< how many distinct ones
        /// Drawn against the flow: its pieces lead from `to` to `from`.
        bool isBackwards = false;
        Index firstPiece = 0; ///< its pieces end where those of the next edge begin
    };

    Index taskCount = 0;
    Index groupCount = 0;
    std::vector<Level> levels; ///< the top first, parents before what is inside
    std::vector<Edge> edges;   ///< by (from, to); one more, of which only firstPiece counts
    std::vector<Piece> pieces;
    std::vector<Index> levelOf;  ///< by item; `none`: not to be seen
    std::vector<Index> nodeOf;   ///< by item: its node in that level
    std::vector<Index> insideOf; ///< by group: its level; `none` unless open and to be seen

    bool isGroup(Index item) const { return item >= taskCount && item < taskCount + groupCount; }
    bool isGate(Index item) const { return item >= taskCount + groupCount; }
};

/// Of edges that leave one end and reach many, or the other way round, those parts that pass a
/// border are bundled: one gate serves them all. Cycles, between groups as well, are broken here,
/// where they were broken before if possible.
Nesting nest(const LayoutInput &input, const Recollection &before);

} // namespace stepwise::layered
