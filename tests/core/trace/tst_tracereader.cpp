#include "core/trace/tracereader.h"
#include "tests/support/graphtext.h"
#include "tests/support/testmain.h"
#include "tests/support/tracelines.h"

#include <QBuffer>
#include <QTest>

using namespace stepwise;
using namespace std::chrono_literals;

namespace {

/// One reader of a text that can grow.
struct Reading
{
    QBuffer device;
    TraceReader reader{device};
    TraceLog log;

    explicit Reading(const QByteArray &text = {}, const QString &graph = QStringLiteral("a b"))
    {
        device.open(QIODevice::ReadWrite);
        grow(text);
        reader.setGraph(testing::graphFromText(graph));
    }

    void grow(const QByteArray &text) { device.buffer().append(text); }
};

} // namespace

class TraceReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheHeader();
    void readsABareHeader();
    void refusesOtherBeginnings_data();
    void refusesOtherBeginnings();
    void readsForeignLines_data();
    void readsForeignLines();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void addsTasksThatTheGraphDidNotName();
    void waitsForTheRestOfALine();
    void goesOnBehindABrokenLine();
};

void TraceReaderTest::readsTheHeader()
{
    Reading reading("{\"event\":\"graph\",\"trace\":\"stepwise/1\",\"engine\":\"process\","
                    "\"startedAt\":\"2026-01-31T12:00:00Z\",\"options\":{\"waitTime\":0.5,"
                    "\"timeout\":null,\"errorWaitTime\":2.0,\"aggregateExceptions\":true,"
                    "\"reverse\":true,\"maxRunning\":3},\"deadline\":60.0,"
                    "\"graph\":{ \"name\": \"a\" }}\n"
                    "{\"event\":\"paused\",\"time\":0}\n");
    const auto header = reading.reader.readHeader();
    QVERIFY(header.isOk());
    QCOMPARE(header->engine, QStringLiteral("process"));
    QCOMPARE(header->startedAt, QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC));
    QCOMPARE(header->options, (RunOptions{500ms, std::nullopt, 2s, true, true, 3}));
    QCOMPARE(header->deadline, std::optional<Moment>(60s));
    QCOMPARE(header->document, QByteArray("{ \"name\": \"a\" }"));
    QVERIFY(reading.reader.readEvents(reading.log));
    QCOMPARE(reading.log.count(), 1U);
}

void TraceReaderTest::readsABareHeader()
{
    Reading bare("{\"event\":\"graph\",\"graph\":{}}\n");
    const auto defaults = bare.reader.readHeader();
    QVERIFY(defaults.isOk());
    QCOMPARE(defaults->options, RunOptions());
    QCOMPARE(defaults->engine, QStringLiteral("simulate"));
    QCOMPARE(defaults->deadline, std::nullopt);
}

void TraceReaderTest::refusesOtherBeginnings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<Place>("place");
    const auto row = [](const char *name, const char *text, ErrorCode code, Place place) {
        QTest::newRow(name) << QByteArray(text) << code << place;
    };
    row("nothing", "", ErrorCode::NotFound, {});
    row("half a line", "{\"event\":\"graph\"", ErrorCode::NotFound, {});
    row("no JSON", "digraph {\n", ErrorCode::BadSyntax, {1, 1});
    row("a list", "[]\n", ErrorCode::BadValue, {1, 1});
    row("another event", "{\"event\":\"started\"}\n", ErrorCode::BadValue, {1, 1});
    row("another version", "{\"event\":\"graph\",\"trace\":\"stepwise/9\",\"graph\":{}}\n",
        ErrorCode::BadValue, {1, 26});
    row("no document", "{\"event\":\"graph\"}\n", ErrorCode::BadValue, {1, 1});
    row("a document that is none", "{\"event\":\"graph\",\"graph\":1}\n", ErrorCode::BadValue,
        {1, 26});
    row("a wrong option", "{\"event\":\"graph\",\"graph\":{},\"options\":{\"waitTime\":-1}}\n",
        ErrorCode::BadValue, {1, 51});
}

