#include "gui/canvas/canvasfonts.h"

#include "gui/canvas/crispshapes.h"

#include <QPaintDevice>
#include <QPainter>
#include <QTextLayout>

#include <cmath>
#include <limits>

namespace stepwise {

namespace {

/// Eliding looks at every character: of a text of 10,000 it gets the ends only.
constexpr qsizetype longestText = 240;
constexpr qsizetype mostFonts = 64;

QString onOneLine(const QString &text, Qt::TextElideMode mode)
{
    if (text.size() <= longestText)
        return text.simplified();
    if (mode == Qt::ElideRight)
        return text.first(longestText).simplified();
    return (text.first(longestText / 2) + QChar(0x2026) + text.last(longestText / 2)).simplified();
}

bool isVector(const QPaintDevice &device)
{
    const int type = device.devType();
    return type != QInternal::Image && type != QInternal::Pixmap && type != QInternal::Widget;
}

} // namespace

CanvasFont::CanvasFont(const QFont &font, QPaintDevice *device)
    : m_font(font, device), m_device(device), m_metrics(m_font, device),
      m_isVector(isVector(*device))
{
    if (!m_isVector)
        m_glyphs = GlyphTable(m_font);
}

void CanvasFont::draw(QPainter &painter, const QPointF &baseline, const QString &text)
{
    draw(painter, baseline, text, Qt::ElideNone, std::numeric_limits<double>::max());
}

void CanvasFont::draw(QPainter &painter, const QPointF &baseline, const QString &text,
                      Qt::TextElideMode mode, double width)
{
    const QPointF at = onFineGrid(baseline);
    if (m_isVector) {
        painter.setFont(m_font);
        painter.drawText(at, mode == Qt::ElideNone ? text : elided(text, mode, width));
        return;
    }
    if (const std::optional<QGlyphRun> run = m_glyphs.run(text, mode, width)) {
        if (!run->isEmpty())
            painter.drawGlyphRun(at, *run);
        return;
    }
    const QString shown = mode == Qt::ElideNone ? text : elided(text, mode, width);
    for (const QGlyphRun &run : shaped(shown))
        painter.drawGlyphRun(at, run);
}

const QList<QGlyphRun> &CanvasFont::shaped(const QString &text)
{
    if (const QList<QGlyphRun> *known = m_shaped.object(text))
        return *known;
    QTextLayout layout(text, m_font, m_device);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    // A text that is read from right to left begins at the right end of its own width.
    line.setLineWidth(m_metrics.horizontalAdvance(text) + 1);
    line.setPosition({0, -line.ascent()});
    layout.endLayout();
    auto *runs = new QList<QGlyphRun>(layout.glyphRuns());
    m_shaped.insert(text, runs);
    return *runs;
}

QString CanvasFont::elided(const QString &text, Qt::TextElideMode mode, double width)
{
    const Key key{text, static_cast<int>(width * 4), mode};
    if (const QString *known = m_elided.object(key))
        return *known;
    const QString result = m_metrics.elidedText(onOneLine(text, mode), mode, width);
    m_elided.insert(key, new QString(result));
    return result;
}

std::shared_ptr<CanvasFont> CanvasFonts::sized(double pixels, QFont::Weight weight)
{
    // Half pixels are fine enough to the eye, and keep the glyph caches few.
    const int halves = std::max(2, static_cast<int>(std::lround(pixels * 2)));
    const std::pair key(halves, static_cast<int>(weight));
    if (const auto known = m_fonts.constFind(key); known != m_fonts.cend())
        return *known;
    if (m_fonts.size() >= mostFonts)
        m_fonts.clear();
    QFont font = m_base;
    font.setPointSizeF(halves * 36.0 / m_device->logicalDpiY());
    font.setWeight(weight);
    return *m_fonts.insert(key, std::make_shared<CanvasFont>(font, m_device));
}

void CanvasFonts::setBase(const QFont &base)
{
    m_base = base;
    m_fonts.clear();
}

} // namespace stepwise
