#include "core/execution/enginesetup.h"
#include "core/execution/processguard.h"
#include "core/execution/run.h"
#include "core/execution/stepdriver.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace stepwise {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int longWait = 20'000;

/// A graph of commands, driven in real time; each task runs a line of shell.
class ProcessRun
{
public:
    explicit ProcessRun(const QStringList &lines)
    {
        for (const QString &line : lines)
            addTask({{u"sh"_s, u"-c"_s, line}, {}, {}});
    }

    TaskId addTask(const Command &command)
    {
        const TaskId task = m_document.graph.addTask(
            QString(QChar(static_cast<char16_t>(u'a' + m_document.graph.taskCount()))));
        m_document.settings(task).command = command;
        return task;
    }

    GraphDocument &document() { return m_document; }
    EngineSetup &setup() { return m_setup; }

    void start()
    {
        m_setup.kind = EngineKind::Process;
        m_setup.baseFolder = m_folder.path();
        m_setup.runsFolder = m_folder.path();
        m_document.options.aggregateExceptions = true;
        const auto document = std::make_shared<const GraphDocument>(m_document);
        auto run = Run::create(
            {document, std::make_shared<const Dependencies>(document->graph), document->options},
            makeEngine(m_setup, document));
        m_run = std::move(run.value());
        m_driver.setRun(m_run.get());
        m_driver.start();
    }
    void runToTheEnd()
    {
        start();
        QTRY_VERIFY_WITH_TIMEOUT(m_run->isFinished(), longWait);
    }

    Run &run() { return *m_run; }
    StepDriver &driver() { return m_driver; }
    const RunState &state() const { return m_run->state(); }
    TaskActivity activity(int task) const { return state().activity(TaskId::fromIndex(task)); }
    TaskState stateOf(int task) const { return state()[TaskId::fromIndex(task)].state; }
    QString folder() const { return m_folder.path(); }

    /// Waits until the task has written that.
    void awaitOutput(int task, const QString &text)
    {
        QTRY_VERIFY_WITH_TIMEOUT(activity(task).outputTail.contains(text), longWait);
    }

    void ask(RequestKind kind, std::optional<Duration> grace = std::nullopt)
    {
        Request request;
        request.kind = kind;
        request.grace = grace;
        if (kind != RequestKind::CancelAll)
            request.tasks = {TaskId(0)};
        QVERIFY(m_run->request(request));
        m_driver.obeyRequests();
    }

private:
    QTemporaryDir m_folder;
    GraphDocument m_document;
    EngineSetup m_setup;
    std::unique_ptr<Run> m_run;
    StepDriver m_driver;
};

bool isAlive(qint64 process)
{
    return ::kill(static_cast<pid_t>(process), 0) == 0;
}

/// As the kernel shows it: 'T' is stopped.
char stateOfProcess(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    return line.at(line.lastIndexOf(')') + 2);
}

} // namespace

class tst_ProcessEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void howATaskEnds_data();
    void howATaskEnds();
    void whatACancelComesTo_data();
    void whatACancelComesTo();
    void dependentsStartWithoutWaiting();
    void aTaskWithoutACommandSucceeds();
    void commandsRunWhereAndAsTheFileSays();
    void aLimitKeepsTasksReady();
    void aTimeoutEndsTheGroup();
    void holdStopsTheProcess();
    void pauseFreezesTheClock();
    void progressIsTold();
    void ofAFloodTheTraceKeepsLittle();
    void theWholeLogIsOnDisk();
    void whatItUsedIsTold();
    void whatIsLeftBehindIsReportedAndEnded();
    void destroyingTheRunEndsItsProcesses();
    void theGuardEndsWhatBearsTheMark();
    void faultsAreRefused();
    void manyShortProcesses();
};

