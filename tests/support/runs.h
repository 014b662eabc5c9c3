#pragma once

#include "core/execution/run.h"

#include <QString>

#include <memory>

namespace stepwise::testing {

/// A run of the document on the simulated engine (or another one), with its script.
std::unique_ptr<Run> makeRun(const GraphDocument &document,
                             std::unique_ptr<Engine> engine = nullptr);

/// To the end of that pass, or the end.
void playTo(Run &run, std::uint32_t pass);
void play(Run &run);

/// The task of a document with that key.
TaskId taskOf(const GraphDocument &document, const char *key);
Request requestFor(RequestKind kind, std::vector<TaskId> tasks = {},
                   std::optional<Duration> grace = std::nullopt);

} // namespace stepwise::testing
