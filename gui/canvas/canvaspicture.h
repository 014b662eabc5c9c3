#pragma once

#include "gui/canvas/canvasbuffer.h"
#include "gui/canvas/canvasfonts.h"
#include "gui/canvas/canvasmarks.h"
#include "gui/canvas/canvasscene.h"
#include "gui/canvas/viewtransform.h"
#include "gui/style/palette.h"

namespace stepwise {

/// Keeps the picture of a scene in step with the part that is seen and with what changes in it, by
/// painting as little as possible. What it shows is always what painting everything would.
class CanvasPicture
{
public:
    /// The scene must outlive the picture.
    explicit CanvasPicture(const CanvasScene &scene);

    const Palette &palette() const { return m_palette; }
    void setPalette(const Palette &palette);
    void setFont(const QFont &font);

    /// The part of the scene that is to be seen, and its size in device pixels.
    void show(const ViewTransform &transform, const QSize &size);
    void apply(const CanvasScene::Changes &changes);
    /// Everything is another one: layout, filter, …
    void invalidate() { m_buffer.invalidate(); }

    /// The picture with `marks` over it, `part` of it at least; the painter's units are device
    /// pixels.
    void paint(QPainter &painter, const QRect &part, const CanvasMarks &marks);

    /// The picture alone, up to date.
    const QImage &image();

private:
    void update();

    const CanvasScene &m_scene;
    Palette m_palette;
    CanvasBuffer m_buffer;
    ViewTransform m_shown;
    QImage m_fontDevice; ///< what fonts are measured for: like the buffer, but it stays
    CanvasFonts m_fonts;
};

} // namespace stepwise
