#include "core/formats/mermaidshape.h"

#include <algorithm>
#include <array>

namespace stepwise {

namespace {

/// Labels are not longer than this.
constexpr qsizetype labelLimit = 16 * 1024;

struct Brackets
{
    QByteArrayView open;
    QByteArrayView close;
    char inner = 0; ///< opens more of the same inside
    char outer = 0; ///< closes it
};

/// The longest first; what is only a part of another stands behind it.
constexpr std::array<Brackets, 16> knownBrackets{{
    {"(((", ")))", '(', ')'},
    {"((", "))", '(', ')'},
    {"([", "])", '(', ')'},
    {"(-", "-)", '(', ')'},
    {"[[", "]]", '[', ']'},
    {"[(", ")]", '[', ']'},
    {"[|", "]", '[', ']'},
    {"[/", "/]", '[', ']'},
    {"[/", "\\]", '[', ']'},
    {"[\\", "\\]", '[', ']'},
    {"[\\", "/]", '[', ']'},
    {"{{", "}}", '{', '}'},
    {"[", "]", '[', ']'},
    {"(", ")", '(', ')'},
    {"{", "}", '{', '}'},
    {">", "]", '[', ']'},
}};

/// Where the quoted text that begins at `from` ends, its quote included; -1: nowhere near.
qsizetype quoteEnd(QByteArrayView text, qsizetype from)
{
    const QByteArrayView near = text.first(std::min(text.size(), from + labelLimit));
    const qsizetype end = near.indexOf('"', from + 1);
    return end < 0 ? -1 : end + 1;
}

/// Where the label that begins at `from` ends; -1: it does not.
qsizetype labelEnd(QByteArrayView text, qsizetype from, const Brackets &brackets)
{
    const qsizetype limit = std::min(text.size(), from + labelLimit);
    int depth = 0;
    for (qsizetype at = from; at < limit; ++at) {
        const char byte = text[at];
        if (depth == 0 && text.sliced(at).startsWith(brackets.close))
            return at;
        if (byte == '"') {
            const qsizetype end = quoteEnd(text, at);
            if (end > 0)
                at = end - 1;
        } else if (byte == brackets.inner) {
            ++depth;
        } else if (byte == brackets.outer && depth-- == 0) {
            return -1;
        }
    }
    return -1;
}

} // namespace

MermaidShape mermaidShape(QByteArrayView text)
{
    for (const Brackets &brackets : knownBrackets) {
        if (!text.startsWith(brackets.open))
            continue;
        const qsizetype begin = brackets.open.size();
        const qsizetype end = labelEnd(text, begin, brackets);
        if (end < 0)
            continue;
        QByteArrayView label = text.sliced(begin, end - begin);
        if (brackets.open == "[|")
            label = label.sliced(label.indexOf('|') + 1);
        return {end + brackets.close.size(), label};
    }
    return {};
}

MermaidShape mermaidAttributes(QByteArrayView text)
{
    const qsizetype end = labelEnd(text, 1, {"{", "}", '{', '}'});
    if (end < 0)
        return {};
    MermaidShape attributes{end + 1, {}};
    const QByteArrayView inside = text.sliced(1, end - 1);
    const qsizetype label = inside.indexOf("label:");
    if (label < 0)
        return attributes;
    const QByteArrayView value = inside.sliced(label + 6).trimmed();
    const qsizetype valueEnd = value.startsWith('"') ? quoteEnd(value, 0) : value.indexOf(',');
    attributes.label = valueEnd < 0 ? value : value.first(valueEnd);
    return attributes;
}

} // namespace stepwise
