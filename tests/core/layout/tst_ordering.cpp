#include "core/layout/crossings.h"
#include "core/layout/depthfirstorder.h"
#include "core/layout/ordering.h"
#include "core/layout/pivotorder.h"
#include "tests/core/layout/levelgraphs.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace stepwise::layered;
using namespace stepwise::testing;

namespace {

std::vector<Index> asNumbered(const LayerGraph &graph)
{
    std::vector<Index> sequence(graph.vertexCount());
    std::iota(sequence.begin(), sequence.end(), 0);
    return sequence;
}

/// The terminals' places in their layers.
std::vector<Index> slotsOf(const LayerGraph &graph, const std::vector<Index> &sequence)
{
    std::vector<Index> slots(graph.terminalCount());
    for (Index layer = 0; layer < graph.layerCount(); ++layer) {
        Index slot = 0;
        for (Index place = graph.layerStarts[layer]; place < graph.layerStarts[layer + 1]; ++place)
            graph.forEachTerminal(sequence[place],
                                  [&](Index terminal) { slots[terminal] = slot++; });
    }
    return slots;
}

/// Every pair of segments between the same layers, looked at one by one.
std::uint64_t crossingsOneByOne(const LayerGraph &graph, const std::vector<Index> &sequence)
{
    const std::vector<Index> slots = slotsOf(graph, sequence);
    const std::vector<Index> layers = graph.layersByVertex();
    const std::vector<Index> vertices = graph.verticesByTerminal();
    std::uint64_t crossings = 0;
    const auto crossingsWith = [&](Index from, Index to) {
        for (Index other = 0; other < graph.terminalCount(); ++other) {
            if (layers[vertices[other]] != layers[vertices[from]])
                continue;
            for (const Index below : graph.below[other])
                crossings += slots[other] < slots[from] && slots[below] > slots[to] ? 1 : 0;
        }
    };
    for (Index terminal = 0; terminal < graph.terminalCount(); ++terminal) {
        for (const Index below : graph.below[terminal])
            crossingsWith(terminal, below);
    }
    return crossings;
}

bool isOrderOf(const LayerGraph &graph, const std::vector<Index> &sequence)
{
    const std::vector<Index> layers = graph.layersByVertex();
    std::vector<Index> sorted = sequence;
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t place = 0; place < sequence.size(); ++place) {
        if (layers[sequence[place]] != layers[place])
            return false;
    }
    return sorted == asNumbered(graph);
}

/// Nodes 0 … 29, some with ports.
LevelGraph levelWithPorts(std::uint32_t seed)
{
    LevelGraph level = levelGraph(30, randomArcs(30, 60, seed));
    for (Index node = 0; node < 10; ++node) {
        for (const float offset : {-15.0F, 10.0F})
            level.ports.push_back({node, offset});
    }
    for (std::size_t arc = 0; arc < level.arcs.size(); ++arc) {
        if (level.arcs[arc].from < 10)
            level.arcs[arc].from = 30 + 2 * level.arcs[arc].from + arc % 2;
    }
    return level;
}

} // namespace

class TestOrdering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAsOneByOne();
    void countsBeyond32Bits();
    void findsStartsThatAreOrders();
    void improvesAndCountsRight();
    void improvesMoreWithPatience();
    void drawsTreesWithoutCrossings();
    void followsPorts();
};

void TestOrdering::countsAsOneByOne()
{
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const LayerGraph graph = layerGraph(levelWithPorts(seed));
        const std::vector<Index> sequence = asNumbered(graph);
        QCOMPARE(CrossingCounter(graph).total(sequence, slotsOf(graph, sequence)),
                 crossingsOneByOne(graph, sequence));
    }
}

void TestOrdering::countsBeyond32Bits()
{
    // Two bundles of parallel arcs that cross each other.
    constexpr std::size_t count = 70'000;
    std::vector<Arc> arcs(count, Arc{0, 3});
    arcs.insert(arcs.end(), count, Arc{1, 2});
    const LayerGraph graph = layerGraph(levelGraph(4, arcs));
    const std::vector<Index> sequence = asNumbered(graph);
    QCOMPARE(CrossingCounter(graph).total(sequence, slotsOf(graph, sequence)),
             std::uint64_t(count) * count);
}

void TestOrdering::findsStartsThatAreOrders()
{
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const LayerGraph graph = layerGraph(levelWithPorts(seed));
        QVERIFY(isOrderOf(graph, depthFirstOrder(graph)));
        QVERIFY(isOrderOf(graph, pivotOrder(graph, {})));
    }
}

void TestOrdering::improvesAndCountsRight()
{
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const LayerGraph graph = layerGraph(levelWithPorts(seed));
        const Order order = orderLayers(graph, {asNumbered(graph)}, {});
        QVERIFY(isOrderOf(graph, order.sequence));
        QCOMPARE(order.crossings, crossingsOneByOne(graph, order.sequence));
        QVERIFY(order.crossings < crossingsOneByOne(graph, asNumbered(graph)));
    }
}

void TestOrdering::improvesMoreWithPatience()
{
    std::uint64_t quick = 0;
    std::uint64_t thorough = 0;
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        const LayerGraph graph = layerGraph(levelWithPorts(seed));
        const Order first = orderLayers(graph, {asNumbered(graph)}, {});
        const LayerGraph ordered = graph.reordered(first.sequence);
        const Order order = orderLayersThoroughly(ordered, {});
        QVERIFY(isOrderOf(ordered, order.sequence));
        QCOMPARE(order.crossings, crossingsOneByOne(ordered, order.sequence));
        QVERIFY(order.crossings <= first.crossings);
        QCOMPARE(orderLayersThoroughly(ordered, {}).sequence, order.sequence);
        quick += first.crossings;
        thorough += order.crossings;
    }
    QVERIFY(thorough < quick);
}

void TestOrdering::drawsTreesWithoutCrossings()
{
    std::vector<Arc> arcs;
    for (Index node = 1; node < 500; ++node)
        arcs.push_back({node * 7919U % 1009U % node, node});
    const LayerGraph graph = layerGraph(levelGraph(500, arcs));
    QVERIFY(crossingsOneByOne(graph, asNumbered(graph)) > 0);
    QCOMPARE(orderLayers(graph, {depthFirstOrder(graph)}, {}).crossings, std::uint64_t(0));
}

void TestOrdering::followsPorts()
{
    // 0 has a port above its middle, which leads to 2, and one beneath it, which leads to 1.
    LevelGraph level = levelGraph(3, {{3, 2}, {4, 1}});
    level.ports = {{0, -10}, {0, 10}};
    const LayerGraph graph = layerGraph(level);
    const Order order = orderLayers(graph, {asNumbered(graph)}, {});
    QCOMPARE(order.crossings, std::uint64_t(0));
    const LayerGraph ordered = graph.reordered(order.sequence);
    QCOMPARE(ordered.nodeOf, (std::vector<Index>{0, 2, 1}));
}

STEPWISE_GUILESS_TEST_MAIN(TestOrdering)
#include "tst_ordering.moc"
