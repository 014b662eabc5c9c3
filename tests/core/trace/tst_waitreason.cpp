#include "core/trace/waitreason.h"
#include "tests/support/graphtext.h"
#include "tests/support/statetext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace std::chrono_literals;

namespace {

/// A link as text: what the window would say of it, with every number that the kind has.
QString linkText(const WaitLink &link, const TaskGraph &graph)
{
    const auto text = [&link]() -> QString {
        switch (link.kind) {
        case WaitKind::Dependencies:
            return QStringLiteral("waits %1/%2").arg(link.unmet).arg(link.total);
        case WaitKind::Limit:
            return QStringLiteral("limit %1/%2").arg(link.running).arg(link.limit);
        case WaitKind::Starting:
            return QStringLiteral("starting");
        case WaitKind::Held:
            return QStringLiteral("held");
        case WaitKind::Running:
            return QStringLiteral("step %1").arg(link.step);
        case WaitKind::Cancelling:
            return QStringLiteral("cancelling to %1").arg(toSeconds(link.deadline));
        case WaitKind::Failed:
            return QStringLiteral("failed");
        case WaitKind::TimedOut:
            return QStringLiteral("timed out");
        case WaitKind::Cancelled:
            return QStringLiteral("cancelled");
        case WaitKind::UpstreamFailed:
            return QStringLiteral("upstream failed");
        case WaitKind::UpstreamCancelled:
            return QStringLiteral("upstream cancelled");
        case WaitKind::SkippedByRequest:
            return QStringLiteral("skipped");
        case WaitKind::Cycle:
            return QStringLiteral("cycle");
        }
        return {};
    }();
    const bool isAlsoHeld = link.isHeld && link.kind != WaitKind::Held;
    return QStringLiteral("%1 %2%3").arg(graph.key(link.task), text,
                                         isAlsoHeld ? QStringLiteral(" (held)") : QString());
}

QString chainText(const WaitReason &reason, const TaskGraph &graph)
{
    QStringList links;
    for (const WaitLink &link : reason.chain)
        links.append(linkText(link, graph));
    return links.join(QStringLiteral(", "));
}

} // namespace

class WaitReasonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheRootCause_data();
    void findsTheRootCause();
    void boundsWhatElseRuns();
    void knowsTheLimitOfRunningTasks_data();
    void knowsTheLimitOfRunningTasks();
    void endsOnForeignRecordings_data();
    void endsOnForeignRecordings();
    void followsAVeryLongChain();
};

void WaitReasonTest::findsTheRootCause_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("chain");
    QTest::addColumn<QString>("alsoRunning");
    const auto row = [](const char *name, const char *graph, const char *state, const char *task,
                        const char *chain, const char *alsoRunning = "") {
        QTest::newRow(name) << QString::fromLatin1(graph) << QString::fromLatin1(state)
                            << QString::fromLatin1(task) << QString::fromLatin1(chain)
                            << QString::fromLatin1(alsoRunning);
    };
    row("succeeded", "a", "a+", "a", "");
    row("ready", "a", "", "a", "a starting");
    row("ready and held", "a", "a#", "a", "a held");
    row("running", "a", "a@3", "a", "a step 3");
    row("running and held", "a", "a@3 a#", "a", "a held");
    row("cancelling", "a", "a~4", "a", "a cancelling to 4");
    row("failed", "a", "a!", "a", "a failed");
    row("timed out", "a", "a?", "a", "a timed out");
    row("cancelled", "a", "a%", "a", "a cancelled");
    row("skipped by request", "a", "a/", "a", "a skipped");
    row("skipped after a failure", "a b>a c>b", "a! b/a c/a", "c", "c upstream failed, a failed");
    row("skipped after a timeout", "a b>a", "a? b/a", "b", "b upstream failed, a timed out");
    row("skipped after a cancel", "a b>a", "a% b/a", "b", "b upstream cancelled, a cancelled");
    row("skipped while the cause ends", "a b>a", "a~2 b/a", "b",
        "b upstream cancelled, a cancelling to 2");

    row("waits for a ready one", "a b>a", "", "b", "b waits 1/1, a starting");
    row("waits for a running one", "a b>a c>b", "a@2", "c", "c waits 1/1, b waits 1/1, a step 2");
    row("counts what is unmet", "a b c d>a,b,c", "a+ b@1", "d", "d waits 2/3, b step 1");
    row("held before cancelling", "a b c d>a,b,c", "a@1 b~2 c#", "d", "d waits 3/3, c held", "a b");
    row("cancelling before running", "a b c d>a,b,c", "a@1 b~2", "d",
        "d waits 3/3, b cancelling to 2", "a");
    row("running before ready", "a b c>a,b", "b@1", "c", "c waits 2/2, b step 1");
    row("the earliest in file order", "a b c>b,a", "a@1 b@2", "c", "c waits 2/2, a step 1", "b");
    row("the nearest", "a b>a c d>b,c", "a@1 c@2", "d", "d waits 2/2, c step 2", "a");
    row("held further up before running nearby", "a b>a c d>b,c", "a# c@2", "d",
        "d waits 2/2, b waits 1/1, a held", "c");
    row("held while it waits", "a b>a c>b", "a@1 b#", "c",
        "c waits 1/1, b waits 1/1 (held), a step 1");
    row("cancelling and held", "a b>a", "a~2 a#", "b", "b waits 1/1, a cancelling to 2 (held)");
    row("the shortest way", "a b>a c>b d>a,c", "a@1", "d", "d waits 2/2, a step 1");
    row("let go by a swallowed timeout", "a b c>a,b", "a? a% b@1", "c", "c waits 1/2, b step 1");
}

