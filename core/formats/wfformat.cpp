#include "core/formats/wfformat.h"

#include "core/base/jsonreader.h"
#include "core/formats/losses.h"
#include "core/formats/wfreader.h"
#include "core/formats/wfwriter.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace stepwise {

QString WfFormat::key() const
{
    return QStringLiteral("wfformat");
}

QString WfFormat::name() const
{
    return QCoreApplication::translate("Formats", "WfCommons WfFormat");
}

QStringList WfFormat::suffixes() const
{
    return {QStringLiteral("wfformat.json")};
}

int WfFormat::detect(QByteArrayView content) const
{
    constexpr qsizetype beginning = 64 * 1024;
    const QByteArrayView text = content.first(std::min(content.size(), beginning)).trimmed();
    if (!text.startsWith('{') || !text.contains("\"workflow\""))
        return 0;
    if (text.contains("\"schemaVersion\""))
        return 95;
    constexpr std::array<QByteArrayView, 3> lists{"\"tasks\"", "\"jobs\"", "\"specification\""};
    const bool hasList = std::any_of(lists.begin(), lists.end(),
                                     [text](QByteArrayView list) { return text.contains(list); });
    return hasList ? 60 : 0;
}

Result<LoadedDocument> WfFormat::read(const QByteArray &content, const QString &name,
                                      const LoadOptions &options) const
{
    const auto json = parseJson(content, options.progress.get());
    if (!json)
        return json.error();
    return readWfFormat((*json)->root(), name);
}

QByteArray WfFormat::write(const GraphDocument &document) const
{
    return writeWfFormat(document);
}

QStringList WfFormat::losses(const GraphDocument &document) const
{
    return lossesOf(document, Holds::Names | Holds::Groups | Holds::Durations | Holds::Commands |
                                  Holds::OwnKeys);
}

} // namespace stepwise
