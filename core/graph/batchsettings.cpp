#include "core/graph/batchsettings.h"

namespace stepwise {

namespace {

const QString &named(const QString &own, const QString &other)
{
    return other.isEmpty() ? own : other;
}

} // namespace

BatchResources BatchResources::overriddenBy(const BatchResources &others) const
{
    return {others.cpus ? others.cpus : cpus, named(memory, others.memory),
            others.timeLimit ? others.timeLimit : timeLimit, named(partition, others.partition),
            options + others.options};
}

BatchSettings BatchSettings::overriddenBy(const BatchSettings &others) const
{
    return {named(commandPrefix, others.commandPrefix), named(account, others.account),
            named(folder, others.folder), resources.overriddenBy(others.resources)};
}

} // namespace stepwise
