#pragma once

#include <QString>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace stepwise {

class Actions;

/// The bar above the canvas: where one is, and how one looks at it.
class CanvasBar : public QWidget
{
    Q_OBJECT

public:
    /// Neither is owned; both outlive the bar. `looks` opens at the button of the palettes.
    CanvasBar(const Actions &actions, QMenu &looks, QWidget *parent = nullptr);

    /// The file and, empty for the whole graph, the group that the selection lies in.
    void setPlace(const QString &file, const QString &group);
    void setZoom(double zoom);
    /// The graph is being laid out, and has come so far (0 to 1; 0: nobody knows).
    void setLayoutProgress(double part, bool canCancel);
    void endLayout();

Q_SIGNALS:
    /// The file's name in the path was clicked: the whole graph.
    void wholeRequested();
    /// The layout that is going on is to be given up.
    void layoutCancelled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(QAction *action);
    void addZoom(const Actions &actions);
    void addDirection(const Actions &actions);
    void addSeparator();

    QHBoxLayout *m_layout;
    QLabel *m_place;
    QLabel *m_busy;
    QToolButton *m_cancelLayout;
    QToolButton *m_zoom = nullptr;
};

} // namespace stepwise
