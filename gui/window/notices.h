#pragma once

#include "core/execution/session.h"
#include "gui/window/bannerstack.h"

#include <QObject>

#include <optional>

namespace stepwise {

class Workspace;

/// Decides what the banners say: why the graph cannot be run, that a run is paused and who acts
/// next, how it ended, what is to be told about the file, what could not be done.
class Notices : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the notices.
    Notices(Workspace &workspace, BannerStack &banners, QObject *parent = nullptr);

public Q_SLOTS:
    /// What was asked could not be done.
    void sayRefused(const stepwise::Error &error);

Q_SIGNALS:
    void revealRequested(stepwise::TaskId task);
    void selectionRequested(const QList<stepwise::TaskId> &tasks);
    void filterRequested(const QString &filter);
    void problemsRequested();
    void openRequested();
    void editBreakpointRequested(stepwise::BreakpointId breakpoint);
    void removeBreakpointRequested(stepwise::BreakpointId breakpoint);
    void failuresRequested();
    void graphChoiceRequested();

private:
    void connectSession();
    void connectWorkspace();
    void sayLoading(const QString &path);
    void sayLoadFailed(const Error &error);
    void sayAboutDocument();
    void sayCycle();
    void sayArrowDirection();
    void sayFileChanged();
    void saySeveralGraphs();
    void sayProblems();
    void sayMode(Session::Mode mode);
    void refreshPaused();
    void sayPaused();
    void takeHits(const QList<BreakpointHit> &hits);
    void sayHit();
    void sayOutcome(const RunOutcome &outcome);
    QString cycleText() const;
    Banner::Button whatWentWrong();

    Workspace &m_workspace;
    Session &m_session;
    BannerStack &m_banners;
    std::optional<BreakpointHit> m_hit; ///< for which the run has paused
    std::size_t m_hitAt = 0;            ///< where in the log it stood then
};

} // namespace stepwise
