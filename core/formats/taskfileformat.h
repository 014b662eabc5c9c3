#pragma once

#include "core/formats/yamlformat.h"

namespace stepwise {

/// Taskfiles of the task runner Task (version 3). A task becomes a task, with its `deps` and the
/// tasks that its commands call before it. Loops are not expanded, included files not read: a
/// task of theirs is named only.
class TaskfileFormat final : public YamlFormat
{
public:
    QString key() const override;
    QString name() const override;

protected:
    int recognise(const YamlSketch &sketch) const override;
    void build(const YamlDocument &yaml, YamlImport &import) const override;
};

} // namespace stepwise
