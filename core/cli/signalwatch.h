#pragma once

#include <QObject>

#include <csignal>

class QSocketNotifier;

namespace stepwise {

/// Tells SIGINT and SIGTERM on the event loop instead of letting them end the program.
///
/// Blocks both signals for the thread that creates it (make it before any other thread, which
/// inherits that) and reads them from a signalfd; the old mask comes back with its destruction.
class SignalWatch : public QObject
{
    Q_OBJECT

public:
    explicit SignalWatch(QObject *parent = nullptr);
    ~SignalWatch() override;

Q_SIGNALS:
    /// Once for each signal that came.
    void interrupted();

private:
    void readSignal();

    sigset_t m_oldMask;
    int m_descriptor;
    QSocketNotifier *m_notifier;
};

} // namespace stepwise
