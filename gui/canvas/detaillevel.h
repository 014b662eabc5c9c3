#pragma once

namespace stepwise {

/// How much of the graph is drawn, by zoom.
enum class DetailLevel : unsigned char {
    Remote, ///< below 16 %: boxes in the state's colour
    Far,    ///< from 16 %: boxes with a glyph
    Medium, ///< from 35 %: glyph and name
    Near,   ///< from 70 %: everything
};

constexpr DetailLevel detailLevelAt(double zoom)
{
    if (zoom >= 0.70)
        return DetailLevel::Near;
    if (zoom >= 0.35)
        return DetailLevel::Medium;
    return zoom >= 0.16 ? DetailLevel::Far : DetailLevel::Remote;
}

} // namespace stepwise
