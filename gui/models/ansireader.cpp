#include "gui/models/ansireader.h"

#include <algorithm>

namespace stepwise {

namespace {

constexpr QChar escape(0x1b);
constexpr QChar bell(0x07);
constexpr qsizetype cutOff = -1;
/// A longer one is none.
constexpr qsizetype longestSequence = 256;

/// Of the 256 colours of xterm, those after the sixteen named ones.
QRgb indexedColour(int index)
{
    if (index >= 232) {
        const int grey = 8 + 10 * (index - 232);
        return qRgb(grey, grey, grey);
    }
    const auto level = [](int step) { return step == 0 ? 0 : 55 + 40 * step; };
    const int cube = index - 16;
    return qRgb(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
}

} // namespace

QList<AnsiReader::Piece> AnsiReader::read(const QByteArray &bytes)
{
    const QString decoded = m_decoder.decode(bytes);
    m_pending += decoded;
    QList<Piece> pieces;
    qsizetype at = 0;
    while (at < m_pending.size()) {
        const QChar letter = m_pending[at];
        if (letter == escape) {
            flush(pieces);
            const qsizetype end = readSequence(at);
            if (end == cutOff)
                break;
            at = end;
            continue;
        }
        if (letter == u'\r') {
            if (at + 1 == m_pending.size())
                break; // whether a line feed follows is not known yet
            if (m_pending[at + 1] != u'\n') {
                flush(pieces);
                pieces.append({Piece::Kind::Return, {}, {}});
            }
        } else if (letter == u'\n') {
            flush(pieces);
            pieces.append({Piece::Kind::NewLine, {}, {}});
        } else if (letter >= u' ' || letter == u'\t') {
            m_text += letter;
        }
        ++at;
    }
    m_pending.remove(0, at);
    flush(pieces);
    return pieces;
}

/// Where the sequence ends that begins at `at`, or `cutOff`.
qsizetype AnsiReader::readSequence(qsizetype at)
{
    if (at + 1 == m_pending.size())
        return cutOff;
    const QChar kind = m_pending[at + 1];
    const qsizetype begin = at + 2;
    if (kind != u'[' && kind != u']')
        return begin;
    const bool isControl = kind == u'[';
    const qsizetype limit = std::min(m_pending.size(), begin + longestSequence);
    for (qsizetype end = begin; end < limit; ++end) {
        const QChar letter = m_pending[end];
        if (isControl && letter >= u'@' && letter <= u'~') {
            if (letter == u'm')
                setStyle(QStringView(m_pending).sliced(begin, end - begin));
            return end + 1;
        }
        if (!isControl && letter == bell)
            return end + 1;
        if (!isControl && letter == escape)
            return end + 1 < m_pending.size() ? end + 2 : cutOff;
    }
    return limit == m_pending.size() && limit < begin + longestSequence ? cutOff : limit;
}

void AnsiReader::setStyle(QStringView parameters)
{
    const QList<QStringView> codes = parameters.split(u';');
    for (qsizetype at = 0; at < codes.size(); ++at) {
        const int code = codes[at].isEmpty() ? 0 : codes[at].toInt();
        if (code == 0) {
            m_style = {};
        } else if (code == 1) {
            m_style.isBold = true;
        } else if (code == 2) {
            m_style.isFaint = true;
        } else if (code == 3) {
            m_style.isItalic = true;
        } else if (code == 4) {
            m_style.isUnderlined = true;
        } else if (code == 22) {
            m_style.isBold = m_style.isFaint = false;
        } else if (code == 23) {
            m_style.isItalic = false;
        } else if (code == 24) {
            m_style.isUnderlined = false;
        } else if (code == 38) {
            setExtended(codes, at);
        } else if (code == 39) {
            m_style.named.reset();
            m_style.exact.reset();
        } else if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) {
            m_style.named = code >= 90 ? code - 90 + 8 : code - 30;
            m_style.exact.reset();
        } else if (code == 48) {
            const AnsiStyle before = m_style; // backgrounds are not shown
            setExtended(codes, at);
            m_style = before;
        }
    }
}

/// `38;5;n` or `38;2;r;g;b`.
void AnsiReader::setExtended(const QList<QStringView> &codes, qsizetype &at)
{
    const auto number = [&](qsizetype index) {
        return index < codes.size() ? std::clamp(codes[index].toInt(), 0, 255) : 0;
    };
    m_style.named.reset();
    m_style.exact.reset();
    if (number(at + 1) == 5) {
        const int index = number(at + 2);
        if (index < 16)
            m_style.named = index;
        else
            m_style.exact = indexedColour(index);
        at += 2;
    } else if (number(at + 1) == 2) {
        m_style.exact = qRgb(number(at + 2), number(at + 3), number(at + 4));
        at += 4;
    }
}

void AnsiReader::flush(QList<Piece> &pieces)
{
    if (m_text.isEmpty())
        return;
    pieces.append({Piece::Kind::Text, m_text, m_style});
    m_text.clear();
}

} // namespace stepwise
