#include "core/trace/failurereport.h"
#include "tests/support/conformance.h"
#include "tests/support/documenttext.h"
#include "tests/support/runs.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;
using namespace stepwise::testing;

namespace {

constexpr const char *failureWords[] = {"error",         "timeout",  "timeoutLetOut",
                                        "graceEndError", "raisedIn", "runTimeout"};
constexpr const char *fallWords[] = {"dependent",     "notStarted",    "closedAtOnce",
                                     "cancelling",    "graceEnded",    "endedInGrace",
                                     "closedWithRun", "skippedWithRun"};
constexpr const char *suppressedWords[] = {"thrown", "later", "swallowed", "late", "graceLate"};

/// "error m1@2 boom: notStarted b, closedAtOnce c; thrown c: oops": a report in one line.
QString wordsOf(const FailureReport &report, const TaskGraph &graph)
{
    const auto keyOf = [&graph](TaskId task) { return task.isValid() ? graph.key(task) : u"-"_s; };
    QStringList parts;
    for (const Failure &failure : report.failures) {
        QStringList falls;
        for (const Fall &fall : failure.falls)
            falls.append(QLatin1String(fallWords[int(fall.rule)]) + u' ' + keyOf(fall.task));
        QString text = QLatin1String(failureWords[int(failure.kind)]) + u' ' + keyOf(failure.task) +
                       u'@' + QString::number(failure.step);
        if (!failure.message.isEmpty())
            text += u' ' + failure.message;
        parts.append(falls.isEmpty() ? text : text + u": "_s + falls.join(u", "_s));
    }
    for (const SuppressedError &error : report.suppressed) {
        QString text = QLatin1String(suppressedWords[int(error.kind)]) + u' ' + keyOf(error.task);
        if (!error.message.isEmpty())
            text += u' ' + error.message;
        if (error.late > Duration(0))
            text += u' ' + QString::number(toSeconds(error.late));
        parts.append(text);
    }
    return parts.join(u"; "_s);
}

FailureReport reportOf(const GraphDocument &document)
{
    const auto run = makeRun(document);
    play(*run);
    return failureReport(*run->recording());
}

bool isAsked(const GraphDocument &document)
{
    return !document.script.empty();
}

} // namespace

/// What went wrong: the root, what fell with it and by which rule, what was suppressed.
class FailureReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void everyScenarioIsExplained();
    void readsABeginningOnly();
};

void FailureReportTest::tells_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("report");
    const auto row = [](const char *name, const char *document, const char *report) {
        QTest::newRow(name) << QString::fromUtf8(document) << QString::fromUtf8(report);
    };
    row("nothing", "a; b>a", "");
    row("fail-fast", "a fail@1; b 3; c>a; d>b",
        "error a@1 boom-a: notStarted b, dependent c, notStarted d");
    row("with grace", "options wait=2; a 2 fail@2; b 9; c>b",
        "error a@2 boom-a: graceEnded b, notStarted c");
    row("ended within its grace", "options wait=5; a 2 fail@2; b 3; c>b",
        "error a@2 boom-a: endedInGrace b, notStarted c");
    row("own error wait", "options wait=9; a 2 fail@2; b 5 wait=null; c 4 wait=1",
        "error a@2 boom-a: closedAtOnce b, graceEnded c");
    row("throws while it is closed", "a 2 fail@2; b 5 cancel=fail",
        "error a@2 boom-a: closedAtOnce b; thrown b cancel of b failed");
    row("a second failure", "options wait=9; a 2 fail@2; b 4 fail@4",
        "error a@2 boom-a: endedInGrace b; later b boom-b");
    row("aggregate", "options aggregate; a 2 fail@2; b>a; c>b; d 3 fail@3; e>d; f",
        "error a@2 boom-a: dependent b, dependent c; error d@3 boom-d: dependent e");
    row("its timeout", "a 9 timeout=2 answer=fail; b>a; c 9",
        "timeout a@4 a timed out: dependent b, closedAtOnce c");
    row("lets its timeout out", "a 9 timeout=2 answer=propagate; b>a; c 9",
        "timeoutLetOut a@4: skippedWithRun b, closedWithRun c");
    row("swallows its timeout", "a 9 timeout=2 answer=continue; b>a", "swallowed a");
    row("completes at its timeout", "a 9 timeout=2 answer=complete; b>a", "swallowed a");
    row("the run's timeout", "options timeout=2; a 9; b>a",
        "runTimeout -@0: closedWithRun a, skippedWithRun b");
    row("late because of its poll period", "a 9 poll=4 timeout=2 answer=complete", "swallowed a");
    row("raised into the run", "a 9; b>a; after 2 throw bang",
        "raisedIn -@0 bang: closedAtOnce a, notStarted b");
    row("a cancel is no failure", "a 9; b>a; after 2 cancelTask a", "");
    row("throws for a request", "a 9 cancel=fail; b>a; after 2 cancelTask a",
        "thrown a cancel of a failed");
    row("throws as its grace ends", "a 9 cancel=fail; b 9; c>b; after 2 cancelTask a 2",
        "graceEndError a@4 cancel of a failed: closedAtOnce b, notStarted c");
}

