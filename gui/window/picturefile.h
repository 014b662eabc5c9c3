#pragma once

#include "core/base/result.h"

#include <QColor>
#include <QImage>
#include <QSizeF>
#include <QString>

#include <functional>

class QPainter;

namespace stepwise {

/// Something that can be drawn at any size.
struct Picture
{
    QSizeF size; ///< in the units of `paint`
    QColor background;
    std::function<void(QPainter &)> paint;
    /// So many pixels for each unit; null: there is no memory for that.
    std::function<QImage(double scale)> image;
};

/// How many pixels a unit has in a picture of pixels of that size: two, for printing; fewer where it
/// would be beyond what picture formats and memory take.
double pictureScale(const QSizeF &size);
/// Below this one a picture is smaller than what it shows, and texts may be left out.
inline constexpr double fullPictureScale = 1.0;

/// Writes the picture as PNG, SVG or PDF, by the suffix of the name. A file that is there is
/// replaced only when the new one is whole.
Result<void> writePicture(const Picture &picture, const QString &path);

} // namespace stepwise
