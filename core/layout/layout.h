#pragma once

#include "core/graph/taskgraph.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace stepwise::layered {
class LevelMemory;
}

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

/// How much time fewer crossings and shorter edges are worth. `Automatic` is `Quality` for what that
/// lays out in less than half a second or so, else `Fast`.
enum class LayoutEffort : unsigned char { Automatic, Fast, Quality };

struct LayoutOptions
{
    LayoutDirection direction = LayoutDirection::LeftToRight;
    LayoutEffort effort = LayoutEffort::Automatic;
    LayoutSize nodeSize{156, 46};
    LayoutSize collapsedGroupSize{162, 72}; ///< with the two sheets behind it
    float layerGap = 40;                    ///< between layers
    float nodeGap = 22;                     ///< between nodes of a layer
    float groupPadding = 16;                ///< left, right, bottom
    float groupHeader = 38;                 ///< top, with the header

    friend bool operator==(const LayoutOptions &, const LayoutOptions &) = default;
};

struct LayoutResult;

/// One end of a drawn edge: a task, or the outermost collapsed group that hides it.
struct LayoutEnd
{
    TaskId task;
    GroupId group;

    friend bool operator==(const LayoutEnd &, const LayoutEnd &) = default;
};

/// The picture that people have before their eyes, which the new one shall resemble: after an edit
/// of the graph, or when groups were collapsed or opened. Of no use when the direction differs.
struct LayoutSeed
{
    std::shared_ptr<const LayoutResult> previous; ///< null: lay out from scratch
    /// By task of the input: which task of `previous` it was; invalid: it is new. Empty: the tasks
    /// are those of `previous`, in the same order, and what is beyond is new. Groups likewise.
    std::vector<TaskId> previousTask;
    std::vector<GroupId> previousGroup;
    /// What the user touched, by today's ids; neither: nothing. A task stays exactly where it was.
    /// A group that is opened grows beyond its old box, and one that is collapsed shrinks into it,
    /// from one of its corners: that which moves the median other task least. What was to be seen
    /// neither itself nor as the group around it gives no hold: then, and without an anchor, the
    /// picture as a whole stays.
    LayoutEnd anchor;
};

/// How far a layout has come, from 0 to 1. The thread that lays out writes it, any may read it.
struct LayoutProgress
{
    std::atomic<float> fraction{0};
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
    LayoutSeed seed;
    std::shared_ptr<LayoutProgress> progress; ///< null: nobody wants to know
    std::uint64_t generation = 0; ///< handed back in the result, so that an outdated one is seen

    static LayoutInput from(const TaskGraph &graph, const LayoutOptions &options = {});
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

/// What the tasks and groups of one layer take up along the flow.
struct LayoutLayer
{
    float start = 0;
    float end = 0;
    std::uint32_t part = 0; ///< which of the unconnected parts of the picture's levels
};

/// Where everything is. Nodes never overlap, and no edge runs through a node. Without a seed the
/// bounds begin at (0, 0).
struct LayoutResult
{
    std::uint64_t generation = 0;
    LayoutOptions options;          ///< with the effort that was chosen
    std::vector<LayoutRect> tasks;  ///< by task; empty rectangle: hidden in a collapsed group
    std::vector<LayoutRect> groups; ///< by group; empty: hidden, or it has no tasks
    std::vector<LayoutEdge> edges;  ///< distinct (from, to) pairs, without self-loops
    std::vector<LayoutPoint> points;
    std::vector<LayoutLayer> layers; ///< of each part from its first to its last
    std::vector<std::uint32_t>
        layerOf; ///< by task, then by group; or `noLayer`: without edges, or hidden
    LayoutRect bounds;
    std::shared_ptr<const layered::LevelMemory>
        memory; ///< the insides of groups, for when it is a seed

    static constexpr std::uint32_t noLayer = 0xFFFFFFFF;

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