void tst_ProcessEngine::howATaskEnds_data()
{
    QTest::addColumn<QStringList>("argv");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<TaskState>("end");
    QTest::addColumn<QString>("error");

    const auto shell = [](const QString &line) { return QStringList{u"sh"_s, u"-c"_s, line}; };
    QTest::newRow("well") << shell(u"exit 0"_s) << QString() << TaskState::Succeeded << QString();
    QTest::newRow("exit code") << shell(u"exit 3"_s) << QString() << TaskState::Failed
                               << u"exit code 3"_s;
    QTest::newRow("signal") << shell(u"kill -USR1 $$"_s) << QString() << TaskState::Failed
                            << u"signal 10"_s;
    QTest::newRow("nobody's SIGTERM is a failure")
        << shell(u"kill -TERM $$"_s) << QString() << TaskState::Failed << u"signal 15"_s;
    QTest::newRow("not found") << QStringList{u"no-such-program"_s} << QString()
                               << TaskState::Failed << u"no program “no-such-program” in PATH"_s;
    QTest::newRow("no such file") << QStringList{u"./no-such-file"_s} << QString()
                                  << TaskState::Failed << u"there is no file "_s;
    QTest::newRow("a folder") << QStringList{u"/tmp"_s} << QString() << TaskState::Failed
                              << u"/tmp is a folder"_s;
    QTest::newRow("not executable") << QStringList{u"/etc/passwd"_s} << QString()
                                    << TaskState::Failed << u"may not be executed"_s;
    QTest::newRow("no folder") << QStringList{u"true"_s} << u"nowhere"_s << TaskState::Failed
                               << u"there is no folder "_s;
    QTest::newRow("empty") << QStringList() << QString() << TaskState::Failed
                           << u"its command is empty"_s;
    QTest::newRow("nothing to read")
        << QStringList{u"cat"_s} << QString() << TaskState::Succeeded << QString();
}

void tst_ProcessEngine::howATaskEnds()
{
    QFETCH(const QStringList, argv);
    QFETCH(const QString, folder);
    QFETCH(const TaskState, end);
    QFETCH(const QString, error);

    ProcessRun process({});
    process.addTask({argv, folder, {}});
    process.runToTheEnd();

    QCOMPARE(process.stateOf(0), end);
    const QString told = process.state().error(TaskId(0));
    QVERIFY2(error.isEmpty() ? told.isEmpty() : told.contains(error), qPrintable(told));
}

void tst_ProcessEngine::whatACancelComesTo_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<double>("grace"); // below 0: none
    QTest::addColumn<TaskState>("end");

    const auto row = [](const char *name, const QString &line, double grace, TaskState end) {
        QTest::newRow(name) << line << grace << end;
    };
    row("ends at SIGTERM", u"echo up; sleep 60"_s, 60, TaskState::Cancelled);
    row("answers SIGTERM with a code of its own", u"trap 'exit 5' TERM; echo up; sleep 60 & wait"_s,
        60, TaskState::Cancelled);
    row("answers SIGTERM by finishing", u"trap 'exit 0' TERM; echo up; sleep 60 & wait"_s, 60,
        TaskState::Succeeded);
    row("ignores SIGTERM and finishes", u"trap '' TERM; echo up; sleep 0.3"_s, 60,
        TaskState::Succeeded);
    row("ignores SIGTERM and fails", u"trap '' TERM; echo up; sleep 0.3; exit 4"_s, 60,
        TaskState::Failed);
    row("ignores SIGTERM beyond its grace", u"trap '' TERM; echo up; sleep 60"_s, 0.2,
        TaskState::Cancelled);
    row("without grace", u"trap '' TERM; echo up; sleep 60"_s, -1, TaskState::Cancelled);
}

void tst_ProcessEngine::whatACancelComesTo()
{
    QFETCH(const QString, line);
    QFETCH(const double, grace);
    QFETCH(const TaskState, end);

    ProcessRun process({line});
    process.start();
    process.awaitOutput(0, u"up"_s);
    process.ask(RequestKind::CancelAll,
                grace < 0 ? std::nullopt : std::optional(fromSeconds(grace)));
    QTRY_VERIFY_WITH_TIMEOUT(process.run().isFinished(), longWait);

    QCOMPARE(process.stateOf(0), end);
    QCOMPARE(process.state().error(TaskId(0)).isEmpty(), end != TaskState::Failed);
    // The run has not ended before its process has.
    QVERIFY(process.activity(0).usage.has_value());
}

void tst_ProcessEngine::dependentsStartWithoutWaiting()
{
    ProcessRun process({u"true"_s, u"true"_s, u"true"_s});
    process.document().graph.addDependency(TaskId(1), TaskId(0));
    process.document().graph.addDependency(TaskId(2), TaskId(1));
    process.document().options.waitTime = 3600s; // only news makes passes
    process.runToTheEnd();
    QCOMPARE(process.stateOf(2), TaskState::Succeeded);
}

