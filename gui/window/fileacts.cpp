#include "gui/window/fileacts.h"

#include "core/formats/formatregistry.h"
#include "core/formats/nativewriter.h"
#include "core/trace/demoscript.h"
#include "gui/app/recordingsaver.h"
#include "gui/app/workspace.h"
#include "gui/canvas/graphview.h"
#include "gui/dialogs/folderdialog.h"
#include "gui/dialogs/graphdialog.h"
#include "gui/window/picturefile.h"
#include "gui/window/timelinefile.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>

#include <utility>

namespace stepwise {

using namespace Qt::StringLiterals;

namespace {

/// "Graphs and recordings (*.stepwise.json *.dot …)", made from the formats that can be read.
QString readableFilter()
{
    QStringList patterns;
    const FormatRegistry registry;
    for (const auto &format : registry.formats()) {
        for (const QString &suffix : format->suffixes())
            patterns.append(u"*."_s + suffix);
        patterns.append(format->fileNames());
    }
    patterns.removeDuplicates();
    const QString graphs = patterns.join(u' ');
    const QString recordings = u"*."_s + recordingSuffix;
    return FileActs::tr("Graphs and recordings (%1)").arg(graphs + u' ' + recordings) + u";;"_s +
           FileActs::tr("Graphs (%1)").arg(graphs) + u";;"_s +
           FileActs::tr("Recordings (%1)").arg(recordings) + u";;"_s +
           FileActs::tr("All files (*)");
}

QString filterOf(const Format &format)
{
    return u"%1 (*.%2)"_s.arg(format.name(), format.suffixes().first());
}

QString pictureFilter()
{
    return FileActs::tr("Picture, PNG (*.png)") + u";;"_s + FileActs::tr("Drawing, SVG (*.svg)") +
           u";;"_s + FileActs::tr("Page, PDF (*.pdf)");
}

QString timelineFilter()
{
    return FileActs::tr("Drawing, SVG (*.svg)") + u";;"_s + FileActs::tr("Picture, PNG (*.png)") +
           u";;"_s + FileActs::tr("Page, PDF (*.pdf)") + u";;"_s +
           FileActs::tr("Table, CSV (*.csv)") + u";;"_s +
           FileActs::tr("Trace for Perfetto and Chrome, JSON (*.json)");
}

} // namespace

FileActs::FileActs(Workspace &workspace, const GraphView &canvas, const TimelineView &timeline,
                   QWidget &window)
    : QObject(&window), m_workspace(workspace), m_canvas(canvas), m_timeline(timeline),
      m_window(window),
      m_askAboutLosses([this](const QStringList &losses) { return askAboutLosses(losses); })
{
}

void FileActs::open()
{
    const QString folder = m_workspace.isExample() || !m_workspace.hasDocument()
                               ? QDir::currentPath()
                               : QFileInfo(m_workspace.path()).absolutePath();
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Open a graph or a recording"),
                                                      folder, readableFilter());
    if (!path.isEmpty())
        m_workspace.open(path);
}

void FileActs::saveCopy()
{
    const FormatRegistry registry;
    QStringList filters;
    for (const Format *format : registry.writable())
        filters.append(filterOf(*format));
    QString filter;
    QString path = QFileDialog::getSaveFileName(&m_window, tr("Save a copy"),
                                                suggestedPath(u"stepwise.json"_s),
                                                filters.join(u";;"_s), &filter);
    if (path.isEmpty())
        return;
    // A name that says another format than the filter is meant as it is written.
    const qsizetype chosen = filters.indexOf(filter);
    if (!registry.writableByName(path) && chosen >= 0)
        path += u'.' + registry.writable()[std::size_t(chosen)]->suffixes().first();
    const Format *format = registry.writableByName(path);
    const QStringList losses =
        format ? format->losses(m_workspace.session().document()) : QStringList();
    if (losses.isEmpty() || m_askAboutLosses(losses))
        tell(writeCopy(path), path);
}

void FileActs::setLossesQuestion(std::function<bool(const QStringList &)> question)
{
    m_askAboutLosses = std::move(question);
}

