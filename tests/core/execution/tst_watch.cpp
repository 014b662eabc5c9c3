#include "core/execution/watchseries.h"
#include "tests/support/conformance.h"
#include "tests/support/documenttext.h"
#include "tests/support/runs.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace stepwise;
using namespace stepwise::testing;

namespace {

Watch watchOf(const QString &text)
{
    auto watch = Watch::parse(text);
    return watch ? watch.value() : Watch::parse(u"failed"_s).value();
}

} // namespace

/// What can be watched, and how it goes during a run.
class WatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refusesWithAPlace_data();
    void refusesWithAPlace();
    void agreesWithTheStateAtEveryPlace();
    void followsARunThatGoesOn();
    void knowsConcurrency();
};

void WatchTest::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isCondition");
    QTest::addColumn<QString>("holdsFor"); // of 0 … 3 tasks
    const auto row = [](const char *text, bool isCondition, const char *holdsFor) {
        QTest::newRow(text) << QString::fromLatin1(text) << isCondition
                            << QString::fromLatin1(holdsFor);
    };
    row("running", false, "0123");
    row("state:running group:db", false, "0123");
    row("duration > 5", false, "0123");
    row("running > 1", true, "23");
    row("Running>=1", true, "123");
    row("ended = 2", true, "2");
    row("held != 2", true, "013");
    row("failed < 1", true, "0");
    row("timedOut <= 1", true, "01");
    row("(state:running group:db) > 2", true, "3");
}

void WatchTest::parses()
{
    QFETCH(QString, text);
    QFETCH(bool, isCondition);
    QFETCH(QString, holdsFor);
    const auto watch = Watch::parse(text);
    QVERIFY(watch.isOk());
    QCOMPARE(watch->isCondition(), isCondition);
    QString holds;
    for (std::uint32_t tasks = 0; tasks < 4; ++tasks) {
        if (watch->holds(tasks))
            holds += QString::number(tasks);
    }
    QCOMPARE(holds, holdsFor);
}

void WatchTest::refusesWithAPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::newRow("empty") << u"  "_s << 1;
    QTest::newRow("no number") << u"running > many"_s << 11;
    QTest::newRow("negative") << u"running > -1"_s << 11;
    QTest::newRow("nonsense") << u"state:flying"_s << 7;
}

void WatchTest::refusesWithAPlace()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    const auto watch = Watch::parse(text);
    QVERIFY(!watch);
    QVERIFY(!watch.error().message.isEmpty());
    QCOMPARE(watch.error().place.column, column);
}

void WatchTest::agreesWithTheStateAtEveryPlace()
{
    const QStringList texts{u"running"_s, u"ended"_s, u"state:failed,skipped"_s, u"step>=2"_s,
                            u"held"_s};
    for (const ConformanceCase &scenario : conformanceCases()) {
        const auto run = makeRun(scenario.document);
        play(*run);
        const auto recording = run->recording();
        std::vector<Watch> watches;
        for (const QString &text : texts)
            watches.push_back(watchOf(text));
        WatchSeries series(recording, watches);
        while (series.follow(7)) {
        }
        RunState state(recording->origin().dependencies);
        const TraceLog &log = recording->log();
        for (std::size_t position = 0; position <= log.count(); ++position) {
            for (std::size_t watch = 0; watch < watches.size(); ++watch) {
                const auto matching =
                    matchingTasks(watches[watch].filter(), scenario.document, state, state.time());
                QCOMPARE(series.valueAt(watch, position), std::uint32_t(matching.size()));
            }
            if (position < log.count())
                state.apply(log[position], log.details());
        }
    }
}

void WatchTest::followsARunThatGoesOn()
{
    const GraphDocument document = documentFromText(u"a 3; b>a 2; c>a"_s);
    const auto run = makeRun(document);
    WatchSeries series(run->recording(), {watchOf(u"running"_s)});
    QVERIFY(!series.isBehind());
    QCOMPARE(series.valueAt(0, std::size_t(0)), 0U);
    playTo(*run, 2);
    QVERIFY(series.isBehind());
    series.follow(SIZE_MAX / 2);
    QVERIFY(!series.isBehind());
    QCOMPARE(series.valueAt(0, run->log().count()), 1U);
    play(*run);
    series.follow(SIZE_MAX / 2);
    QCOMPARE(series.largest(0), 2U);
    QCOMPARE(series.points(0).back().value, 0U);
}

void WatchTest::knowsConcurrency()
{
    const auto run = makeRun(documentFromText(u"a 3; b 5; c>a 2"_s));
    play(*run);
    WatchSeries series(run->recording(), {watchOf(u"running"_s)});
    series.follow(SIZE_MAX / 2);
    QCOMPARE(series.valueAt(0, Moment(0)), 2U);
    QCOMPARE(series.valueAt(0, Moment(1h)), 0U);
    QCOMPARE(series.largest(0), 2U);
}

STEPWISE_APPLESS_TEST_MAIN(WatchTest)

#include "tst_watch.moc"