void FailureReportTest::tells()
{
    QFETCH(QString, document);
    QFETCH(QString, report);
    const GraphDocument parsed = documentFromText(document);
    QCOMPARE(wordsOf(reportOf(parsed), parsed.graph), report);
}

/// Whatever ended badly in a run of which nothing was asked is in the report, once.
void FailureReportTest::everyScenarioIsExplained()
{
    int failed = 0;
    for (const ConformanceCase &scenario : conformanceCases()) {
        const auto run = makeRun(scenario.document);
        play(*run);
        const RunState &state = run->state();
        const FailureReport report = failureReport(*run->recording());
        const QByteArray about = wordsOf(report, scenario.document.graph).toUtf8();
        const RunOutcome &outcome = *state.outcome();
        if (outcome.raises == Raises::Error) {
            QVERIFY2(!report.failures.empty(), about.constData());
            QCOMPARE(report.failures.front().message, outcome.errors.front());
        }
        if (outcome.raises == Raises::ExceptionGroup)
            QVERIFY2(report.failures.size() >= std::size_t(outcome.errors.size()),
                     about.constData());
        if (outcome.kind == OutcomeKind::Succeeded)
            QVERIFY2(report.failures.empty(), about.constData());
        failed += outcome.raises != Raises::Nothing;

        std::multiset<TaskId> told;
        for (const Failure &failure : report.failures) {
            for (const Fall &fall : failure.falls)
                told.insert(fall.task);
        }
        std::size_t thrown = 0;
        std::size_t suppressed = 0;
        for (const SuppressedError &error : report.suppressed)
            thrown += error.kind == SuppressedKind::ThrownWhileClosed;
        for (std::size_t index = 0; index < state.taskCount(); ++index) {
            const TaskId task = TaskId::fromIndex(index);
            QVERIFY2(told.count(task) <= 1, about.constData());
            suppressed += state[task].suppressedErrors;
            const bool fell = state[task].state == TaskState::Cancelled ||
                              state[task].state == TaskState::Skipped;
            if (fell && !isAsked(scenario.document))
                QVERIFY2(
                    told.count(task) == 1,
                    (about + " misses " + scenario.document.graph.key(task).toUtf8()).constData());
        }
        QCOMPARE(thrown, suppressed);
    }
    QVERIFY(failed > 100);
}

void FailureReportTest::readsABeginningOnly()
{
    const GraphDocument document = documentFromText(u"options aggregate; a fail@1; b 3 fail@3"_s);
    const auto run = makeRun(document);
    play(*run);
    QCOMPARE(failureReport(*run->recording(), 0).failures.size(), 0U);
    QCOMPARE(failureReport(*run->recording(), 4).failures.size(), 1U);
    QCOMPARE(failureReport(*run->recording(), 10'000).failures.size(), 2U);
}

STEPWISE_APPLESS_TEST_MAIN(FailureReportTest)

#include "tst_failurereport.moc"
