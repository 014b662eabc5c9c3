#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

namespace stepwise {

/// What came of a command line.
struct CallAnswer
{
    bool isOk = false; ///< it ran and exited with 0, in time
    QByteArray output;
    QString complaint; ///< of a failure: what it wrote as an error, or why it could not be run
};

/// Runs the command lines of a batch system without waiting for them, each within a limit of time.
///
/// With a prefix its words stand in front of each; where the prefix's program is ssh, which gives
/// all words to a shell, the words behind it are quoted. Destroying it kills what still runs and
/// answers nobody.
class BatchCalls
{
public:
    using Answered = std::function<void(const CallAnswer &)>;

    explicit BatchCalls(const QString &prefix);

    /// `answered` is called once, from the event loop.
    void call(const QStringList &command, std::chrono::milliseconds limit, Answered answered);
    /// Runs on when this program ends, and answers nobody.
    void callDetached(const QStringList &command) const;

    /// The words that are run for a command.
    QStringList wordsOf(const QStringList &command) const;

private:
    QStringList m_prefix;
    QObject m_running; ///< owns the calls
};

} // namespace stepwise
