#include "core/execution/batch/batchengine.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

using namespace std::chrono_literals;

namespace stepwise {

namespace {

struct BatchFollowText
{
    Q_DECLARE_TR_FUNCTIONS(BatchEngine)
};

/// How long a look into folders may take in one turn of the event loop.
constexpr auto readingLimit = 4ms;

/// The row of a job that was submitted twice is that of the copy whose program was started, or
/// which may yet start it.
const QueuedJob &mostTelling(const QList<QueuedJob> &rows, const std::optional<StartRecord> &start)
{
    const QueuedJob *best = &rows.first();
    for (const QueuedJob &row : rows) {
        if (start && row.id == start->jobId)
            return row;
        if (isOver(best->phase) && !isOver(row.phase))
            best = &row;
    }
    return *best;
}

} // namespace

void BatchEngine::tick()
{
    readFolders();
    m_signals->act();
    dropDone();
    const auto &jobs = m_context->jobs;
    const auto isAsked = [](const auto &entry) {
        return entry.second->stage == BatchJob::Stage::Queued ||
               entry.second->stage == BatchJob::Stage::Unsure;
    };
    const bool isUnknown = !m_context->complaint.isEmpty();
    m_query->setNeeded(isUnknown ? !jobs.empty() : std::any_of(jobs.begin(), jobs.end(), isAsked));
    if (std::all_of(jobs.begin(), jobs.end(), [](const auto &job) { return job.second->isOver(); }))
        m_tick.stop();
}

/// In rounds through all jobs, as far as the time of a turn allows.
void BatchEngine::readFolders()
{
    QElapsedTimer time;
    time.start();
    if (m_toRead.empty()) {
        for (const auto &[task, job] : m_context->jobs)
            m_toRead.push_back(task);
    }
    while (!m_toRead.empty() && std::chrono::nanoseconds(time.nsecsElapsed()) < readingLimit) {
        BatchJob *job = find(m_toRead.front());
        m_toRead.pop_front();
        if (job != nullptr && !job->isOver() && job->stage != BatchJob::Stage::Waiting)
            readFolder(*job);
    }
}

/// Whether its end was found.
bool BatchEngine::readFolder(BatchJob &job)
{
    if (!job.start && (job.start = job.folder.start())) {
        if (job.stage != BatchJob::Stage::Queued || !job.ids.contains(job.start->jobId)) {
            const bool isNews = job.ids.isEmpty();
            job.ids += job.start->jobId;
            job.stage = BatchJob::Stage::Queued;
            if (isNews && job.hasTask)
                tellLaunched(job);
        }
        tellState(job);
    }
    if (job.start && job.hasTask) {
        job.output.tell(reports());
        job.errors.tell(reports());
    }
    if (const auto record = job.folder.exit()) {
        end(job, endOf(*record, job.wish.has_value(), timeLimitOf(job.task)));
        return true;
    }
    if (job.missingSince)
        judgeMissing(job);
    return job.isOver();
}

/// Over or gone for the batch system, and no record: it may yet come, for a while.
void BatchEngine::judgeMissing(BatchJob &job)
{
    const bool isCancelled = job.wish.has_value();
    // With the wish recorded no program begins any more.
    const bool isNeverBegun = isCancelled && job.row && !job.folder.isClaimed();
    const auto waited = std::chrono::steady_clock::now() - *job.missingSince;
    if (!isNeverBegun && waited < m_context->times.lostAfter)
        return;
    if (job.row && isOver(job.row->phase))
        end(job, endOf(*job.row, job.hasStarted(), isCancelled));
    else if (m_query->hasAccount())
        m_query->askAccount(
            [this](const QList<QueuedJob> &rows, std::uint64_t) { return noteAccount(rows); });
    else
        noteLost(job);
}

/// A batch system that crashes may forget what it has taken just before. What no job has begun to
/// work for is submitted again: if one comes up after all, only one of the two can claim it.
void BatchEngine::noteLost(BatchJob &job)
{
    if (job.wish || job.folder.isClaimed()) {
        end(job, lostEnd(job.hasStarted(), job.wish.has_value()));
        return;
    }
    job.missingSince.reset();
    job.stage = BatchJob::Stage::Unsure;
    job.complaint.clear();
    m_submitter->noteUnknown(job);
}

bool BatchEngine::noteRows(const QList<QueuedJob> &rows, std::uint64_t query)
{
    const bool wasUnknown = !std::exchange(m_context->complaint, {}).isEmpty();
    std::unordered_map<TaskId, QList<QueuedJob>> rowsOf;
    for (const QueuedJob &row : rows) {
        const auto attempt = BatchRecord::readComment(row.comment);
        if (attempt && m_context->find(attempt->first, attempt->second) != nullptr)
            rowsOf[attempt->first].append(row);
    }
    bool hasChanged = wasUnknown;
    for (auto &[task, job] : m_context->jobs) {
        if (!job->isOver() && job->stage != BatchJob::Stage::Waiting)
            hasChanged |= noteRow(*job, rowsOf[task], query);
        tellState(*job);
    }
    m_submitter->submitMore();
    return hasChanged;
}

bool BatchEngine::noteRow(BatchJob &job, const QList<QueuedJob> &rows, std::uint64_t query)
{
    using Stage = BatchJob::Stage;
    if (rows.isEmpty()) {
        if (job.stage == Stage::Unsure && query > job.unsureSince && !job.folder.isClaimed()) {
            if (job.wish)
                end(job, lostEnd(false, true));
            else
                m_submitter->noteUnknown(job);
            return true;
        }
        if (job.stage == Stage::Queued && !job.missingSince && query > job.unsureSince) {
            job.row.reset();
            job.missingSince = std::chrono::steady_clock::now();
            return true;
        }
        return false;
    }
    const bool isNews = job.ids.isEmpty();
    job.ids.clear();
    for (const QueuedJob &row : rows)
        job.ids.append(row.id);
    if (job.stage == Stage::Unsure || job.stage == Stage::Submitting) {
        job.stage = Stage::Queued;
        job.folder.noteSubmitted(job.ids.first());
    }
    if (isNews && job.hasTask)
        tellLaunched(job);
    const QueuedJob &row = mostTelling(rows, job.start);
    const bool hasChanged = job.row != row;
    job.row = row;
    if (!isOver(row.phase))
        job.missingSince.reset();
    else if (!readFolder(job) && !job.missingSince)
        job.missingSince = std::chrono::steady_clock::now();
    return hasChanged;
}

/// Of those that the queue does not know any more. Where the account has no comment, the name of
/// the run and the number together are proof enough.
bool BatchEngine::noteAccount(const QList<QueuedJob> &rows)
{
    for (auto &[task, job] : m_context->jobs) {
        const bool isDue =
            job->missingSince && !job->row &&
            std::chrono::steady_clock::now() - *job->missingSince >= m_context->times.lostAfter;
        if (job->isOver() || !isDue)
            continue;
        const QString comment = BatchRecord::commentOf(task, job->number);
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const QueuedJob &told) {
            return told.comment.isEmpty() ? job->ids.contains(told.id) : told.comment == comment;
        });
        if (row == rows.end())
            noteLost(*job);
        else if (isOver(row->phase))
            end(*job, endOf(*row, job->hasStarted(), job->wish.has_value()));
    }
    return true;
}

