#include "core/formats/dotscanner.h"

#include <utility>

namespace stepwise {

namespace {

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool startsName(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' ||
           static_cast<unsigned char>(byte) >= 0x80;
}

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f' ||
           byte == '\v';
}

bool isSignByte(char byte)
{
    return byte != '\0' && QByteArrayView("{}[]=;,:+").contains(byte);
}

/// Resolves what the scanner resolves: \" and line continuations. The rest is the label's.
QByteArray resolved(QByteArrayView text)
{
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            result += text[at];
            continue;
        }
        const char escaped = text[++at];
        if (escaped == '"') {
            result += '"';
        } else if (escaped == '\r' && at + 1 < text.size() && text[at + 1] == '\n') {
            ++at;
        } else if (escaped != '\n') {
            result += '\\';
            result += escaped;
        }
    }
    return result;
}

} // namespace

bool DotToken::isKeyword(QByteArrayView lowerCase) const
{
    return kind == Kind::Word && text.size() == lowerCase.size() &&
           qstrnicmp(text.data(), lowerCase.data(), static_cast<std::size_t>(text.size())) == 0;
}

QByteArrayView DotScanner::keep(QByteArray text)
{
    return m_kept.emplace_back(std::move(text));
}

char DotScanner::at(std::size_t position) const
{
    return position < size() ? m_content[static_cast<qsizetype>(position)] : '\0';
}

DotToken DotScanner::token(DotToken::Kind kind, std::size_t begin, std::size_t end) const
{
    return {kind,
            m_content.sliced(static_cast<qsizetype>(begin), static_cast<qsizetype>(end - begin)),
            begin};
}

DotToken DotScanner::next()
{
    if (!skipBlanks())
        return token(DotToken::Kind::Unclosed, m_commentBegin, m_commentBegin);
    if (m_position == size())
        return token(DotToken::Kind::End, m_position, m_position);
    const char first = at(m_position);
    const char second = at(m_position + 1);
    if (startsName(first))
        return scanName();
    if (first == '"')
        return scanQuoted();
    if (first == '<')
        return scanHtml();
    const std::size_t begin = m_position;
    if (first == '-' && (second == '>' || second == '-')) {
        m_position += 2;
        return token(second == '>' ? DotToken::Kind::Arrow : DotToken::Kind::Line, begin,
                     m_position);
    }
    if (isDigit(first) || first == '.' || first == '-')
        return scanNumber();
    ++m_position;
    return token(isSignByte(first) ? DotToken::Kind::Sign : DotToken::Kind::Invalid, begin,
                 m_position);
}

/// White space and comments. False when a comment is not closed.
bool DotScanner::skipBlanks()
{
    while (m_position < size()) {
        const char byte = at(m_position);
        if (isBlank(byte)) {
            ++m_position;
        } else if (byte == '/' && at(m_position + 1) == '*') {
            m_commentBegin = m_position;
            m_position += 2;
            if (!skipTo("*/"))
                return false;
        } else if ((byte == '/' && at(m_position + 1) == '/') || (byte == '#' && isLineStart())) {
            skipLine();
        } else {
            break;
        }
    }
    return true;
}

bool DotScanner::skipTo(QByteArrayView end)
{
    const qsizetype found = m_content.indexOf(end, static_cast<qsizetype>(m_position));
    m_position = found < 0 ? size() : static_cast<std::size_t>(found + end.size());
    return found >= 0;
}

void DotScanner::skipLine()
{
    const qsizetype end = m_content.indexOf('\n', static_cast<qsizetype>(m_position));
    m_position = end < 0 ? size() : static_cast<std::size_t>(end);
}

/// Whether nothing but blanks stands before the position in its line.
bool DotScanner::isLineStart() const
{
    std::size_t before = m_position;
    while (before > 0 && (at(before - 1) == ' ' || at(before - 1) == '\t'))
        --before;
    return before == 0 || at(before - 1) == '\n' || at(before - 1) == '\r';
}

DotToken DotScanner::scanQuoted()
{
    const std::size_t begin = m_position++;
    bool hasEscapes = false;
    while (m_position < size() && at(m_position) != '"') {
        if (at(m_position) == '\\') {
            hasEscapes = true;
            ++m_position;
        }
        ++m_position;
    }
    if (m_position >= size()) {
        m_position = size();
        return token(DotToken::Kind::Unclosed, begin, begin);
    }
    DotToken result = token(DotToken::Kind::Quoted, begin + 1, m_position++);
    result.offset = begin;
    if (hasEscapes)
        result.text = keep(resolved(result.text));
    return result;
}

/// Up to the bracket that closes the first.
DotToken DotScanner::scanHtml()
{
    const std::size_t begin = m_position++;
    int depth = 1;
    while (m_position < size()) {
        const char byte = at(m_position++);
        depth += byte == '<' ? 1 : byte == '>' ? -1 : 0;
        if (depth == 0) {
            DotToken result = token(DotToken::Kind::Html, begin + 1, m_position - 1);
            result.offset = begin;
            return result;
        }
    }
    return token(DotToken::Kind::Unclosed, begin, begin);
}

DotToken DotScanner::scanName()
{
    const std::size_t begin = m_position;
    while (startsName(at(m_position)) || isDigit(at(m_position)))
        ++m_position;
    return token(DotToken::Kind::Word, begin, m_position);
}

/// [-] digits [. digits], or [-] . digits
DotToken DotScanner::scanNumber()
{
    const std::size_t begin = m_position;
    std::size_t digits = 0;
    const auto skipDigits = [this, &digits] {
        for (; isDigit(at(m_position)); ++m_position)
            ++digits;
    };
    if (at(m_position) == '-')
        ++m_position;
    skipDigits();
    if (at(m_position) == '.') {
        ++m_position;
        skipDigits();
    }
    if (digits == 0) {
        m_position = begin + 1;
        return token(DotToken::Kind::Invalid, begin, m_position);
    }
    if (!m_badNumber && (startsName(at(m_position)) || at(m_position) == '.'))
        m_badNumber = m_position;
    return token(DotToken::Kind::Word, begin, m_position);
}

} // namespace stepwise
