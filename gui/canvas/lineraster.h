#pragma once

#include "gui/canvas/pixelwindow.h"

#include <QPointF>

#include <cstdint>

namespace stepwise {

/// A point in 64ths of a pixel of the plane.
struct FinePoint
{
    std::int64_t x = 0;
    std::int64_t y = 0;

    /// The nearest one; cheap, as each frame asks for many.
    static FinePoint of(const QPointF &point)
    {
        constexpr std::int64_t bias = std::int64_t(1) << 40; // above all, so that it rounds down
        constexpr double half = double(bias) + 0.5;
        return {static_cast<std::int64_t>(point.x() * 64 + half) - bias,
                static_cast<std::int64_t>(point.y() * 64 + half) - bias};
    }
};

/// Draws thin lines with soft borders straight into pixels.
///
/// Works in whole numbers from the ends of the whole line, so that a part of it comes out the same
/// in whichever window it is drawn. The line has a blunt end along the nearer axis; lines of up to
/// about three pixels look well. After X. Wu, "An Efficient Antialiasing Technique", 1991, with the
/// coverage of a band instead of two pixels.
class LineRaster
{
public:
    /// `width` in pixels; `opacity` from 0 to 256.
    LineRaster(const PixelWindow &window, QRgb colour, double width, int opacity = 256);

    void draw(const FinePoint &from, const FinePoint &to);

    /// A filled triangle with its tip there; the base is `length` away from it, against the sense
    /// of `direction` (1 or −1), and as long. `isHorizontal`: it points along x.
    void drawHead(const QPointF &tip, double length, double direction, bool isHorizontal);

private:
    template<bool isSteep>
    void drawAlong(FinePoint from, FinePoint to);
    /// Covers pixels from `low` to `high` (in 65536ths) across the line's axis, at `along` on it.
    template<bool isSteep>
    void cover(int along, std::int64_t low, std::int64_t high);
    void blend(QRgb &pixel, int coverage) const;

    PixelWindow m_window;
    QRgb m_colour;
    double m_width;
    int m_opacity;
};

} // namespace stepwise
