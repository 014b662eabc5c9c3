#pragma once

#include "core/graph/graphdocument.h"

#include <QByteArray>
#include <QStringList>

namespace stepwise {

/// Whether the user has allowed the commands of a file to be run.
///
/// The answer is for exactly these commands in this folder: it is asked anew when one of them
/// changes. It is remembered for this user, by the window and the command line alike.
class CommandTrust
{
public:
    /// `folder`: where the commands run, the base of relative working directories.
    CommandTrust(const GraphDocument &document, const QString &folder);

    /// How many tasks have a command.
    std::size_t commandCount() const { return m_count; }
    bool isGiven() const;
    /// Remembers the answer; false where it cannot be written, so that it counts for now only.
    bool give();
    void takeBack();

    /// A command as one would type it, the folder in front where it is not the file's.
    static QString lineOf(const Command &command);
    /// What of the file comes into Slurm's own command lines and could run something, too: the
    /// prefix and the options; empty: nothing.
    static QString slurmLineOf(const GraphDocument &document);

private:
    QByteArray m_digest;
    std::size_t m_count = 0;
};

} // namespace stepwise
