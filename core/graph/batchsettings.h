#pragma once

#include "core/base/clock.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace stepwise {

/// What a job of a batch system asks for. What is absent or empty is left to the system.
struct BatchResources
{
    std::optional<std::uint32_t> cpus;
    QString memory;                    ///< as the system's own tools write it: "4G"
    std::optional<Duration> timeLimit; ///< of the running, not of the waiting for it
    QString partition;                 ///< or queue
    QStringList options;               ///< more words for the command that submits

    /// These, but for what the others name; their options stand behind these.
    BatchResources overriddenBy(const BatchResources &others) const;

    friend bool operator==(const BatchResources &, const BatchResources &) = default;
};

/// How a graph's tasks become jobs.
struct BatchSettings
{
    QString commandPrefix; ///< words in front of each of the system's commands: "ssh login1"
    QString account;
    QString folder;           ///< where runs keep their files: one that all nodes see
    BatchResources resources; ///< of tasks that name no others

    BatchSettings overriddenBy(const BatchSettings &others) const;

    friend bool operator==(const BatchSettings &, const BatchSettings &) = default;
};

} // namespace stepwise
