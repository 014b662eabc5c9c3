#include "tests/support/batchdrive.h"

#include "tests/support/runs.h"

#include <QFile>

namespace stepwise::testing {

GraphDocument jobsOf(const std::vector<JobTask> &tasks)
{
    GraphDocument document;
    document.name = QStringLiteral("jobs");
    document.options.waitTime = std::chrono::milliseconds(20);
    for (const JobTask &task : tasks) {
        const TaskId added = document.graph.addTask(task.key);
        for (const QString &needed : task.needs)
            document.graph.addDependency(added, document.graph.findTask(needed));
        document.settings(added).command =
            Command{{QStringLiteral("bash"), QStringLiteral("-c"), task.script}, {}, {}};
    }
    return document;
}

GraphDocument jobsOf(const QString &script)
{
    return jobsOf({{QStringLiteral("a"), {}, script}});
}

BatchDrive::BatchDrive(const GraphDocument &driven, const QString &folder,
                       std::unique_ptr<const BatchProfile> profile, const BatchTimes &times,
                       PickUp pickUp)
    : document(driven)
{
    EngineSetup setup;
    setup.kind = EngineKind::Slurm;
    setup.baseFolder = folder;
    setup.runsFolder = folder + QStringLiteral("/runs");
    setup.slurm.pickUp = pickUp;
    auto made = std::make_unique<BatchEngine>(std::make_shared<const GraphDocument>(document),
                                              setup, std::move(profile), times);
    engine = made.get();
    run = makeRun(document, std::move(made));
    driver.setPace(0);
    driver.setRun(run.get());
    driver.start();
}

BatchDrive::~BatchDrive()
{
    driver.setRun(nullptr);
}

TaskId BatchDrive::task(const char *key) const
{
    return taskOf(document, key);
}

QString BatchDrive::errors() const
{
    QStringList texts;
    for (std::uint32_t index = 0; index < document.graph.taskCount(); ++index) {
        const TaskId task(index);
        if (const QString text = run->state().error(task); !text.isEmpty())
            texts.append(document.graph.key(task) + QStringLiteral(": ") + text);
    }
    return texts.join(u'\n');
}

QString BatchDrive::said(const char *key) const
{
    QStringList texts;
    const TraceLog &log = run->log();
    for (std::size_t index = 0; index < log.count(); ++index) {
        const TraceEvent &event = log[index];
        if (event.kind == EventKind::Progress && event.task == task(key) &&
            event.detail != TraceEvent::none)
            texts.append(log.details().text(event.detail));
    }
    return texts.join(u'\n');
}

void BatchDrive::cancel(Duration grace, const std::vector<const char *> &keys)
{
    std::vector<TaskId> tasks;
    for (const char *key : keys)
        tasks.push_back(task(key));
    (void)run->request(requestFor(RequestKind::CancelTask, tasks, grace));
    driver.obeyRequests();
}

void BatchDrive::ask(RequestKind kind, std::optional<Duration> grace)
{
    (void)run->request(requestFor(kind, {task()}, grace));
    driver.obeyRequests();
}

QStringList linesOf(const QString &file)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(opened.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

void writeFile(const QString &file, const QString &text)
{
    QFile opened(file);
    if (!opened.open(QIODevice::WriteOnly) || opened.write(text.toUtf8()) < 0)
        qFatal("%s cannot be written", qPrintable(file));
}

} // namespace stepwise::testing
