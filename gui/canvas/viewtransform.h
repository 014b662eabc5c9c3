#pragma once

#include "core/layout/layout.h"
#include "gui/canvas/drawscale.h"

#include <QPoint>
#include <QRect>

#include <cstdint>

namespace stepwise {

/// From the scene to the device pixels of the view and back.
///
/// The origin is a whole pixel and everything is rounded before it is subtracted, so that moving
/// the view moves every pixel of the picture and changes none.
struct ViewTransform
{
    DrawScale scale;
    QPoint origin; ///< the device pixel of the scaled scene that is at the view's top left

    QRect toDevice(const LayoutRect &rect) const
    {
        const int left = rounded(rect.x);
        const int top = rounded(rect.y);
        const int width = std::max(1, rounded(rect.right()) - left);
        const int height = std::max(1, rounded(rect.bottom()) - top);
        return {left - origin.x(), top - origin.y(), width, height};
    }

    /// Rounded to the rasterizer's 64ths of a pixel.
    QPointF toDevice(const LayoutPoint &point) const
    {
        const auto fine = [this](float value) {
            constexpr std::int64_t bias = std::int64_t(1)
                                          << 40; // above all, so that it rounds down
            const auto fineUnits = static_cast<std::int64_t>(double(value) * scale.unit() * 64 +
                                                             (double(bias) + 0.5)) -
                                   bias;
            return static_cast<double>(fineUnits) / 64;
        };
        return {fine(point.x) - origin.x(), fine(point.y) - origin.y()};
    }

    LayoutPoint toScene(QPointF device) const
    {
        return {static_cast<float>((device.x() + origin.x()) / scale.unit()),
                static_cast<float>((device.y() + origin.y()) / scale.unit())};
    }

    LayoutRect toScene(const QRectF &device) const
    {
        const LayoutPoint topLeft = toScene(device.topLeft());
        return {topLeft.x, topLeft.y, static_cast<float>(device.width() / scale.unit()),
                static_cast<float>(device.height() / scale.unit())};
    }

    friend bool operator==(const ViewTransform &, const ViewTransform &) = default;

private:
    int rounded(float value) const
    {
        // To the nearest, halves up; much cheaper than asking for that.
        constexpr int bias = 1 << 28;
        return static_cast<int>(double(value) * scale.unit() + bias + 0.5) - bias;
    }
};

} // namespace stepwise
