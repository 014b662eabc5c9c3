#include "core/layout/closing.h"
#include "core/layout/coordinates.h"
#include "core/layout/isotonic.h"
#include "core/layout/simplexcoordinates.h"
#include "tests/core/layout/levelgraphs.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <cmath>

using namespace stepwise::layered;
using namespace stepwise::testing;

using Values = std::vector<double>;

Q_DECLARE_METATYPE(Values)

namespace {

Values placed(const LayerGraph &graph, const LevelGraph &level)
{
    return placeAcross(graph, Separation(graph, level.sizes, Spacing()), {});
}

/// What `placeOptimally` makes as small as can be.
double weightedLength(const LayerGraph &graph, const Values &centres)
{
    double length = 0;
    for (Index vertex = 0; vertex < graph.vertexCount(); ++vertex) {
        for (const Index next : graph.below[vertex]) {
            const int dummies = int(graph.isDummy(vertex)) + int(graph.isDummy(next));
            length += (dummies == 2 ? 8 : dummies + 1) * std::abs(centres[vertex] - centres[next]);
        }
    }
    return length;
}

void expectApart(const LayerGraph &graph, const Separation &separation, const Values &centres)
{
    for (Index layer = 0; layer < graph.layerCount(); ++layer) {
        for (Index vertex = graph.layerStarts[layer]; vertex + 1 < graph.layerStarts[layer + 1];
             ++vertex)
            QVERIFY(centres[vertex + 1] - centres[vertex] >= separation.after(vertex) - 1e-3);
    }
}

} // namespace

class TestCoordinates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsNonDescending_data();
    void fitsNonDescending();
    void keepsNodesApart();
    void placesOptimally();
    void leavesWhatIsTooLargeToThePatient();
    void keepsAChainStraight();
    void centresASourceAboveItsTargets();
    void keepsLongEdgesStraight();
    void movesUnconnectedPartsTogether();
};

void TestCoordinates::fitsNonDescending_data()
{
    QTest::addColumn<Values>("values");
    QTest::addColumn<Values>("weights");
    QTest::addColumn<Values>("expected");
    QTest::newRow("nothing") << Values{} << Values{} << Values{};
    QTest::newRow("ascending") << Values{1, 2, 3} << Values{1, 1, 1} << Values{1, 2, 3};
    QTest::newRow("descending") << Values{3, 2, 1} << Values{1, 1, 1} << Values{2, 2, 2};
    QTest::newRow("weights") << Values{4, 0} << Values{3, 1} << Values{3, 3};
    QTest::newRow("two blocks") << Values{1, 0, 5, 3} << Values{1, 1, 1, 1}
                                << Values{0.5, 0.5, 4, 4};
    QTest::newRow("pools backwards")
        << Values{2, 3, 1, 0} << Values{1, 1, 1, 1} << Values{1.5, 1.5, 1.5, 1.5};
}

void TestCoordinates::fitsNonDescending()
{
    QFETCH(Values, values);
    QFETCH(Values, weights);
    QFETCH(Values, expected);
    IsotonicRegression().fit(values, weights);
    QCOMPARE(values, expected);
}

void TestCoordinates::keepsNodesApart()
{
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        const LevelGraph level = levelGraph(60, randomArcs(60, 100, seed));
        const LayerGraph graph = layerGraph(level);
        const Separation separation(graph, level.sizes, Spacing());
        const Values centres = placeAcross(graph, separation, {});
        expectApart(graph, separation, centres);
    }
}

/// Nothing that the other placement finds is shorter, nor are small moves of single vertices.
void TestCoordinates::placesOptimally()
{
    bool isEverShorter = false;
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const LevelGraph level = levelGraph(30, randomArcs(30, 45, seed));
        const LayerGraph graph = layerGraph(level);
        const Separation separation(graph, level.sizes, Spacing());
        const Values quick = placeAcross(graph, separation, {});
        Values best = placeOptimally(graph, separation);
        QCOMPARE(best.size(), quick.size());
        expectApart(graph, separation, best);
        // Coordinates are found in whole units.
        const double slack = double(graph.below.rowCount());
        QVERIFY(weightedLength(graph, best) <= weightedLength(graph, quick) + slack);
        isEverShorter =
            isEverShorter || weightedLength(graph, best) + slack < weightedLength(graph, quick);
    }
    QVERIFY(isEverShorter);
}

void TestCoordinates::leavesWhatIsTooLargeToThePatient()
{
    const LevelGraph level = levelGraph(30'000, randomArcs(30'000, 60'000, 1));
    const LayerGraph graph = layerGraph(level);
    QVERIFY(placeOptimally(graph, Separation(graph, level.sizes, Spacing())).empty());
}

void TestCoordinates::keepsAChainStraight()
{
    const LevelGraph level = levelGraph(4, {{0, 1}, {1, 2}, {2, 3}});
    const Values centres = placed(layerGraph(level), level);
    QCOMPARE(centres, Values(4, centres.front()));
}

void TestCoordinates::centresASourceAboveItsTargets()
{
    const LevelGraph level = levelGraph(4, {{0, 1}, {0, 2}, {0, 3}});
    const Values centres = placed(layerGraph(level), level);
    QCOMPARE(centres[2], centres[0]);
    QCOMPARE(centres[2] - centres[1], 68.0);
    QCOMPARE(centres[3] - centres[2], 68.0);
}

/// All dummies of a long edge on one line, although the chain beside it is wider.
void TestCoordinates::keepsLongEdgesStraight()
{
    const LevelGraph level =
        levelGraph(9, {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {0, 4}, {1, 5}, {1, 6}, {2, 7}, {2, 8}});
    const LayerGraph graph = layerGraph(level);
    const Values centres = placed(graph, level);
    Values lines;
    for (Index vertex = 0; vertex < graph.vertexCount(); ++vertex) {
        if (graph.isDummy(vertex))
            lines.push_back(centres[vertex]);
    }
    QCOMPARE(lines, Values(3, lines.front()));
}

void TestCoordinates::movesUnconnectedPartsTogether()
{
    const LevelGraph level = levelGraph(4, {{0, 1}, {2, 3}});
    const LayerGraph graph = layerGraph(level);
    Placement placement(graph);
    const std::vector<double> apart{0, 500, 30, 600}; // layer by layer
    for (Index vertex = 0; vertex < 4; ++vertex)
        placement.move(vertex, apart[vertex]);
    closeGapsBetweenParts(graph, Separation(graph, level.sizes, Spacing()), placement);
    // As a whole: its second node is still 100 behind its first.
    QCOMPARE(placement.centres(), (Values{0, 68, 30, 168}));
}

STEPWISE_GUILESS_TEST_MAIN(TestCoordinates)
#include "tst_coordinates.moc"
