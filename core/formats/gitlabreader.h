#pragma once

#include "core/formats/yamlimport.h"

namespace stepwise {

/// Makes jobs, stages and dependencies of a GitLab CI file.
void readGitLab(const YamlDocument &yaml, YamlImport &import);

} // namespace stepwise
