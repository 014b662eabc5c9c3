#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <QStringDecoder>

#include <optional>

namespace stepwise {

/// How a piece of a terminal's text looks (ECMA-48, "Select Graphic Rendition").
struct AnsiStyle
{
    /// One of the sixteen named colours, or an exact one; neither: the text's own.
    std::optional<int> named;
    std::optional<QRgb> exact;
    bool isBold = false;
    bool isFaint = false;
    bool isItalic = false;
    bool isUnderlined = false;

    friend bool operator==(const AnsiStyle &, const AnsiStyle &) = default;
};

/// Reads what a program writes to a terminal, in pieces of any size: text with its colours, the
/// ends of lines, and returns to the beginning of a line. Other sequences are passed over.
class AnsiReader
{
public:
    struct Piece
    {
        enum class Kind : unsigned char {
            Text,
            NewLine,
            Return, ///< what follows overwrites the line
        };
        Kind kind = Kind::Text;
        QString text;
        AnsiStyle style;

        friend bool operator==(const Piece &, const Piece &) = default;
    };

    /// What is cut off at the end (a sequence, a letter) is kept for the next call.
    QList<Piece> read(const QByteArray &bytes);

private:
    qsizetype readSequence(qsizetype at);
    void setStyle(QStringView parameters);
    void setExtended(const QList<QStringView> &codes, qsizetype &at);
    void flush(QList<Piece> &pieces);

    QStringDecoder m_decoder{QStringDecoder::Utf8};
    QString m_pending; ///< decoded, not read yet
    QString m_text;    ///< read, in the style that holds
    AnsiStyle m_style;
};

} // namespace stepwise
