#pragma once

#include "core/execution/session.h"

#include <QObject>

namespace stepwise {

class Actions;
class BannerStack;

/// Looking back: connects the verbs that move through the time of the recorded run, and sees to it
/// that it is always plain whether one looks at now or at the past.
class TimeTravel : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    TimeTravel(Session &session, Actions &actions, BannerStack &banners, QObject *parent = nullptr);

    /// "Run 2, simulated": which run is shown; empty while none has begun.
    QString shownRunText() const;

Q_SIGNALS:
    /// Another text than before.
    void shownRunChanged();

private:
    void refresh();
    void refreshActions();
    void refreshBanner();
    QString shownRunName() const;
    QString pastText() const;

    Session &m_session;
    Actions &m_actions;
    BannerStack &m_banners;
    QString m_toldRun;
};

} // namespace stepwise
