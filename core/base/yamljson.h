#pragma once

#include "core/base/jsonwriter.h"
#include "core/base/yamlwalk.h"

namespace stepwise {

/// Writes a value as JSON: plain numbers, `true`, `false` and nothing as such, all other scalars as
/// strings; a value with a tag of its own, `!Ref x`, as an object of one member: {"!Ref": "x"}.
/// Takes its steps from the walk; false when they have run out (the JSON is complete even so, but
/// not all is in it).
bool writeYaml(JsonWriter &json, const YamlValue &value, YamlWalk &walk);

} // namespace stepwise
