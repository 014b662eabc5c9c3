#pragma once

#include "core/formats/format.h"
#include "core/formats/yamlimport.h"
#include "core/formats/yamlsketch.h"

namespace stepwise {

/// What all formats that are written in YAML have in common: finding one by its outline, reading
/// the text, and telling about a text that is none of them.
class YamlFormat : public Format
{
public:
    QStringList suffixes() const override;
    int detect(QByteArrayView content) const final;
    Result<LoadedDocument> read(const QByteArray &content, const QString &name,
                                const LoadOptions &options) const final;

protected:
    /// How surely a text with that outline is of this format: 0 to 100.
    virtual int recognise(const YamlSketch &sketch) const = 0;
    /// Makes the document; what is wrong is noted in `import`. `yaml` has one root at least.
    virtual void build(const YamlDocument &yaml, YamlImport &import) const = 0;
};

} // namespace stepwise
