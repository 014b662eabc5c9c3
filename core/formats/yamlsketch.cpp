#include "core/formats/yamlsketch.h"

#include <algorithm>

namespace stepwise {

namespace {

constexpr qsizetype beginning = 256 * 1024;

QByteArrayView viewOf(QLatin1String text)
{
    return {text.data(), text.size()};
}

QByteArrayView withoutQuotes(QByteArrayView text)
{
    text = text.trimmed();
    const bool isQuoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'') &&
                          text.back() == text.front();
    return isQuoted ? text.sliced(1, text.size() - 2) : text;
}

/// Where the colon stands that ends the key with which the line begins; -1: it begins with none.
qsizetype endOfKey(QByteArrayView line)
{
    qsizetype from = 0;
    if (line.startsWith('"') || line.startsWith('\'')) {
        from = line.indexOf(line.front(), 1);
        if (from < 0)
            return -1;
    }
    for (qsizetype colon = line.indexOf(':', from); colon >= 0;
         colon = line.indexOf(':', colon + 1)) {
        const bool isEnd = colon + 1 == line.size() || line[colon + 1] == ' ' ||
                           line[colon + 1] == '\t' || line[colon + 1] == '\r';
        if (isEnd)
            return colon;
    }
    return -1;
}

} // namespace

YamlSketch::YamlSketch(QByteArrayView content)
    : m_text(content.first(std::min(content.size(), beginning)))
{
    const QByteArrayView text = m_text.trimmed();
    const bool isTemplate = text.startsWith("{%") || text.startsWith("{{");
    if (text.startsWith('{') && !isTemplate)
        sketchFlow();
    else
        sketchBlock();
}

void YamlSketch::sketchBlock()
{
    for (qsizetype begin = 0; begin < m_text.size();) {
        const qsizetype newline = m_text.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? m_text.size() : newline;
        addLine(m_text.sliced(begin, end - begin));
        begin = end + 1;
    }
}

void YamlSketch::addLine(QByteArrayView line)
{
    if (line.startsWith("--- "))
        line = line.sliced(4).trimmed();
    const QByteArrayView content = line.trimmed();
    if (content.isEmpty() || content.startsWith('#'))
        return;
    if (content.startsWith('-')) {
        if (!m_keys.empty() && m_keys.back().value.isEmpty() && !m_keys.back().isList)
            m_keys.back().isList = true;
        return;
    }
    if (line.front() == ' ' || line.front() == '\t') {
        // The first line inside is no element of a list, so the value is none.
        if (!m_keys.empty() && m_keys.back().value.isEmpty() && !m_keys.back().isList)
            m_keys.back().value = QByteArrayView(" ");
        return;
    }
    const qsizetype colon = endOfKey(line);
    if (colon > 0)
        m_keys.push_back(
            {withoutQuotes(line.first(colon)), withoutQuotes(line.sliced(colon + 1)), false});
}

/// The members of the outermost braces.
void YamlSketch::sketchFlow()
{
    int depth = 0;
    qsizetype keyBegin = -1;
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        const char byte = m_text[at];
        if (byte == '"' || byte == '\'') {
            const qsizetype begin = at;
            for (++at; at < m_text.size() && m_text[at] != byte; ++at)
                at += m_text[at] == '\\' && byte == '"' ? 1 : 0;
            if (depth == 1 && keyBegin < 0)
                keyBegin = begin;
        } else if (byte == '{' || byte == '[') {
            ++depth;
        } else if (byte == '}' || byte == ']') {
            --depth;
        } else if (byte == ',' && depth == 1) {
            keyBegin = -1;
        } else if (byte == ':' && depth == 1 && keyBegin >= 0 && keyBegin < at) {
            const QByteArrayView rest = m_text.sliced(at + 1);
            const qsizetype comma = rest.indexOf(',');
            const QByteArrayView value = rest.first(comma < 0 ? rest.size() : comma).trimmed();
            m_keys.push_back({withoutQuotes(m_text.sliced(keyBegin, at - keyBegin)),
                              withoutQuotes(value), value.startsWith('[')});
            keyBegin = m_text.size(); // until the next comma
        } else if (depth == 1 && keyBegin < 0 && byte > ' ') {
            keyBegin = at;
        }
    }
}

bool YamlSketch::has(QLatin1String key) const
{
    return std::any_of(m_keys.begin(), m_keys.end(),
                       [key](const Key &candidate) { return candidate.name == viewOf(key); });
}

bool YamlSketch::hasValue(QLatin1String key, QLatin1String prefix) const
{
    return std::any_of(m_keys.begin(), m_keys.end(), [key, prefix](const Key &candidate) {
        return candidate.name == viewOf(key) && candidate.value.startsWith(viewOf(prefix));
    });
}

bool YamlSketch::hasMap(QLatin1String key) const
{
    return std::any_of(m_keys.begin(), m_keys.end(), [key](const Key &candidate) {
        return candidate.name == viewOf(key) && !candidate.isList &&
               !candidate.value.startsWith('[');
    });
}

bool YamlSketch::hasInnerKey(QLatin1String key) const
{
    for (qsizetype at = m_text.indexOf(viewOf(key)); at >= 0;
         at = m_text.indexOf(viewOf(key), at + 1)) {
        const qsizetype end = at + key.size();
        const bool isKey = end < m_text.size() && m_text[end] == ':';
        qsizetype begin = at;
        while (begin > 0 && (m_text[begin - 1] == ' ' || m_text[begin - 1] == '-'))
            --begin;
        if (isKey && begin > 0 && begin < at && m_text[begin - 1] == '\n')
            return true;
    }
    return false;
}

} // namespace stepwise
