#pragma once

#include <QList>
#include <QToolBar>

class QMenu;
class QToolButton;

namespace stepwise {

class Actions;
class GraceField;
class SearchField;
class SearchModel;
class SpeedBox;

/// The bar that drives the run: one filled button, steps, speed, cancel with its grace, search.
class RunToolBar : public QToolBar
{
    Q_OBJECT

public:
    /// None of the three is owned; all outlive the bar.
    RunToolBar(const Actions &actions, SearchModel &searchModel, QMenu &cancelMenu,
               QWidget *parent = nullptr);

    SpeedBox &speed() const { return *m_speed; }
    GraceField &grace() const { return *m_grace; }
    SearchField &search() const { return *m_search; }
    QToolButton &cancelButton() const { return *m_cancel; }

    /// Keeps only the icons where the window is too narrow for the texts.
    void adaptTo(int windowWidth);

private:
    QToolButton *addButton(QAction *action, bool hasText = true);
    void addRunButton(const Actions &actions);
    void addSpeed();
    void addCancel(const Actions &actions, QMenu &cancelMenu);
    void addSearch(const Actions &actions, SearchModel &searchModel);
    void addCaption(const QString &text);
    void setIconsOnly(bool iconsOnly);

    QList<QToolButton *> m_texted; ///< the buttons that have a text where there is room
    QList<QWidget *> m_captions;
    SpeedBox *m_speed = nullptr;
    GraceField *m_grace = nullptr;
    SearchField *m_search = nullptr;
    QToolButton *m_cancel = nullptr;
};

} // namespace stepwise