bool FileActs::askAboutLosses(const QStringList &losses)
{
    QMessageBox box(QMessageBox::Warning, tr("Not everything can be written"),
                    tr("This format cannot hold all of the graph. Lost would be:"),
                    QMessageBox::NoButton, &m_window);
    box.setInformativeText(u"• "_s + losses.join(u"\n• "_s));
    box.setTextFormat(Qt::PlainText);
    const QPushButton *write = box.addButton(tr("Write it all the same"), QMessageBox::AcceptRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == write;
}

void FileActs::openPath(const QString &path)
{
    if (!QFileInfo(path).isDir()) {
        m_workspace.open(path);
        return;
    }
    FolderDialog dialog(path, &m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_workspace.open(dialog.chosen());
}

void FileActs::chooseGraph()
{
    GraphDialog dialog(m_workspace.path(), m_workspace.options(), m_workspace.graphCount(),
                       m_canvas.colours(), &m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_workspace.openAs(m_workspace.path(), dialog.options());
}

void FileActs::exportPicture()
{
    const QString path = QFileDialog::getSaveFileName(&m_window, tr("Export picture"),
                                                      suggestedPath(u"png"_s), pictureFilter());
    if (!path.isEmpty())
        tell(writePicture(path), path);
}

void FileActs::saveRecording()
{
    const QString path = QFileDialog::getSaveFileName(
        &m_window, tr("Save recording"), suggestedPath(recordingSuffix),
        tr("Recordings (%1)").arg(u"*."_s + recordingSuffix));
    if (!path.isEmpty())
        writeRecording(path);
}

void FileActs::writeRecording(const QString &path)
{
    const auto recording = m_workspace.session().recording();
    if (!recording)
        return;
    auto *saver = new RecordingSaver(recording, path, this);
    connect(saver, &RecordingSaver::finished, this, [this, saver](const Result<void> &result) {
        tell(result, saver->path());
        saver->deleteLater();
    });
    saver->start();
}

void FileActs::exportTimeline()
{
    const QString path = QFileDialog::getSaveFileName(
        &m_window, tr("Export timeline"), suggestedPath(u"timeline.svg"_s), timelineFilter());
    if (!path.isEmpty())
        tell(writeTimeline(path), path);
}

Result<void> FileActs::writeTimeline(const QString &path) const
{
    const auto run = m_workspace.session().recording();
    if (!run)
        return Error{ErrorCode::BadUsage, tr("Nothing has run yet."), path, {}};
    return stepwise::writeTimeline(m_timeline, *run, path);
}

void FileActs::saveDemo()
{
    const QString path = QFileDialog::getSaveFileName(&m_window, tr("Save as demo"),
                                                      suggestedPath(u"demo.stepwise.json"_s),
                                                      tr("Stepwise graph (*.stepwise.json)"));
    if (!path.isEmpty())
        tell(writeDemo(path), path);
}

Result<void> FileActs::writeCopy(const QString &path) const
{
    return writeDocument(m_workspace.session().document(), path);
}

Result<void> FileActs::writeDemo(const QString &path) const
{
    GraphDocument demo = m_workspace.session().document();
    demo.script = demoScript(m_workspace.session().log());
    return writeDocument(demo, path);
}

Result<void> FileActs::writeDocument(const GraphDocument &document, const QString &path)
{
    const FormatRegistry registry;
    const Format *format = registry.writableByName(path);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(format ? format->write(document) : writeNative(document));
        if (file.commit())
            return {};
    }
    return Error{
        ErrorCode::Unreadable, tr("Cannot be written: %1.").arg(file.errorString()), path, {}};
}

Result<void> FileActs::writePicture(const QString &path) const
{
    const auto paint = [this](QPainter &painter) { m_canvas.render(painter); };
    const auto image = [this](double scale) { return m_canvas.renderImage(scale); };
    return stepwise::writePicture({m_canvas.sceneSize(), m_canvas.colours().canvas, paint, image},
                                  path);
}

QString FileActs::suggestedPath(const QString &suffix) const
{
    const QString name = m_workspace.fileName().section(u'.', 0, 0) + u'.' + suffix;
    const bool hasFolder = m_workspace.hasDocument() && !m_workspace.isExample();
    return QDir(hasFolder ? QFileInfo(m_workspace.path()).absolutePath() : QDir::homePath())
        .filePath(name);
}

void FileActs::tell(const Result<void> &result, const QString &path)
{
    if (result)
        Q_EMIT written(path);
    else
        Q_EMIT failed(result.error());
}

} // namespace stepwise
