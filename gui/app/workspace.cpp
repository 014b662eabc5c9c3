#include "gui/app/workspace.h"

#include <QFileInfo>

#include <memory>

namespace stepwise {

Workspace::Workspace(QObject *parent) : QObject(parent)
{
    m_loader.setMaxThreadCount(1);
}

Workspace::~Workspace()
{
    m_loader.clear();
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
    m_loading = path;
    const int generation = ++m_generation;
    Q_EMIT loadingStarted(path);
    m_loader.clear();
    m_loader.start([this, path, options, generation] {
        if (options.format.isEmpty() && isRecording(path))
            deliver(path, generation, loadRecording(path));
        else
            deliver(path, generation, loadDocument(path, options));
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
        if (*shared)
            this->take(path, std::move(shared->value()));
        else
            Q_EMIT loadingFailed(shared->error());
    };
    QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
}

void Workspace::take(const QString &path, LoadedDocument loaded)
{
    m_path = path;
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
    ++m_generation; // what is being loaded is dropped
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
