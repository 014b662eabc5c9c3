#include "core/layout/closing.h"
#include "core/layout/coordinates.h"
#include "core/layout/isotonic.h"
#include "tests/core/layout/levelgraphs.h"

#include <QTest>

using namespace stepwise::layered;
using namespace stepwise::testing;

using Values = std::vector<double>;

Q_DECLARE_METATYPE(Values)

namespace {

Values placed(const LayerGraph &graph, const LevelGraph &level)
{
    return placeAcross(graph, Separation(graph, level.sizes, Spacing()), {});
}

} // namespace

class TestCoordinates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsNonDescending_data();
    void fitsNonDescending();
    void keepsNodesApart();
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
        for (Index layer = 0; layer < graph.layerCount(); ++layer) {
            for (Index vertex = graph.layerStarts[layer]; vertex + 1 < graph.layerStarts[layer + 1];
                 ++vertex)
                QVERIFY(centres[vertex + 1] - centres[vertex] >= separation.after(vertex) - 1e-3);
        }
    }
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

QTEST_GUILESS_MAIN(TestCoordinates)
#include "tst_coordinates.moc"