void TraceReaderTest::refusesOtherBeginnings()
{
    QFETCH(QByteArray, text);
    Reading reading(text);
    const auto header = reading.reader.readHeader();
    QCOMPARE(header.isOk(), false);
    QTEST(header.error().code, "code");
    QTEST(header.error().place, "place");
    QVERIFY(!header.error().message.isEmpty());
}

void TraceReaderTest::readsForeignLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("event"); // as this program would have written it
    const auto row = [](const char *line, const char *event) {
        QTest::newRow(line) << QByteArray(line) << QByteArray(event);
    };
    row(R"({"event":"started","time":1,"task":"a"})",
        R"({"event":"started","time":1.0,"task":"a"})");
    row(R"({"task":"a","x":[1],"time":1e0,"event":"started","pass":2})",
        R"({"event":"started","pass":2,"time":1.0,"task":"a"})");
    row(R"( {"event": "started", "time": 0, "task": "\u0061"} )",
        R"({"event":"started","time":0.0,"task":"a"})");
    row(R"({"event":"failed","time":0,"task":"a"})",
        R"({"event":"failed","time":0.0,"task":"a","error":""})");
    row(R"({"event":"suppressed","time":0,"task":"a"})",
        R"({"event":"suppressed","time":0.0,"task":"a","error":""})");
    row(R"({"event":"progress","time":0,"task":"a"})",
        R"({"event":"progress","time":0.0,"task":"a","fraction":0})");
    row(R"({"event":"output","time":0,"task":"a","text":"x"})",
        R"({"event":"output","time":0.0,"task":"a","stream":"stdout","text":"x"})");
    row(R"({"event":"cancelling","time":1,"task":"a","grace":2})",
        R"({"event":"cancelling","time":1.0,"task":"a","grace":2.0,"deadline":3.0,"by":"request"})");
    row(R"({"event":"cancelling","time":1,"task":"a","by":"someone"})",
        R"({"event":"cancelling","time":1.0,"task":"a","grace":0.0,"deadline":1.0,"by":"request"})");
    row(R"({"event":"skipped","time":0,"task":"a"})",
        R"({"event":"skipped","time":0.0,"task":"a","cause":null})");
    row(R"({"event":"skipped","time":0,"task":"a","cause":"request"})",
        R"({"event":"skipped","time":0.0,"task":"a","cause":null})");
    row(R"({"event":"finished","time":0,"outcome":"cancelled"})",
        R"({"event":"finished","time":0.0,"outcome":"cancelled","raises":null,"errors":[]})");
    row(R"({"event":"heartbeat"})", "");
    row(R"({"event":"breakpointHit","pass":1,"time":0,"task":"a"})",
        R"({"event":"breakpointHit","pass":1,"time":0.0,"task":"a","breakpoint":""})");
    row(R"({"event":"graph","graph":{}})", "");
    row(R"({"event":"requested","time":0,"request":{"do":"teleport"}})", "");
    row("", "");
    row("\r", "");
}

void TraceReaderTest::readsForeignLines()
{
    QFETCH(QByteArray, line);
    Reading reading(line + '\n');
    const auto read = reading.reader.readEvents(reading.log);
    QVERIFY2(read.isOk(), qPrintable(read ? QString() : read.error().toString()));
    QTEST(testing::traceLines(reading.reader.graph(), reading.log).trimmed(), "event");
}

