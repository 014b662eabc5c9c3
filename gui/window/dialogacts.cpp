#include "gui/window/dialogacts.h"

#include "gui/app/workspace.h"
#include "gui/dialogs/keysdialog.h"
#include "gui/dialogs/problemsdialog.h"
#include "gui/dialogs/runoptionsdialog.h"
#include "gui/dialogs/settingsdialog.h"
#include "gui/window/actions.h"
#include "gui/window/requests.h"

#include <QInputDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>

namespace stepwise {

DialogActs::DialogActs(const Actions &actions, Workspace &workspace, Settings &settings,
                       Appearance &appearance, QWidget &window)
    : QObject(&window), m_workspace(workspace), m_settings(settings), m_appearance(appearance),
      m_window(window)
{
    connect(actions.settings, &QAction::triggered, this, &DialogActs::editSettings);
    connect(actions.runOptions, &QAction::triggered, this, &DialogActs::editRunOptions);
    connect(actions.problems, &QAction::triggered, this, &DialogActs::showProblems);
    connect(actions.keys, &QAction::triggered, this, &DialogActs::showKeys);
    connect(actions.about, &QAction::triggered, this, &DialogActs::showAbout);
}

void DialogActs::editSettings()
{
    SettingsDialog(m_settings, m_appearance, &m_window).exec();
}

void DialogActs::editRunOptions()
{
    RunOptionsDialog dialog(m_workspace.session().document().options, &m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_workspace.session().setOptions(dialog.options());
}

void DialogActs::showProblems()
{
    ProblemsDialog dialog(m_workspace.fileName(), m_workspace.problems(),
                          m_workspace.session().document().graph, &m_window);
    connect(&dialog, &ProblemsDialog::taskChosen, this, &DialogActs::revealRequested);
    dialog.exec();
}

void DialogActs::showKeys()
{
    if (const auto *menus = m_window.findChild<QMenuBar *>())
        KeysDialog(*menus, &m_window).exec();
}

void DialogActs::showAbout()
{
    QMessageBox::about(&m_window, tr("About Stepwise"),
                       tr("<h3>Stepwise</h3><p>Debug, demonstrate and teach task graphs.</p>"
                          "<p>MIT licence. Icons: Lucide, ISC licence.</p>"));
}

void DialogActs::askForDelay(const QList<TaskId> &tasks)
{
    auto *dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Delay"));
    dialog->setLabelText(tr("So many seconds of the run's clock without a step"));
    dialog->setInputMode(QInputDialog::DoubleInput);
    dialog->setDoubleDecimals(1);
    dialog->setDoubleRange(0.1, toSeconds(longestDuration));
    dialog->setDoubleValue(10);
    connect(dialog, &QInputDialog::doubleValueSelected, this, [this, tasks](double seconds) {
        m_workspace.session().request(requests::delay(tasks, fromSeconds(seconds)));
    });
    dialog->open();
}

bool DialogActs::askToCancelRun()
{
    QMessageBox question(QMessageBox::Question, tr("A run is going on"),
                         tr("Cancel the run and close? Running tasks get their grace period; the "
                            "window closes when they have ended."),
                         QMessageBox::NoButton, &m_window);
    const QPushButton *cancel =
        question.addButton(tr("Cancel the run and close"), QMessageBox::AcceptRole);
    question.addButton(tr("Keep running"), QMessageBox::RejectRole);
    question.exec();
    return question.clickedButton() == cancel;
}

} // namespace stepwise
