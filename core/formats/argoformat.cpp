#include "core/formats/argoformat.h"

#include "core/formats/argoreader.h"

#include <QCoreApplication>

namespace stepwise {

QString ArgoFormat::key() const
{
    return QStringLiteral("argo");
}

QString ArgoFormat::name() const
{
    return QCoreApplication::translate("YamlFormats", "Argo workflow");
}

int ArgoFormat::recognise(const YamlSketch &sketch) const
{
    return sketch.hasValue(QLatin1String("apiVersion"), QLatin1String("argoproj.io/")) ? 100 : 0;
}

void ArgoFormat::build(const YamlDocument &yaml, YamlImport &import) const
{
    readArgo(yaml, import);
}

} // namespace stepwise
