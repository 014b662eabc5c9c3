#pragma once

#include <QImage>
#include <QRect>

#include <cstddef>

namespace stepwise {

/// A part of the plane that lies in memory row by row and can be written to.
struct PixelWindow
{
    QRect area;                ///< in pixels of the plane
    QRgb *pixels = nullptr;    ///< the first of them, opaque RGB32; not owned
    std::ptrdiff_t stride = 0; ///< from a row to the next, in pixels
    /// Where the first pixel is in the whole buffer: the same in other buffers of its size.
    std::size_t offset = 0;

    QRgb *row(int y) const { return pixels + (y - area.y()) * stride; }

    /// The same pixels, for a painter; only while they stay.
    QImage image() const
    {
        return {reinterpret_cast<uchar *>(pixels), area.width(), area.height(),
                static_cast<qsizetype>(stride) * qsizetype(sizeof(QRgb)), QImage::Format_RGB32};
    }

    /// The part that lies in `rect`, which must touch the window.
    PixelWindow part(const QRect &rect) const
    {
        const QRect inside = rect & area;
        const std::ptrdiff_t skipped = (inside.y() - area.y()) * stride + (inside.x() - area.x());
        return {inside, pixels + skipped, stride, offset + static_cast<std::size_t>(skipped)};
    }
};

} // namespace stepwise
