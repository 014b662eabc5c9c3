#include "core/formats/mermaidlink.h"

#include <algorithm>

namespace stepwise {

namespace {

/// Texts inside of arrows are not longer than this.
constexpr qsizetype textLimit = 4096;

bool isHead(char byte)
{
    return byte == 'x' || byte == 'o' || byte == '>';
}

char at(QByteArrayView text, qsizetype position)
{
    return position < text.size() ? text[position] : '\0';
}

/// Behind the signs that repeat from `from` on.
qsizetype runEnd(QByteArrayView text, char sign, qsizetype from)
{
    while (at(text, from) == sign)
        ++from;
    return from;
}

/// `--+[-xo>]` or `==+[=xo>]` at the beginning; 0: it is none.
qsizetype straight(QByteArrayView text, char sign)
{
    const qsizetype end = runEnd(text, sign, 0);
    if (end < 2)
        return 0;
    if (isHead(at(text, end)))
        return end + 1;
    return end >= 3 ? end : 0;
}

/// `-?\.+-[xo>]?` at the beginning; 0: it is none.
qsizetype dotted(QByteArrayView text)
{
    const qsizetype dots = at(text, 0) == '-' ? 1 : 0;
    const qsizetype end = runEnd(text, '.', dots);
    if (end == dots || at(text, end) != '-')
        return 0;
    return isHead(at(text, end + 1)) ? end + 2 : end + 1;
}

qsizetype closing(QByteArrayView text, char sign)
{
    return sign == '.' ? dotted(text) : straight(text, sign);
}

/// Where the arrow with a text inside ends, which is opened by `open` bytes of `sign`.
qsizetype endBehindText(QByteArrayView text, qsizetype open, char sign)
{
    const qsizetype limit = std::min(text.size(), open + textLimit);
    bool isQuoted = false;
    for (qsizetype position = open; position < limit; ++position) {
        const char byte = text[position];
        if (byte == '"')
            isQuoted = !isQuoted;
        if (isQuoted)
            continue;
        if (byte == '\n')
            return 0;
        const bool mayClose = byte == sign || (sign == '.' && byte == '-');
        const qsizetype length = mayClose ? closing(text.sliced(position), sign) : 0;
        if (length > 0)
            return position + length;
    }
    return 0;
}

} // namespace

MermaidLink mermaidLink(QByteArrayView text)
{
    const qsizetype tail = (at(text, 0) == 'x' || at(text, 0) == 'o' || at(text, 0) == '<') ? 1 : 0;
    const QByteArrayView body = text.sliced(std::min(tail, text.size()));
    if (tail == 0 && body.startsWith("~~~"))
        return {.length = runEnd(body, '~', 0), .isInvisible = true};
    for (const char sign : {'-', '='}) {
        if (const qsizetype length = straight(body, sign); length > 0)
            return {.length = tail + length};
    }
    if (const qsizetype length = dotted(body); length > 0)
        return {.length = tail + length};
    const auto withText = [&](QByteArrayView opening, char sign) -> MermaidLink {
        const qsizetype end = endBehindText(body, opening.size(), sign);
        return end > 0 ? MermaidLink{.length = tail + end} : MermaidLink{.isUnfinished = true};
    };
    if (body.startsWith("--"))
        return withText("--", '-');
    if (body.startsWith("=="))
        return withText("==", '=');
    if (body.startsWith("-."))
        return withText("-.", '.');
    return {};
}

} // namespace stepwise
