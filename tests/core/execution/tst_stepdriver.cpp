#include "core/execution/simulatedengine.h"
#include "core/execution/stepdriver.h"
#include "tests/support/conformance.h"
#include "tests/support/documenttext.h"
#include "tests/support/runs.h"
#include "tests/support/testmain.h"
#include "tests/support/tracewords.h"

#include <QSignalSpy>
#include <QTest>

#include <new>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace stepwise;
using namespace stepwise::testing;

/// Driving a run on the event loop. Nothing here waits for a time, or asks how long something took.
class StepDriverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesNothingWithoutARun();
    void runsFlatOutToTheEnd();
    void runsAtAPace();
    void aNewPaceTakesEffectAtOnce();
    void stepsOneTaskAtATime();
    void stepsOverPollPeriods();
    void stepsPassByPass();
    void runsToATask_data();
    void runsToATask();
    void obeysPausesOfTheScript();
    void pausingFreezesTheClock();
    void theClockNeverPassesTheNextPass();
    void requestsBetweenSlices();
    void aLongRunLeavesTheEventLoopFree();
    void anythingCanBeThrown_data();
    void anythingCanBeThrown();
    void letsGoOfARunThatIsGoingOn();
    void anyMixtureOfStepsGivesTheSameLog();
};

namespace {

using DriverMode = StepDriver::Mode;

/// A run of a document, and its driver; flat out.
struct Drive
{
    explicit Drive(const QString &text) : Drive(documentFromText(text)) {}
    explicit Drive(const GraphDocument &driven, std::unique_ptr<Engine> engine = nullptr)
        : document(driven), run(makeRun(document, std::move(engine)))
    {
        driver.setPace(0);
        driver.setRun(run.get());
    }

    QString words() const { return traceWords(run->log(), document.graph); }
    TaskId task(const char *key) const { return taskOf(document, key); }

    GraphDocument document;
    std::unique_ptr<Run> run;
    StepDriver driver;
};

/// The log without what only tells how it was driven.
QString wordsWithoutStops(const Run &run, const GraphDocument &document)
{
    TraceLog log;
    for (std::size_t index = 0; index < run.log().count(); ++index) {
        const EventKind kind = run.log()[index].kind;
        if (kind != EventKind::Paused && kind != EventKind::Resumed)
            log.append(run.log()[index]);
    }
    log.details() = run.log().details();
    return traceWords(log, document.graph);
}

using Throw = void (*)();

/// Its only task throws something in its second step.
class ThrowingEngine final : public Engine
{
public:
    explicit ThrowingEngine(Throw thrower) : m_throw(thrower) {}

    QString name() const override { return u"throwing"_s; }
    const Clock &clock() const override { return m_clock; }
    void passWaited(Duration waitTime) override { m_clock.advance(waitTime); }
    StepTask makeTask(TaskId) override { return throwing(m_throw); }

private:
    static StepTask throwing(Throw thrower)
    {
        co_yield Poll{};
        thrower();
    }

    VirtualClock m_clock;
    Throw m_throw;
};

} // namespace

void StepDriverTest::doesNothingWithoutARun()
{
    StepDriver driver;
    driver.start();
    driver.pause();
    driver.stepTask();
    driver.stepPass();
    driver.runTo(RunTarget::start({TaskId(0)}));
    driver.obeyRequests();
    QCOMPARE(driver.mode(), DriverMode::Idle);
    QCOMPARE(driver.shownClock(), Moment(0));
}

void StepDriverTest::runsFlatOutToTheEnd()
{
    Drive drive(u"a 3; b>a"_s);
    const QSignalSpy modes(&drive.driver, &StepDriver::modeChanged);
    const QSignalSpy advanced(&drive.driver, &StepDriver::advanced);
    QCOMPARE(drive.driver.mode(), DriverMode::Idle);
    drive.driver.start();
    QCOMPARE(drive.driver.mode(), DriverMode::Running);
    QVERIFY(!drive.run->hasBegun());
    QTRY_COMPARE(drive.driver.mode(), DriverMode::Finished);
    QCOMPARE(modes.count(), 2);
    QVERIFY(advanced.count() >= 1);
    QCOMPARE(drive.words(), u"1: a> a:1 | 2: a:2 | 3: a:3 | 4: a+ b> b:1 | 5: b+"_s);
    QCOMPARE(drive.driver.shownClock(), Moment(3s));
}

void StepDriverTest::runsAtAPace()
{
    Drive drive(u"a 3"_s);
    drive.driver.setPace(1000);
    drive.driver.start();
    QTRY_COMPARE(drive.driver.mode(), DriverMode::Finished);
    QCOMPARE(drive.run->pass(), 4U);
}

