#include "core/cli/recordingfile.h"
#include "core/trace/tracecompare.h"
#include "core/trace/tracewriter.h"
#include "tests/support/conformance.h"
#include "tests/support/documenttext.h"
#include "tests/support/runs.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;
using namespace stepwise::testing;

namespace {

QByteArray linesOf(const Recording &recording)
{
    QByteArray lines;
    QBuffer device(&lines);
    device.open(QIODevice::WriteOnly);
    TraceWriter writer(device, recording.document().graph);
    if (!writer.writeHeader(headerOf(recording)) || !writer.writeNew(recording.log()))
        return {};
    return lines;
}

Result<LoadedRecording> read(const QByteArray &lines)
{
    QBuffer device;
    device.setData(lines);
    device.open(QIODevice::ReadOnly);
    return readRecording(device, u"a.stepwise-trace.jsonl"_s);
}

QByteArray someLines()
{
    const auto run =
        makeRun(documentFromText(u"a 2; b>a fail@1; after 1 hold b; after 2 release b"_s));
    play(*run);
    return linesOf(*run->recording());
}

} // namespace

/// Recordings as files: what is written comes back, and what is damaged is told.
class RecordingFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyScenarioComesBack();
    void aReversedRunComesBack();
    void cutOffAnywhereOpensUpToTheLastWholeLine();
    void refusesWithAPlace_data();
    void refusesWithAPlace();
    void tellsOfTasksThatTheGraphHasNot();
    void refusesWhatIsNoFile();
    void knowsARecordingByItsFirstLine();
};

void RecordingFileTest::everyScenarioComesBack()
{
    const auto cases = conformanceCases();
    QVERIFY(cases.size() >= 400);
    for (const ConformanceCase &scenario : cases) {
        const auto run = makeRun(scenario.document);
        play(*run);
        const auto loaded = read(linesOf(*run->recording()));
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        QVERIFY(loaded->problems.isEmpty());
        const Recording &recording = *loaded->recording;
        QVERIFY(!firstDifference(recording.log(), run->log()));
        QVERIFY(recording.state().differences(run->state()).empty());
        QCOMPARE(recording.state().outcome(), run->state().outcome());
        QCOMPARE(recording.document().options, run->options());
    }
}

void RecordingFileTest::aReversedRunComesBack()
{
    const auto run = makeRun(documentFromText(u"options reverse; a; b>a"_s));
    play(*run);
    const auto loaded = read(linesOf(*run->recording()));
    QVERIFY(loaded.isOk());
    QVERIFY(loaded->recording->state().differences(run->state()).empty());
    QCOMPARE(loaded->recording->origin().dependencies->dependentsOf(TaskId(1)).size(), 1U);
}

void RecordingFileTest::cutOffAnywhereOpensUpToTheLastWholeLine()
{
    const QByteArray lines = someLines();
    const qsizetype header = lines.indexOf('\n') + 1;
    for (qsizetype length = 0; length < lines.size(); ++length) {
        const QByteArray part = lines.first(length);
        const auto loaded = read(part);
        if (length < header) {
            QVERIFY(!loaded);
            QCOMPARE(loaded.error().place.line, 1);
            continue;
        }
        QVERIFY(loaded.isOk());
        const bool isWhole = part.endsWith('\n');
        QCOMPARE(loaded->recording->log().count(), std::size_t(part.count('\n') - 1));
        QCOMPARE(loaded->problems.size(), isWhole ? 0 : 1);
        if (!isWhole)
            QCOMPARE(loaded->problems.first().place.line, int(part.count('\n')) + 1);
    }
}

void RecordingFileTest::refusesWithAPlace_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("says");
    const QByteArray good = someLines();
    const auto row = [](const char *name, const QByteArray &lines, int line, const char *says) {
        QTest::newRow(name) << lines << line << QString::fromUtf8(says);
    };
    row("empty", "", 1, "empty");
    row("a graph", "{\"format\":\"stepwise/1\",\"tasks\":[]}\n", 1, "must begin with a line");
    row("no JSON", "digraph {}\n", 1, "");
    row("another version",
        QByteArray(good).replace(R"("trace":"stepwise/1")", R"("trace":"stepwise/9")"), 1,
        "stepwise/9");
    row("no graph", "{\"event\":\"graph\",\"trace\":\"stepwise/1\"}\n", 1, "“graph” is missing");
    row("a broken graph",
        "{\"event\":\"graph\",\"trace\":\"stepwise/1\",\"graph\":{\"format\":\"stepwise/1\","
        "\"tasks\":[{\"id\":\"a\",\"dependsOn\":[\"gone\"]}]}}\n",
        1, "graph in this recording");
    row("damaged", QByteArray(good).replace("\"event\":\"succeeded\"", "\"event\":succeeded"), 9,
        "");
    row("no time", good + "{\"event\":\"succeeded\",\"task\":\"a\"}\n", int(good.count('\n')) + 1,
        "“time” is missing");
    row("goes back", good + "{\"event\":\"held\",\"time\":0.0,\"task\":\"a\"}\n", 0, "before");
}

void RecordingFileTest::refusesWithAPlace()
{
    QFETCH(QByteArray, lines);
    QFETCH(int, line);
    QFETCH(QString, says);
    const auto loaded = read(lines);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().file, u"a.stepwise-trace.jsonl"_s);
    QVERIFY2(loaded.error().message.contains(says), qPrintable(loaded.error().message));
    QVERIFY(!loaded.error().message.isEmpty());
    if (line > 0)
        QCOMPARE(loaded.error().place.line, line);
}

void RecordingFileTest::tellsOfTasksThatTheGraphHasNot()
{
    const QByteArray lines = someLines();
    const auto loaded = read(lines + "{\"event\":\"started\",\"time\":99,\"task\":\"extra\"}\n");
    QVERIFY(loaded.isOk());
    QCOMPARE(loaded->problems.size(), 1);
    QVERIFY(loaded->problems.first().message.contains(u"extra"_s));
    const TaskId extra = loaded->recording->document().graph.findTask(u"extra"_s);
    QVERIFY(extra.isValid());
    QCOMPARE(loaded->recording->state()[extra].state, TaskState::Running);
}

void RecordingFileTest::refusesWhatIsNoFile()
{
    const QTemporaryDir directory;
    const auto folder = loadRecording(directory.path());
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::Unreadable);
    const auto none = loadRecording(directory.filePath(u"none"_s));
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::NotFound);
}

void RecordingFileTest::knowsARecordingByItsFirstLine()
{
    const QTemporaryDir directory;
    const auto isRead = [&](const QString &name, const QByteArray &text) {
        QFile file(directory.filePath(name));
        file.open(QIODevice::WriteOnly);
        file.write(text);
        file.close();
        return isRecording(file.fileName());
    };
    QVERIFY(isRead(u"a.json"_s, someLines()));
    QVERIFY(isRead(u"b.json"_s, "{ \"event\" : \"graph\" }"));
    QVERIFY(isRead(u"c.Stepwise-Trace.jsonl"_s, ""));
    QVERIFY(!isRead(u"d.json"_s, "{\"format\":\"stepwise/1\"}"));
    QVERIFY(!isRecording(directory.path()));
}

STEPWISE_APPLESS_TEST_MAIN(RecordingFileTest)

#include "tst_recordingfile.moc"
