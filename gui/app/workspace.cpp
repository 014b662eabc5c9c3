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
        auto loaded = std::make_shared<Result<LoadedDocument>>(loadDocument(path, options));
        const auto take = [this, path, generation, loaded] {
            if (generation == m_generation)
                this->take(path, std::move(*loaded));
        };
        QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
    });
}

void Workspace::take(const QString &path, Result<LoadedDocument> loaded)
{
    m_loading.clear();
    if (!loaded) {
        Q_EMIT loadingFailed(loaded.error());
        return;
    }
    m_path = path;
    m_problems = loaded->problems;
    m_graphCount = loaded->graphCount;
    m_edges = loaded->edges;
    m_edgesGuessed = loaded->edgesGuessed;
    m_session.setDocument(std::move(loaded->document));
    Q_EMIT opened(path);
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
