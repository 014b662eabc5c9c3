#include "core/trace/tracewriter.h"
#include "tests/support/graphtext.h"
#include "tests/support/testmain.h"
#include "tests/support/tracelines.h"
#include "tests/support/tracetext.h"

#include <QIODevice>
#include <QTest>

using namespace stepwise;
using namespace std::chrono_literals;

namespace {

/// Everything that was written, and how often.
class RecordingDevice final : public QIODevice
{
public:
    explicit RecordingDevice(qint64 capacity = 1 << 30) : m_capacity(capacity)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    QList<QByteArray> writes;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        if (size > m_capacity)
            return -1;
        m_capacity -= size;
        writes.append(QByteArray(data, size));
        return size;
    }

private:
    qint64 m_capacity;
};

QString lineOf(const QString &event)
{
    const TaskGraph graph = testing::graphFromText(QStringLiteral("a b last m1"));
    return QString::fromUtf8(testing::traceLines(graph, testing::traceFromText(graph, event)))
        .chopped(1);
}

TraceHeader writtenHeader()
{
    TraceHeader header;
    header.startedAt = QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC);
    header.options.waitTime = 500ms;
    header.options.errorWaitTime = 2s;
    header.options.maxRunning = 3;
    header.deadline = 60s;
    header.document = "{\n  \"format\": \"stepwise/1\",\n  \"name\": \"a \\\" b\"\n}\n";
    return header;
}

} // namespace

class TraceWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesExactLines_data();
    void writesExactLines();
    void writesTheHeader();
    void goesOnWhereItStopped();
    void writesWholeLinesInFewPieces();
    void stopsAtTheFirstError();
    void notesTheFirstDroppedStep();
};

void TraceWriterTest::writesExactLines_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *event, const char *line) {
        QTest::newRow(event) << QString::fromUtf8(event) << QString::fromUtf8(line);
    };
    row("#1 @0 started a", R"({"event":"started","pass":1,"time":0.0,"task":"a"})");
    row("#1 @0 started a 2.5",
        R"({"event":"started","pass":1,"time":0.0,"task":"a","deadline":2.5})");
    row("#1 @0 stepped a 1", R"({"event":"stepped","pass":1,"time":0.0,"task":"a","step":1})");
    row("#3 @1 cancelling b 2 3 request",
        R"({"event":"cancelling","pass":3,"time":1.0,"task":"b","grace":2.0,"deadline":3.0,"by":"request"})");
    row("#4 @2 failed m1 boom",
        R"({"event":"failed","pass":4,"time":2.0,"task":"m1","error":"boom"})");
    row("#4 @2 skipped last m1",
        R"({"event":"skipped","pass":4,"time":2.0,"task":"last","cause":"m1"})");
    row("#4 @2 skipped last",
        R"({"event":"skipped","pass":4,"time":2.0,"task":"last","cause":null})");
    row("#7 @5 finished failed error boom",
        R"({"event":"finished","pass":7,"time":5.0,"outcome":"failed","raises":"error","errors":["boom"]})");
    row("#7 @5 finished succeeded",
        R"({"event":"finished","pass":7,"time":5.0,"outcome":"succeeded","raises":null,"errors":[]})");
    row("#7 @5 finished timedOut timeout",
        R"({"event":"finished","pass":7,"time":5.0,"outcome":"timedOut","raises":"timeout","errors":[]})");
    row("#2 @0.25 succeeded a", R"({"event":"succeeded","pass":2,"time":0.25,"task":"a"})");
    row("#2 @0.000000001 cancelled a",
        R"({"event":"cancelled","pass":2,"time":0.000000001,"task":"a"})");
    row("#2 @1 suppressed a late",
        R"({"event":"suppressed","pass":2,"time":1.0,"task":"a","error":"late"})");
    row("#2 @1 held a", R"({"event":"held","pass":2,"time":1.0,"task":"a"})");
    row("#2 @1 released a", R"({"event":"released","pass":2,"time":1.0,"task":"a"})");
    row("#2 @1 paused", R"({"event":"paused","pass":2,"time":1.0})");
    row("@1 resumed", R"({"event":"resumed","time":1.0})");
}

