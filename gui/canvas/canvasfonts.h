#pragma once

#include "gui/canvas/glyphtable.h"

#include <QCache>
#include <QFont>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QHash>

#include <memory>

class QPaintDevice;
class QPainter;

namespace stepwise {

/// A font of the canvas in one size, with what was elided in it.
class CanvasFont
{
public:
    CanvasFont(const QFont &font, QPaintDevice *device);

    const QFont &font() const { return m_font; }
    double widthOf(const QString &text) const { return m_metrics.horizontalAdvance(text); }
    /// From the middle of a line to its baseline.
    double halfCapHeight() const { return m_metrics.capHeight() / 2; }

    /// On one line and at most `width` wide; names in the middle, sentences at the end. Cheap when
    /// it was asked for before, and for texts of any length.
    QString elided(const QString &text, Qt::TextElideMode mode, double width);

    /// Draws that in the painter's pen. Into pixels by glyphs, which are looked up in a table for
    /// scripts that need no shaping; elsewhere (SVG, PDF) as text.
    void draw(QPainter &painter, const QPointF &baseline, const QString &text,
              Qt::TextElideMode mode, double width);
    void draw(QPainter &painter, const QPointF &baseline, const QString &text);

private:
    struct Key
    {
        QString text;
        int width;
        Qt::TextElideMode mode;

        friend bool operator==(const Key &, const Key &) = default;
        friend std::size_t qHash(const Key &key, std::size_t seed) noexcept
        {
            return qHashMulti(seed, key.text, key.width, int(key.mode));
        }
    };

    const QList<QGlyphRun> &shaped(const QString &text);

    QFont m_font;
    QPaintDevice *m_device; ///< not owned
    QFontMetricsF m_metrics;
    bool m_isVector;
    GlyphTable m_glyphs;
    QCache<Key, QString> m_elided{20'000};
    QCache<QString, QList<QGlyphRun>> m_shaped{10'000};
};

/// The fonts of the canvas: the view's own in the sizes that painting asks for.
class CanvasFonts
{
public:
    /// For painting on `device`, which must stay while fonts are asked for.
    CanvasFonts(const QFont &base, QPaintDevice *device) : m_base(base), m_device(device) {}

    /// `pixels` are the device's.
    std::shared_ptr<CanvasFont> sized(double pixels, QFont::Weight weight = QFont::Normal);

    void setBase(const QFont &base);

private:
    QFont m_base;
    QPaintDevice *m_device; ///< not owned
    QHash<std::pair<int, int>, std::shared_ptr<CanvasFont>> m_fonts;
};

} // namespace stepwise
