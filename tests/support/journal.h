#pragma once

#include "core/scheduler/exceptiongroup.h"

#include <QString>
#include <QStringList>

#include <utility>

namespace stepwise::testing {

/// What tasks and tests note down, in order.
class Journal
{
public:
    void note(const QString &word) { m_words.append(word); }
    /// All words since the last call, divided by blanks.
    QString take() { return std::exchange(m_words, {}).join(QLatin1Char(' ')); }

private:
    QStringList m_words;
};

/// An object in a coroutine's frame that notes "~name" when it is destroyed.
class LifetimeProbe
{
public:
    LifetimeProbe(Journal &journal, const QString &name) : m_journal(journal), m_name(name) {}
    LifetimeProbe(const LifetimeProbe &) = delete;
    LifetimeProbe &operator=(const LifetimeProbe &) = delete;
    ~LifetimeProbe() { m_journal.note(QLatin1Char('~') + m_name); }

private:
    Journal &m_journal;
    QString m_name;
};

/// How a call that makes a step came out: "yielded", "done", or what it threw says of itself.
template<typename Step>
QString outcomeOf(Step step)
{
    try {
        return step() ? QStringLiteral("done") : QStringLiteral("yielded");
    } catch (...) {
        return exceptionMessage(std::current_exception());
    }
}

} // namespace stepwise::testing
