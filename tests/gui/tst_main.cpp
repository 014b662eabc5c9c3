#include "core/formats/nativewriter.h"
#include "tests/support/conformance.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

/// The program as a shell would start it, without a display.
struct Program
{
    explicit Program(const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("DISPLAY"));
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(STEPWISE_PROGRAM), arguments);
    }

    int status()
    {
        if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
            return -1;
        output += process.readAllStandardOutput();
        return process.exitCode();
    }

    /// Waits until the output has that text.
    bool waitFor(const QByteArray &text)
    {
        while (!output.contains(text) && process.waitForReadyRead())
            output += process.readAllStandardOutput();
        return output.contains(text);
    }

    void signal(int number) { ::kill(static_cast<pid_t>(process.processId()), number); }

    QProcess process;
    QByteArray output;
};

/// What a command of the graph has printed first, as a number; 0: nothing came.
qint64 firstNumberOf(Program &program)
{
    if (!program.waitFor("\"event\":\"output\""))
        return 0;
    const qsizetype at = program.output.lastIndexOf("\"text\":\"") + 8;
    return program.output.mid(at, program.output.indexOf('"', at) - at).toLongLong();
}

bool isAlive(qint64 process)
{
    return ::kill(static_cast<pid_t>(process), 0) == 0;
}

QString lastEvent(const QByteArray &output)
{
    const QByteArray line = output.trimmed().split('\n').last();
    return QJsonDocument::fromJson(line).object().value(QLatin1String("event")).toString();
}

QByteArray graph(const QByteArray &tasks, const QByteArray &rest = {})
{
    return R"({"format":"stepwise/1","tasks":[)" + tasks + "]" + rest + "}";
}

} // namespace

/// The program from outside: arguments in; output, exit status and trace out.
class MainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tracesAgreeWithHeat();
    void exitStatusTellsTheOutcome_data();
    void exitStatusTellsTheOutcome();
    void standardInputIsRead();
    void onlyTraceLinesGoToStandardOutput();
    void interruptCancelsWithGrace();
    void secondInterruptEndsTheGrace();
    void traceThatCannotBeWrittenIsRefused();
    void commandsNeedTrust();
    void killedItLeavesNothingBehind();
    void interruptedItEndsItsCommands();
    void layoutWritesPlainText();
    void layoutThatCannotBeWrittenIsRefused();

private:
    QString write(const QByteArray &content);

    QTemporaryDir m_folder;
};

QString MainTest::write(const QByteArray &content)
{
    const QString name = m_folder.filePath(QStringLiteral("graph.stepwise.json"));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return name;
}

/// All cases, without a process for each: tst_runfile.
void MainTest::tracesAgreeWithHeat()
{
    const std::vector<ConformanceCase> cases = conformanceCases();
    QVERIFY(!cases.empty());
    for (std::size_t index = 0; index < cases.size(); index += 20) {
        const ConformanceCase &expected = cases[index];
        Program program({QStringLiteral("run"), QStringLiteral("--virtual-time"),
                         QStringLiteral("--trace"), QStringLiteral("-"),
                         write(writeNative(expected.document, 0))});
        QVERIFY2(program.status() >= 0, qPrintable(expected.document.name));
        QBuffer output(&program.output);
        QVERIFY(output.open(QIODevice::ReadOnly));
        QCOMPARE(departureOf(output, expected), QString());
    }
}

