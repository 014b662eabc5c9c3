#include "core/layout/ranking.h"
#include "tests/core/layout/levelgraphs.h"

#include <QTest>

using namespace stepwise::layered;
using namespace stepwise::testing;

using Arcs = std::vector<Arc>;
using Ranks = std::vector<Index>;

Q_DECLARE_METATYPE(Arcs)
Q_DECLARE_METATYPE(Ranks)

class TestRanking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranks_data();
    void ranks();
    void leadsEveryArcToALaterLayer();
    void leavesNoLayerEmpty();
    void putsTheBorderOutside();
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

QTEST_GUILESS_MAIN(TestRanking)
#include "tst_ranking.moc"
