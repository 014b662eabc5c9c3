#include "core/layout/innerflow.h"
#include "core/layout/ranking.h"
#include "core/layout/simplexranking.h"
#include "tests/core/layout/levelgraphs.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace stepwise::layered;
using namespace stepwise::testing;

using Arcs = std::vector<Arc>;
using Ranks = std::vector<Index>;

Q_DECLARE_METATYPE(Arcs)
Q_DECLARE_METATYPE(Ranks)

namespace {

/// Of all arcs between nodes that aren't on the border.
std::int64_t lengthOf(const LevelGraph &level, const Ranks &ranks)
{
    std::int64_t length = 0;
    for (const Arc &arc : InnerFlow(level).arcs)
        length += std::int64_t(ranks[arc.to]) - std::int64_t(ranks[arc.from]);
    return length;
}

/// Of every ranking with at most so many layers, tried one after the other.
std::int64_t leastLength(const LevelGraph &level, Index layers)
{
    Ranks ranks(level.nodeCount(), 0);
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (;;) {
        const bool isRanking =
            std::all_of(level.arcs.begin(), level.arcs.end(),
                        [&](const Arc &arc) { return ranks[arc.from] < ranks[arc.to]; });
        if (isRanking)
            least = std::min(least, lengthOf(level, ranks));
        const auto next =
            std::find_if(ranks.begin(), ranks.end(), [&](Index rank) { return rank + 1 < layers; });
        if (next == ranks.end())
            return least;
        std::fill(ranks.begin(), next, 0);
        ++*next;
    }
}

} // namespace

class TestRanking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranks_data();
    void ranks();
    void leadsEveryArcToALaterLayer();
    void leavesNoLayerEmpty();
    void putsTheBorderOutside();
    void ordersNodesBehindTheirPredecessors();
    void findsTheShortestArcs();
    void keepsTheBorderOutsideOfTheShortest();
};

void TestRanking::ranks_data()
{
    QTest::addColumn<Arcs>("arcs");
    QTest::addColumn<Ranks>("expected");
    QTest::newRow("chain") << Arcs{{0, 1}, {1, 2}} << Ranks{0, 1, 2};
    QTest::newRow("diamond") << Arcs{{0, 1}, {0, 2}, {1, 3}, {2, 3}} << Ranks{0, 1, 1, 2};
    QTest::newRow("a source moves to what follows it")
        << Arcs{{0, 1}, {1, 2}, {3, 2}} << Ranks{0, 1, 2, 1};
    QTest::newRow("a sink stays at what it follows")
        << Arcs{{0, 1}, {1, 2}, {0, 3}} << Ranks{0, 1, 2, 1};
    QTest::newRow("a tie goes to the earliest layer")
        << Arcs{{0, 1}, {1, 2}, {2, 3}, {0, 4}, {4, 3}} << Ranks{0, 1, 2, 3, 1};
    QTest::newRow("the longer side wins")
        << Arcs{{0, 1}, {1, 2}, {2, 3}, {0, 4}, {4, 3}, {4, 3}} << Ranks{0, 1, 2, 3, 2};
    QTest::newRow("parts stand side by side") << Arcs{{0, 1}, {2, 3}} << Ranks{0, 1, 0, 1};
}

void TestRanking::ranks()
{
    QFETCH(Arcs, arcs);
    QFETCH(Ranks, expected);
    const LevelGraph level = levelGraph(static_cast<Index>(expected.size()), arcs);
    QCOMPARE(rankNodes(level, {}), expected);
}

void TestRanking::leadsEveryArcToALaterLayer()
{
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        const LevelGraph level = levelGraph(80, randomArcs(80, 40 * (1 + seed % 5), seed));
        const Ranks ranks = rankNodes(level, {});
        for (const Arc &arc : level.arcs)
            QVERIFY(ranks[arc.from] < ranks[arc.to]);
    }
}

void TestRanking::leavesNoLayerEmpty()
{
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        const LevelGraph level = levelGraph(80, randomArcs(80, 40 * (1 + seed % 5), seed));
        const LayerGraph graph = withDummies(level, rankNodes(level, {}));
        for (Index layer = 0; layer < graph.layerCount(); ++layer) {
            Index nodes = 0;
            for (Index vertex = graph.layerStarts[layer]; vertex < graph.layerStarts[layer + 1];
                 ++vertex)
                nodes += graph.isDummy(vertex) ? 0 : 1;
            QVERIFY(nodes > 0);
        }
    }
}

void TestRanking::putsTheBorderOutside()
{
    // 3 is an entry, 4 an exit; 2 is not connected to the other nodes.
    LevelGraph level = levelGraph(5, {{0, 1}, {3, 1}, {0, 4}, {3, 2}});
    level.entries = {3};
    level.exits = {4};
    QCOMPARE(rankNodes(level, {}), (Ranks{1, 2, 1, 0, 3}));
}

void TestRanking::ordersNodesBehindTheirPredecessors()
{
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        const InnerFlow flow(levelGraph(50, randomArcs(50, 100, seed)));
        const std::vector<Index> order = flow.order();
        std::vector<Index> places(order.size(), none);
        for (Index place = 0; place < order.size(); ++place)
            places[order[place]] = place;
        QCOMPARE(std::count(places.begin(), places.end(), none), 0);
        for (const Arc &arc : flow.arcs)
            QVERIFY(places[arc.from] < places[arc.to]);
    }
}

void TestRanking::findsTheShortestArcs()
{
    bool isEverBetter = false;
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        const LevelGraph level = levelGraph(6, randomArcs(6, 4 + seed % 6, seed));
        const Ranks heuristic = rankNodes(level, {});
        const Ranks ranks = optimalRanks(level, heuristic);
        for (const Arc &arc : level.arcs)
            QVERIFY(ranks[arc.from] < ranks[arc.to]);
        QCOMPARE(lengthOf(level, ranks), leastLength(level, 6));
        QVERIFY(lengthOf(level, ranks) <= lengthOf(level, heuristic));
        QCOMPARE(*std::min_element(ranks.begin(), ranks.end()), Index(0));
        isEverBetter = isEverBetter || lengthOf(level, ranks) < lengthOf(level, heuristic);
    }
    QVERIFY(isEverBetter);
}

void TestRanking::keepsTheBorderOutsideOfTheShortest()
{
    LevelGraph level = levelGraph(5, {{0, 1}, {3, 1}, {0, 4}, {3, 2}});
    level.entries = {3};
    level.exits = {4};
    QCOMPARE(optimalRanks(level, rankNodes(level, {})), (Ranks{1, 2, 1, 0, 3}));
}

STEPWISE_GUILESS_TEST_MAIN(TestRanking)
#include "tst_ranking.moc"