void StepDriverTest::aNewPaceTakesEffectAtOnce()
{
    Drive drive(u"a 3"_s);
    drive.driver.setPace(1e-6); // the next pass in a million seconds
    drive.driver.start();
    QTRY_COMPARE(drive.run->pass(), 1U);
    drive.driver.setPace(0);
    QTRY_COMPARE(drive.driver.mode(), DriverMode::Finished);
}

void StepDriverTest::stepsOneTaskAtATime()
{
    Drive drive(u"a 2; b; c>b 0"_s);
    const QSignalSpy advanced(&drive.driver, &StepDriver::advanced);
    QStringList next;
    QList<std::uint64_t> steps;
    while (drive.driver.mode() != DriverMode::Finished) {
        next.append(drive.document.graph.key(drive.run->nextTask()));
        drive.driver.stepTask();
        steps.append(drive.run->stepCount());
    }
    QCOMPARE(next, QStringList({u"a"_s, u"b"_s, u"a"_s, u"b"_s, u"c"_s, u"a"_s}));
    QCOMPARE(steps, QList<std::uint64_t>({1, 2, 3, 4, 5, 6}));
    QCOMPARE(advanced.count(), 6);
    QCOMPARE(drive.words(), u"1: a> a:1 = b> b:1 | 2: a:2 b+ c> c+ | 3: a+"_s);
}

void StepDriverTest::stepsOverPollPeriods()
{
    Drive drive(u"a 2 poll=5"_s);
    drive.driver.stepTask();
    drive.driver.stepTask();
    QCOMPARE(drive.words(), u"1: a> a:1 = | 6: a:2"_s);
    QCOMPARE(drive.driver.mode(), DriverMode::Paused);
}

void StepDriverTest::stepsPassByPass()
{
    Drive drive(u"a 2; b 2; c>a"_s);
    drive.driver.stepPass();
    QCOMPARE(drive.words(), u"1: a> a:1 b> b:1 ="_s);
    QCOMPARE(drive.driver.mode(), DriverMode::Paused);
    drive.driver.stepTask();
    QCOMPARE(drive.words(), u"1: a> a:1 b> b:1 = | 2: a:2"_s);
    drive.driver.stepPass(); // the rest of it
    QCOMPARE(drive.words(), u"1: a> a:1 b> b:1 = | 2: a:2 b:2"_s);
    QVERIFY(drive.run->isBetweenPasses());
}

void StepDriverTest::runsToATask_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<DriverMode>("mode");
    QTest::addColumn<QString>("words");
    QTest::newRow("right before it starts")
        << u"a; b>a; x>a; c>x"_s << DriverMode::Paused << u"1: a> a:1 | 2: a+ b> b:1 ="_s;
    QTest::newRow("it is skipped, and that is the end")
        << u"a fail@1; x>a"_s << DriverMode::Finished << u"1: a> a:1 a!boom-a x/a"_s;
    QTest::newRow("it cannot start any more, though others run")
        << u"options aggregate; a fail@1; x>a; b 9"_s << DriverMode::Paused
        << u"1: a> a:1 a!boom-a x/a ="_s;
    QTest::newRow("it is the first") << u"x; a"_s << DriverMode::Paused << u"0: ="_s;
}

void StepDriverTest::runsToATask()
{
    QFETCH(QString, document);
    QFETCH(DriverMode, mode);
    Drive drive(document);
    drive.driver.runTo(RunTarget::start({drive.task("x")}));
    QTRY_COMPARE(drive.driver.mode(), mode);
    QTEST(drive.words(), "words");
    drive.driver.start();
    QTRY_COMPARE(drive.driver.mode(), DriverMode::Finished);
}

void StepDriverTest::obeysPausesOfTheScript()
{
    Drive drive(u"a 3; after 2 pause"_s);
    drive.driver.start();
    QTRY_COMPARE(drive.driver.mode(), DriverMode::Paused);
    QCOMPARE(drive.words(), u"1: a> a:1 | 2: a:2 <pause> ="_s);
    drive.driver.start();
    QTRY_COMPARE(drive.driver.mode(), DriverMode::Finished);
    QCOMPARE(drive.words(), u"1: a> a:1 | 2: a:2 <pause> = => | 3: a:3 | 4: a+"_s);
}

void StepDriverTest::pausingFreezesTheClock()
{
    Drive drive(u"a 9"_s);
    drive.driver.stepPass();
    drive.driver.stepPass();
    drive.driver.setPace(1e-3);
    drive.driver.start();
    QTRY_VERIFY(drive.driver.shownClock() > Moment(0));
    drive.driver.pause();
    const Moment paused = drive.driver.shownClock();
    QVERIFY(paused > Moment(0));
    for (int look = 0; look < 100; ++look)
        QCOMPARE(drive.driver.shownClock(), paused);
    drive.driver.start();
    QVERIFY(drive.driver.shownClock() >= paused);
    QTRY_VERIFY(drive.driver.shownClock() > paused);
}

