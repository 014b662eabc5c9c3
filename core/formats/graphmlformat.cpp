#include "core/formats/graphmlformat.h"

#include "core/formats/graphmlreader.h"
#include "core/formats/graphmlwriter.h"
#include "core/formats/losses.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwise {

QString GraphMLFormat::key() const
{
    return QStringLiteral("graphml");
}

QString GraphMLFormat::name() const
{
    return QCoreApplication::translate("Formats", "GraphML");
}

QStringList GraphMLFormat::suffixes() const
{
    return {QStringLiteral("graphml")};
}

int GraphMLFormat::detect(QByteArrayView content) const
{
    constexpr qsizetype beginning = 64 * 1024;
    const QByteArrayView text = content.first(std::min(content.size(), beginning)).trimmed();
    if (!text.startsWith('<'))
        return 0;
    return text.contains("<graphml") || text.contains(":graphml") ? 100 : 0;
}

Result<LoadedDocument> GraphMLFormat::read(const QByteArray &content, const QString &name,
                                           const LoadOptions &options) const
{
    return readGraphML(content, name, options);
}

QByteArray GraphMLFormat::write(const GraphDocument &document) const
{
    return writeGraphML(document);
}

QStringList GraphMLFormat::losses(const GraphDocument &document) const
{
    return lossesOf(document, Holds::Names | Holds::Groups | Holds::NestedGroups | Holds::Notes |
                                  Holds::OwnKeys);
}

} // namespace stepwise
