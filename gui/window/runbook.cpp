#include "gui/window/runbook.h"

#include "gui/app/settings.h"
#include "gui/app/workspace.h"
#include "gui/dialogs/policypairdialog.h"
#include "gui/models/runtext.h"
#include "gui/panels/comparisonpanel.h"
#include "gui/panels/failurepanel.h"
#include "gui/panels/runspanel.h"
#include "gui/panels/watchpanel.h"
#include "gui/style/iconengine.h"
#include "gui/window/actions.h"
#include "gui/window/docks.h"
#include "gui/window/docktitle.h"
#include "gui/window/runcaption.h"

#include <QFileDialog>

#include <utility>

namespace stepwise {

using namespace Qt::StringLiterals;

RunBook::RunBook(Workspace &workspace, Settings &settings, const Actions &actions, Docks &docks,
                 QWidget &window)
    : QObject(&window), m_workspace(workspace), m_session(workspace.session()),
      m_settings(settings), m_actions(actions), m_docks(docks), m_window(window),
      m_runs(new RunsPanel(m_session)), m_comparison(new ComparisonPanel),
      m_failures(new FailurePanel(m_session)), m_watches(new WatchPanel(m_session)),
      m_caption(new RunCaption(m_session,
                               {actions.renameRun, actions.compareRuns, actions.comparePolicies,
                                actions.addRecording, actions.showRuns}))
{
    addDocks();
    connectActions();
    connectPanels();
    connectWatches();
    refresh();
}

void RunBook::addDocks()
{
    auto *title = new DockTitle(tr("Runs"));
    title->addButton(lineIcon(u"plus"_s), tr("Add a recording"), [this] { askForRecording(); });
    m_docks.addBelow(u"runs"_s, tr("&Runs"), title, m_runs);
    m_docks.addBelow(u"comparison"_s, tr("&Comparison of runs"), new DockTitle(tr("Comparison")),
                     m_comparison);
    m_docks.addBelow(u"failures"_s, tr("&What went wrong"), new DockTitle(tr("What went wrong")),
                     m_failures);
    m_docks.addBelow(u"watches"_s, tr("W&atches"), new DockTitle(tr("Watches")), m_watches);
}

void RunBook::connectActions()
{
    connect(m_actions.showFailures, &QAction::triggered, this, &RunBook::showFailures);
    connect(m_actions.showRuns, &QAction::triggered, this, [this] { m_docks.show(u"runs"_s); });
    connect(m_actions.renameRun, &QAction::triggered, this, [this] {
        m_docks.show(u"runs"_s);
        m_runs->renameSelected();
    });
    connect(m_actions.compareRuns, &QAction::triggered, this, &RunBook::compareWithTheOneBefore);
    connect(m_actions.comparePolicies, &QAction::triggered, this, &RunBook::askForPair);
    connect(m_actions.addRecording, &QAction::triggered, this, &RunBook::askForRecording);
}

void RunBook::connectPanels()
{
    connect(m_caption, &RunCaption::runChosen, &m_session, &Session::lookAtRun);
    connect(m_runs, &RunsPanel::runChosen, &m_session, &Session::lookAtRun);
    connect(m_runs, &RunsPanel::comparisonRequested, this, &RunBook::compare);
    connect(m_comparison, &ComparisonPanel::placeRequested, this, &RunBook::showPlace);
    connect(m_failures, &FailurePanel::placeRequested, this,
            [this](std::size_t position, TaskId task) {
                showPlace(m_session.recording().get(), position, task);
            });
    connect(&m_workspace, &Workspace::runRefused, this, &RunBook::refused);
    connect(&m_session, &Session::documentChanged, this, &RunBook::refresh);
    connect(&m_session, &Session::runsChanged, this, &RunBook::refresh);
    connect(&m_session, &Session::runReset, this, &RunBook::refresh);
    connect(&m_workspace, &Workspace::opened, this, [this] {
        delete std::exchange(m_pair, nullptr);
        m_comparison->clear();
        refresh();
    });
}

/// They are kept for each file; of a new one the concurrency is watched.
void RunBook::connectWatches()
{
    connect(m_actions.showWatches, &QAction::triggered, this, [this] {
        m_docks.show(u"watches"_s);
        m_watches->setFocus();
    });
    connect(m_watches, &WatchPanel::momentChosen, &m_session, &Session::lookAtMoment);
    connect(&m_watches->model(), &WatchModel::textsChanged, this, [this](const QStringList &texts) {
        if (m_workspace.hasDocument())
            m_settings.setFileWatches(m_workspace.path(), texts);
    });
    const auto take = [this] {
        m_watches->model().setTexts(m_settings.fileWatches(m_workspace.path())
                                        .value_or(QStringList{stateKey(TaskState::Running)}));
    };
    connect(&m_workspace, &Workspace::opened, this, take);
    take();
}

void RunBook::setColours(const Palette &colours)
{
    m_runs->setColours(colours);
    m_comparison->setColours(colours);
    m_failures->setColours(colours);
    m_watches->setColours(colours);
}

void RunBook::showFailures()
{
    m_docks.show(u"failures"_s);
    m_failures->setFocus();
}

void RunBook::showPlace(const Recording *run, std::size_t position, TaskId task)
{
    if (run != m_session.recording().get())
        m_session.lookAtRun(run);
    if (run != m_session.recording().get())
        return; // it is not in the list any more
    m_session.lookAt(position);
    if (task.isValid())
        Q_EMIT revealRequested(task);
}

void RunBook::compare(const Recording *first, const Recording *second)
{
    const NamedRun *one = m_session.runs().find(first);
    const NamedRun *other = m_session.runs().find(second);
    if (one == nullptr || other == nullptr)
        return;
    m_session.pause(); // a comparison is of two runs that stand still
    m_comparison->compare(*one, *other);
    m_docks.show(u"comparison"_s);
    m_comparison->setFocus();
}

/// The two that are selected in the list, else the one that is shown and the one before it.
void RunBook::compareWithTheOneBefore()
{
    const QList<const Recording *> selected = m_runs->selection();
    if (selected.size() == 2) {
        compare(selected[1], selected[0]);
        return;
    }
    const auto &runs = m_session.runs().runs();
    const auto shown = m_session.recording();
    for (std::size_t index = 1; index < runs.size(); ++index) {
        if (runs[index].recording == shown || (!shown && index + 1 == runs.size())) {
            compare(runs[index - 1].recording.get(), runs[index].recording.get());
            return;
        }
    }
    if (runs.size() > 1)
        compare(runs[0].recording.get(), runs[1].recording.get());
}

void RunBook::askForPair()
{
    PolicyPairDialog dialog(m_session.document().options, &m_window);
    if (dialog.exec() == QDialog::Accepted)
        startPair(dialog.options());
}

void RunBook::startPair(const RunPair::Options &options)
{
    if (m_pair != nullptr || !m_session.canRun())
        return;
    m_session.pause();
    m_pair = new RunPair(std::make_shared<const GraphDocument>(m_session.document()), options,
                         m_session.playsScript(), this);
    const auto giveUp = [this](const Error &error) {
        std::exchange(m_pair, nullptr)->deleteLater();
        refresh();
        Q_EMIT said({});
        Q_EMIT refused(error);
    };
    connect(m_pair, &RunPair::finished, this, &RunBook::takePair);
    connect(m_pair, &RunPair::failed, this, giveUp);
    Q_EMIT said(tr("Both policies are being run …"));
    if (const auto started = m_pair->start(); !started)
        giveUp(started.error());
    refresh();
}

void RunBook::takePair()
{
    RunPair *pair = std::exchange(m_pair, nullptr);
    const RunPair::Recordings recordings = pair->recordings();
    pair->deleteLater();
    ++m_pairCount;
    for (const auto &recording : recordings) {
        NamedRun run;
        run.name =
            tr("Pair %1: %2", "number, policy")
                .arg(QString::number(m_pairCount), RunText::policy(recording->origin().options));
        run.recording = recording;
        if (const auto added = m_session.addRun(std::move(run)); !added) {
            Q_EMIT refused(added.error());
            return;
        }
    }
    Q_EMIT said({});
    refresh();
    compare(recordings[0].get(), recordings[1].get());
}

void RunBook::askForRecording()
{
    const QString pattern = u"*."_s + recordingSuffix;
    const QString path = QFileDialog::getOpenFileName(
        &m_window, tr("Add a recording of this graph"), {},
        tr("Recordings (%1)").arg(pattern) + u";;"_s + tr("All files (*)"));
    if (!path.isEmpty())
        m_workspace.addRun(path);
}

void RunBook::refresh()
{
    const std::size_t count = m_session.runs().count();
    m_actions.renameRun->setEnabled(count > 0);
    m_actions.compareRuns->setEnabled(count > 1);
    m_actions.comparePolicies->setEnabled(m_session.canRun() && m_pair == nullptr);
    m_actions.addRecording->setEnabled(m_session.document().graph.taskCount() > 0);
}

} // namespace stepwise
