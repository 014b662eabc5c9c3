#include "core/execution/breakpointset.h"
#include "tests/support/documenttext.h"
#include "tests/support/runs.h"
#include "tests/support/testmain.h"
#include "tests/support/tracewords.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;
using namespace stepwise::testing;

Q_DECLARE_METATYPE(stepwise::Breakpoint)

/// Where a run pauses, and that it goes on as if nothing had been.
class BreakpointSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pauses_data();
    void pauses();
    void countsAndSwitchesOff();
    void logsOnly();
    void editsAndRemoves();
    void refusesWhatCannotBeRead();
    void keepsWhatTheDocumentDoesNotHave();
    void costsNothingWhenNoneIsOn();
    void hasWords();
};

namespace {

using Scope = BreakpointScope;

Scope ofTask(const QString &key)
{
    return {Scope::Kind::Task, key};
}

struct Watched
{
    explicit Watched(const QString &text)
        : document(std::make_shared<const GraphDocument>(documentFromText(text))),
          run(makeRun(*document))
    {
        breakpoints.setDocument(document);
        run->watch(&breakpoints);
    }

    /// To the first hit; the words of the trace until then. Empty: it ran to its end.
    QString toHit()
    {
        bool isFinished = run->isFinished();
        while (!isFinished) {
            isFinished = run->advance() == Run::Progress::Finished;
            if (!run->takeHits().empty())
                return traceWords(run->log(), document->graph);
        }
        return {};
    }

    std::shared_ptr<const GraphDocument> document;
    BreakpointSet breakpoints;
    std::unique_ptr<Run> run;
};

} // namespace

void BreakpointSetTest::pauses_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<Breakpoint>("breakpoint");
    QTest::addColumn<QString>("words"); // until the first hit; empty: none

    QTest::newRow("before a start")
        << u"a; b>a"_s << Breakpoint{.on = BreakOn::Start, .scope = ofTask(u"b"_s)}
        << u"1: a> a:1 | 2: a+ {start of task \"b\"}"_s;
    QTest::newRow("before the first start")
        << u"a; b>a"_s << Breakpoint{.on = BreakOn::Start} << u"1: {start of any task}"_s;
    QTest::newRow("before step n") << u"a 3"_s << Breakpoint{.on = BreakOn::Step, .step = 3}
                                   << u"1: a> a:1 | 2: a:2 | 3: {step 3 of any task}"_s;
    QTest::newRow("before step n of another that comes later in the pass")
        << u"a 3; b 3"_s << Breakpoint{.on = BreakOn::Step, .step = 2, .scope = ofTask(u"b"_s)}
        << u"1: a> a:1 b> b:1 | 2: a:2 {step 2 of task \"b\"}"_s;
    QTest::newRow("not while a poll period is counted down")
        << u"a 3 poll=3"_s << Breakpoint{.on = BreakOn::Step, .step = 2}
        << u"1: a> a:1 | 4: {step 2 of any task}"_s;
    QTest::newRow("success, before anything else")
        << u"a; b>a; c 2"_s << Breakpoint{.on = BreakOn::Success, .scope = ofTask(u"a"_s)}
        << u"1: a> a:1 c> c:1 | 2: a+ {success of task \"a\"}"_s;
    QTest::newRow("failure") << u"a fail@1; b>a"_s << Breakpoint{.on = BreakOn::Failure}
                             << u"1: a> a:1 a!boom-a {failure of any task} b/a"_s;
    QTest::newRow("skipped") << u"a fail@1; b>a"_s << Breakpoint{.on = BreakOn::Skipped}
                             << u"1: a> a:1 a!boom-a b/a {skipped of any task}"_s;
    QTest::newRow("timeout")
        << u"a 9 timeout=1"_s << Breakpoint{.on = BreakOn::Timeout}
        << u"1: a>1 a:1 | 2: a:2 | 3: a:3 | 4: a? {timeout of any task} a!a timed out"_s;
    QTest::newRow("cancelling, by a request")
        << u"a 9; after 2 cancelTask a 5"_s << Breakpoint{.on = BreakOn::Cancelling}
        << u"1: a> a:1 | 2: a:2 <cancelTask> a~5 {cancelling of any task}"_s;
    QTest::newRow("a group") << u"a; b>a in=g"_s
                             << Breakpoint{.scope = {Scope::Kind::Group, u"g"_s}}
                             << u"1: a> a:1 | 2: a+ {start in group \"g\"}"_s;
    QTest::newRow("a filter") << u"alpha; beta>alpha"_s
                              << Breakpoint{.scope = {Scope::Kind::Filter, u"bet*"_s}}
                              << u"1: alpha> alpha:1 | 2: alpha+ {start where bet*}"_s;
    QTest::newRow("a condition on the step")
        << u"a 4"_s << Breakpoint{.on = BreakOn::Step, .condition = u"step >= 3"_s}
        << u"1: a> a:1 | 2: a:2 | 3: {step of any task if step >= 3}"_s;
    QTest::newRow("a condition on the pass")
        << u"a 4; b>a"_s << Breakpoint{.on = BreakOn::Success, .condition = u"pass > 99"_s}
        << u""_s;
    QTest::newRow("an ignore count")
        << u"a 4"_s << Breakpoint{.on = BreakOn::Step, .ignoreCount = 2}
        << u"1: a> a:1 | 2: a:2 | 3: {step of any task}"_s;
    QTest::newRow("switched off") << u"a"_s << Breakpoint{.isEnabled = false} << u""_s;
}

