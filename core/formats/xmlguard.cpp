#include "core/formats/xmlguard.h"

#include "core/base/textplaces.h"

#include <QCoreApplication>

namespace stepwise {

namespace {

struct XmlGuardText
{
    Q_DECLARE_TR_FUNCTIONS(XmlGuard)
};

constexpr int attributeLimit = 1000;

Error errorAt(QByteArrayView content, qsizetype offset, const QString &message)
{
    return {ErrorCode::TooLarge,
            message,
            {},
            TextPlaces(content).placeOf(static_cast<std::size_t>(offset))};
}

/// Behind the `end` that follows `from`; the text's end where there is none.
qsizetype behind(QByteArrayView content, QByteArrayView end, qsizetype from)
{
    const qsizetype found = content.indexOf(end, from);
    return found < 0 ? content.size() : found + end.size();
}

struct Tag
{
    qsizetype end = 0; ///< behind it
    int attributes = 0;
};

Tag scanTag(QByteArrayView content, qsizetype begin)
{
    Tag tag;
    char quote = 0;
    for (tag.end = begin; tag.end < content.size(); ++tag.end) {
        const char byte = content[tag.end];
        if (quote != 0) {
            if (byte == quote)
                quote = 0;
        } else if (byte == '"' || byte == '\'') {
            quote = byte;
        } else if (byte == '=') {
            ++tag.attributes;
        } else if (byte == '>') {
            break;
        }
    }
    return tag;
}

} // namespace

Result<void> checkXml(QByteArrayView content)
{
    for (qsizetype at = content.indexOf('<'); at >= 0 && at < content.size();
         at = content.indexOf('<', at)) {
        const QByteArrayView rest = content.sliced(at);
        if (rest.startsWith("<!--")) {
            at = behind(content, "-->", at);
        } else if (rest.startsWith("<![CDATA[")) {
            at = behind(content, "]]>", at);
        } else if (rest.startsWith("<!ENTITY")) {
            return errorAt(
                content, at,
                XmlGuardText::tr("The file declares entities, which are not read: a few lines "
                                 "can become gigabytes. Write out what they stand for."));
        } else if (rest.startsWith("<!") || rest.startsWith("<?")) {
            at += 2;
        } else {
            const Tag tag = scanTag(content, at);
            if (tag.attributes > attributeLimit)
                return errorAt(
                    content, at,
                    XmlGuardText::tr("This tag has too many attributes; at most %n are read.",
                                     nullptr, attributeLimit));
            at = tag.end;
        }
    }
    return {};
}

} // namespace stepwise
