#include "core/formats/nativeformat.h"

#include "core/base/jsonreader.h"
#include "core/formats/nativereader.h"
#include "core/formats/nativewriter.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwise {

QString NativeFormat::key() const
{
    return QStringLiteral("stepwise");
}

QString NativeFormat::name() const
{
    return QCoreApplication::translate("Formats", "Stepwise graph");
}

QStringList NativeFormat::suffixes() const
{
    return {QStringLiteral("stepwise.json"), QStringLiteral("json")};
}

int NativeFormat::detect(QByteArrayView content) const
{
    constexpr qsizetype beginning = 4096;
    const QByteArrayView text = content.first(std::min(content.size(), beginning)).trimmed();
    if (!text.startsWith('{'))
        return 0;
    if (text.contains("\"stepwise/"))
        return 100;
    // Any other JSON object; what it lacks is told by the reader.
    return text.sliced(1).trimmed().startsWith('"') ? 20 : 0;
}

Result<LoadedDocument> NativeFormat::read(const QByteArray &content, const QString &name,
                                          const LoadOptions &options) const
{
    const auto json = parseJson(content, options.progress.get());
    if (!json)
        return json.error();
    return readNative((*json)->root(), name);
}

QByteArray NativeFormat::write(const GraphDocument &document) const
{
    return writeNative(document);
}

QStringList NativeFormat::losses(const GraphDocument &) const
{
    return {};
}

} // namespace stepwise
