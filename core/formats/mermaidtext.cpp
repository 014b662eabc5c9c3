#include "core/formats/mermaidtext.h"

#include "core/formats/characterreferences.h"

#include <QLatin1String>

#include <algorithm>
#include <array>

namespace stepwise {

namespace {

constexpr std::array<QLatin1String, 32> knownTags{
    QLatin1String("a"),     QLatin1String("b"),      QLatin1String("big"),
    QLatin1String("br"),    QLatin1String("center"), QLatin1String("code"),
    QLatin1String("del"),   QLatin1String("div"),    QLatin1String("em"),
    QLatin1String("font"),  QLatin1String("h1"),     QLatin1String("h2"),
    QLatin1String("h3"),    QLatin1String("h4"),     QLatin1String("hr"),
    QLatin1String("i"),     QLatin1String("img"),    QLatin1String("li"),
    QLatin1String("p"),     QLatin1String("pre"),    QLatin1String("s"),
    QLatin1String("small"), QLatin1String("span"),   QLatin1String("strong"),
    QLatin1String("sub"),   QLatin1String("sup"),    QLatin1String("table"),
    QLatin1String("td"),    QLatin1String("tr"),     QLatin1String("tt"),
    QLatin1String("u"),     QLatin1String("ul"),
};

/// Where the tag that begins at `begin` ends; -1 when it is none of HTML's.
qsizetype tagEnd(QStringView text, qsizetype begin)
{
    qsizetype at = begin + 1;
    if (at < text.size() && text[at] == u'/')
        ++at;
    const qsizetype nameBegin = at;
    while (at < text.size() && text[at].isLetterOrNumber())
        ++at;
    const QStringView name = text.sliced(nameBegin, at - nameBegin);
    const bool isKnown = std::any_of(knownTags.begin(), knownTags.end(), [name](QLatin1String tag) {
        return name.compare(tag, Qt::CaseInsensitive) == 0;
    });
    if (!isKnown || at == text.size() ||
        !(text[at] == u'>' || text[at] == u'/' || text[at].isSpace()))
        return -1;
    return text.indexOf(u'>', at);
}

QString withoutTags(const QString &text)
{
    if (!text.contains(u'<'))
        return text;
    QString result;
    bool isOpen = true; // once an end is missing, it is for all that follow
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype end = text[at] == u'<' && isOpen ? tagEnd(text, at) : -1;
        if (text[at] == u'<' && isOpen && end < 0)
            isOpen = text.indexOf(u'>', at) >= 0;
        if (end < 0) {
            result += text[at];
            continue;
        }
        const QStringView tag = QStringView(text).sliced(at + 1, end - at - 1);
        const bool isBreak = tag.startsWith(QLatin1String("br"), Qt::CaseInsensitive) ||
                             tag.startsWith(QLatin1String("hr"), Qt::CaseInsensitive) ||
                             tag.startsWith(QLatin1String("li"), Qt::CaseInsensitive) ||
                             tag.startsWith(QLatin1String("/p"), Qt::CaseInsensitive) ||
                             tag.startsWith(QLatin1String("/div"), Qt::CaseInsensitive);
        if (isBreak)
            result += u' ';
        at = end;
    }
    return result;
}

/// Mermaid writes references with "#" in place of "&" ("#quot;", "#35;").
QString withAmpersands(QString text)
{
    for (qsizetype at = text.indexOf(u'#'); at >= 0; at = text.indexOf(u'#', at + 1)) {
        qsizetype end = at + 1;
        while (end < text.size() && end < at + 10 && text[end].isLetterOrNumber())
            ++end;
        if (end == at + 1 || end == text.size() || text[end] != u';')
            continue;
        if (text[at + 1].isDigit())
            text.insert(at++, u'&');
        else
            text[at] = u'&';
    }
    return text;
}

} // namespace

QString mermaidText(QByteArrayView label)
{
    QString text = QString::fromUtf8(label.trimmed());
    const auto unwrap = [&text](QLatin1String mark) {
        const bool isWrapped =
            text.size() >= 2 * mark.size() && text.startsWith(mark) && text.endsWith(mark);
        if (isWrapped)
            text = text.sliced(mark.size(), text.size() - 2 * mark.size());
        return isWrapped;
    };
    unwrap(QLatin1String("\""));
    if (unwrap(QLatin1String("`")))
        text.remove(QLatin1String("**"));
    text.replace(QLatin1String("\\n"), QLatin1String(" "));
    return withoutReferences(withAmpersands(withoutTags(text))).simplified();
}

} // namespace stepwise
