#include "core/cli/signalwatch.h"

#include <QSocketNotifier>

#include <sys/signalfd.h>
#include <unistd.h>

namespace stepwise {

SignalWatch::SignalWatch(QObject *parent) : QObject(parent)
{
    sigset_t mask;
    sigemptyset(&mask);
    sigaddset(&mask, SIGINT);
    sigaddset(&mask, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &mask, &m_oldMask);
    m_descriptor = signalfd(-1, &mask, SFD_CLOEXEC | SFD_NONBLOCK);
    m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &SignalWatch::readSignal);
}

SignalWatch::~SignalWatch()
{
    m_notifier->setEnabled(false);
    close(m_descriptor);
    pthread_sigmask(SIG_SETMASK, &m_oldMask, nullptr);
}

void SignalWatch::readSignal()
{
    signalfd_siginfo signal;
    while (read(m_descriptor, &signal, sizeof signal) == sizeof signal)
        Q_EMIT interrupted();
}

} // namespace stepwise
