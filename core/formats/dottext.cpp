#include "core/formats/dottext.h"

#include "core/formats/characterreferences.h"

#include <QLatin1String>
#include <QStringList>

namespace stepwise {

namespace {

/// What the escape \`letter` stands for.
QString escapeText(QChar letter, const DotLabelNames &names)
{
    switch (letter.unicode()) {
    case u'n':
    case u'l':
    case u'r':
        return QStringLiteral(" ");
    case u'N':
        return names.node;
    case u'G':
        return names.graph;
    default:
        return letter;
    }
}

} // namespace

QString dotLabelText(QByteArrayView label, const DotLabelNames &names)
{
    const QString text = withoutReferences(QString::fromUtf8(label));
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\\' && at + 1 < text.size())
            result += escapeText(text[++at], names);
        else
            result += text[at];
    }
    return result.simplified();
}

QString dotRecordText(QByteArrayView label, const DotLabelNames &names)
{
    const QString text = QString::fromUtf8(label);
    QStringList fields;
    QString field;
    const auto endField = [&fields, &field, &names] {
        const QString plain = dotLabelText(field.toUtf8(), names);
        if (!plain.isEmpty())
            fields += plain;
        field.clear();
    };
    bool isPort = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text[at];
        if (character == u'\\' && at + 1 < text.size()) {
            field += character;
            field += text[++at];
        } else if (character == u'<' || character == u'>') {
            isPort = character == u'<';
        } else if (isPort) {
            continue;
        } else if (character == u'|' || character == u'{' || character == u'}') {
            endField();
        } else {
            field += character;
        }
    }
    endField();
    return fields.join(QLatin1String(" | "));
}

QString dotHtmlText(QByteArrayView label)
{
    const QString text = QString::fromUtf8(label);
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != u'<') {
            result += text[at];
            continue;
        }
        const bool isComment = QStringView(text).sliced(at).startsWith(QLatin1String("<!--"));
        const qsizetype end =
            isComment ? text.indexOf(QLatin1String("-->"), at) : text.indexOf(u'>', at);
        if (end < 0)
            break;
        // Only tags of fonts join what stands on both sides of them.
        const QStringView tag = QStringView(text).sliced(at + 1, end - at - 1);
        const QStringView name = tag.startsWith(u'/') ? tag.sliced(1) : tag;
        const bool isBreak = name.startsWith(QLatin1String("br"), Qt::CaseInsensitive) ||
                             name.startsWith(QLatin1String("t"), Qt::CaseInsensitive) ||
                             name.startsWith(QLatin1String("hr"), Qt::CaseInsensitive);
        if (isBreak)
            result += u' ';
        at = end + (isComment ? 2 : 0);
    }
    return withoutReferences(result).simplified();
}

} // namespace stepwise
