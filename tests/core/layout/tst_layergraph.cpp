#include "core/layout/layergraph.h"
#include "tests/core/layout/levelgraphs.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>

using namespace stepwise::layered;
using namespace stepwise::testing;

namespace {

Index dummiesOf(const LayerGraph &graph)
{
    return static_cast<Index>(std::count(graph.nodeOf.begin(), graph.nodeOf.end(), none));
}

} // namespace

class TestLayerGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsNeighbouringLayersOnly();
    void sharesDummiesOfASource();
    void sharesDummiesOfATarget();
    void leadsEveryArcThroughItsDummies();
    void staysTheSameGraphWhenReordered();
};

void TestLayerGraph::joinsNeighbouringLayersOnly()
{
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const LayerGraph graph = layerGraph(levelGraph(60, randomArcs(60, 120, seed)));
        const std::vector<Index> layers = graph.layersByVertex();
        for (Index vertex = 0; vertex < graph.vertexCount(); ++vertex) {
            for (const Index below : graph.below[vertex]) {
                QCOMPARE(layers[below], layers[vertex] + 1);
                const auto above = graph.above[below];
                QVERIFY(std::find(above.begin(), above.end(), vertex) != above.end());
            }
        }
    }
}

void TestLayerGraph::sharesDummiesOfASource()
{
    // A chain of four; its first node leads to ten more which the last but one leads to as well.
    std::vector<Arc> arcs{{0, 1}, {1, 2}, {2, 3}};
    for (Index node = 4; node < 14; ++node) {
        arcs.push_back({3, node});
        arcs.push_back({0, node});
    }
    QCOMPARE(dummiesOf(layerGraph(levelGraph(14, arcs))), Index(3));
}

void TestLayerGraph::sharesDummiesOfATarget()
{
    std::vector<Arc> arcs{{10, 11}, {11, 12}, {12, 13}};
    for (Index node = 0; node < 10; ++node) {
        arcs.push_back({node, 10});
        arcs.push_back({node, 13});
    }
    QCOMPARE(dummiesOf(layerGraph(levelGraph(14, arcs))), Index(3));
}

void TestLayerGraph::leadsEveryArcThroughItsDummies()
{
    const LevelGraph level = levelGraph(60, randomArcs(60, 120, 1));
    const LayerGraph graph = layerGraph(level);
    const std::vector<Index> layers = graph.layersByVertex();
    for (std::size_t arc = 0; arc < level.arcs.size(); ++arc) {
        Index at = graph.nowOf[level.arcs[arc].from];
        const Index end = graph.nowOf[level.arcs[arc].to];
        for (Index dummy = graph.firstDummy[arc]; layers[at] + 1 < layers[end]; ++dummy) {
            const auto below = graph.below[at];
            at = graph.nowOf[dummy];
            QVERIFY(graph.isDummy(at));
            QVERIFY(std::find(below.begin(), below.end(), at) != below.end());
        }
        const auto below = graph.below[at];
        QVERIFY(std::find(below.begin(), below.end(), end) != below.end());
    }
}

void TestLayerGraph::staysTheSameGraphWhenReordered()
{
    const LayerGraph graph = layerGraph(levelGraph(60, randomArcs(60, 120, 1)));
    std::vector<Index> sequence;
    for (Index layer = 0; layer < graph.layerCount(); ++layer) {
        for (Index vertex = graph.layerStarts[layer + 1]; vertex-- > graph.layerStarts[layer];)
            sequence.push_back(vertex);
    }
    const LayerGraph reordered = graph.reordered(sequence);
    for (Index place = 0; place < sequence.size(); ++place) {
        const Index vertex = sequence[place];
        QCOMPARE(reordered.nodeOf[place], graph.nodeOf[vertex]);
        std::vector<Index> below;
        for (const Index neighbour : reordered.below[place])
            below.push_back(sequence[neighbour]);
        const auto expected = graph.below[vertex];
        QCOMPARE(below, std::vector<Index>(expected.begin(), expected.end()));
    }
    QCOMPARE(reordered.reordered(sequence).nowOf, graph.nowOf);
}

STEPWISE_GUILESS_TEST_MAIN(TestLayerGraph)
#include "tst_layergraph.moc"
