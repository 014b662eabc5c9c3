#include "gui/window/closing.h"

#include "gui/window/requests.h"

namespace stepwise {

Closing::Closing(Session &session, Question question, QObject *parent)
    : QObject(parent), m_session(session), m_question(std::move(question))
{
    connect(&session, &Session::modeChanged, this, [this](Session::Mode mode) {
        if (m_isWaiting && mode == Session::Mode::Finished)
            Q_EMIT endReached();
    });
}

bool Closing::goesOn() const
{
    return m_session.mode() == Session::Mode::Running || m_session.mode() == Session::Mode::Paused;
}

bool Closing::mayClose()
{
    if (!goesOn() || m_isWaiting)
        return true;
    if (!m_question())
        return false;
    if (!goesOn())
        return true; // it ended while the question stood there
    m_isWaiting = true;
    m_session.backToNow(); // what is asked in the past reaches nothing
    m_session.request(requests::cancelAll(m_grace));
    m_session.run(); // a grace period runs out only while the clock moves
    Q_EMIT waitingStarted();
    return false;
}

} // namespace stepwise