void BatchEngine::noteNoAnswer(const QString &complaint)
{
    m_context->complaint = complaint;
    for (auto &[task, job] : m_context->jobs)
        tellState(*job);
}

void BatchEngine::noteSubmitted(BatchJob &job, const QString &refusal)
{
    m_query->setNeeded(true);
    m_query->noteAct();
    if (!refusal.isEmpty()) {
        end(job, {JobEnd::Kind::Failed,
                  BatchFollowText::tr("cannot be submitted: %1").arg(refusal),
                  {{}, {}, refusal}});
        return;
    }
    // A query that is being asked may have been answered before the job was there.
    job.unsureSince = m_query->lastAsked();
    if (job.stage == BatchJob::Stage::Queued && job.hasTask)
        tellLaunched(job);
    tellState(job);
}

void BatchEngine::end(BatchJob &job, const JobEnd &end)
{
    job.end = end;
    job.stage = BatchJob::Stage::Ended;
    if (job.hasTask)
        tellEnd(job);
    const bool isToBeClosed = job.hasTask && !job.isGivenUp && !job.isPickedUp;
    if (end.kind == JobEnd::Kind::Cancelled && isToBeClosed)
        m_cancelled.push_back(job.task);
    if (job.hasTask || job.isGivenUp)
        reports().wake();
}

/// Those that ended after their tasks.
void BatchEngine::dropDone()
{
    std::erase_if(m_context->jobs, [](const auto &entry) {
        return entry.second->isOver() && entry.second->isGivenUp;
    });
}

void BatchEngine::tellLaunched(const BatchJob &job)
{
    reports().launched(job.task, {BatchFollowText::tr("job %1").arg(job.ids.first()),
                                  job.folder.outFile(), job.folder.errorFile()});
}

void BatchEngine::tellState(BatchJob &job)
{
    if (!job.hasTask || job.isGivenUp || job.isOver())
        return;
    const QString state = stateOf(job);
    if (state.isEmpty() || job.toldState == state)
        return;
    job.toldState = state;
    reports().progressed(job.task, job.output.fraction(), state);
}

void BatchEngine::tellEnd(BatchJob &job)
{
    job.output.tell(reports(), true);
    job.errors.tell(reports(), true);
    reports().used(job.task, job.end->usage);
}

QString BatchEngine::stateOf(const BatchJob &job) const
{
    const bool isUnknown = !m_context->complaint.isEmpty();
    switch (job.stage) {
    case BatchJob::Stage::Waiting:
        return isUnknown
                   ? BatchFollowText::tr("not submitted yet: the batch system does not answer (%1)")
                         .arg(m_context->complaint)
                   : QString();
    case BatchJob::Stage::Submitting:
    case BatchJob::Stage::Ended:
        return {};
    case BatchJob::Stage::Unsure:
        return BatchFollowText::tr("whether it was submitted is not known (%1)").arg(job.complaint);
    case BatchJob::Stage::Queued:
        break;
    }
    if (isUnknown)
        return BatchFollowText::tr(
                   "the batch system does not answer; what the job does is not known (%1)")
            .arg(m_context->complaint);
    if (job.missingSince)
        return BatchFollowText::tr("the job is over; its record has not come yet");
    if (job.row && job.row->phase == JobPhase::Stopped)
        return BatchFollowText::tr("stopped");
    if (job.start)
        return BatchFollowText::tr("running on %1").arg(job.start->node);
    if (job.row && job.row->phase != JobPhase::Pending)
        return BatchFollowText::tr("starting");
    return job.row && !job.row->reason.isEmpty()
               ? BatchFollowText::tr("pending: %1").arg(job.row->reason)
               : BatchFollowText::tr("pending");
}

} // namespace stepwise
