#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>

namespace stepwise {

/// A word or a sign of a DOT file.
struct DotToken
{
    enum class Kind : unsigned char {
        End,
        Sign,     ///< one of {}[]=;,:+
        Arrow,    ///< ->
        Line,     ///< --
        Word,     ///< a name or a number without quotes
        Quoted,   ///< in double quotes
        Html,     ///< between < and >
        Invalid,  ///< a character that means nothing here
        Unclosed, ///< a text or a comment that the file's end cuts off
    };

    Kind kind = Kind::End;
    /// Without quotes or brackets; \" and line continuations are resolved, other escapes are not.
    QByteArrayView text;
    std::size_t offset = 0;

    bool isSign(char sign) const { return kind == Kind::Sign && text[0] == sign; }
    bool isText() const { return kind == Kind::Word || kind == Kind::Quoted || kind == Kind::Html; }
    /// Keywords have no case.
    bool isKeyword(QByteArrayView lowerCase) const;
};

/// Cuts a DOT file into tokens. Never recursive; every byte is looked at once.
///
/// The tokens' texts live as long as both the content and the scanner.
class DotScanner
{
public:
    explicit DotScanner(QByteArrayView content) : m_content(content) {}

    DotToken next();

    /// Keeps a text that does not stand in the file as it is.
    QByteArrayView keep(QByteArray text);

    /// Where a number ends in a letter ("1a"), which makes two tokens of it.
    std::optional<std::size_t> badNumber() const { return m_badNumber; }

private:
    bool skipBlanks();
    bool skipTo(QByteArrayView end);
    void skipLine();
    bool isLineStart() const;
    DotToken scanQuoted();
    DotToken scanHtml();
    DotToken scanName();
    DotToken scanNumber();
    DotToken token(DotToken::Kind kind, std::size_t begin, std::size_t end) const;
    char at(std::size_t position) const;
    std::size_t size() const { return static_cast<std::size_t>(m_content.size()); }

    QByteArrayView m_content;
    std::size_t m_position = 0;
    std::size_t m_commentBegin = 0;
    std::optional<std::size_t> m_badNumber;
    std::deque<QByteArray> m_kept;
};

} // namespace stepwise
