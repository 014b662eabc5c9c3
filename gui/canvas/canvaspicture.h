#pragma once

#include "gui/canvas/canvasbuffer.h"
#include "gui/canvas/canvasfonts.h"
#include "gui/canvas/canvasmarks.h"
#include "gui/canvas/canvasscene.h"
#include "gui/canvas/nodesprites.h"
#include "gui/canvas/remoteraster.h"
#include "gui/canvas/viewtransform.h"
#include "gui/style/palette.h"

namespace stepwise {

/// Keeps the picture of a scene in step with the part that is seen and with what changes in it, by
/// painting as little as possible. Once complete, it is always what painting everything would give.
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
    void invalidate();

    /// The picture with `marks` over it, `part` of it at least; the painter's units are device
    /// pixels. Of a huge scene, a slice may be left for the next time: where it is missing, the
    /// picture before is seen in another scale.
    void paint(QPainter &painter, const QRect &part, const CanvasMarks &marks);
    /// Whether nothing was left. If not, paint again.
    bool isComplete() const { return m_buffer.isValid(); }

    /// A part of the picture as it was painted last; null where that is out of date.
    QImage shownPart(const QRect &part) const
    {
        return isComplete() ? m_buffer.copy(part) : QImage();
    }
    /// The picture alone, complete.
    QImage image();

private:
    bool isRemote() const { return m_shown.scale.level() == DetailLevel::Remote; }
    bool isHuge() const;
    /// Without the view's place: positions in the plane do not change with it.
    ViewTransform plane() const { return {m_shown.scale, {}}; }
    void update(bool inSlices);
    void keepOutdated();
    void paintOutdated(QPainter &painter) const;

    const CanvasScene &m_scene;
    Palette m_palette;
    CanvasBuffer m_buffer;
    ViewTransform m_shown;
    RemoteRaster m_remote;
    NodeSprites m_sprites;
    CanvasBuffer m_outdated; ///< the last whole picture in another scale
    ViewTransform m_outdatedView;
    QImage m_fontDevice; ///< what fonts are measured for: like the buffer, but it stays
    CanvasFonts m_fonts;
};

} // namespace stepwise
