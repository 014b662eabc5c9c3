#include "core/formats/ninjaformat.h"

#include "core/formats/ninjareader.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwise {

namespace {

bool isWordByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '_' || byte == '.' || byte == '-';
}

/// "rule cc", alone on its line, and indented "command =" or another variable behind it.
bool isRule(QByteArrayView line, QByteArrayView next)
{
    return line.startsWith("rule ") && std::all_of(line.begin() + 5, line.end(), isWordByte) &&
           (next.startsWith(' ') || next.startsWith('\t')) && next.contains('=');
}

/// "build out: rule in".
bool isBuild(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (!line.startsWith("build ") || colon < 7)
        return false;
    const QByteArrayView rule = line.sliced(colon + 1).trimmed();
    return !rule.isEmpty() && isWordByte(rule[0]);
}

} // namespace

QString NinjaFormat::key() const
{
    return QStringLiteral("ninja");
}

QString NinjaFormat::name() const
{
    return QCoreApplication::translate("Formats", "Ninja build file");
}

QStringList NinjaFormat::suffixes() const
{
    return {QStringLiteral("ninja")};
}

int NinjaFormat::detect(QByteArrayView content) const
{
    constexpr qsizetype beginning = 64 * 1024;
    const QByteArrayView text = content.first(std::min(content.size(), beginning));
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf('\n', begin);
        if (end < 0)
            end = text.size();
        const QByteArrayView line = text.sliced(begin, end - begin).trimmed();
        const bool isIndented = text[begin] == ' ' || text[begin] == '\t';
        if (line.startsWith("ninja_required_version"))
            return 95;
        if (!isIndented &&
            (isBuild(line) ||
             isRule(line, text.sliced(std::min(end + 1, text.size()))
                              .first(std::min<qsizetype>(
                                  200, text.size() - std::min(end + 1, text.size()))))))
            return 80;
        begin = end + 1;
    }
    return 0;
}

Result<LoadedDocument> NinjaFormat::read(const QByteArray &content, const QString &name,
                                         const LoadOptions &options) const
{
    return readNinja(content, name, options.folder);
}

} // namespace stepwise
