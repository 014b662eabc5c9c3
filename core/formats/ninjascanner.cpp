#include "core/formats/ninjascanner.h"

#include <algorithm>
#include <utility>

namespace stepwise {

namespace {

bool isNameByte(char byte, bool isInBraces)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '_' || byte == '-' ||
           (isInBraces && byte == '.');
}

QByteArrayView withoutIndent(QByteArrayView line)
{
    while (line.startsWith(' ') || line.startsWith('\t'))
        line = line.sliced(1);
    return line;
}

/// Whether a line ends in a "$" that is not escaped itself.
bool goesOn(QByteArrayView line)
{
    qsizetype dollars = 0;
    while (dollars < line.size() && line[line.size() - 1 - dollars] == '$')
        ++dollars;
    return dollars % 2 == 1;
}

} // namespace

std::optional<NinjaLine> NinjaLines::next()
{
    if (m_hasPeeked) {
        m_hasPeeked = false;
        return std::exchange(m_peeked, std::nullopt);
    }
    return read();
}

const NinjaLine *NinjaLines::peek()
{
    if (!m_hasPeeked) {
        m_peeked = read();
        m_hasPeeked = true;
    }
    return m_peeked ? &*m_peeked : nullptr;
}

std::optional<NinjaLine> NinjaLines::read()
{
    NinjaLine line;
    bool isContinued = false;
    while (m_at < m_text.size()) {
        qsizetype end = m_text.indexOf('\n', m_at);
        if (end < 0)
            end = m_text.size();
        QByteArrayView raw = m_text.sliced(m_at, end - m_at);
        m_at = end + 1;
        ++m_number;
        if (raw.endsWith('\r'))
            raw = raw.chopped(1);
        const QByteArrayView text = withoutIndent(raw);
        if (!isContinued && (text.isEmpty() || text.startsWith('#')))
            continue;
        if (!isContinued) {
            line.isIndented = text.size() < raw.size();
            line.number = m_number;
        }
        isContinued = goesOn(text);
        line.text += isContinued ? text.chopped(1) : text;
        if (!isContinued)
            return line;
    }
    return isContinued ? std::optional(line) : std::nullopt;
}

QByteArray ninjaExpanded(QByteArrayView text, const NinjaLookup &lookup)
{
    QByteArray result;
    for (qsizetype at = 0; at < text.size() && result.size() < ninjaValueLimit; ++at) {
        if (text[at] != '$' || at + 1 == text.size()) {
            result += text[at];
            continue;
        }
        const bool isInBraces = text[at + 1] == '{';
        const qsizetype begin = at + (isInBraces ? 2 : 1);
        qsizetype end = begin;
        while (end < text.size() && isNameByte(text[end], isInBraces))
            ++end;
        if (end == begin || (isInBraces && (end == text.size() || text[end] != '}'))) {
            result += text[++at];
            continue;
        }
        result += lookup(text.sliced(begin, end - begin));
        at = isInBraces ? end : end - 1;
    }
    if (result.size() > ninjaValueLimit)
        result.truncate(ninjaValueLimit);
    return result;
}

QList<QByteArray> ninjaWords(QByteArrayView text)
{
    QList<QByteArray> words;
    QByteArray word;
    const auto endWord = [&] {
        if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char byte = text[at];
        if (byte == '$' && at + 1 < text.size()) {
            word += byte;
            word += text[++at];
        } else if (byte == ' ' || byte == '\t') {
            endWord();
        } else if (byte == ':') {
            endWord();
            words.append(":");
        } else if (byte == '|') {
            endWord();
            const char next = at + 1 < text.size() ? text[at + 1] : '\0';
            const bool isPair = next == '|' || next == '@';
            words.append(text.sliced(at, isPair ? 2 : 1).toByteArray());
            at += isPair ? 1 : 0;
        } else {
            word += byte;
        }
    }
    endWord();
    return words;
}

} // namespace stepwise
