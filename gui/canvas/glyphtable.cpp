#include "gui/canvas/glyphtable.h"

#include <QString>

#include <algorithm>

namespace stepwise {

namespace {

constexpr char16_t ellipsis = 0x2026;
constexpr char16_t endOfSimple = 0x0590; ///< Hebrew, Arabic and all that is shaped follow

/// Whether the character is one glyph of its own.
bool isSimple(char16_t character)
{
    const bool isControl = character >= 0x7f && character < 0xa0;
    const bool isCombining = character >= 0x0300 && character < 0x0370;
    const bool isCyrillicMark = character >= 0x0483 && character < 0x048a;
    const bool isSoftHyphen = character == 0x00ad;
    return character < endOfSimple && !isControl && !isCombining && !isCyrillicMark &&
           !isSoftHyphen;
}

} // namespace

GlyphTable::GlyphTable(const QFont &font)
    : m_font(QRawFont::fromFont(font)), m_known(std::size_t(endOfSimple) + 1)
{
}

const GlyphTable::Glyph &GlyphTable::glyphOf(char16_t character)
{
    // A line's end and a tabulator are spaces here; the ellipsis lies behind all others.
    const char16_t shown = character < u' ' ? u' ' : character;
    Glyph &glyph = m_known[shown == ellipsis ? endOfSimple : shown];
    if (glyph.isKnown)
        return glyph;
    glyph.isKnown = true;
    const QList<quint32> indexes = m_font.glyphIndexesForString(QString(QChar(shown)));
    if (indexes.size() == 1 && indexes.front() != 0) {
        glyph.index = indexes.front();
        glyph.advance =
            static_cast<float>(m_font.advancesForGlyphIndexes(indexes).constFirst().x());
    }
    return glyph;
}

bool GlyphTable::take(TextEnd end, const QString &text, double room, qsizetype &count, double &used)
{
    for (; count < text.size(); ++count) {
        const qsizetype place = end == TextEnd::Front ? count : text.size() - 1 - count;
        const char16_t character = text[place].unicode();
        if (!isSimple(character))
            return false;
        const Glyph &glyph = glyphOf(character);
        if (glyph.index == 0)
            return false;
        if (used + double(glyph.advance) > room)
            return true;
        used += double(glyph.advance);
    }
    return true;
}

void GlyphTable::put(const Glyph &glyph)
{
    m_indexes.append(glyph.index);
    m_positions.append(QPointF(m_x, 0));
    m_x += double(glyph.advance);
}

std::optional<QGlyphRun> GlyphTable::run(const QString &text, Qt::TextElideMode mode, double width)
{
    if (!m_font.isValid())
        return {};
    qsizetype front = 0;
    qsizetype back = 0;
    double used = 0;
    if (!take(TextEnd::Front, text, width, front, used))
        return {};
    const bool isElided = front < text.size();
    if (isElided) {
        const double room = width - double(glyphOf(ellipsis).advance);
        if (glyphOf(ellipsis).index == 0)
            return {};
        front = 0;
        used = 0;
        const double first = mode == Qt::ElideMiddle ? room / 2 : room;
        double usedBack = 0;
        if (!take(TextEnd::Front, text, first, front, used) ||
            (mode == Qt::ElideMiddle && !take(TextEnd::Back, text, room - used, back, usedBack)))
            return {};
    }
    m_indexes.clear();
    m_positions.clear();
    m_x = 0;
    for (qsizetype at = 0; at < front; ++at)
        put(glyphOf(text[at].unicode()));
    if (isElided && width > 0)
        put(glyphOf(ellipsis));
    for (qsizetype at = text.size() - back; at < text.size(); ++at)
        put(glyphOf(text[at].unicode()));
    QGlyphRun run;
    run.setRawFont(m_font);
    run.setRawData(m_indexes.constData(), m_positions.constData(),
                   static_cast<int>(m_indexes.size()));
    return run;
}

} // namespace stepwise
