#include "core/execution/batch/batchcalls.h"

#include "core/base/shellquoted.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTimer>

#include <csignal>

#include <unistd.h>

namespace stepwise {

namespace {

struct BatchCallsText
{
    Q_DECLARE_TR_FUNCTIONS(BatchCalls)
};

/// One command line that runs.
class Call final : public QObject
{
public:
    Call(const QStringList &words, std::chrono::milliseconds limit, BatchCalls::Answered answered,
         QObject *parent)
        : QObject(parent), m_answered(std::move(answered))
    {
        m_process.setStandardInputFile(QProcess::nullDevice());
        // In a group of its own, so that the limit ends what a script has started, too.
        m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
        connect(&m_process, &QProcess::finished, this, &Call::noteFinished);
        connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                answer({false,
                        {},
                        BatchCallsText::tr("%1 cannot be run: %2")
                            .arg(m_process.program(), m_process.errorString())});
        });
        connect(&m_limit, &QTimer::timeout, this, [this, limit] {
            kill();
            answer({false,
                    {},
                    BatchCallsText::tr("%1 has not answered within %2 s")
                        .arg(m_process.program())
                        .arg(std::chrono::duration<double>(limit).count())});
        });
        m_limit.setSingleShot(true);
        m_limit.start(limit);
        m_process.start(words.first(), words.sliced(1));
    }

    ~Call() override
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.disconnect(this);
        kill();
        m_process.waitForFinished(); // it has been killed
    }

private:
    void kill()
    {
        if (const qint64 id = m_process.processId(); id > 0)
            ::kill(-static_cast<pid_t>(id), SIGKILL);
        m_process.kill();
    }

    void noteFinished(int code, QProcess::ExitStatus status)
    {
        CallAnswer answer{
            status == QProcess::NormalExit && code == 0, m_process.readAllStandardOutput(), {}};
        if (!answer.isOk) {
            answer.complaint = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
            if (answer.complaint.isEmpty())
                answer.complaint = BatchCallsText::tr("%1 has failed: exit code %2")
                                       .arg(m_process.program())
                                       .arg(code);
        }
        this->answer(answer);
    }

    /// Later, as whoever is told may destroy this.
    void answer(const CallAnswer &answer)
    {
        if (m_isAnswered)
            return;
        m_isAnswered = true;
        m_limit.stop();
        deleteLater();
        QTimer::singleShot(0, parent(),
                           [answered = std::move(m_answered), answer] { answered(answer); });
    }

    BatchCalls::Answered m_answered;
    bool m_isAnswered = false;
    QProcess m_process;
    QTimer m_limit;
};

} // namespace

BatchCalls::BatchCalls(const QString &prefix) : m_prefix(QProcess::splitCommand(prefix)) {}

QStringList BatchCalls::wordsOf(const QStringList &command) const
{
    if (m_prefix.isEmpty())
        return command;
    const bool goesToShell = QFileInfo(m_prefix.first()).fileName() == QLatin1String("ssh");
    QStringList words = m_prefix;
    for (const QString &word : command)
        words.append(goesToShell ? inShellQuotes(word) : word);
    return words;
}

void BatchCalls::call(const QStringList &command, std::chrono::milliseconds limit,
                      Answered answered)
{
    new Call(wordsOf(command), limit, std::move(answered), &m_running);
}

void BatchCalls::callDetached(const QStringList &command) const
{
    const QStringList words = wordsOf(command);
    QProcess process;
    process.setProgram(words.first());
    process.setArguments(words.sliced(1));
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.startDetached();
}

} // namespace stepwise