void WaitReasonTest::findsTheRootCause()
{
    QFETCH(QString, graph);
    QFETCH(QString, state);
    QFETCH(QString, task);
    const TaskGraph tasks = testing::graphFromText(graph);
    const RunState run = testing::stateFromText(tasks, state);
    const WaitReason reason = waitReason(tasks.findTask(task), run, std::nullopt);
    QTEST(chainText(reason, tasks), "chain");
    QTEST(testing::keysOf(tasks, reason.alsoRunning), "alsoRunning");
    QCOMPARE(reason.alsoRunningCount, reason.alsoRunning.size());
}

void WaitReasonTest::boundsWhatElseRuns()
{
    const TaskGraph graph = testing::graphFromText(QStringLiteral("a b c d e>a,b,c,d"));
    const RunState state = testing::stateFromText(graph, QStringLiteral("a@1 b@1 c@1 d@1"));
    const WaitReason reason =
        waitReason(graph.findTask(QStringLiteral("e")), state, std::nullopt, 2);
    QCOMPARE(testing::keysOf(graph, reason.alsoRunning), QStringLiteral("b c"));
    QCOMPARE(reason.alsoRunningCount, 3U);
}

void WaitReasonTest::knowsTheLimitOfRunningTasks_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("chain");
    QTest::newRow("below it") << QStringLiteral("a@1") << QStringLiteral("c starting");
    QTest::newRow("reached") << QStringLiteral("a@1 b@1") << QStringLiteral("c limit 2/2");
    QTest::newRow("cancelling ones keep their places")
        << QStringLiteral("a@1 b~2") << QStringLiteral("c limit 2/2");
    QTest::newRow("held as well") << QStringLiteral("a@1 b@1 c#") << QStringLiteral("c held");
}

void WaitReasonTest::knowsTheLimitOfRunningTasks()
{
    QFETCH(QString, state);
    const TaskGraph graph = testing::graphFromText(QStringLiteral("a b c"));
    const RunState run = testing::stateFromText(graph, state);
    QTEST(chainText(waitReason(graph.findTask(QStringLiteral("c")), run, 2), graph), "chain");
}

void WaitReasonTest::endsOnForeignRecordings_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("chain");
    const auto row = [](const char *name, const char *graph, const char *state, const char *chain) {
        QTest::newRow(name) << QString::fromLatin1(graph) << QString::fromLatin1(state)
                            << QString::fromLatin1(chain);
    };
    row("waits for itself", "x>x", "", "x waits 1/1, x cycle");
    row("waits for a cycle", "a>b b>a x>a", "", "x waits 1/1, a waits 1/1, b waits 1/1, a cycle");
    row("a cycle and something that runs", "a>b b>a c x>a,c", "c@1", "x waits 2/2, c step 1");
    row("skipped for each other", "x y", "x/y y/x", "x upstream cancelled, y upstream cancelled");
    row("skipped for itself", "x", "x/x", "x upstream cancelled");
    row("skipped for a skipped one", "a y x", "a! y/a x/y",
        "x upstream failed, y upstream failed, a failed");
    row("still waits for a failed one", "a b x>a,b", "a! b@1", "x waits 2/2, a failed");
    row("still waits for a skipped one", "a b x>b", "a! b/a",
        "x waits 1/1, b upstream failed, a failed");
}

void WaitReasonTest::endsOnForeignRecordings()
{
    QFETCH(QString, graph);
    QFETCH(QString, state);
    const TaskGraph tasks = testing::graphFromText(graph);
    const RunState run = testing::stateFromText(tasks, state);
    QTEST(chainText(waitReason(tasks.findTask(QStringLiteral("x")), run, std::nullopt), tasks),
          "chain");
}

void WaitReasonTest::followsAVeryLongChain()
{
    std::vector<Dependency> pairs;
    constexpr std::size_t count = 200'000;
    for (std::size_t index = 1; index < count; ++index)
        pairs.push_back({TaskId::fromIndex(index - 1), TaskId::fromIndex(index)});
    const RunState state(std::make_shared<Dependencies>(count, pairs));
    const WaitReason reason = waitReason(TaskId::fromIndex(count - 1), state, std::nullopt);
    QCOMPARE(reason.chain.size(), count);
    QCOMPARE(reason.chain.back().kind, WaitKind::Starting);
}

STEPWISE_APPLESS_TEST_MAIN(WaitReasonTest)

#include "tst_waitreason.moc"
