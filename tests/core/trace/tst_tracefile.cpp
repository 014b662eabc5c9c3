#include "core/trace/tracereader.h"
#include "core/trace/tracewriter.h"
#include "tests/support/graphtext.h"
#include "tests/support/testmain.h"
#include "tests/support/tracelines.h"
#include "tests/support/tracetext.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QTest>

using namespace stepwise;
using namespace std::chrono_literals;

namespace {

/// Reads lines back into a log; what went wrong is empty when all was well.
struct RecordedRun
{
    TraceLog log;
    QString problem;

    RecordedRun(QByteArray text, const TaskGraph &graph)
    {
        QBuffer device(&text);
        device.open(QIODevice::ReadOnly);
        TraceReader reader(device);
        reader.setGraph(graph);
        const auto read = reader.readEvents(log);
        if (!read)
            problem = read.error().toString();
    }
};

TraceHeader someHeader()
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

/// Every kind of event, and every kind of detail.
TraceLog fullLog(const TaskGraph &graph)
{
    TraceLog log = testing::traceFromText(
        graph,
        QStringLiteral("#1 @0 started a 4.5; stepped a 1; started b; succeeded b; #2 @0.25 "
                       "stepped a 2; held last; released last; #3 cancelling a 2 2.25 error; "
                       "timedOut a; cancelled a; suppressed a boom; failed m1 bang; "
                       "skipped last m1; skipped b; paused; resumed; "
                       "finished failed exceptionGroup boom bang"));
    const TaskId a = graph.findTask(QStringLiteral("a"));
    TraceDetails &details = log.details();
    log.append({.time = 3s,
                .task = a,
                .pass = 4,
                .detail = details.addText(QStringLiteral("half")),
                .kind = EventKind::Progress,
                .extra = 500});
    log.append({.time = 3s, .task = a, .pass = 4, .kind = EventKind::Progress, .extra = 333});
    log.append({.time = 3s,
                .task = a,
                .detail = details.addText(QStringLiteral("line\n\"ü\u2028 \\")),
                .kind = EventKind::Output,
                .extra = 2});
    log.append(
        {.time = 3s,
         .task = a,
         .detail = details.addLaunch(
             {QStringLiteral("job \"7\""), QStringLiteral("/a b/out"), QStringLiteral("/a b/err")}),
         .kind = EventKind::Launched});
    log.append({.time = 3s,
                .task = a,
                .detail = details.addLaunch({QStringLiteral("process 7"), {}, {}}),
                .kind = EventKind::Launched});
    log.append(
        {.time = 3s,
         .task = a,
         .detail = details.addUsage({1500us, 123456789012ULL, QStringLiteral("exit code 2")}),
         .kind = EventKind::Used});
    log.append({.time = 3s,
                .task = a,
                .detail = details.addUsage({{}, {}, QStringLiteral("lost")}),
                .kind = EventKind::Used});
    Request request;
    request.kind = RequestKind::CancelTask;
    request.tasks = {a, graph.findTask(QStringLiteral("b"))};
    request.grace = 2s;
    log.append({.time = 1ns,
                .task = {},
                .pass = 9,
                .detail = details.addRequest(request),
                .kind = EventKind::Requested});
    return log;
}

} // namespace

class TraceFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackTheHeader();
    void readsBackEveryEvent();
    void readsBackTheFirstDroppedStep();
    void readsBackAMillionEvents();
};

void TraceFileTest::readsBackTheHeader()
{
    QByteArray text;
    QBuffer device(&text);
    device.open(QIODevice::ReadWrite);
    const TaskGraph graph;
    TraceHeader header = someHeader();
    QVERIFY(TraceWriter(device, graph).writeHeader(header));
    QVERIFY(device.seek(0));
    const auto read = TraceReader(device).readHeader();
    QVERIFY(read.isOk());
    header.document = R"({"format":"stepwise/1","name":"a \" b"})";
    QCOMPARE(*read, header);
}

void TraceFileTest::readsBackEveryEvent()
{
    const TaskGraph graph = testing::graphFromText(QStringLiteral("a b last m1"));
    const TraceLog log = fullLog(graph);
    const QByteArray text = testing::traceLines(graph, log);
    const RecordedRun recording(text, graph);
    QCOMPARE(recording.problem, QString());
    QCOMPARE(recording.log.count(), log.count());
    for (std::size_t index = 0; index < log.count(); ++index) {
        TraceEvent event = recording.log[index];
        QCOMPARE(event.detail == TraceEvent::none, log[index].detail == TraceEvent::none);
        event.detail = log[index].detail; // places in two tables; what is there comes out below
        QCOMPARE(event, log[index]);
    }
    QCOMPARE(testing::traceLines(graph, recording.log), text);
}

void TraceFileTest::readsBackTheFirstDroppedStep()
{
    const TaskGraph graph = testing::graphFromText(QStringLiteral("a"));
    TraceLog log(1);
    for (std::uint32_t step = 1; step <= 4; ++step)
        log.append({.task = TaskId(0), .pass = step, .detail = step, .kind = EventKind::Stepped});
    const RecordedRun recording(testing::traceLines(graph, log), graph);
    QCOMPARE(recording.problem, QString());
    QCOMPARE(recording.log.count(), 1U);
    QCOMPARE(recording.log.firstDropped(), log.firstDropped());
    QCOMPARE(recording.log.firstDropped()->pass, 2U);
}

void TraceFileTest::readsBackAMillionEvents()
{
    constexpr std::uint32_t tasks = 1'000;
    constexpr std::uint32_t events = 1'000'000;
    TaskGraph graph;
    for (std::uint32_t task = 0; task < tasks; ++task)
        graph.addTask(QStringLiteral("task-%1").arg(task));
    TraceLog log;
    for (std::uint32_t index = 0; index < events; ++index) {
        const std::uint32_t step = index / tasks + 1;
        log.append({.time = step * 250ms,
                    .task = TaskId(index % tasks),
                    .pass = step,
                    .detail = step,
                    .kind = EventKind::Stepped});
    }
    QElapsedTimer timer;
    timer.start();
    const QByteArray text = testing::traceLines(graph, log);
    const qint64 writing = timer.restart();
    const RecordedRun recording(text, graph);
    qInfo("a million events: written in %lld ms, read in %lld ms", writing, timer.elapsed());
    QCOMPARE(recording.problem, QString());
    QCOMPARE(text.count('\n'), qsizetype(events));
    QCOMPARE(recording.log.count(), std::size_t(events));
    QCOMPARE(recording.log[events - 1], log[events - 1]);
}

STEPWISE_APPLESS_TEST_MAIN(TraceFileTest)

#include "tst_tracefile.moc"
