#pragma once

#include "core/execution/batch/batchengine.h"
#include "core/execution/run.h"
#include "core/execution/stepdriver.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace stepwise::testing {

/// A task whose command is a script of bash.
struct JobTask
{
    QString key;
    QStringList needs;
    QString script;
};

/// Waits 20 ms between passes.
GraphDocument jobsOf(const std::vector<JobTask> &tasks);
/// Of one task, "a".
GraphDocument jobsOf(const QString &script);

/// A run of a document on the batch engine, with its driver.
struct BatchDrive
{
    /// `folder`: where the run keeps its files and its commands run.
    BatchDrive(const GraphDocument &driven, const QString &folder,
               std::unique_ptr<const BatchProfile> profile, const BatchTimes &times,
               PickUp pickUp = PickUp::Automatic);
    ~BatchDrive();

    bool isFinished() const { return run->isFinished(); }
    TaskId task(const char *key = "a") const;
    TaskState state(const char *key = "a") const { return run->state()[task(key)].state; }
    QString error(const char *key = "a") const { return run->state().error(task(key)); }
    /// Of all tasks, a line each.
    QString errors() const;
    TaskActivity activity(const char *key = "a") const { return run->state().activity(task(key)); }
    /// What was said of the task's state, in order, joined by line ends.
    QString said(const char *key = "a") const;
    void cancel(Duration grace, const std::vector<const char *> &keys = {"a"});
    void ask(RequestKind kind, std::optional<Duration> grace = std::nullopt);

    GraphDocument document;
    BatchEngine *engine = nullptr; ///< the run's
    std::unique_ptr<Run> run;
    StepDriver driver;
};

/// The file's lines; none when there is no file.
QStringList linesOf(const QString &file);
void writeFile(const QString &file, const QString &text = {});

} // namespace stepwise::testing