void BreakpointSetTest::pauses()
{
    QFETCH(QString, document);
    QFETCH(Breakpoint, breakpoint);
    Watched watched(document);
    QVERIFY(watched.breakpoints.add(breakpoint));
    QTEST(watched.toHit(), "words");
}

void BreakpointSetTest::countsAndSwitchesOff()
{
    Watched watched(u"a 5"_s);
    const auto each = watched.breakpoints.add({.on = BreakOn::Step});
    const auto once = watched.breakpoints.add({.on = BreakOn::Step, .isOneShot = true});
    QVERIFY(each && once);
    while (!watched.toHit().isEmpty()) {
    }
    QCOMPARE(watched.breakpoints.find(*each)->hits, 6U); // the last resume ends it
    QCOMPARE(watched.breakpoints.find(*once)->hits, 1U);
    QVERIFY(!watched.breakpoints.find(*once)->breakpoint.isEnabled);
    watched.breakpoints.resetHits();
    QCOMPARE(watched.breakpoints.find(*each)->hits, 0U);
}

void BreakpointSetTest::logsOnly()
{
    Watched watched(u"a 2"_s);
    QVERIFY(watched.breakpoints.add({.on = BreakOn::Success, .isLogOnly = true}));
    QCOMPARE(watched.toHit(), QString());
    QCOMPARE(traceWords(watched.run->log(), watched.document->graph),
             u"1: a> a:1 | 2: a:2 | 3: a+ {success of any task}"_s);
}

void BreakpointSetTest::editsAndRemoves()
{
    Watched watched(u"a 5"_s);
    const auto id = watched.breakpoints.add({.on = BreakOn::Step});
    QVERIFY(watched.breakpoints.replace(*id, {.on = BreakOn::Step, .step = 4}));
    QCOMPARE(watched.toHit(), u"1: a> a:1 | 2: a:2 | 3: a:3 | 4: {step 4 of any task}"_s);
    watched.breakpoints.remove(*id);
    QVERIFY(watched.breakpoints.entries().empty());
    QVERIFY(watched.breakpoints.find(*id) == nullptr);
    QVERIFY(watched.breakpoints.add({}).value() != *id);
}

void BreakpointSetTest::refusesWhatCannotBeRead()
{
    Watched watched(u"a"_s);
    const auto added = watched.breakpoints.add({.condition = u"step >= three"_s});
    QVERIFY(!added);
    QCOMPARE(added.error().place.line, 1);
    QVERIFY(added.error().place.column > 1);
    QVERIFY(!watched.breakpoints.add({.scope = {Scope::Kind::Filter, u"(a"_s}}));
    QVERIFY(watched.breakpoints.entries().empty());
}

void BreakpointSetTest::keepsWhatTheDocumentDoesNotHave()
{
    Watched watched(u"a"_s);
    const auto id = watched.breakpoints.add({.scope = ofTask(u"z"_s)});
    QVERIFY(!watched.breakpoints.find(*id)->isApplicable);
    QCOMPARE(watched.toHit(), QString());
    watched.breakpoints.setDocument(
        std::make_shared<const GraphDocument>(documentFromText(u"z"_s)));
    QVERIFY(watched.breakpoints.find(*id)->isApplicable);
}

void BreakpointSetTest::costsNothingWhenNoneIsOn()
{
    Watched watched(u"a"_s);
    QVERIFY(!watched.breakpoints.breaksBeforeSteps());
    QVERIFY(watched.breakpoints.add({.on = BreakOn::Start, .isEnabled = false}));
    QVERIFY(!watched.breakpoints.breaksBeforeSteps());
    QVERIFY(watched.breakpoints.add({.on = BreakOn::Failure}));
    QVERIFY(!watched.breakpoints.breaksBeforeSteps());
    QVERIFY(watched.breakpoints.listensTo(EventKind::Failed));
    QVERIFY(!watched.breakpoints.listensTo(EventKind::Stepped));
}

void BreakpointSetTest::hasWords()
{
    for (std::size_t index = 0; index < breakOnCount; ++index) {
        const auto on = static_cast<BreakOn>(index);
        QVERIFY(breakOnFromKey(breakOnKey(on)) == on);
    }
    QVERIFY(!breakOnFromKey(u"never"_s));
}

STEPWISE_APPLESS_TEST_MAIN(BreakpointSetTest)
#include "tst_breakpointset.moc"
