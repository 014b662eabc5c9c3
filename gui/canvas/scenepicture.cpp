#include "gui/canvas/scenepicture.h"

#include "gui/canvas/canvaspicture.h"
#include "gui/canvas/scenepainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace stepwise {

namespace {

constexpr int margin = 16;
constexpr int bandHeight = 1024; ///< painted at once, so that memory is needed once only

QPoint originOf(const CanvasScene &scene, double scale)
{
    const LayoutRect &bounds = scene.layout().bounds;
    return (QPointF(double(bounds.x) - margin, double(bounds.y) - margin) * scale).toPoint();
}

} // namespace

QSizeF scenePictureSize(const CanvasScene &scene)
{
    const LayoutRect &bounds = scene.layout().bounds;
    return {std::ceil(double(bounds.width)) + 2 * margin,
            std::ceil(double(bounds.height)) + 2 * margin};
}

void paintScenePicture(QPainter &painter, const CanvasScene &scene, const Palette &palette,
                       const QFont &font)
{
    CanvasFonts fonts(font, painter.device());
    const ViewTransform transform{{}, originOf(scene, 1)};
    ScenePainter(scene, palette, fonts, transform)
        .paint(painter, QRect(QPoint(0, 0), scenePictureSize(scene).toSize()));
}

QImage scenePictureImage(const CanvasScene &scene, const Palette &palette, const QFont &font,
                         double scale)
{
    const QSize size = (scenePictureSize(scene) * scale).toSize().expandedTo({1, 1});
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    CanvasPicture picture(scene);
    picture.setPalette(palette);
    picture.setFont(font);
    ViewTransform view;
    view.scale.zoom = std::min(1.0, scale);
    view.scale.pixelRatio = std::max(1.0, scale);
    view.origin = originOf(scene, scale);
    QPainter painter(&image);
    for (int top = 0; top < size.height(); top += bandHeight) {
        picture.show(view, {size.width(), std::min(bandHeight, size.height())});
        painter.drawImage(0, top, picture.image());
        view.origin.ry() += bandHeight;
    }
    return image;
}

} // namespace stepwise
