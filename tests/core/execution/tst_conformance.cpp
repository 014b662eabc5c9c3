#include "core/execution/breakpointset.h"
#include "core/execution/reexecution.h"
#include "core/execution/simulatedengine.h"
#include "tests/support/conformance.h"
#include "tests/support/groupplayer.h"
#include "tests/support/runs.h"
#include "tests/support/testmain.h"
#include "tests/support/tracewords.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace stepwise;
using namespace stepwise::testing;

/// 400 scenarios that Heat's own scheduler has played: ours must play every one of them alike.
class ConformanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void groupAgrees_data() { addCases(); }
    void groupAgrees();
    void runAgrees_data() { addCases(); }
    void runAgrees();
    void stopsChangeNothing_data() { addCases(); }
    void stopsChangeNothing();
    void breakpointsChangeNothing_data() { addCases(); }
    void breakpointsChangeNothing();
    void pastCanBeRunAgain_data() { addCases(); }
    void pastCanBeRunAgain();

private:
    void addCases();

    std::vector<ConformanceCase> m_cases;
};

namespace {

void compareEvents(const QStringList &actual, const QStringList &expected)
{
    const qsizetype count = std::min(actual.size(), expected.size());
    for (qsizetype index = 0; index < count; ++index)
        QCOMPARE(actual[index], expected[index]);
    QCOMPARE(actual.mid(count), QStringList());
    QCOMPARE(expected.mid(count), QStringList());
}

/// Small, so that a pass of a few tasks is stopped in many places.
DependencyTaskGroup::Budget randomBudget(std::mt19937 &random)
{
    DependencyTaskGroup::Budget budget;
    budget.steps = 1 + static_cast<std::uint32_t>(random() % 3);
    if (random() % 2 == 0)
        budget.visits = 1 + static_cast<std::uint32_t>(random() % 5);
    return budget;
}

QString raisedBy(const RunOutcome &outcome)
{
    return outcome.raises == Raises::Nothing ? QString()
                                             : outcomeWords(outcome).section(QLatin1Char(' '), 1);
}

} // namespace

void ConformanceTest::initTestCase()
{
    m_cases = conformanceCases();
    QCOMPARE(m_cases.size(), 400U);
}

void ConformanceTest::addCases()
{
    QTest::addColumn<std::size_t>("index");
    for (std::size_t index = 0; index < m_cases.size(); ++index)
        QTest::newRow(qPrintable(m_cases[index].document.name)) << index;
}

void ConformanceTest::groupAgrees()
{
    QFETCH(std::size_t, index);
    const ConformanceCase &expected = m_cases[index];
    GroupPlayer player(expected.document);
    player.play();
    compareEvents(conformanceEvents(player.log(), player.graph()), expected.events);
    QCOMPARE(player.raised(), expected.raised);
}

void ConformanceTest::runAgrees()
{
    QFETCH(std::size_t, index);
    const ConformanceCase &expected = m_cases[index];
    const auto run = makeRun(expected.document);
    while (run->advance() != Run::Progress::Finished) {
    }
    compareEvents(conformanceEvents(run->log(), expected.document.graph), expected.events);
    QCOMPARE(raisedBy(*run->state().outcome()), expected.raised);
}

void ConformanceTest::stopsChangeNothing()
{
    QFETCH(std::size_t, index);
    const ConformanceCase &expected = m_cases[index];
    std::mt19937 random(static_cast<std::mt19937::result_type>(qHash(expected.document.name)));
    GroupPlayer player(expected.document);
    while (player.advance(randomBudget(random)) != GroupPlayer::Progress::Finished) {
    }
    compareEvents(conformanceEvents(player.log(), player.graph()), expected.events);

    const auto run = makeRun(expected.document);
    while (run->advance(randomBudget(random)) != Run::Progress::Finished) {
    }
    compareEvents(conformanceEvents(run->log(), expected.document.graph), expected.events);
    QCOMPARE(raisedBy(*run->state().outcome()), expected.raised);
}

/// With a breakpoint on everything that there is, each of which stops the run.
void ConformanceTest::breakpointsChangeNothing()
{
    QFETCH(std::size_t, index);
    const ConformanceCase &expected = m_cases[index];
    BreakpointSet breakpoints;
    breakpoints.setDocument(std::make_shared<const GraphDocument>(expected.document));
    for (std::size_t on = 0; on < breakOnCount; ++on)
        QVERIFY(breakpoints.add({.on = static_cast<BreakOn>(on)}));
    const auto run = makeRun(expected.document);
    run->watch(&breakpoints);
    std::size_t hits = 0;
    while (run->advance() != Run::Progress::Finished)
        hits += run->takeHits().size();
    hits += run->takeHits().size();
    QVERIFY(hits > 0);
    compareEvents(conformanceEvents(run->log(), expected.document.graph), expected.events);
    QCOMPARE(raisedBy(*run->state().outcome()), expected.raised);
}

/// From any place of its past the run goes the same way again.
void ConformanceTest::pastCanBeRunAgain()
{
    QFETCH(std::size_t, index);
    const ConformanceCase &expected = m_cases[index];
    const auto run = makeRun(expected.document);
    play(*run);
    std::mt19937 random(static_cast<std::uint32_t>(index));
    const auto document = run->recording()->origin().document;
    const auto dependencies = std::make_shared<const Dependencies>(document->graph);
    for (int round = 0; round < 5; ++round) {
        const std::size_t place = random() % (run->log().count() + 1);
        auto again = Reexecution::create(run->recording(), place, dependencies,
                                         std::make_unique<SimulatedEngine>(document));
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
        Result<bool> isThere = false;
        while (isThere && !*isThere)
            isThere = (*again)->advance(static_cast<std::uint32_t>(1 + random() % 7));
        QVERIFY2(isThere, isThere ? "" : qPrintable(isThere.error().message));
        const auto copy = (*again)->takeRun();
        const std::size_t count = copy->log().count();
        QVERIFY(count >= (*again)->place());
        QVERIFY(run->recording()->stateAt(count).differences(copy->state()).empty());
    }
}

STEPWISE_APPLESS_TEST_MAIN(ConformanceTest)
#include "tst_conformance.moc"
