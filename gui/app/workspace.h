#pragma once

#include "core/cli/recordingfile.h"
#include "core/execution/session.h"
#include "core/formats/formatregistry.h"
#include "gui/app/filewatch.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace stepwise {

/// The file that is open, a graph or a recording: its session, where it came from and what is to
/// be told about it.
///
/// Files are read in a thread of their own, so that the window stays alive with a large one; what
/// was open stays until the new document is there, and for good when it cannot be read.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    /// Waits for a file that is just being read.
    ~Workspace() override;

    Session &session() { return m_session; }
    const Session &session() const { return m_session; }

    bool hasDocument() const { return !m_path.isEmpty(); }
    /// As it was asked for; empty: nothing has been opened.
    const QString &path() const { return m_path; }
    /// The name for people: the file's, without its folder.
    QString fileName() const;
    bool isExample() const;
    const Problems &problems() const { return m_problems; }
    /// Of the file; with several, one of them can be asked for.
    int graphCount() const { return m_graphCount; }
    /// How the file's arrows are read now; absent where the format itself says it.
    std::optional<EdgeMeaning> edges() const { return m_edges; }
    /// Nobody has said how they are to be read.
    bool areEdgesGuessed() const { return m_edgesGuessed; }

    /// How the file was asked to be read, with what was decided since.
    LoadOptions options() const;

    bool isLoading() const { return !m_loading.isEmpty(); }

public Q_SLOTS:
    /// Begins to load; a file that is still being loaded then is dropped.
    void open(const QString &path) { openAs(path, {}); }
    /// The same, with what is known of the file.
    void openAs(const QString &path, const stepwise::LoadOptions &options);
    /// Shows what was read from a recording.
    void showRecording(const QString &path, const stepwise::LoadedRecording &recording);
    /// Reads a recording of the graph that is open, and adds it to its runs.
    void addRun(const QString &path);
    /// Reads the file that is open once more, as it was read.
    void reload();
    /// What is being loaded is dropped; what is open stays.
    void cancelLoading();
    /// Reads the arrows the other way. Not during a run: then nothing happens.
    void turnDependenciesRound();
    /// The arrows are right as they are read.
    void confirmEdges();

Q_SIGNALS:
    void loadingStarted(const QString &path);
    /// The session already has the new document.
    void opened(const QString &path);
    /// What was open still is.
    void loadingFailed(const stepwise::Error &error);
    void loadingCancelled();
    /// Of what is being loaded; the last few percent may be missing.
    void loadingProgressed(int percent);
    void edgesChanged();
    /// What was to be added is none, or of another graph.
    void runRefused(const stepwise::Error &error);
    /// The file that is open is another one now on the disk; at most every half second.
    void changedOnDisk();

private:
    void dropLoading();
    template<typename Loaded>
    void deliver(const QString &path, int generation, Result<Loaded> loaded);
    void take(const QString &path, LoadedDocument loaded);
    void take(const QString &path, LoadedRecording loaded);
    void takeRun(const QString &path, const Result<LoadedRecording> &loaded);

    Session m_session;
    QString m_path;
    LoadOptions m_options;
    LoadOptions m_loadingOptions; ///< of what is being loaded
    FileWatch m_watch;
    Problems m_problems;
    int m_graphCount = 1;
    std::optional<EdgeMeaning> m_edges;
    bool m_edgesGuessed = false;

    QString m_loading; ///< the path; empty: nothing is being loaded
    int m_generation = 0;
    std::shared_ptr<LoadProgress> m_progress; ///< of what is being loaded; null: nothing is
    QTimer m_progressTimer;
    QThreadPool m_loader;
};

} // namespace stepwise
