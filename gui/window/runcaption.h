#pragma once

#include "core/execution/session.h"

#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace stepwise {

/// Beside the menus: the file, and the run that is shown; a click lists the document's runs.
class RunCaption : public QWidget
{
    Q_OBJECT

public:
    /// The session outlives the caption. `acts` follow the runs in the list.
    RunCaption(Session &session, const QList<QAction *> &acts, QWidget *parent = nullptr);

    /// No file: nothing is open, and the caption is empty. No run: none has begun.
    void setTexts(const QString &file, const QString &run);

Q_SIGNALS:
    /// Its text has another length.
    void resized();
    void runChosen(const stepwise::Recording *run);

private:
    void fillMenu();

    Session &m_session;
    QList<QAction *> m_acts;
    QLabel *m_file;
    QToolButton *m_run;
    QMenu *m_menu;
};

} // namespace stepwise
