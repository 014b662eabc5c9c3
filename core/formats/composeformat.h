#pragma once

#include "core/formats/yamlformat.h"

namespace stepwise {

/// Docker Compose files. A service becomes a task; what it names in `depends_on`, `links`,
/// `volumes_from` and as `service:…` of its network, IPC or PID namespace starts before it.
/// `extends` within the file is followed; other files are not read.
class ComposeFormat final : public YamlFormat
{
public:
    QString key() const override;
    QString name() const override;

protected:
    int recognise(const YamlSketch &sketch) const override;
    void build(const YamlDocument &yaml, YamlImport &import) const override;
};

} // namespace stepwise
