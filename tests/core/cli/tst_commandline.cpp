#include "core/cli/commandline.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace std::chrono_literals;

namespace {

CommandLine parse(const QString &line)
{
    return parseCommandLine(
        (QStringLiteral("stepwise ") + line).split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutCommandTheWindowIsOpened()
    {
        QVERIFY(std::get<WindowCommand>(parse({})).file.isEmpty());
        QCOMPARE(std::get<WindowCommand>(parse(QStringLiteral("a.dot"))).file,
                 QStringLiteral("a.dot"));
    }

    void runIsAsTheFileSaysByDefault()
    {
        const auto run = std::get<RunCommand>(parse(QStringLiteral("run a.json")));
        QCOMPARE(run.file, QStringLiteral("a.json"));
        QCOMPARE(run.engine, EngineKind::Simulate);
        QVERIFY(!run.isTrusted);
        QVERIFY(!run.isVirtualTime && !run.aggregate && !run.reverse);
        QVERIFY(!run.waitTime && !run.timeout && !run.errorWaitTime && !run.maxRunning);
        QVERIFY(run.traceFile.isEmpty());
        QCOMPARE(run.grace, Duration(10s));
    }

    void runTakesEveryOption()
    {
        const auto run = std::get<RunCommand>(
            parse(QStringLiteral("run --virtual-time --trace - --wait-time 0.25 --timeout 60 "
                                 "--error-wait-time 2.5 --aggregate --reverse --max-running 4 "
                                 "--grace 1.5 --edges needs --from dot a.dot")));
        QVERIFY(run.isVirtualTime && run.aggregate && run.reverse);
        QCOMPARE(run.traceFile, QStringLiteral("-"));
        QCOMPARE(run.waitTime.value(), Duration(250ms));
        QCOMPARE(run.timeout.value(), Duration(60s));
        QCOMPARE(run.errorWaitTime.value(), Duration(2500ms));
        QCOMPARE(run.maxRunning.value(), 4U);
        QCOMPARE(run.grace, Duration(1500ms));
        QCOMPARE(run.loading.edges.value(), EdgeMeaning::Needs);
        QCOMPARE(run.loading.format, QStringLiteral("dot"));
    }

    void runTakesOptionsForSlurm()
    {
        const auto run = std::get<RunCommand>(parse(QStringLiteral(
            "run --engine slurm --slurm-prefix ssh --slurm-partition short "
            "--slurm-account lab --slurm-folder runs --slurm-cpus 2 --slurm-memory 4G "
            "--slurm-time 90 --slurm-option=--nice --slurm-option=-x --reattach a.json")));
        QCOMPARE(run.engine, EngineKind::Slurm);
        QCOMPARE(run.slurm.pickUp, PickUp::Required);
        const BatchSettings expected{QStringLiteral("ssh"),
                                     QStringLiteral("lab"),
                                     QStringLiteral("runs"),
                                     {2,
                                      QStringLiteral("4G"),
                                      Duration(90s),
                                      QStringLiteral("short"),
                                      {QStringLiteral("--nice"), QStringLiteral("-x")}}};
        QCOMPARE(run.slurm.settings, expected);
        const auto fresh = std::get<RunCommand>(parse(QStringLiteral("run --new a.json")));
        QCOMPARE(fresh.slurm.pickUp, PickUp::Never);
        QVERIFY(std::holds_alternative<PrintAndExit>(
            parse(QStringLiteral("run --new --reattach a.json"))));
    }

    void convertNamesTwoFiles()
    {
        const auto convert = std::get<ConvertCommand>(
            parse(QStringLiteral("convert a.gv - --to mermaid --from dot --graph 2")));
        QCOMPARE(convert.file, QStringLiteral("a.gv"));
        QCOMPARE(convert.output, QStringLiteral("-"));
        QCOMPARE(convert.outputFormat, QStringLiteral("mermaid"));
        QCOMPARE(convert.loading.format, QStringLiteral("dot"));
        QCOMPARE(convert.loading.graph, std::optional(1));
        QVERIFY(std::holds_alternative<PrintAndExit>(parse(QStringLiteral("convert a.gv"))));
    }

    void optionsMayFollowTheFile()
    {
        const auto run = std::get<RunCommand>(parse(QStringLiteral("run - --trace t --reverse")));
        QCOMPARE(run.file, QStringLiteral("-"));
        QCOMPARE(run.traceFile, QStringLiteral("t"));
        QVERIFY(run.reverse);
    }

    void checkTakesSeveralFiles()
    {
        const auto check = std::get<CheckCommand>(parse(QStringLiteral("check --json a b c")));
        QCOMPARE(check.files,
                 QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        QVERIFY(check.asJson);
    }

    void layoutNamesItsEffortAndDirection()
    {
        const auto layout =
            std::get<LayoutCommand>(parse(QStringLiteral("layout a.dot --quality -o -")));
        QCOMPARE(layout.file, QStringLiteral("a.dot"));
        QCOMPARE(layout.output, QStringLiteral("-"));
        QCOMPARE(layout.effort, LayoutEffort::Quality);
        QCOMPARE(layout.direction, LayoutDirection::LeftToRight);
        const auto other = std::get<LayoutCommand>(
            parse(QStringLiteral("layout a.dot -o b --fast --direction down")));
        QCOMPARE(other.effort, LayoutEffort::Fast);
        QCOMPARE(other.direction, LayoutDirection::TopToBottom);
    }

    void renderNamesItsOutput()
    {
        const auto render = std::get<RenderCommand>(
            parse(QStringLiteral("render a.dot -o a.svg --trace t --at 3 --dark")));
        QCOMPARE(render.file, QStringLiteral("a.dot"));
        QCOMPARE(render.output, QStringLiteral("a.svg"));
        QCOMPARE(render.traceFile, QStringLiteral("t"));
        QCOMPARE(render.pass.value(), 3U);
        QVERIFY(render.isDark);
    }

    void badUsageIsStatusTwoWithAReason_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no file") << QStringLiteral("run") << QStringLiteral("FILE");
        QTest::newRow("no output") << QStringLiteral("layout a") << QStringLiteral("--output");
        QTest::newRow("two efforts")
            << QStringLiteral("layout a -o b --fast --quality") << QStringLiteral("--fast");
        QTest::newRow("no files") << QStringLiteral("check") << QStringLiteral("FILE");
        QTest::newRow("no output") << QStringLiteral("render a") << QStringLiteral("--output");
        QTest::newRow("unknown option")
            << QStringLiteral("run a --bogus") << QStringLiteral("bogus");
        QTest::newRow("virtual time for real commands")
            << QStringLiteral("run a --engine process --virtual-time")
            << QStringLiteral("--virtual-time");
        QTest::newRow("unknown engine")
            << QStringLiteral("run a --engine abacus") << QStringLiteral("abacus");
        QTest::newRow("negative time")
            << QStringLiteral("run a --wait-time -1") << QStringLiteral("--wait-time");
        QTest::newRow("absurd time")
            << QStringLiteral("run a --timeout 1e30") << QStringLiteral("--timeout");
        QTest::newRow("no number at all")
            << QStringLiteral("run a --wait-time nan") << QStringLiteral("--wait-time");
        QTest::newRow("not a number")
            << QStringLiteral("run a --grace soon") << QStringLiteral("--grace");
        QTest::newRow("none may run")
            << QStringLiteral("run a --max-running 0") << QStringLiteral("--max-running");
        QTest::newRow("edges") << QStringLiteral("run a --edges after") << QStringLiteral("after");
        QTest::newRow("pass of no trace")
            << QStringLiteral("render a -o b --at 3") << QStringLiteral("--trace");
    }

    void badUsageIsStatusTwoWithAReason()
    {
        QFETCH(QString, line);
        QFETCH(QString, reason);
        const auto exit = std::get<PrintAndExit>(parse(line));
        QCOMPARE(exit.status, 2);
        QVERIFY2(exit.text.contains(reason), qPrintable(exit.text));
    }

    void helpIsNoError()
    {
        for (const char *line : {"--help", "run --help", "check --help", "--version"}) {
            const auto exit = std::get<PrintAndExit>(parse(QString::fromLatin1(line)));
            QCOMPARE(exit.status, 0);
            QVERIFY(!exit.text.isEmpty());
        }
        QVERIFY(std::get<PrintAndExit>(parse(QStringLiteral("run --help")))
                    .text.contains(QStringLiteral("--virtual-time")));
    }
};

STEPWISE_GUILESS_TEST_MAIN(TestCommandLine)
#include "tst_commandline.moc"
