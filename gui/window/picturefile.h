#pragma once

#include "core/base/result.h"

#include <QColor>
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
};

/// Writes the picture as PNG, SVG or PDF, by the suffix of the name. A file that is there is
/// replaced only when the new one is whole.
Result<void> writePicture(const Picture &picture, const QString &path);

} // namespace stepwise
