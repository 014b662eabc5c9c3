#pragma once

#include "core/formats/yamlformat.h"

namespace stepwise {

/// Tekton pipelines, also those inside a PipelineRun. A pipeline's task becomes a task, with what it
/// names in `runAfter` and whose results it uses before it; all tasks come before those of
/// `finally`.
class TektonFormat final : public YamlFormat
{
public:
    QString key() const override;
    QString name() const override;

protected:
    int recognise(const YamlSketch &sketch) const override;
    void build(const YamlDocument &yaml, YamlImport &import) const override;
};

} // namespace stepwise
