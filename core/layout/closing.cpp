#include "core/layout/closing.h"

#include "core/layout/disjointsets.h"

#include <algorithm>
#include <limits>

namespace stepwise::layered {

namespace {

struct Part
{
    std::vector<Index> vertices;
    double top = std::numeric_limits<double>::max();
};

std::vector<Part> partsOf(const LayerGraph &graph, const Placement &placement)
{
    DisjointSets sets(graph.vertexCount());
    for (Index vertex = 0; vertex < graph.vertexCount(); ++vertex) {
        graph.forEachTerminal(vertex, [&](Index terminal) {
            for (const Index below : graph.below[terminal])
                sets.unite(vertex, placement.vertexOf(below));
        });
    }
    std::vector<Part> parts;
    std::vector<Index> partOf(graph.vertexCount(), none);
    for (Index vertex = 0; vertex < graph.vertexCount(); ++vertex) {
        Index &number = partOf[sets.find(vertex)];
        if (number == none) {
            number = static_cast<Index>(parts.size());
            parts.emplace_back();
        }
        Part &part = parts[number];
        part.vertices.push_back(vertex);
        part.top = std::min(part.top, placement.centre(vertex));
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part &left, const Part &right) { return left.top < right.top; });
    return parts;
}

/// How far a part can move up before it touches what stands above it; `isInside` marks its
/// vertices.
double roomAbove(const Part &part, const std::vector<bool> &isFirst,
                 const std::vector<bool> &isInside, const Separation &separation,
                 const Placement &placement)
{
    double room = std::numeric_limits<double>::max();
    for (const Index vertex : part.vertices) {
        if (!isFirst[vertex] && !isInside[vertex - 1])
            room = std::min(room, placement.centre(vertex) - separation.after(vertex - 1) -
                                      placement.centre(vertex - 1));
    }
    return room;
}

} // namespace

void closeGapsBetweenParts(const LayerGraph &graph, const Separation &separation,
                           Placement &placement)
{
    const std::vector<Part> parts = partsOf(graph, placement);
    if (parts.size() < 2)
        return;
    std::vector<bool> isFirst(graph.vertexCount(), false);
    for (Index layer = 0; layer < graph.layerCount(); ++layer)
        isFirst[graph.layerStarts[layer]] = true;
    std::vector<bool> isInside(graph.vertexCount(), false);
    for (const Part &part : parts) {
        for (const Index vertex : part.vertices)
            isInside[vertex] = true;
        const double room = roomAbove(part, isFirst, isInside, separation, placement);
        const double top = parts.front().top;
        const double move = std::min(room, std::max(part.top - top, 0.0));
        for (const Index vertex : part.vertices) {
            placement.move(vertex, placement.centre(vertex) - std::max(move, 0.0));
            isInside[vertex] = false;
        }
    }
}

} // namespace stepwise::layered
