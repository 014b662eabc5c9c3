#include "core/formats/gitlabformat.h"

#include "core/formats/gitlabreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwise {

QString GitLabFormat::key() const
{
    return QStringLiteral("gitlab-ci");
}

QString GitLabFormat::name() const
{
    return QCoreApplication::translate("YamlFormats", "GitLab CI file");
}

QStringList GitLabFormat::suffixes() const
{
    return {QStringLiteral("gitlab-ci.yml"), QStringLiteral("yml"), QStringLiteral("yaml")};
}

int GitLabFormat::recognise(const YamlSketch &sketch) const
{
    // Those of other kinds of files.
    for (const char *key : {"apiVersion", "jobs", "tasks", "resources", "Resources"}) {
        if (sketch.has(QLatin1String(key)))
            return 0;
    }
    const auto hasInner = [&sketch](const char *key) {
        return sketch.hasInnerKey(QLatin1String(key));
    };
    const bool hasScripts = hasInner("script") || hasInner("trigger") || hasInner("extends");
    const bool hasStages = sketch.has(QLatin1String("stages"));
    if (!hasScripts && !hasStages)
        return 0;
    constexpr const char *globals[] = {"stages",    "before_script", "after_script", "workflow",
                                       "variables", "default",       "include",      "image"};
    const bool hasGlobals =
        std::any_of(std::begin(globals), std::end(globals),
                    [&sketch](const char *key) { return sketch.has(QLatin1String(key)); });
    const bool hasJobKeys = hasInner("stage") || hasInner("rules") || hasInner("only") ||
                            hasInner("needs") || hasInner("artifacts") || hasInner("tags");
    if (hasScripts && (hasStages || hasJobKeys))
        return 75;
    return hasGlobals || hasScripts ? 40 : 0;
}

void GitLabFormat::build(const YamlDocument &yaml, YamlImport &import) const
{
    readGitLab(yaml, import);
}

} // namespace stepwise
