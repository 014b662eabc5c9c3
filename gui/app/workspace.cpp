#include "gui/app/workspace.h"

#include <QFileInfo>

#include <chrono>
#include <memory>

namespace stepwise {

namespace {

constexpr std::chrono::milliseconds progressInterval(200);

} // namespace

Workspace::Workspace(QObject *parent) : QObject(parent)
{
    m_loader.setMaxThreadCount(1);
    m_progressTimer.setInterval(progressInterval);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] {
        if (m_progress)
            Q_EMIT loadingProgressed(m_progress->percent());
    });
    connect(&m_watch, &FileWatch::changed, this, &Workspace::changedOnDisk);
}

Workspace::~Workspace()
{
    dropLoading();
    m_loader.waitForDone();
}

QString Workspace::fileName() const
{
    return QFileInfo(m_path).fileName();
}

bool Workspace::isExample() const
{
    return m_path.startsWith(QLatin1String(":/"));
}

void Workspace::openAs(const QString &path, const LoadOptions &options)
{
    dropLoading();
    m_loading = path;
    const int generation = m_generation;
    m_progress = std::make_shared<LoadProgress>();
    m_progressTimer.start();
    LoadOptions watched = options;
    watched.progress = m_progress;
    Q_EMIT loadingStarted(path);
    m_loadingOptions = options;
    m_loader.start([this, path, watched, generation] {
        if (watched.format.isEmpty() && isRecording(path))
            deliver(path, generation, loadRecording(path));
        else
            deliver(path, generation, loadDocument(path, watched));
    });
}

/// From the thread that has read.
template<typename Loaded>
void Workspace::deliver(const QString &path, int generation, Result<Loaded> loaded)
{
    auto shared = std::make_shared<Result<Loaded>>(std::move(loaded));
    const auto take = [this, path, generation, shared] {
        if (generation != m_generation)
            return;
        m_loading.clear();
        m_progress.reset();
        m_progressTimer.stop();
        if (*shared)
            this->take(path, std::move(shared->value()));
        else
            Q_EMIT loadingFailed(shared->error());
    };
    QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
}

LoadOptions Workspace::options() const
{
    LoadOptions options = m_options;
    if (m_edges && !m_edgesGuessed)
        options.edges = m_edges;
    return options;
}

void Workspace::reload()
{
    if (hasDocument())
        openAs(m_path, options());
}

void Workspace::cancelLoading()
{
    if (!isLoading())
        return;
    dropLoading();
    m_loading.clear();
    Q_EMIT loadingCancelled();
}

/// What is being read ends soon, and nobody hears of it.
void Workspace::dropLoading()
{
    ++m_generation;
    m_loader.clear();
    m_progressTimer.stop();
    if (m_progress)
        m_progress->cancel();
    m_progress.reset();
}

void Workspace::take(const QString &path, LoadedDocument loaded)
{
    m_path = path;
    m_options = m_loadingOptions;
    m_watch.watch(isExample() ? QString() : path);
    m_problems = loaded.problems;
    m_graphCount = loaded.graphCount;
    m_edges = loaded.edges;
    m_edgesGuessed = loaded.edgesGuessed;
    m_session.setDocument(std::move(loaded.document));
    Q_EMIT opened(path);
}

void Workspace::take(const QString &path, LoadedRecording loaded)
{
    m_path = path;
    m_options = {};
    m_watch.watch({});
    m_problems = loaded.problems;
    m_graphCount = 1;
    m_edges.reset();
    m_edgesGuessed = false;
    NamedRun run;
    run.name = tr("Recording");
    run.recording = std::move(loaded.recording);
    m_session.openRecording(std::move(run));
    Q_EMIT opened(path);
}

void Workspace::showRecording(const QString &path, const LoadedRecording &recording)
{
    dropLoading();
    m_loading.clear();
    take(path, recording);
}

void Workspace::addRun(const QString &path)
{
    m_loader.start([this, path] {
        auto loaded = std::make_shared<Result<LoadedRecording>>(loadRecording(path));
        QMetaObject::invokeMethod(
            this, [this, path, loaded] { takeRun(path, *loaded); }, Qt::QueuedConnection);
    });
}

void Workspace::takeRun(const QString &path, const Result<LoadedRecording> &loaded)
{
    const auto refuse = [this](Error error) {
        error.message = error.toString(); // which names the file
        Q_EMIT runRefused(error);
    };
    if (!loaded) {
        refuse(loaded.error());
        return;
    }
    NamedRun run;
    run.name = QFileInfo(path).fileName().section(u'.', 0, 0);
    run.hasOwnName = true;
    run.isRead = true;
    run.recording = loaded->recording;
    if (const auto added = m_session.addRun(std::move(run)); !added) {
        Error error = added.error();
        error.file = path;
        refuse(error);
    }
}

void Workspace::turnDependenciesRound()
{
    if (!m_session.turnDependenciesRound())
        return;
    if (m_edges)
        m_edges = *m_edges == EdgeMeaning::Before ? EdgeMeaning::Needs : EdgeMeaning::Before;
    confirmEdges();
}

void Workspace::confirmEdges()
{
    m_edgesGuessed = false;
    Q_EMIT edgesChanged();
}

} // namespace stepwise
