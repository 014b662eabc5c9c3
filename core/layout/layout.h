#pragma once

#include "core/graph/taskgraph.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace stepwise {

// Positions and sizes are in scene units: logical pixels at a zoom of 100 % and a 13 px font.

struct LayoutPoint
{
    float x = 0;
    float y = 0;

    friend bool operator==(const LayoutPoint &, const LayoutPoint &) = default;
};

struct LayoutSize
{
    float width = 0;
    float height = 0;

    friend bool operator==(const LayoutSize &, const LayoutSize &) = default;
};

struct LayoutRect
{
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    LayoutPoint centre() const { return {x + width / 2, y + height / 2}; }
    bool isEmpty() const { return width <= 0 || height <= 0; }

    friend bool operator==(const LayoutRect &, const LayoutRect &) = default;
};

enum class LayoutDirection : unsigned char { LeftToRight, TopToBottom };
enum class LayoutEffort : unsigned char { Fast, Quality };

struct LayoutOptions
{
    LayoutDirection direction = LayoutDirection::LeftToRight;
    LayoutEffort effort = LayoutEffort::Fast;
    LayoutSize nodeSize{156, 46};
    LayoutSize collapsedGroupSize{162, 72}; ///< with the two sheets behind it
    float layerGap = 40;                    ///< between layers
    float nodeGap = 22;                     ///< between nodes of a layer
    float groupPadding = 16;                ///< left, right, bottom
    float groupHeader = 38;                 ///< top, with the header
};

/// What is to be laid out: a snapshot that a worker thread can own.
struct LayoutInput
{
    std::size_t taskCount = 0;
    std::vector<Dependency> dependencies; ///< drawn from prerequisite to dependent
    std::vector<GroupId> groupOf;         ///< by task; may be empty: no groups at all
    std::vector<GroupId> parentOf;        ///< by group
    std::vector<bool> isCollapsed;        ///< by group; may be empty: all are open
    LayoutOptions options;
    std::uint64_t generation = 0; ///< handed back in the result, so that an outdated one is seen

    static LayoutInput from(const TaskGraph &graph, const LayoutOptions &options = {});
};

/// One end of a drawn edge: a task, or the outermost collapsed group that hides it.
struct LayoutEnd
{
    TaskId task;
    GroupId group;

    friend bool operator==(const LayoutEnd &, const LayoutEnd &) = default;
};

/// A drawn edge: a polyline from the border of `from` to the border of `to`.
///
/// It leaves at the side where the flow goes on and arrives at the side where the flow comes from;
/// one that closes a cycle, or leads back between groups, runs against the flow and uses the
/// opposite sides. It moves across the flow only where no node is, so that a cubic between two
/// consecutive points, with tangents along the flow, meets no node either. Edges of one task may
/// share a part of their way.
struct LayoutEdge
{
    LayoutEnd from;
    LayoutEnd to;
    std::uint32_t firstPoint = 0;
    std::uint32_t pointCount = 0;
    std::uint32_t merged = 1; ///< how many dependencies it stands for
};

/// Where everything is. Nodes never overlap, and no edge runs through a node.
struct LayoutResult
{
    std::uint64_t generation = 0;
    LayoutOptions options;
    std::vector<LayoutRect> tasks;  ///< by task; empty rectangle: hidden in a collapsed group
    std::vector<LayoutRect> groups; ///< by group; empty: hidden, or it has no tasks
    std::vector<LayoutEdge> edges;  ///< distinct (from, to) pairs, without self-loops
    std::vector<LayoutPoint> points;
    LayoutRect bounds;

    std::span<const LayoutPoint> pointsOf(const LayoutEdge &edge) const
    {
        return {points.data() + edge.firstPoint, edge.pointCount};
    }
};

/// Lays the graph out in layers. Deterministic; cycles are broken for drawing only. Can be called
/// in any thread; returns nothing when `stop` was requested.
///
/// Groups are laid out on their own and stand in the level around them as one box. Very wide
/// layers, and many parallel branches, are wrapped into several; unconnected parts are packed,
/// tasks without any edge in a grid in file order.
std::optional<LayoutResult> layoutGraph(const LayoutInput &input, std::stop_token stop = {});

} // namespace stepwise
