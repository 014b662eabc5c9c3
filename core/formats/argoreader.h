#pragma once

#include "core/formats/yamlimport.h"

namespace stepwise {

/// Makes tasks and groups of the workflows, workflow templates and cron workflows of a text.
void readArgo(const YamlDocument &yaml, YamlImport &import);

} // namespace stepwise
