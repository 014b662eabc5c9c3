#pragma once

#include <QGlyphRun>
#include <QList>
#include <QRawFont>

#include <optional>
#include <vector>

class QString;

namespace stepwise {

/// The glyphs of a font for scripts in which each character is one glyph, whatever stands beside
/// it (Latin, Greek, Cyrillic …): texts are put together from them without shaping.
class GlyphTable
{
public:
    GlyphTable() = default;
    explicit GlyphTable(const QFont &font);

    /// The text on one line, at most `width` wide, its middle or its end left out where need be.
    /// Nothing: the text needs shaping, or glyphs of another font. The run is good until the next
    /// call; it costs no more for texts of any length.
    std::optional<QGlyphRun> run(const QString &text, Qt::TextElideMode mode, double width);

private:
    struct Glyph
    {
        quint32 index = 0; ///< 0: not in the font
        float advance = 0;
        bool isKnown = false;
    };

    enum class TextEnd : unsigned char { Front, Back };

    const Glyph &glyphOf(char16_t character);
    bool take(TextEnd end, const QString &text, double room, qsizetype &count, double &used);
    void put(const Glyph &glyph);

    QRawFont m_font;
    std::vector<Glyph> m_known;
    QList<quint32> m_indexes;
    QList<QPointF> m_positions;
    double m_x = 0;
};

} // namespace stepwise
