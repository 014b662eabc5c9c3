#pragma once

#include "core/formats/yamlformat.h"

namespace stepwise {

/// Argo workflows and workflow templates. A task of a `dag` or a step of `steps` becomes a task in
/// the group of its template; templates are not expanded. Every step of a list comes before every
/// step of the next list.
class ArgoFormat final : public YamlFormat
{
public:
    QString key() const override;
    QString name() const override;

protected:
    int recognise(const YamlSketch &sketch) const override;
    void build(const YamlDocument &yaml, YamlImport &import) const override;
};

} // namespace stepwise
