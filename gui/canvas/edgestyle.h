#pragma once

#include "gui/canvas/drawscale.h"
#include "gui/canvas/edgekind.h"
#include "gui/style/palette.h"

namespace stepwise {

/// Colours and measures of edges at a scale, in device pixels.
class EdgeStyle
{
public:
    /// The palette must outlive the style.
    EdgeStyle(const Palette &palette, const DrawScale &scale)
        : m_palette(palette), m_scale(scale), m_level(scale.level())
    {
    }

    /// Whether edges of the kind are drawn at all at that level.
    static bool isDrawn(EdgeKind kind, DetailLevel level)
    {
        return level != DetailLevel::Remote || kind >= EdgeKind::Blocking;
    }

    /// Far out, most of them step back into the canvas.
    QColor colour(EdgeKind kind) const;
    /// As near by.
    QColor fullColour(EdgeKind kind) const;
    double width(EdgeKind kind) const;
    /// The length of the arrowhead; 0: there is none.
    double head(EdgeKind kind) const;
    bool isCurved() const { return m_level >= DetailLevel::Medium; }
    bool isDashed(EdgeKind kind) const { return kind == EdgeKind::Skipped && isCurved(); }
    /// What dashes are measured in: 4 of them, and 3 between.
    double dashUnit() const
    {
        return m_level == DetailLevel::Near ? m_scale.unit() : m_scale.pixel();
    }
    /// How far control points are from both ends, at least.
    double leastBend() const { return 18 * m_scale.unit(); }
    /// By how much the line stops before its end: the head hides the line's blunt end.
    double shortened() const { return m_level == DetailLevel::Near ? 5 * m_scale.unit() : 0; }

    static constexpr float dimmedOpacity = 0.4F;

private:
    const Palette &m_palette;
    DrawScale m_scale;
    DetailLevel m_level;
};

} // namespace stepwise
