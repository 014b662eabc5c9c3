#include "gui/window/filemenu.h"

#include "gui/app/examples.h"
#include "gui/app/settings.h"
#include "gui/style/iconengine.h"
#include "gui/window/actions.h"

#include <QDir>
#include <QFileInfo>

namespace stepwise {

using namespace Qt::StringLiterals;

FileMenu::FileMenu(const Actions &actions, Settings &settings, QWidget *parent)
    : QMenu(tr("&File"), parent), m_settings(settings)
{
    addAction(actions.open);
    QMenu *recent = addMenu(tr("Open &recent"));
    connect(this, &QMenu::aboutToShow, recent, [this, recent] { fillRecent(*recent); });
    fillExamples(*addMenu(tr("E&xamples")));
    addAction(actions.startPage);
    addSeparator();
    addAction(actions.saveCopy);
    addAction(actions.exportPicture);
    addAction(actions.saveRecording);
    addAction(actions.saveDemo);
    addAction(actions.exportTimeline);
    addSeparator();
    addAction(actions.settings);
    addSeparator();
    addAction(actions.quit);
}

void FileMenu::fillRecent(QMenu &menu)
{
    menu.clear();
    const QStringList paths = m_settings.recentFiles();
    menu.setEnabled(!paths.isEmpty());
    for (const QString &path : paths)
        addFile(menu, QDir::toNativeSeparators(path), path);
    menu.addSeparator();
    connect(menu.addAction(tr("&Clear this list")), &QAction::triggered, &m_settings,
            &Settings::clearRecentFiles);
}

void FileMenu::fillExamples(QMenu &menu)
{
    menu.setIcon(lineIcon(u"layout-grid"_s));
    for (const Example &example : Examples::all())
        addFile(menu, example.title, example.path);
}

void FileMenu::addFile(QMenu &menu, const QString &text, const QString &path)
{
    QString shown = text;
    QAction *action = menu.addAction(shown.replace(u'&', u"&&"_s));
    connect(action, &QAction::triggered, this, [this, path] { Q_EMIT fileChosen(path); });
}

} // namespace stepwise
