#include "core/layout/levelseeds.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace stepwise::layered {

LevelSeeds::LevelSeeds(const LayoutInput &input, const Nesting &nesting, const Recollection &before)
    : m_input(input), m_nesting(nesting), m_before(before)
{
    if (before.isEmpty())
        return;
    const std::size_t firstGate = nesting.taskCount + nesting.groupCount;
    m_gates.resize(nesting.levelOf.size() - firstGate);
    m_isEntry.resize(m_gates.size(), false);
    m_ways.resize(nesting.levels.size());
    for (std::size_t level = 0; level < nesting.levels.size(); ++level) {
        m_ways[level].resize(nesting.levels[level].arcs.size(), none);
        for (const Index gate : nesting.levels[level].entries)
            m_isEntry[gate - firstGate] = true;
    }
    findAnchors();
    followEdges();
}

void LevelSeeds::findAnchors()
{
    m_anchors.assign(m_nesting.levels.size(), none);
    const auto &[task, group] = m_input.seed.anchor;
    GroupId around = group;
    Index item = none;
    if (task.isValid()) {
        item = task.value();
        around = m_input.groupOf.empty() ? GroupId() : m_input.groupOf[task.index()];
    } else if (group.isValid()) {
        item = m_nesting.taskCount + group.value();
    }
    while (item != none && m_nesting.levelOf[item] == none) {
        item = around.isValid() ? m_nesting.taskCount + around.value() : none;
        around = around.isValid() ? m_input.parentOf[around.index()] : GroupId();
    }
    while (item != none) {
        const Index level = m_nesting.levelOf[item];
        m_anchors[level] = m_nesting.nodeOf[item];
        item = m_nesting.levels[level].group;
    }
}

void LevelSeeds::followEdges()
{
    for (std::size_t index = 0; index + 1 < m_nesting.edges.size(); ++index) {
        const Nesting::Edge &edge = m_nesting.edges[index];
        const Index old = m_before.edge(edge.given);
        if (old == none)
            continue;
        const Index end = m_nesting.edges[index + 1].firstPiece;
        for (Index piece = edge.firstPiece; piece < end; ++piece)
            followPiece(m_nesting.pieces[piece], old);
    }
}

void LevelSeeds::followPiece(const Nesting::Piece &piece, Index oldEdge)
{
    Index &way = m_ways[piece.level][piece.arc];
    if (way != none)
        return;
    way = oldEdge;
    const Arc &arc = m_nesting.levels[piece.level].arcs[piece.arc];
    for (const Index item : {arc.from, arc.to}) {
        if (m_nesting.isGate(item))
            seedGate(item, oldEdge);
    }
}

/// Where the old edge passed the border, if it did.
void LevelSeeds::seedGate(Index item, Index oldEdge)
{
    const Index gate = item - m_nesting.taskCount - m_nesting.groupCount;
    if (m_gates[gate].corner)
        return;
    const Index group = m_nesting.levels[m_nesting.levelOf[item]].group - m_nesting.taskCount;
    const LayoutRect rect = m_before.group(group);
    if (rect.isEmpty())
        return;
    const float border = corner(rect).along + (m_isEntry[gate] ? 0 : size(rect).along);
    LevelSeed seed;
    seed.previous = &m_before.previous();
    const std::span<const LayoutPoint> points =
        seed.previous->pointsOf(seed.previous->edges[oldEdge]);
    const float first = corner({points.front().x, points.front().y}).along;
    const float last = corner({points.back().x, points.back().y}).along;
    if (border > std::min(first, last) && border < std::max(first, last))
        m_gates[gate].corner = Spot{border, seed.acrossOf(oldEdge, border)};
}

std::optional<LevelSeed> LevelSeeds::of(Index level) const
{
    if (m_before.isEmpty())
        return {};
    LevelSeed seed;
    seed.previous = &m_before.previous();
    seed.anchor = m_anchors[level];
    seed.wayOf = m_ways[level];
    bool isKnown = false;
    for (const Index item : m_nesting.levels[level].nodes) {
        seed.nodes.push_back(seedOf(item));
        isKnown = isKnown || seed.nodes.back().corner;
    }
    if (!isKnown)
        return {};
    return seed;
}

NodeSeed LevelSeeds::seedOf(Index item) const
{
    if (m_nesting.isGate(item))
        return m_gates[item - m_nesting.taskCount - m_nesting.groupCount];
    const bool isGroup = m_nesting.isGroup(item);
    const Index own = isGroup ? item - m_nesting.taskCount : item;
    const LayoutRect rect = isGroup ? m_before.group(own) : m_before.task(own);
    if (rect.isEmpty())
        return {};
    const std::size_t old = isGroup ? m_before.previous().tasks.size() + m_before.oldGroup(own)
                                    : std::size_t(m_before.oldTask(own));
    return {corner(rect), size(rect), m_before.previous().layerOf[old]};
}

Spot LevelSeeds::corner(const LayoutRect &rect) const
{
    return m_input.options.direction == LayoutDirection::LeftToRight ? Spot{rect.x, rect.y}
                                                                     : Spot{rect.y, rect.x};
}

Extent LevelSeeds::size(const LayoutRect &rect) const
{
    return m_input.options.direction == LayoutDirection::LeftToRight
               ? Extent{rect.width, rect.height}
               : Extent{rect.height, rect.width};
}

} // namespace stepwise::layered
