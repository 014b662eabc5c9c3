#include "gui/window/timetravel.h"

#include "gui/models/timetext.h"
#include "gui/window/actions.h"
#include "gui/window/bannerstack.h"
#include "gui/window/obstacle.h"

#include <QLocale>

namespace stepwise {

using namespace Qt::StringLiterals;
using Topic = BannerStack::Topic;

TimeTravel::TimeTravel(Session &session, Actions &actions, BannerStack &banners, QObject *parent)
    : QObject(parent), m_session(session), m_actions(actions), m_banners(banners)
{
    connect(actions.stepBack, &QAction::triggered, &session, &Session::stepBack);
    connect(actions.stepForward, &QAction::triggered, &session, &Session::stepForward);
    connect(actions.backToNow, &QAction::triggered, &session, &Session::backToNow);
    for (const auto signal : {&Session::playheadMoved, &Session::progressed, &Session::runReset,
                              &Session::runsChanged, &Session::documentChanged})
        connect(&session, signal, this, &TimeTravel::refresh);
    refresh();
}

void TimeTravel::refresh()
{
    refreshActions();
    refreshBanner();
    const QString run = shownRunText();
    if (run == m_toldRun)
        return;
    m_toldRun = run;
    Q_EMIT shownRunChanged();
}

void TimeTravel::refreshActions()
{
    const bool isLive = m_session.isLive();
    const bool hasPast = m_session.recording() != nullptr && m_session.position() > 0;
    const bool hasMore = !isLive && m_session.position() < m_session.log().count();
    const QString isNow = tr("This is now.");
    allowUnless(hasPast ? QString() : tr("Nothing has happened yet."), *m_actions.stepBack);
    allowUnless(hasMore  ? QString()
                : isLive ? isNow
                         : tr("This is the end of what was recorded."),
                *m_actions.stepForward);
    allowUnless(isLive ? isNow : QString(), *m_actions.backToNow);
}

void TimeTravel::refreshBanner()
{
    if (m_session.isLive()) {
        m_banners.unsay(Topic::Past);
        return;
    }
    const QString text = pastText();
    const Banner *shown = m_banners.banner(Topic::Past);
    if (shown != nullptr && shown->content().text == text)
        return;
    QList<Banner::Button> buttons;
    if (!m_session.state().outcome())
        buttons.append({tr("Go on from here"), [this] { m_session.run(); }});
    buttons.append({tr("Back to now"), [this] { m_session.backToNow(); }});
    m_banners.say(Topic::Past, {Banner::Kind::Past, text, buttons, false});
}

QString TimeTravel::pastText() const
{
    const QString run = u"<b>%1</b>"_s.arg(shownRunName().toHtmlEscaped());
    const QString pass = QLocale().toString(m_session.pass());
    const QString clock = TimeText::clock(m_session.clock());
    if (m_session.state().outcome())
        return tr("This is the past: %1 at its end, pass %2, %3").arg(run, pass, clock);
    return tr("This is the past: %1, pass %2, %3").arg(run, pass, clock);
}

QString TimeTravel::shownRunName() const
{
    const NamedRun *named = m_session.runs().find(m_session.recording().get());
    return named != nullptr ? named->name : QString();
}

QString TimeTravel::shownRunText() const
{
    const auto recording = m_session.recording();
    if (recording == nullptr)
        return {};
    const QString run = recording->origin().engine == u"simulate"_s
                            ? tr("%1, simulated").arg(shownRunName())
                            : shownRunName();
    return m_session.isLive() ? run : tr("%1 – the past").arg(run);
}

} // namespace stepwise