void MainTest::exitStatusTellsTheOutcome_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    QTest::newRow("succeeded") << graph(R"({"id":"a"})") << 0 << QStringLiteral("succeeded");
    QTest::newRow("failed") << graph(R"({"id":"a","simulate":{"failAtStep":1,"error":"boom"}})")
                            << 1 << QStringLiteral("boom");
    QTest::newRow("cancelled") << graph(R"({"id":"a","simulate":{"steps":5}})",
                                        R"(,"script":[{"afterPass":2,"do":"cancelAll"}])")
                               << 3 << QStringLiteral("cancelled");
    QTest::newRow("timed out") << graph(R"({"id":"a","simulate":{"steps":9}})",
                                        R"(,"run":{"timeout":2})")
                               << 4 << QStringLiteral("timedOut");
    QTest::newRow("cycle") << graph(R"({"id":"a","dependsOn":["b"]},{"id":"b","dependsOn":["a"]})")
                           << 2 << QStringLiteral("a → b → a");
    QTest::newRow("broken") << QByteArray("{\"format\":\"stepwise/1\",\n \"tasks\":[}") << 2
                            << QStringLiteral("graph.stepwise.json:2:");
    QTest::newRow("empty") << QByteArray() << 2 << QStringLiteral("graph.stepwise.json");
}

void MainTest::exitStatusTellsTheOutcome()
{
    QFETCH(QByteArray, content);
    QFETCH(int, status);
    QFETCH(QString, says);
    Program program({QStringLiteral("run"), QStringLiteral("--virtual-time"), write(content)});
    QCOMPARE(program.status(), status);
    const QString text = QString::fromUtf8(program.output + program.process.readAllStandardError());
    QVERIFY2(text.contains(says), qPrintable(text));
}

void MainTest::standardInputIsRead()
{
    Program program({QStringLiteral("run"), QStringLiteral("--virtual-time"), QStringLiteral("-")});
    program.process.write(graph(R"({"id":"a"})"));
    program.process.closeWriteChannel();
    QCOMPARE(program.status(), 0);
}

void MainTest::onlyTraceLinesGoToStandardOutput()
{
    Program program({QStringLiteral("run"), QStringLiteral("--virtual-time"),
                     QStringLiteral("--trace"), QStringLiteral("-"),
                     write(graph(R"({"id":"a"})"))});
    QCOMPARE(program.status(), 0);
    QVERIFY(program.output.endsWith('\n'));
    for (const QByteArray &line : program.output.trimmed().split('\n'))
        QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
    QVERIFY(!program.process.readAllStandardError().isEmpty());
}

void MainTest::interruptCancelsWithGrace()
{
    Program program({QStringLiteral("run"), QStringLiteral("--trace"), QStringLiteral("-"),
                     QStringLiteral("--wait-time"), QStringLiteral("0.05"),
                     QStringLiteral("--grace"), QStringLiteral("0.1"),
                     write(graph(R"({"id":"a","simulate":{"steps":100000}})"))});
    QVERIFY(program.waitFor("\"step\":2"));
    program.signal(SIGINT);
    QCOMPARE(program.status(), 3);
    QVERIFY(program.output.contains(R"("event":"cancelling")"));
    QVERIFY(program.output.contains(R"("grace":0.1)"));
    QVERIFY(program.output.endsWith('\n'));
    QCOMPARE(lastEvent(program.output), QStringLiteral("finished"));
}

void MainTest::secondInterruptEndsTheGrace()
{
    Program program({QStringLiteral("run"), QStringLiteral("--trace"), QStringLiteral("-"),
                     QStringLiteral("--wait-time"), QStringLiteral("0.05"),
                     QStringLiteral("--grace"), QStringLiteral("3600"),
                     write(graph(R"({"id":"a","simulate":{"steps":100000}})"))});
    QVERIFY(program.waitFor("\"step\":2"));
    program.signal(SIGINT);
    QVERIFY(program.waitFor("cancelling"));
    program.signal(SIGINT);
    QCOMPARE(program.status(), 3);
    QVERIFY(program.output.contains("cancelNow"));
    QCOMPARE(lastEvent(program.output), QStringLiteral("finished"));
}

void MainTest::traceThatCannotBeWrittenIsRefused()
{
    Program program({QStringLiteral("run"), QStringLiteral("--virtual-time"),
                     QStringLiteral("--trace"), QStringLiteral("/nowhere/trace"),
                     write(graph(R"({"id":"a"})"))});
    QCOMPARE(program.status(), 2);
    QVERIFY(program.process.readAllStandardError().contains("/nowhere/trace"));
}

