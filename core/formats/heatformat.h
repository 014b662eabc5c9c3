#pragma once

#include "core/formats/yamlformat.h"

namespace stepwise {

/// OpenStack Heat templates (HOT and the CloudFormation dialect) and AWS CloudFormation templates,
/// in YAML or JSON. A resource becomes a task; what it refers to by `depends_on`, `get_resource`,
/// `get_attr`, `DependsOn`, `Ref`, `Fn::GetAtt` and `Fn::Sub`, at any depth, comes before it.
/// Deleting is the same graph the other way round: the run option *reverse*.
class HeatFormat final : public YamlFormat
{
public:
    QString key() const override;
    QString name() const override;

protected:
    int recognise(const YamlSketch &sketch) const override;
    void build(const YamlDocument &yaml, YamlImport &import) const override;
};

} // namespace stepwise
