#pragma once

#include "core/execution/enginesetup.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace stepwise {

/// The options of `stepwise run` for the engine slurm, and the values that they fill in.
class SlurmArguments
{
public:
    /// Adds the options to a command, which fills them in here: this outlives its parsing.
    void addTo(CLI::App &command);

    SlurmOptions options() const;

private:
    std::string m_prefix;
    std::string m_partition;
    std::string m_account;
    std::string m_folder;
    std::string m_memory;
    std::vector<std::string> m_words;
    std::optional<std::uint32_t> m_cpus;
    std::optional<double> m_timeLimit;
    bool m_reattaches = false;
    bool m_isNew = false;
};

} // namespace stepwise