void MainTest::commandsNeedTrust()
{
    const QString file = write(graph(R"({"id":"a","command":{"argv":["true"]}})"));
    const QStringList run{QStringLiteral("run"), QStringLiteral("--engine"),
                          QStringLiteral("process")};
    QCOMPARE(Program(run + QStringList{file}).status(), 2);
    QCOMPARE(Program(run + QStringList{QStringLiteral("--trust"), file}).status(), 0);
    const QString plain = write(graph(R"({"id":"a"})"));
    QCOMPARE(Program(run + QStringList{QStringLiteral("--trust"), plain}).status(), 2);
}

void MainTest::killedItLeavesNothingBehind()
{
    // One in its group, one that has detached itself.
    const QString file = write(graph(
        R"({"id":"a","command":{"argv":["sh","-c","setsid sleep 65 & echo $!; sleep 65"]}})"));
    Program program({QStringLiteral("run"), QStringLiteral("--engine"), QStringLiteral("process"),
                     QStringLiteral("--trust"), QStringLiteral("--trace"), QStringLiteral("-"),
                     file});
    const qint64 detached = firstNumberOf(program);
    QVERIFY2(detached > 0, program.output.constData());
    QVERIFY(isAlive(detached));
    program.signal(SIGKILL);
    program.process.waitForFinished();
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(detached), 20'000);
}

void MainTest::interruptedItEndsItsCommands()
{
    const QString file =
        write(graph(R"({"id":"a","command":{"argv":["sh","-c","echo $$; exec sleep 66"]}})"));
    Program program({QStringLiteral("run"), QStringLiteral("--engine"), QStringLiteral("process"),
                     QStringLiteral("--trust"), QStringLiteral("--trace"), QStringLiteral("-"),
                     QStringLiteral("--grace"), QStringLiteral("30"), file});
    const qint64 command = firstNumberOf(program);
    QVERIFY2(command > 0, program.output.constData());
    program.signal(SIGINT);
    QCOMPARE(program.status(), 3);
    QVERIFY(!isAlive(command));
    QCOMPARE(lastEvent(program.output), QStringLiteral("finished"));
}

void MainTest::layoutWritesPlainText()
{
    const QString file = write(graph(R"({"id":"a"},{"id":"b","dependsOn":["a"]})"));
    Program program({QStringLiteral("layout"), file, QStringLiteral("-o"), QStringLiteral("-")});
    QCOMPARE(program.status(), 0);
    const QList<QByteArray> lines = program.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[0].startsWith("graph 1 "));
    QVERIFY(lines[1].startsWith("node a "));
    QVERIFY(lines[3].startsWith("edge a b 4 "));
    QCOMPARE(lines[4], QByteArray("stop"));

    const QString output = m_folder.filePath(QStringLiteral("out.plain"));
    Program toFile({QStringLiteral("layout"), QStringLiteral("--quality"), file,
                    QStringLiteral("-o"), output});
    QCOMPARE(toFile.status(), 0);
    QVERIFY(toFile.output.isEmpty());
    QFile written(output);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), program.output);
}

void MainTest::layoutThatCannotBeWrittenIsRefused()
{
    Program program({QStringLiteral("layout"), write(graph(R"({"id":"a"})")), QStringLiteral("-o"),
                     QStringLiteral("/nowhere/out")});
    QCOMPARE(program.status(), 2);
    QVERIFY(program.process.readAllStandardError().contains("/nowhere/out"));
    Program missing({QStringLiteral("layout"), QStringLiteral("/nowhere/graph.dot"),
                     QStringLiteral("-o"), QStringLiteral("-")});
    QCOMPARE(missing.status(), 2);
}

STEPWISE_GUILESS_TEST_MAIN(MainTest)
#include "tst_main.moc"
