#pragma once

#include "gui/canvas/canvasscene.h"
#include "gui/style/palette.h"

#include <QFont>
#include <QImage>
#include <QSizeF>

class QPainter;

namespace stepwise {

// The whole scene as a picture, uncropped, with a margin around it.

/// In scene units, which are those of `paintScenePicture`.
QSizeF scenePictureSize(const CanvasScene &scene);

/// By shapes and text: for SVG, PDF and printers.
void paintScenePicture(QPainter &painter, const CanvasScene &scene, const Palette &palette,
                       const QFont &font);

/// In pixels, as the canvas shows it: smaller than 1, with the level of detail of that zoom; larger,
/// with as many more pixels. Null where there is no memory for it.
QImage scenePictureImage(const CanvasScene &scene, const Palette &palette, const QFont &font,
                         double scale);

} // namespace stepwise
