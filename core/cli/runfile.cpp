#include "core/cli/runfile.h"

#include "core/cli/commandconsent.h"
#include "core/cli/headlessrun.h"
#include "core/cli/recordingfile.h"
#include "core/cli/signalwatch.h"
#include "core/execution/enginesetup.h"
#include "core/formats/formatregistry.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>

#include <utility>

#include <unistd.h>

namespace stepwise {

namespace {

QString runText(const char *text)
{
    return QCoreApplication::translate("RunCommand", text);
}

RunOptions effectiveOptions(RunOptions options, const RunCommand &command)
{
    options.waitTime = command.waitTime.value_or(options.waitTime);
    if (command.timeout)
        options.timeout = command.timeout;
    if (command.errorWaitTime)
        options.errorWaitTime = command.errorWaitTime;
    if (command.maxRunning)
        options.maxRunning = command.maxRunning;
    options.aggregateExceptions |= command.aggregate;
    options.reverse |= command.reverse;
    if (!options.maxRunning)
        options.maxRunning = defaultMaxRunning(command.engine);
    return options;
}

/// A task that waits for the clock would never end if no wait moves it.
std::optional<Error> neverEnding(const GraphDocument &document, const RunOptions &options)
{
    if (options.waitTime > Duration(0))
        return std::nullopt;
    for (std::size_t index = 0; index < document.graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        const auto &duration = document.settings(task).simulation.duration;
        if (duration && *duration > Duration(0))
            return Error{
                ErrorCode::BadUsage,
                runText(QT_TRANSLATE_NOOP("RunCommand",
                                          "Task \"%1\" has a duration, which never passes with "
                                          "a wait time of 0: give a wait time above 0."))
                    .arg(document.graph.key(task)),
                {},
                {}};
    }
    return std::nullopt;
}

EngineSetup setupFor(const RunCommand &command, const RunOptions &options)
{
    EngineSetup setup;
    setup.kind = command.engine;
    setup.baseFolder = command.file == QLatin1String("-") ? QDir::currentPath()
                                                          : QFileInfo(command.file).absolutePath();
    setup.slurm = command.slurm;
    setup.slurm.isReversed = options.reverse;
    return setup;
}

/// Whether that engine may run this graph so: an error says why not.
Result<void> checkEngine(const GraphDocument &document, const RunOptions &options,
                         const EngineSetup &setup, const RunCommand &command)
{
    if (const QString refusal = startRefusal(setup, document); !refusal.isEmpty())
        return Error{ErrorCode::BadUsage, refusal, {}, {}};
    if (runsCommands(setup.kind))
        return askForCommands(document, setup.baseFolder, command.isTrusted);
    if (const auto error = neverEnding(document, options))
        return *error;
    return {};
}

/// Opens the trace's device: standard output for "-". An error names the file.
Result<void> openTrace(QFile &device, const QString &name)
{
    device.setFileName(name);
    const bool isOpen =
        name == QLatin1String("-")
            ? device.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered)
            : device.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    if (isOpen)
        return {};
    return Error{ErrorCode::Unreadable,
                 runText(QT_TRANSLATE_NOOP("RunCommand", "The trace cannot be written: %1."))
                     .arg(device.errorString()),
                 name,
                 {}};
}

void printSummary(const GraphDocument &document, const RunState &state, QTextStream &stream)
{
    QStringList counts;
    for (const TaskState kind : allTaskStates) {
        if (state.count(kind) > 0)
            counts.append(runText(QT_TRANSLATE_NOOP("RunCommand", "%1: %2"))
                              .arg(stateName(kind))
                              .arg(state.count(kind)));
    }
    stream << runText(QT_TRANSLATE_NOOP("RunCommand", "%1: %2 in pass %3, after %4 s. %5\n"))
                  .arg(document.name, outcomeKey(state.outcome()->kind))
                  .arg(state.pass())
                  .arg(toSeconds(state.time()))
                  .arg(counts.join(QStringLiteral(", ")));
    for (std::size_t index = 0; index < state.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        const QString name = document.graph.name(task);
        if (const QString error = state.error(task); !error.isEmpty())
            stream
                << runText(QT_TRANSLATE_NOOP("RunCommand", "  %1 failed: %2\n")).arg(name, error);
        for (const QString &error : state.suppressedErrors(task))
            stream << runText(QT_TRANSLATE_NOOP("RunCommand", "  %1, while it was closed: %2\n"))
                          .arg(name, error);
    }
}

ExitStatus refuse(const Error &error)
{
    QTextStream(stderr) << QStringLiteral("stepwise: %1\n").arg(error.toString());
    return ExitStatus::BadInput;
}

/// Until the run has ended, or its trace cannot be written.
std::optional<Error> runToTheEnd(HeadlessRun &headless, Duration grace)
{
    QEventLoop loop;
    SignalWatch signalWatch;
    std::optional<Error> failure;
    QObject::connect(&signalWatch, &SignalWatch::interrupted, &headless,
                     [&headless, grace] { headless.interrupt(grace); });
    QObject::connect(&headless, &HeadlessRun::finished, &loop, &QEventLoop::quit);
    QObject::connect(&headless, &HeadlessRun::traceFailed, &loop,
                     [&loop, &failure](const Error &error) {
                         failure = error;
                         loop.quit();
                     });
    headless.start();
    loop.exec();
    return failure;
}

} // namespace

ExitStatus runFile(const RunCommand &command)
{
    auto loaded = loadDocument(command.file, command.loading);
    if (!loaded)
        return refuse(loaded.error());
    const auto document = std::make_shared<const GraphDocument>(std::move(loaded->document));
    const RunOptions options = effectiveOptions(document->options, command);
    const EngineSetup setup = setupFor(command, options);
    if (const auto allowed = checkEngine(*document, options, setup, command); !allowed)
        return refuse(allowed.error());
    auto run = Run::create(
        {document, std::make_shared<const Dependencies>(document->graph), options, true},
        makeEngine(setup, document));
    if (!run)
        return refuse(run.error());

    if (const QString notice = run.value()->engine().notice(); !notice.isEmpty())
        QTextStream(stderr) << QStringLiteral("stepwise: %1\n").arg(notice);
    QFile device;
    HeadlessRun headless(std::move(run.value()), command.isVirtualTime);
    if (!command.traceFile.isEmpty()) {
        auto opened = openTrace(device, command.traceFile);
        if (opened)
            opened =
                headless.writeTrace(device, document->graph, headerOf(*headless.run().recording()));
        if (!opened)
            return refuse(opened.error());
    }
    if (const auto failure = runToTheEnd(headless, command.grace))
        return refuse(*failure);

    const bool isOutputTaken = command.traceFile == QLatin1String("-");
    QTextStream stream(isOutputTaken ? stderr : stdout);
    printSummary(*document, headless.run().state(), stream);
    return exitStatusOf(headless.run().state().outcome()->kind);
}

} // namespace stepwise
