#pragma once

#include "core/execution/session.h"

#include <QObject>

#include <functional>

namespace stepwise {

/// What happens when the window is closed while a run goes on: it asks, then cancels everything
/// with its grace period and lets the window close when the run has ended. A second attempt
/// closes at once.
class Closing : public QObject
{
    Q_OBJECT

public:
    /// Whether the run is to be cancelled and the window closed.
    using Question = std::function<bool()>;

    /// The session outlives this.
    Closing(Session &session, Question question, QObject *parent = nullptr);

    void setQuestion(Question question) { m_question = std::move(question); }
    void setGrace(std::optional<Duration> grace) { m_grace = grace; }

    /// Whether the window may close now; otherwise `endReached` tells when it may.
    bool mayClose();
    bool isWaiting() const { return m_isWaiting; }

Q_SIGNALS:
    /// Cancelled; the window waits for the end of the run.
    void waitingStarted();
    void endReached();

private:
    bool goesOn() const;

    Session &m_session;
    Question m_question;
    std::optional<Duration> m_grace;
    bool m_isWaiting = false;
};

} // namespace stepwise
