#include "gui/window/engineacts.h"

#include "core/execution/commandtrust.h"
#include "gui/app/settings.h"
#include "gui/app/workspace.h"
#include "gui/dialogs/commandsdialog.h"
#include "gui/dialogs/slurmdialog.h"
#include "gui/panels/outputpanel.h"
#include "gui/window/actions.h"
#include "gui/window/docks.h"
#include "gui/window/docktitle.h"
#include "gui/window/obstacle.h"
#include "gui/window/selection.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QToolButton>

namespace stepwise {

using namespace Qt::StringLiterals;

EngineActs::EngineActs(Workspace &workspace, Settings &settings, const Actions &actions,
                       Docks &docks, Selection &selection, QWidget &speed, QWidget &window)
    : QObject(&window), m_workspace(workspace), m_settings(settings), m_actions(actions),
      m_speed(speed), m_window(window), m_button(new QToolButton),
      m_output(new OutputPanel(workspace.session()))
{
    docks.addBelow(u"output"_s, tr("O&utput"), new DockTitle(tr("Output")), m_output);
    auto *menu = new QMenu(m_button);
    menu->addActions({actions.engineSimulate, actions.engineProcess, actions.engineSlurm});
    menu->addSeparator();
    menu->addActions({actions.pauseStopsProcesses, actions.slurmSettings});
    m_button->setObjectName(u"engineButton"_s);
    m_button->setMenu(menu);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setToolTip(tr("What runs the tasks"));
    connect(m_actions.showOutput, &QAction::triggered, this, [this, &docks] {
        docks.show(u"output"_s);
        m_output->focusSearch();
    });
    connect(&selection, &Selection::changed, m_output, &OutputPanel::inspect);
    connectChoice();
    takeDocument();
    takeFile();
}

QWidget *EngineActs::button() const
{
    return m_button;
}

void EngineActs::connectChoice()
{
    Session &session = m_workspace.session();
    for (const EngineKind kind : allEngineKinds)
        connect(actionOf(kind), &QAction::triggered, this, [this, kind] { choose(kind); });
    m_actions.pauseStopsProcesses->setChecked(m_settings.pauseStopsProcesses());
    connect(m_actions.pauseStopsProcesses, &QAction::triggered, this, [this](bool isChecked) {
        m_settings.setPauseStopsProcesses(isChecked);
        choose(m_workspace.session().engine().kind);
    });
    connect(m_actions.slurmSettings, &QAction::triggered, this, &EngineActs::editSlurm);
    connect(&m_workspace, &Workspace::opened, this, &EngineActs::takeFile);
    connect(&session, &Session::consentNeeded, this, &EngineActs::askForCommands);
    connect(&session, &Session::modeChanged, this, &EngineActs::refresh);
    connect(&session, &Session::documentChanged, this, &EngineActs::takeDocument);
}

QAction *EngineActs::actionOf(EngineKind kind) const
{
    switch (kind) {
    case EngineKind::Process:
        return m_actions.engineProcess;
    case EngineKind::Slurm:
        return m_actions.engineSlurm;
    case EngineKind::Simulate:
        break;
    }
    return m_actions.engineSimulate;
}

EngineSetup EngineActs::setup(EngineKind kind) const
{
    EngineSetup setup;
    setup.kind = kind;
    if (!runsCommands(kind))
        return setup;
    setup.baseFolder =
        m_workspace.isExample() ? QDir::homePath() : QFileInfo(m_workspace.path()).absolutePath();
    setup.pauseStopsProcesses = m_settings.pauseStopsProcesses();
    setup.slurm.defaults = m_settings.slurm();
    return setup;
}

void EngineActs::choose(EngineKind kind)
{
    m_workspace.session().setEngine(setup(kind));
    if (m_workspace.hasDocument())
        m_settings.setFileEngine(m_workspace.path(), engineKey(kind));
    refresh();
}

void EngineActs::editSlurm()
{
    SlurmDialog dialog(m_settings.slurm(), &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_settings.setSlurm(dialog.settings());
    const EngineKind kind = m_workspace.session().engine().kind;
    if (kind == EngineKind::Slurm && whyNot(kind).isEmpty())
        choose(kind);
}

void EngineActs::takeDocument()
{
    m_hasCommands = CommandTrust(m_workspace.session().document(), {}).commandCount() > 0;
    refresh();
}

/// As it was chosen for the file; whether its commands may be run is another question.
void EngineActs::takeFile()
{
    const auto kind = engineKindFromKey(m_settings.fileEngine(m_workspace.path()));
    if (kind && whyNot(*kind).isEmpty())
        m_workspace.session().setEngine(setup(*kind));
    refresh();
}

void EngineActs::askForCommands()
{
    Session &session = m_workspace.session();
    const QString folder = session.engine().baseFolder;
    CommandTrust trust(session.document(), folder);
    if (!trust.isGiven()) {
        CommandsDialog dialog(session.engine().kind, m_workspace.fileName(), session.document(),
                              folder, &m_window);
        if (dialog.exec() != QDialog::Accepted)
            return;
        trust.give();
    }
    session.allowCommands();
}

/// What stands in the way of that engine; empty: nothing.
QString EngineActs::whyNot(EngineKind kind) const
{
    const Session &session = m_workspace.session();
    if (session.mode() == Session::Mode::Running || session.mode() == Session::Mode::Paused)
        return tr("Not while a run goes on.");
    if (runsCommands(kind) && !m_hasCommands)
        return tr("No task of this graph has a command.");
    return {};
}

void EngineActs::refresh()
{
    const EngineKind kind = m_workspace.session().engine().kind;
    for (const EngineKind each : allEngineKinds)
        allowUnless(whyNot(each), *actionOf(each));
    actionOf(kind)->setChecked(true);
    allowUnless(runsCommands(kind) ? whyNot(kind) : tr("Simulated tasks stand still in any case."),
                *m_actions.pauseStopsProcesses);
    const QString name = actionOf(kind)->text().remove(u'&');
    m_button->setText(name);
    m_button->setAccessibleName(tr("Engine: %1").arg(name));
    const QString realTime =
        runsCommands(kind) ? tr("Real commands take the time that they take.") : QString();
    m_speed.setEnabled(realTime.isEmpty());
    m_speed.setToolTip(realTime);
    allowUnless(realTime, *m_actions.slower);
    allowUnless(realTime, *m_actions.faster);
}

void EngineActs::setColours(const Palette &colours)
{
    m_output->setColours(colours);
}

} // namespace stepwise
