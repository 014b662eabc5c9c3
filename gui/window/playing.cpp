#include "gui/window/playing.h"

#include "gui/style/iconengine.h"
#include "gui/window/actions.h"
#include "gui/window/playbar.h"

namespace stepwise {

using namespace Qt::StringLiterals;

Playing::Playing(Session &session, Actions &actions, QObject *parent)
    : QObject(parent), m_session(session), m_actions(actions), m_playback(session),
      m_bar(new PlayBar(session, m_playback, *actions.playRecording))
{
    connect(actions.playRecording, &QAction::triggered, this, &Playing::toggle);
    connect(&m_playback, &Playback::playingChanged, this, &Playing::refresh);
    connect(&session, &Session::modeChanged, this, &Playing::refresh);
    connect(&session, &Session::runReset, this, &Playing::refresh);
    connect(&session, &Session::playheadMoved, this, &Playing::refresh);
    refresh();
}

bool Playing::takesRun() const
{
    const NamedRun *run =
        m_session.isLive() ? nullptr : m_session.runs().find(m_session.recording().get());
    return run != nullptr && run->isRead;
}

bool Playing::takeRun()
{
    if (!takesRun())
        return false;
    toggle();
    return true;
}

void Playing::toggle()
{
    if (m_playback.isPlaying())
        m_playback.pause();
    else
        m_playback.play();
}

void Playing::refresh()
{
    const bool isPlaying = m_playback.isPlaying();
    QAction *play = m_actions.playRecording;
    play->setText(isPlaying ? tr("Pause &playing") : tr("&Play the recording"));
    play->setIcon(lineIcon(isPlaying ? u"pause"_s : u"play"_s));
    play->setEnabled(m_playback.canPlay());
}

} // namespace stepwise
