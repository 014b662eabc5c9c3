#include "core/graph/toposort.h"
#include "core/layout/cyclebreaking.h"
#include "tests/core/layout/levelgraphs.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <random>

using namespace stepwise;
using namespace stepwise::layered;
using namespace stepwise::testing;

class TestCycleBreaking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesAcyclicGraphsAlone();
    void cutsACycleWhereItCloses();
    void reportsSelfLoops();
    void leavesNoCycle();
    void standsLongCycles();
};

void TestCycleBreaking::leavesAcyclicGraphsAlone()
{
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const std::vector<Arc> arcs = randomArcs(50, 100, seed);
        QCOMPARE(arcsToTurnRound(50, arcs), std::vector<bool>(100, false));
    }
}

void TestCycleBreaking::cutsACycleWhereItCloses()
{
    const std::vector<Arc> arcs{{0, 1}, {1, 2}, {2, 0}};
    QCOMPARE(arcsToTurnRound(3, arcs), (std::vector<bool>{false, false, true}));
    // What leads into the cycle says where it begins.
    const std::vector<Arc> entered{{0, 1}, {1, 2}, {2, 0}, {3, 1}};
    QCOMPARE(arcsToTurnRound(4, entered), (std::vector<bool>{true, false, false, false}));
}

void TestCycleBreaking::reportsSelfLoops()
{
    QCOMPARE(arcsToTurnRound(1, std::vector<Arc>{{0, 0}}), std::vector<bool>{true});
}

void TestCycleBreaking::leavesNoCycle()
{
    for (std::uint32_t seed = 1; seed <= 50; ++seed) {
        std::mt19937 dice(seed);
        std::vector<Arc> arcs;
        for (int arc = 0; arc < 120; ++arc)
            arcs.push_back({static_cast<Index>(dice() % 40), static_cast<Index>(dice() % 40)});
        const std::vector<bool> isTurned = arcsToTurnRound(40, arcs);
        std::vector<Dependency> pairs;
        for (std::size_t arc = 0; arc < arcs.size(); ++arc) {
            const TaskId from(isTurned[arc] ? arcs[arc].to : arcs[arc].from);
            const TaskId to(isTurned[arc] ? arcs[arc].from : arcs[arc].to);
            if (from != to)
                pairs.push_back({from, to});
        }
        QVERIFY(topologicalOrder(Dependencies(40, pairs)).isAcyclic());
    }
}

void TestCycleBreaking::standsLongCycles()
{
    constexpr Index count = 300'000;
    std::vector<Arc> arcs;
    for (Index node = 0; node < count; ++node)
        arcs.push_back({node, (node + 1) % count});
    const std::vector<bool> isTurned = arcsToTurnRound(count, arcs);
    QCOMPARE(std::count(isTurned.begin(), isTurned.end(), true), 1);
    QVERIFY(isTurned.back());
}

STEPWISE_GUILESS_TEST_MAIN(TestCycleBreaking)
#include "tst_cyclebreaking.moc"
