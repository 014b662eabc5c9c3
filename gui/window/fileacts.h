#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QStringList>

#include <functional>

class QWidget;

namespace stepwise {

class GraphDocument;
class GraphView;
class TimelineView;
class Workspace;

/// What is done with files: chosen and opened, copies and pictures written. A file is replaced
/// only when the new one is whole.
class FileActs : public QObject
{
    Q_OBJECT

public:
    /// All outlive this; dialogs open above `window`.
    FileActs(Workspace &workspace, const GraphView &canvas, const TimelineView &timeline,
             QWidget &window);

    /// The document, in the format that the suffix names, else in the native one.
    Result<void> writeCopy(const QString &path) const;
    Result<void> writeDemo(const QString &path) const;
    /// The whole graph as it stands, as PNG, SVG or PDF by the suffix.
    Result<void> writePicture(const QString &path) const;
    /// What the timeline shows: as a picture, as CSV, or as a trace for Chrome and Perfetto (JSON),
    /// by the suffix.
    Result<void> writeTimeline(const QString &path) const;

    /// Asked before something is lost; told what. In place of the dialog that asks otherwise.
    void setLossesQuestion(std::function<bool(const QStringList &)> question);

public Q_SLOTS:
    void open();
    /// Opens a file, or lets one of a folder be chosen.
    void openPath(const QString &path);
    /// Which graph of the file that is open is to be shown, where it has several.
    void chooseGraph();
    void saveCopy();
    void exportPicture();
    /// The run that is shown, as a recording.
    void saveRecording();
    /// The same without a dialog. `written` or `failed` comes later.
    void writeRecording(const QString &path);
    void exportTimeline();
    /// The document with what was asked of the run that is shown as its script.
    void saveDemo();

Q_SIGNALS:
    void written(const QString &path);
    void failed(const stepwise::Error &error);

private:
    static Result<void> writeDocument(const GraphDocument &document, const QString &path);
    bool askAboutLosses(const QStringList &losses);
    QString suggestedPath(const QString &suffix) const;
    void tell(const Result<void> &result, const QString &path);

    Workspace &m_workspace;
    const GraphView &m_canvas;
    const TimelineView &m_timeline;
    QWidget &m_window;
    std::function<bool(const QStringList &)> m_askAboutLosses;
};

} // namespace stepwise
