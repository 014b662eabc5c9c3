#include "core/layout/strongcomponents.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace stepwise::layered;

namespace {

/// By following arcs from every node.
std::vector<std::vector<bool>> reachability(Index count, const std::vector<Arc> &arcs)
{
    std::vector<std::vector<bool>> reaches(count, std::vector<bool>(count, false));
    for (Index node = 0; node < count; ++node) {
        reaches[node][node] = true;
        for (Index round = 0; round < count; ++round)
            for (const Arc &arc : arcs)
                if (reaches[node][arc.from])
                    reaches[node][arc.to] = true;
    }
    return reaches;
}

} // namespace

class TestStrongComponents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsWhatReachesEachOther();
    void goesAsDeepAsItMust();
};

void TestStrongComponents::joinsWhatReachesEachOther()
{
    constexpr Index count = 12;
    for (std::uint32_t seed = 1; seed <= 50; ++seed) {
        std::mt19937 random(seed);
        std::vector<Arc> arcs;
        for (std::uint32_t arc = 0; arc < 8 + seed % 16; ++arc)
            arcs.push_back({Index(random() % count), Index(random() % count)});
        const std::vector<Index> component = strongComponents(count, arcs);
        const auto reaches = reachability(count, arcs);
        for (Index one = 0; one < count; ++one)
            for (Index other = 0; other < count; ++other)
                QCOMPARE(component[one] == component[other],
                         reaches[one][other] && reaches[other][one]);
    }
}

void TestStrongComponents::goesAsDeepAsItMust()
{
    constexpr Index count = 200'000;
    std::vector<Arc> arcs;
    for (Index node = 0; node + 1 < count; ++node)
        arcs.push_back({node, node + 1});
    const std::vector<Index> chain = strongComponents(count, arcs);
    QVERIFY(chain.front() != chain.back());
    arcs.push_back({count - 1, 0});
    const std::vector<Index> ring = strongComponents(count, arcs);
    QCOMPARE(std::count(ring.begin(), ring.end(), ring.front()), std::ptrdiff_t(count));
}

STEPWISE_GUILESS_TEST_MAIN(TestStrongComponents)
#include "tst_strongcomponents.moc"