void StepDriverTest::theClockNeverPassesTheNextPass()
{
    Drive drive(u"a 5"_s);
    drive.driver.setPace(500);
    Moment last{0};
    connect(&drive.driver, &StepDriver::advanced, this, [&] {
        const Moment shown = drive.driver.shownClock();
        QVERIFY(shown >= last);
        QVERIFY(shown >= drive.run->clock());
        QVERIFY(shown <= drive.run->clock() + drive.run->nextWait());
        last = shown;
    });
    drive.driver.start();
    QTRY_COMPARE(drive.driver.mode(), DriverMode::Finished);
    QCOMPARE(last, drive.run->clock());
}

void StepDriverTest::requestsBetweenSlices()
{
    Drive drive(u"a 1000000000"_s);
    drive.driver.start();
    QTRY_VERIFY(drive.run->pass() > 10);
    QVERIFY(drive.run->request(requestFor(RequestKind::CancelAll)));
    QTRY_COMPARE(drive.driver.mode(), DriverMode::Finished);
    QCOMPARE(outcomeWords(*drive.run->state().outcome()), u"cancelled"_s);
}

void StepDriverTest::aLongRunLeavesTheEventLoopFree()
{
    Drive drive(u"a 1000000000; b 1000000000"_s);
    int handled = 0;
    QTimer others;
    connect(&others, &QTimer::timeout, this, [&handled] { ++handled; });
    others.start(0);
    drive.driver.start();
    QTRY_VERIFY(handled > 20);
    QCOMPARE(drive.driver.mode(), DriverMode::Running);
    QVERIFY(drive.run->stepCount() > 0);
    drive.driver.pause();
    const std::uint64_t steps = drive.run->stepCount();
    handled = 0;
    QTRY_VERIFY(handled > 20);
    QCOMPARE(drive.run->stepCount(), steps);
}

void StepDriverTest::anythingCanBeThrown_data()
{
    QTest::addColumn<Throw>("thrower");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("a number") << Throw([] { throw 7; })
                              << u"failed error[an exception of an unknown kind]"_s;
    QTest::newRow("a text") << Throw([] { throw u"text"_s; }) << u"failed error[text]"_s;
    QTest::newRow("no memory") << Throw([] { throw std::bad_alloc(); })
                               << u"failed error[std::bad_alloc]"_s;
    QTest::newRow("an interrupt") << Throw([] { throw TaskClosed(); }) << u"cancelled"_s;
}

void StepDriverTest::anythingCanBeThrown()
{
    QFETCH(Throw, thrower);
    Drive drive(documentFromText(u"a"_s), std::make_unique<ThrowingEngine>(thrower));
    drive.driver.start();
    QTRY_COMPARE(drive.driver.mode(), DriverMode::Finished);
    QTEST(outcomeWords(*drive.run->state().outcome()), "outcome");
}

void StepDriverTest::letsGoOfARunThatIsGoingOn()
{
    Drive drive(u"a 1000000000"_s);
    drive.driver.start();
    QTRY_VERIFY(drive.run->pass() > 3);
    drive.driver.setRun(nullptr);
    drive.run.reset();
    QCOMPARE(drive.driver.mode(), DriverMode::Idle);
    int handled = 0;
    QTimer others;
    connect(&others, &QTimer::timeout, this, [&handled] { ++handled; });
    others.start(0);
    QTRY_VERIFY(handled > 5);
}

void StepDriverTest::anyMixtureOfStepsGivesTheSameLog()
{
    std::mt19937 random(7);
    for (const ConformanceCase &scenario : conformanceCases()) {
        const auto whole = makeRun(scenario.document);
        play(*whole);
        Drive drive(scenario.document);
        while (drive.driver.mode() != DriverMode::Finished) {
            switch (random() % 4) {
            case 0:
                drive.driver.start();
                QCoreApplication::processEvents();
                drive.driver.pause();
                break;
            case 1:
                drive.driver.stepPass();
                break;
            default:
                drive.driver.stepTask();
            }
        }
        QCOMPARE(wordsWithoutStops(*drive.run, scenario.document),
                 traceWords(whole->log(), scenario.document.graph));
        QCOMPARE(drive.run->clock(), whole->clock());
    }
}

STEPWISE_GUILESS_TEST_MAIN(StepDriverTest)
#include "tst_stepdriver.moc"
