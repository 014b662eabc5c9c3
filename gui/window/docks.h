#pragma once

#include <QAction>
#include <QList>
#include <QObject>

class QDockWidget;
class QMainWindow;

namespace stepwise {

class DockTitle;

/// The panels around the canvas: tasks at the left, inspector and breakpoints at the right, timeline
/// and log below. In a narrow window the inspector is a tab of the tasks.
class Docks : public QObject
{
    Q_OBJECT

public:
    /// The panels become the window's.
    struct Panels
    {
        QWidget *tasks;
        QWidget *inspector;
        QWidget *timeline;
        QWidget *log;
        QWidget *breakpoints;
    };

    Docks(QMainWindow &window, const Panels &panels);

    DockTitle &tasksTitle() const { return *m_tasksTitle; }
    DockTitle &timelineTitle() const { return *m_timelineTitle; }
    DockTitle &logTitle() const { return *m_logTitle; }
    /// Show and hide the panels.
    QList<QAction *> toggleActions() const;

    /// As they were when `state` was saved (by QMainWindow::saveState), else as designed.
    void restore(const QByteArray &state);
    void hideAll();
    /// Where the panels go in a window of that width.
    void adaptTo(int windowWidth);
    void showTasks();
    void showInspector();

    /// Adds a panel below, as a tab beside the log; it is not shown until it is asked for. `name` is
    /// that by which its place is saved.
    void addBelow(const QString &name, const QString &text, DockTitle *title, QWidget *panel);
    void show(const QString &name);

private:
    QDockWidget *add(Qt::DockWidgetArea area, const QString &name, const QString &text,
                     DockTitle *title, QWidget *panel);
    QList<QDockWidget *> all() const;
    void arrangeAsDesigned();

    QMainWindow &m_window;
    DockTitle *m_tasksTitle;
    QDockWidget *m_tasks;
    QDockWidget *m_inspector;
    DockTitle *m_timelineTitle;
    QDockWidget *m_timeline;
    DockTitle *m_logTitle;
    QDockWidget *m_log;
    QDockWidget *m_breakpoints; ///< a tab of the inspector
    QList<QDockWidget *> m_below; ///< those that were added
    bool m_isNarrow = false;
};

} // namespace stepwise
