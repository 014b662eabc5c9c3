#include "core/execution/batch/batchengine.h"

#include "core/execution/taskerror.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

using namespace std::chrono_literals;

namespace stepwise {

namespace {

struct BatchStartText
{
    Q_DECLARE_TR_FUNCTIONS(BatchEngine)
};

/// Of a program that somebody else cancels, or whose time limit is over.
constexpr Duration graceByDefault = 10s;

QString wrapperIn(const QString &folder)
{
    return folder + QStringLiteral("/job-wrapper.sh");
}

QByteArray digestOf(const GraphDocument &document, const EngineSetup &setup)
{
    return BatchRecord::digestOf(document, setup.baseFolder, setup.slurm.isReversed);
}

QString secondsText(Duration time)
{
    return QString::number(toSeconds(time), 'f', 3);
}

} // namespace

QString BatchEngine::runsFolderOf(const GraphDocument &document, const EngineSetup &setup)
{
    const QString folder = setup.slurm.settingsFor(document).folder;
    if (folder.isEmpty())
        return setup.runsFolder;
    return setup.absolute(folder);
}

bool BatchEngine::canPickUp(const GraphDocument &document, const EngineSetup &setup)
{
    return BatchRecord::findUnfinished(runsFolderOf(document, setup), digestOf(document, setup),
                                       engineKey(setup.kind)) != nullptr;
}

std::unique_ptr<BatchRecord> BatchEngine::findUnfinished() const
{
    return BatchRecord::findUnfinished(runsFolderOf(*m_document, m_setup),
                                       digestOf(*m_document, m_setup), name());
}

/// They are never picked up after a new run, which comes in their place.
void BatchEngine::forgetUnfinished()
{
    QString last;
    for (auto record = findUnfinished(); record && record->id() != last;
         record = findUnfinished()) {
        last = record->id();
        record->finish();
        record.reset(); // and its lock
    }
}

QString BatchEngine::notice() const
{
    if (m_pickedUp == 0)
        return {};
    return BatchStartText::tr(
               "Going on with the unfinished run %1 of this graph; %n job(s) of it are taken "
               "over.",
               nullptr, static_cast<int>(m_pickedUp))
        .arg(m_record->id());
}

void BatchEngine::pickUp()
{
    m_record = findUnfinished();
    if (!m_record)
        return;
    m_context->run = m_record->id();
    for (const auto &[task, number] : m_record->attempts()) {
        if (task.index() < m_document->graph.taskCount())
            pickUp(task, number);
    }
    m_pickedUp = m_context->jobs.size();
    if (m_pickedUp == 0)
        return;
    m_tick.start();
    m_query->setNeeded(true);
    m_query->noteAct();
}

void BatchEngine::pickUp(TaskId task, std::uint32_t number)
{
    auto job = std::make_unique<BatchJob>(task, number, m_record->attempt(task, number));
    const AttemptFolder &folder = job->folder;
    job->isPickedUp = true;
    job->start = folder.start();
    const QString id = job->start ? job->start->jobId : folder.submittedId();
    if (!id.isEmpty())
        job->ids = {id};
    job->stage = id.isEmpty() ? BatchJob::Stage::Unsure : BatchJob::Stage::Queued;
    if (const auto record = folder.exit()) {
        job->end = endOf(*record, folder.wasCancelled(), timeLimitOf(task));
        job->stage = BatchJob::Stage::Ended;
    } else if (folder.wasCancelled()) {
        m_signals->end(*job, folder.grace().value_or(graceByDefault), m_clock.now());
    }
    m_context->jobs.insert_or_assign(task, std::move(job));
}

/// The folder of the run is made when the first command needs it.
void BatchEngine::prepare()
{
    if (!m_record) {
        auto record = BatchRecord::create(runsFolderOf(*m_document, m_setup),
                                          digestOf(*m_document, m_setup), name());
        if (!record)
            throw TaskError(record.error().message);
        m_record = std::move(record.value());
        m_context->run = m_record->id();
    }
    const QString wrapper = wrapperIn(m_record->path());
    if (QFile::exists(wrapper))
        return;
    if (!QFile::copy(wrapperIn(QStringLiteral(":/batch")), wrapper))
        throw TaskError(BatchStartText::tr("The script that starts jobs cannot be written to %1.")
                            .arg(wrapper));
    QFile::setPermissions(wrapper, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

BatchResources BatchEngine::resourcesOf(TaskId task) const
{
    return m_settings.resources.overriddenBy(m_document->settings(task).slurm);
}

/// Of the program's running, kept by its wrapper; 0: none. The task's own timeout, which begins
/// earlier, is the scheduler's; the wrapper keeps it for a run that nobody drives any more.
Duration BatchEngine::timeLimitOf(TaskId task) const
{
    const auto limit = resourcesOf(task).timeLimit;
    const auto timeout = m_document->settings(task).timeout;
    if (limit && timeout)
        return std::min(*limit, *timeout);
    return limit.value_or(timeout.value_or(Duration(0)));
}

JobRequest BatchEngine::requestOf(const BatchJob &job) const
{
    const Command &command = *m_document->settings(job.task).command;
    JobRequest request;
    request.run = m_record->id();
    request.comment = BatchRecord::commentOf(job.task, job.number);
    request.folder = job.folder.path();
    request.words = {
        wrapperIn(m_record->path()), job.folder.path(),
        QString::number(std::chrono::ceil<std::chrono::seconds>(graceByDefault).count()),
        timeLimitOf(job.task) > Duration(0) ? secondsText(timeLimitOf(job.task))
                                            : QStringLiteral("0"),
        // Set here, as the environment of this program does not reach through ssh.
        QStringLiteral("env"), QStringLiteral("STEPWISE_TASK=") + m_document->graph.key(job.task)};
    for (const auto &[name, value] : command.environment)
        request.words += name + u'=' + value;
    request.words += command.argv;
    request.account = m_settings.account;
    request.resources = resourcesOf(job.task);
    request.grace = graceByDefault;
    return request;
}

} // namespace stepwise
