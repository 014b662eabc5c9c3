#include "core/formats/makeformat.h"

#include "core/formats/makereader.h"
#include "core/formats/makescanner.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwise {

QString MakeFormat::key() const
{
    return QStringLiteral("make");
}

QString MakeFormat::name() const
{
    return QCoreApplication::translate("Formats", "Makefile");
}

QStringList MakeFormat::suffixes() const
{
    return {QStringLiteral("mk"), QStringLiteral("mak"), QStringLiteral("make")};
}

QStringList MakeFormat::fileNames() const
{
    return {QStringLiteral("Makefile"), QStringLiteral("GNUmakefile"),
            QStringLiteral("BSDmakefile"), QStringLiteral("Makefile.am"),
            QStringLiteral("Makefile.in")};
}

/// A rule with a recipe, or with a target that only make knows.
int MakeFormat::detect(QByteArrayView content) const
{
    constexpr qsizetype beginning = 64 * 1024;
    MakeLines lines(content.first(std::min(content.size(), beginning)));
    bool isBehindRule = false;
    // YAML with tabs looks much the same.
    if (content.startsWith("---"))
        return 0;
    while (const std::optional<MakeLine> line = lines.next()) {
        if (line->isRecipe && isBehindRule)
            return 65;
        if (line->isRecipe)
            return 0;
        if (line->text.startsWith(".PHONY:") || line->text.startsWith(".SUFFIXES:"))
            return 65;
        isBehindRule = makeStatement(line->text).kind == MakeStatement::Kind::Rule;
    }
    return 0;
}

Result<LoadedDocument> MakeFormat::read(const QByteArray &content, const QString &name,
                                        const LoadOptions &options) const
{
    return readMake(content, name, options.folder, options.fileName);
}

} // namespace stepwise
