#include "core/formats/yamlformat.h"

#include "core/base/yamlreader.h"

#include <QCoreApplication>

namespace stepwise {

namespace {

struct YamlFormatText
{
    Q_DECLARE_TR_FUNCTIONS(YamlFormats)
};

Error unknownKind(const YamlDocument &yaml)
{
    return {ErrorCode::BadValue,
            YamlFormatText::tr(
                "This YAML is of no kind that is known here. Known are Heat and "
                "CloudFormation templates (“resources”), Docker Compose (“services”), GitHub "
                "Actions (“on” and “jobs”), GitLab CI (jobs with “script”), Taskfiles "
                "(“version” and “tasks”), Argo workflows and Tekton pipelines "
                "(“apiVersion”)."),
            {},
            yaml.root().place()};
}

} // namespace

QStringList YamlFormat::suffixes() const
{
    return {QStringLiteral("yaml"), QStringLiteral("yml")};
}

int YamlFormat::detect(QByteArrayView content) const
{
    return recognise(YamlSketch(content));
}

Result<LoadedDocument> YamlFormat::read(const QByteArray &content, const QString &name,
                                        const LoadOptions &options) const
{
    LoadedDocument loaded;
    loaded.document.name = name;
    loaded.format = key();
    YamlImport import(loaded.document);
    import.fileName = options.fileName;
    import.wantedGraph = options.graph;
    const auto yaml = parseYaml(content, import.warnings());
    if (!yaml)
        return yaml.error();
    if (!(*yaml)->root().isPresent())
        return Error{
            ErrorCode::BadSyntax,
            YamlFormatText::tr("There is nothing but comments in this file; a graph is expected."),
            {},
            {}};
    if (options.format.isEmpty() && detect(content) == 0)
        return unknownKind(**yaml);
    import.walk() = YamlWalk((*yaml)->valueCount());
    build(**yaml, import);
    if (!import.error() && import.walk().isExhausted())
        return import.walk().error((*yaml)->root().place());
    if (import.error())
        return *import.error();
    loaded.graphCount = import.graphCount;
    loaded.problems = import.warnings().problems();
    return loaded;
}

} // namespace stepwise
