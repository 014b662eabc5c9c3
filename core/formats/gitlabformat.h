#pragma once

#include "core/formats/yamlformat.h"

namespace stepwise {

/// GitLab CI files. A job becomes a task in the group of its stage, with its `needs` and
/// `dependencies`, after `extends` and `!reference`, before it. Where no job of the file has any,
/// the jobs of a stage come before those of the next. Names with a dot before them are templates.
class GitLabFormat final : public YamlFormat
{
public:
    QString key() const override;
    QString name() const override;
    QStringList suffixes() const override;

protected:
    int recognise(const YamlSketch &sketch) const override;
    void build(const YamlDocument &yaml, YamlImport &import) const override;
};

} // namespace stepwise