void tst_ProcessEngine::aTaskWithoutACommandSucceeds()
{
    ProcessRun process({u"exit 1"_s});
    process.document().graph.addTask(u"plain"_s);
    process.runToTheEnd();
    QCOMPARE(process.stateOf(0), TaskState::Failed);
    QCOMPARE(process.stateOf(1), TaskState::Succeeded);
}

void tst_ProcessEngine::commandsRunWhereAndAsTheFileSays()
{
    ProcessRun process({});
    QVERIFY(QDir(process.folder()).mkdir(u"inner"_s));
    process.addTask({{u"sh"_s, u"-c"_s, u"pwd; echo $COLOUR-$1 >&2"_s, u"x"_s, u"two words"_s},
                     u"inner"_s,
                     {{u"COLOUR"_s, u"green"_s}}});
    process.addTask({{u"echo"_s, u"$HOME; `id`"_s}, {}, {}});
    process.runToTheEnd();

    const QString folder = QDir(process.folder()).canonicalPath();
    QCOMPARE(process.activity(0).outputTail, folder + u"/inner\ngreen-two words"_s);
    // Nothing goes through a shell that the file does not ask for.
    QCOMPARE(process.activity(1).outputTail, u"$HOME; `id`"_s);
}

void tst_ProcessEngine::aLimitKeepsTasksReady()
{
    ProcessRun process({u"echo up; sleep 60"_s, u"sleep 60"_s});
    process.document().options.maxRunning = 1;
    process.start();
    process.awaitOutput(0, u"up"_s);
    QCOMPARE(process.stateOf(1), TaskState::Ready);
}

void tst_ProcessEngine::aTimeoutEndsTheGroup()
{
    ProcessRun process({u"sleep 61 & echo $!; wait"_s});
    process.document().settings(TaskId(0)).timeout = 300ms;
    process.document().options.waitTime = 3600s; // the deadline itself makes a pass
    process.runToTheEnd();
    QCOMPARE(process.stateOf(0), TaskState::TimedOut);
    const qint64 child = process.activity(0).outputTail.toLongLong();
    QVERIFY(child > 0);
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child), longWait);
}

void tst_ProcessEngine::holdStopsTheProcess()
{
    ProcessRun process({u"echo $$; sleep 60"_s});
    process.start();
    QTRY_VERIFY_WITH_TIMEOUT(!process.activity(0).outputTail.isEmpty(), longWait);
    const qint64 id = process.activity(0).outputTail.toLongLong();
    process.ask(RequestKind::Hold);
    QTRY_COMPARE_WITH_TIMEOUT(stateOfProcess(id), 'T', longWait);
    process.ask(RequestKind::Release);
    QTRY_VERIFY_WITH_TIMEOUT(stateOfProcess(id) != 'T', longWait);
}

void tst_ProcessEngine::pauseFreezesTheClock()
{
    ProcessRun process({u"echo $$; sleep 60"_s});
    process.setup().pauseStopsProcesses = true;
    process.start();
    QTRY_VERIFY_WITH_TIMEOUT(!process.activity(0).outputTail.isEmpty(), longWait);
    const qint64 id = process.activity(0).outputTail.toLongLong();

    process.driver().pause();
    const Moment paused = process.run().clock();
    QTRY_COMPARE_WITH_TIMEOUT(stateOfProcess(id), 'T', longWait);
    QCOMPARE(process.run().clock(), paused);
    process.driver().start();
    QTRY_VERIFY_WITH_TIMEOUT(stateOfProcess(id) != 'T', longWait);
    QTRY_VERIFY_WITH_TIMEOUT(process.run().clock() > paused, longWait);
}

void tst_ProcessEngine::progressIsTold()
{
    ProcessRun process({u"echo '::progress 0.42 half way'; sleep 60"_s});
    process.start();
    QTRY_VERIFY_WITH_TIMEOUT(process.activity(0).progress.has_value(), longWait);
    QCOMPARE(*process.activity(0).progress, 0.42);
    QCOMPARE(process.activity(0).progressText, u"half way"_s);
    QVERIFY(process.activity(0).outputTail.isEmpty());
}

