#pragma once

#include "core/formats/yamlimport.h"

#include <functional>

namespace stepwise {

/// A place in a resource of a template where another one, or a parameter, is named.
struct HeatReference
{
    QString name;
    Place place;
    bool mayBeParameter = false; ///< `Ref` and `Fn::Sub` name parameters as well
};

/// Finds all references inside a value of a template, at any depth: `get_resource`, `get_attr`,
/// `Ref`, `Fn::GetAtt`, `Fn::Sub` and the short tags `!Ref`, `!GetAtt`, `!Sub`.
void findHeatReferences(const YamlValue &value, YamlWalk &walk,
                        const std::function<void(const HeatReference &)> &found);

} // namespace stepwise
