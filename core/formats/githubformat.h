#pragma once

#include "core/formats/yamlformat.h"

namespace stepwise {

/// GitHub Actions workflows. A job becomes a task, with its `needs` before it. A matrix is kept, and
/// stays one task. A need of a job that is not there is an error, as it is for GitHub.
class GitHubFormat final : public YamlFormat
{
public:
    QString key() const override;
    QString name() const override;

protected:
    int recognise(const YamlSketch &sketch) const override;
    void build(const YamlDocument &yaml, YamlImport &import) const override;
};

} // namespace stepwise