void tst_ProcessEngine::ofAFloodTheTraceKeepsLittle()
{
    ProcessRun process({u"yes 'a line of a flood' | head -c 30000000; echo the end"_s});
    process.runToTheEnd();
    qsizetype told = 0;
    const TraceLog &log = process.run().log();
    for (std::size_t index = 0; index < log.count(); ++index) {
        if (log[index].kind == EventKind::Output)
            told += log.details().text(log[index].detail).size();
    }
    QVERIFY2(told > 0 && told < 100'000, qPrintable(QString::number(told)));
    QVERIFY(process.activity(0).outputTail.endsWith(u"the end"_s));
}

void tst_ProcessEngine::theWholeLogIsOnDisk()
{
    ProcessRun process({u"seq 100000; printf 'no end'"_s});
    process.runToTheEnd();
    QFile log(process.activity(0).launch.log);
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray text = log.readAll();
    QCOMPARE(text.count('\n'), 100'000);
    QVERIFY(text.endsWith("\nno end"));
}

void tst_ProcessEngine::whatItUsedIsTold()
{
    ProcessRun process({u"i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done; exit 7"_s});
    process.runToTheEnd();
    const auto usage = process.activity(0).usage;
    QVERIFY(usage.has_value());
    QVERIFY(*usage->cpuTime > 0s);
    // When the run has ended its clock stands.
    const Moment ended = process.run().clock();
    QCoreApplication::processEvents();
    QCOMPARE(process.run().clock(), ended);
    QCOMPARE(usage->ending, u"exit code 7"_s);
    QVERIFY(process.activity(0).launch.handle.startsWith(u"process "_s));
}

void tst_ProcessEngine::whatIsLeftBehindIsReportedAndEnded()
{
    qint64 child = 0;
    {
        ProcessRun process({u"sleep 62 & echo $!"_s});
        process.runToTheEnd();
        QCOMPARE(process.stateOf(0), TaskState::Succeeded);
        const QStringList lines = process.activity(0).outputTail.split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[1].contains(u"left processes behind"_s));
        child = lines[0].toLongLong();
        QVERIFY(isAlive(child));
    }
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child), longWait);
}

void tst_ProcessEngine::destroyingTheRunEndsItsProcesses()
{
    qint64 child = 0;
    {
        ProcessRun process({u"trap '' TERM; setsid sleep 63 & echo $!; sleep 63"_s});
        process.start();
        QTRY_VERIFY_WITH_TIMEOUT(!process.activity(0).outputTail.isEmpty(), longWait);
        child = process.activity(0).outputTail.toLongLong();
    }
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child), longWait); // though it has detached itself
}

void tst_ProcessEngine::theGuardEndsWhatBearsTheMark()
{
    QProcess marked;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(ProcessGuard::markName(), u"a-mark"_s);
    marked.setProcessEnvironment(environment);
    QProcess other;
    environment.insert(ProcessGuard::markName(), u"another-mark"_s);
    other.setProcessEnvironment(environment);
    {
        ProcessGuard guard;
        QVERIFY(ProcessGuard::start(guard, u"a-mark"_s));
        marked.start(u"sleep"_s, {u"64"_s});
        other.start(u"sleep"_s, {u"64"_s});
        QVERIFY(marked.waitForStarted() && other.waitForStarted());
    }
    QTRY_COMPARE_WITH_TIMEOUT(marked.state(), QProcess::NotRunning, longWait);
    QCOMPARE(other.state(), QProcess::Running);
    other.kill();
    other.waitForFinished();
}

void tst_ProcessEngine::faultsAreRefused()
{
    ProcessRun process({u"sleep 60"_s});
    process.start();
    for (const RequestKind kind :
         {RequestKind::FailNext, RequestKind::Delay, RequestKind::IgnoreCancel}) {
        Request request;
        request.kind = kind;
        request.tasks = {TaskId(0)};
        const auto answer = process.run().request(request);
        QVERIFY(!answer);
        QVERIFY(answer.error().message.contains(u"simulated"_s));
    }
}

void tst_ProcessEngine::manyShortProcesses()
{
    const auto descriptors = [] { return QDir(u"/proc/self/fd"_s).count(); };
    constexpr int count = 300;
    ProcessRun process({});
    for (int index = 0; index < count; ++index) {
        const TaskId task = process.document().graph.addTask(u"t%1"_s.arg(index));
        process.document().settings(task).command = Command{{u"true"_s}, {}, {}};
    }
    process.document().options.maxRunning = 8;
    const auto before = descriptors();
    process.runToTheEnd();
    QCOMPARE(process.state().count(TaskState::Succeeded), std::uint32_t(count));
    QVERIFY(descriptors() <= before + 4); // the guard's pipe, no more for each process
}

} // namespace stepwise

STEPWISE_GUILESS_TEST_MAIN(stepwise::tst_ProcessEngine)
#include "tst_processengine.moc"