void TraceWriterTest::writesExactLines()
{
    QFETCH(QString, event);
    QTEST(lineOf(event), "line");
}

void TraceWriterTest::writesTheHeader()
{
    RecordingDevice device;
    const TaskGraph graph;
    TraceWriter writer(device, graph);
    QVERIFY(writer.writeHeader(writtenHeader()));
    QCOMPARE(device.writes.join(),
             QByteArray(R"({"event":"graph","trace":"stepwise/1","engine":"simulate",)"
                        R"("startedAt":"2026-01-31T12:00:00Z","options":{"waitTime":0.5,)"
                        R"("timeout":null,"errorWaitTime":2.0,"aggregateExceptions":false,)"
                        R"("reverse":false,"maxRunning":3},"deadline":60.0,)"
                        R"("graph":{"format":"stepwise/1","name":"a \" b"}})"
                        "\n"));
}

void TraceWriterTest::goesOnWhereItStopped()
{
    const TaskGraph graph = testing::graphFromText(QStringLiteral("a b last m1"));
    const TraceLog all = testing::traceFromText(
        graph, QStringLiteral("#1 @0 started a 9; stepped a 1; #2 @1 failed a boom; "
                              "skipped b a; paused; finished failed error boom"));
    RecordingDevice device;
    TraceWriter writer(device, graph);
    TraceLog growing;
    growing.details() = all.details();
    for (std::size_t index = 0; index < all.count(); ++index) {
        growing.append(all[index]);
        QVERIFY(writer.writeNew(growing));
        QCOMPARE(device.writes.size(), qsizetype(index + 1));
    }
    QVERIFY(writer.writeNew(growing));
    QCOMPARE(device.writes.join(), testing::traceLines(graph, all));
}

void TraceWriterTest::writesWholeLinesInFewPieces()
{
    const TaskGraph graph = testing::graphFromText(QStringLiteral("a"));
    TraceLog log;
    for (std::uint32_t step = 1; step <= 10'000; ++step)
        log.append({.task = TaskId(0), .pass = 1, .detail = step, .kind = EventKind::Stepped});
    RecordingDevice device;
    TraceWriter writer(device, graph);
    QVERIFY(writer.writeNew(log));
    QVERIFY(device.writes.size() > 1);
    QVERIFY(device.writes.size() < 20);
    for (const QByteArray &piece : device.writes)
        QVERIFY(piece.startsWith("{\"event\"") && piece.endsWith("}\n"));
}

void TraceWriterTest::stopsAtTheFirstError()
{
    const TaskGraph graph = testing::graphFromText(QStringLiteral("a"));
    RecordingDevice device(60);
    TraceWriter writer(device, graph);
    TraceLog log;
    log.append({.task = TaskId(0), .pass = 1});
    QVERIFY(writer.writeNew(log));
    log.append({.task = TaskId(0), .pass = 1, .kind = EventKind::Succeeded});
    const auto second = writer.writeNew(log);
    QCOMPARE(second.isOk(), false);
    QCOMPARE(second.error().code, ErrorCode::Unreadable);
    QCOMPARE(writer.writeNew(log).isOk(), false);
    QCOMPARE(device.writes.size(), 1);
}

void TraceWriterTest::notesTheFirstDroppedStep()
{
    const TaskGraph graph = testing::graphFromText(QStringLiteral("a b"));
    TraceLog log(1);
    for (std::uint32_t step = 1; step <= 4; ++step)
        log.append({.task = TaskId(0), .pass = step, .detail = step, .kind = EventKind::Stepped});
    const QByteArray text = testing::traceLines(graph, log);
    QCOMPARE(
        text,
        QByteArray("{\"event\":\"stepped\",\"pass\":1,\"time\":0.0,\"task\":\"a\",\"step\":1}\n"
                   "{\"event\":\"dropped\",\"pass\":2,\"time\":0.0,\"task\":\"a\",\"step\":2}\n"));
}

STEPWISE_APPLESS_TEST_MAIN(TraceWriterTest)

#include "tst_tracewriter.moc"
