#include "gui/canvas/canvaspicture.h"

#include "gui/canvas/canvasoverlay.h"
#include "gui/canvas/scenepainter.h"

#include <QPainter>

namespace stepwise {

CanvasPicture::CanvasPicture(const CanvasScene &scene)
    : m_scene(scene), m_palette(Palette::of(PaletteKind::Default, false)),
      m_fontDevice(1, 1, QImage::Format_RGB32), m_fonts(QFont(), &m_fontDevice)
{
    m_buffer.resize({1, 1});
}

void CanvasPicture::setPalette(const Palette &palette)
{
    m_palette = palette;
    invalidate();
}

void CanvasPicture::setFont(const QFont &font)
{
    m_fonts.setBase(font);
    invalidate();
}

void CanvasPicture::show(const ViewTransform &transform, const QSize &size)
{
    m_buffer.resize(size);
    if (transform.scale != m_shown.scale)
        m_buffer.invalidate();
    else
        m_buffer.scroll(m_shown.origin - transform.origin);
    m_shown = transform;
}

void CanvasPicture::apply(const CanvasScene::Changes &changes)
{
    const ScenePainter painter(m_scene, m_palette, m_fonts, m_shown);
    for (const TaskId task : changes.tasks)
        m_buffer.invalidate(painter.reachOf(task));
    for (const GroupId group : changes.groups)
        m_buffer.invalidate(painter.reachOf(group));
    for (const std::uint32_t edge : changes.edges)
        for (const QRect &rect : painter.reachOfEdge(edge))
            m_buffer.invalidate(rect);
}

void CanvasPicture::update()
{
    const ScenePainter scenePainter(m_scene, m_palette, m_fonts, m_shown);
    m_buffer.update(
        [&](QPainter &painter, const QRegion &part) { scenePainter.paint(painter, part); });
}

const QImage &CanvasPicture::image()
{
    update();
    return m_buffer.image();
}

void CanvasPicture::paint(QPainter &painter, const QRect &part, const CanvasMarks &marks)
{
    update();
    painter.drawImage(part.topLeft(), m_buffer.image(), part);
    CanvasOverlay(m_scene, marks, m_palette, m_fonts, m_shown).paint(painter, part);
}

} // namespace stepwise