void TraceReaderTest::tellsWhatIsWrong_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *line, int column, const char *says) {
        QTest::newRow(line) << QString::fromUtf8(line) << column << QString::fromUtf8(says);
    };
    row(R"({"event":"started",)", 20, "");
    row(R"(started a)", 1, "");
    row(R"([1])", 1, "event");
    row(R"({"time":0})", 1, "“event” is missing");
    row(R"({"event":"paused"})", 1, "“time” is missing");
    row(R"({"event":"paused","time":-1})", 26, "“time” must be");
    row(R"({"event":"paused","time":"0"})", 26, "“time” must be");
    row(R"({"event":"started","time":0})", 1, "“task” is missing");
    row(R"({"event":"started","time":0,"task":1})", 36, "“task”");
    row(R"({"event":"started","pass":-1,"time":0,"task":"a"})", 27, "“pass”");
    row(R"({"event":"stepped","time":0,"task":"a"})", 1, "“step” is missing");
    row(R"({"event":"stepped","time":0,"task":"a","step":1.5})", 47, "“step”");
    row(R"({"event":"started","time":0,"task":"a","deadline":null})", 51, "“deadline”");
    row(R"({"event":"failed","time":0,"task":"a","error":{}})", 47, "“error”");
    row(R"({"event":"progress","time":0,"task":"a","fraction":2})", 52, "from 0 to 1");
    row(R"({"event":"skipped","time":0,"task":"a","cause":1})", 48, "“cause”");
    row(R"({"event":"requested","time":0})", 1, "“request” is missing");
    row(R"({"event":"requested","time":0,"request":1})", 41, "“request”");
    row(R"({"event":"requested","time":0,"request":{"do":"cancelTask"}})", 41, "“task”");
    row(R"({"event":"finished","time":0})", 1, "“outcome” is missing");
    row(R"({"event":"finished","time":0,"outcome":"great"})", 40, "“outcome” must be");
    row(R"({"event":"finished","time":0,"outcome":"failed","errors":"boom"})", 58, "“errors”");
}

void TraceReaderTest::tellsWhatIsWrong()
{
    QFETCH(QString, line);
    QFETCH(int, column);
    QFETCH(QString, says);
    Reading reading("\n{\"event\":\"paused\",\"time\":0}\n" + line.toUtf8() + '\n');
    const auto read = reading.reader.readEvents(reading.log);
    QCOMPARE(read.isOk(), false);
    QCOMPARE(read.error().place, (Place{3, column}));
    QVERIFY2(read.error().message.contains(says), qPrintable(read.error().message));
    QCOMPARE(reading.log.count(), 1U);
}

void TraceReaderTest::addsTasksThatTheGraphDidNotName()
{
    Reading reading("{\"event\":\"started\",\"time\":0,\"task\":\"new\"}\n"
                    "{\"event\":\"skipped\",\"time\":0,\"task\":\"a\",\"cause\":\"other\"}\n"
                    "{\"event\":\"succeeded\",\"time\":0,\"task\":\"new\"}\n"
                    "{\"event\":\"requested\",\"time\":0,"
                    "\"request\":{\"do\":\"hold\",\"tasks\":[\"b\",\"third\"]}}\n");
    QVERIFY(reading.reader.readEvents(reading.log));
    const TaskGraph &graph = reading.reader.graph();
    QCOMPARE(testing::keysOf(graph, reading.reader.addedTasks()),
             QStringLiteral("new other third"));
    QCOMPARE(graph.taskCount(), 5U);
    QCOMPARE(reading.log[2].task, graph.findTask(QStringLiteral("new")));
}

void TraceReaderTest::waitsForTheRestOfALine()
{
    Reading reading("{\"event\":\"paused\",\"time\":0}\n{\"event\":\"resu");
    QVERIFY(reading.reader.readEvents(reading.log));
    QCOMPARE(reading.log.count(), 1U);
    QVERIFY(reading.reader.hasCutOffLine());

    reading.grow("med\",\"time\":1}");
    QVERIFY(reading.reader.readEvents(reading.log));
    QCOMPARE(reading.log.count(), 1U);

    reading.grow("\n");
    QVERIFY(reading.reader.readEvents(reading.log));
    QCOMPARE(reading.log.count(), 2U);
    QCOMPARE(reading.log[1].kind, EventKind::Resumed);
    QVERIFY(!reading.reader.hasCutOffLine());
    QCOMPARE(reading.reader.lineCount(), 2);
}

void TraceReaderTest::goesOnBehindABrokenLine()
{
    Reading reading("oops\n{\"event\":\"paused\",\"time\":0}\n");
    QCOMPARE(reading.reader.readEvents(reading.log).isOk(), false);
    QCOMPARE(reading.log.count(), 0U);
    QVERIFY(reading.reader.readEvents(reading.log));
    QCOMPARE(reading.log.count(), 1U);
}

STEPWISE_APPLESS_TEST_MAIN(TraceReaderTest)

#include "tst_tracereader.moc"
