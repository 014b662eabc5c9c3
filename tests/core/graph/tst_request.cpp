#include "core/graph/request.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

using namespace stepwise;

class RequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheWordsOfTheFiles_data();
    void hasTheWordsOfTheFiles();
    void knowsNoOtherWord_data();
    void knowsNoOtherWord();
    void everyPartCounts();
};

void RequestTest::hasTheWordsOfTheFiles_data()
{
    QTest::addColumn<RequestKind>("kind");

    QTest::newRow("cancelAll") << RequestKind::CancelAll;
    QTest::newRow("cancelTask") << RequestKind::CancelTask;
    QTest::newRow("cancelGroup") << RequestKind::CancelGroup;
    QTest::newRow("cancelRun") << RequestKind::CancelRun;
    QTest::newRow("cancelNow") << RequestKind::CancelNow;
    QTest::newRow("extendGrace") << RequestKind::ExtendGrace;
    QTest::newRow("hold") << RequestKind::Hold;
    QTest::newRow("release") << RequestKind::Release;
    QTest::newRow("throw") << RequestKind::Throw;
    QTest::newRow("failNext") << RequestKind::FailNext;
    QTest::newRow("delay") << RequestKind::Delay;
    QTest::newRow("ignoreCancel") << RequestKind::IgnoreCancel;
    QTest::newRow("pause") << RequestKind::Pause;
    QTest::newRow("resume") << RequestKind::Resume;
    QTest::newRow("setWaitTime") << RequestKind::SetWaitTime;
}

void RequestTest::hasTheWordsOfTheFiles()
{
    QFETCH(RequestKind, kind);

    const QString key = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(requestKey(kind), key);
    QVERIFY(requestKindFromKey(key) == kind);
}

void RequestTest::knowsNoOtherWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << QString();
    QTest::newRow("other case") << QStringLiteral("CancelAll");
    QTest::newRow("a beginning") << QStringLiteral("cancel");
    QTest::newRow("with a blank") << QStringLiteral("hold ");
}

void RequestTest::knowsNoOtherWord()
{
    QFETCH(QString, word);

    QVERIFY(!requestKindFromKey(word));
}

void RequestTest::everyPartCounts()
{
    const Request request{RequestKind::CancelTask, {TaskId(1)}, {}, Duration(5), {}, {}};
    QCOMPARE(request, Request(request));

    Request other = request;
    other.tasks = {TaskId(2)};
    QVERIFY(other != request);
    other = request;
    other.group = GroupId(0);
    QVERIFY(other != request);
    other = request;
    other.grace = std::nullopt;
    QVERIFY2(other != request, "no grace is not a grace of some length");
    other = request;
    other.grace = Duration(0);
    QVERIFY(other != request);
}

STEPWISE_GUILESS_TEST_MAIN(RequestTest)
#include "tst_request.moc"
