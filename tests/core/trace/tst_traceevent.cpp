#include "core/trace/traceevent.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;

class TraceEventTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheWordsOfTheFiles_data();
    void hasTheWordsOfTheFiles();
    void knowsNoOtherWord();
    void saysHowARunEnded();
};

void TraceEventTest::hasTheWordsOfTheFiles_data()
{
    QTest::addColumn<EventKind>("kind");

    QTest::newRow("started") << EventKind::Started;
    QTest::newRow("stepped") << EventKind::Stepped;
    QTest::newRow("succeeded") << EventKind::Succeeded;
    QTest::newRow("failed") << EventKind::Failed;
    QTest::newRow("cancelling") << EventKind::Cancelling;
    QTest::newRow("cancelled") << EventKind::Cancelled;
    QTest::newRow("timedOut") << EventKind::TimedOut;
    QTest::newRow("skipped") << EventKind::Skipped;
    QTest::newRow("held") << EventKind::Held;
    QTest::newRow("released") << EventKind::Released;
    QTest::newRow("suppressed") << EventKind::Suppressed;
    QTest::newRow("progress") << EventKind::Progress;
    QTest::newRow("output") << EventKind::Output;
    QTest::newRow("launched") << EventKind::Launched;
    QTest::newRow("used") << EventKind::Used;
    QTest::newRow("requested") << EventKind::Requested;
    QTest::newRow("paused") << EventKind::Paused;
    QTest::newRow("resumed") << EventKind::Resumed;
    QTest::newRow("finished") << EventKind::Finished;
}

void TraceEventTest::hasTheWordsOfTheFiles()
{
    QFETCH(EventKind, kind);

    const QString key = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(eventKey(kind), key);
    QVERIFY(eventKindFromKey(key) == kind);
}

void TraceEventTest::knowsNoOtherWord()
{
    for (const char *word : {"", "Started", "start", "graph"})
        QVERIFY(!eventKindFromKey(QString::fromLatin1(word)));
}

void TraceEventTest::saysHowARunEnded()
{
    QCOMPARE(raisesKey(Raises::Nothing), QString());
    QCOMPARE(raisesKey(Raises::Error), QStringLiteral("error"));
    QCOMPARE(raisesKey(Raises::ExceptionGroup), QStringLiteral("exceptionGroup"));
    QCOMPARE(raisesKey(Raises::Timeout), QStringLiteral("timeout"));

    QCOMPARE(outcomeKey(OutcomeKind::Succeeded), QStringLiteral("succeeded"));
    QCOMPARE(outcomeKey(OutcomeKind::Failed), QStringLiteral("failed"));
    QCOMPARE(outcomeKey(OutcomeKind::Cancelled), QStringLiteral("cancelled"));
    QCOMPARE(outcomeKey(OutcomeKind::TimedOut), QStringLiteral("timedOut"));

    QCOMPARE(cancelledByKey(CancelledBy::Request), QStringLiteral("request"));
    QCOMPARE(cancelledByKey(CancelledBy::Error), QStringLiteral("error"));
    QCOMPARE(cancelledByKey(CancelledBy::Run), QStringLiteral("run"));
}

STEPWISE_GUILESS_TEST_MAIN(TraceEventTest)
#include "tst_traceevent.moc"
