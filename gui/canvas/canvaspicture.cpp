#include "gui/canvas/canvaspicture.h"

#include "gui/canvas/canvasoverlay.h"
#include "gui/canvas/scenepainter.h"

#include <QPainter>

#include <utility>

namespace stepwise {

namespace {

/// From so many tasks on, the picture is painted in slices of a few milliseconds.
constexpr std::size_t hugeScene = 200'000;
constexpr int sliceTime = 5; // milliseconds

} // namespace

CanvasPicture::CanvasPicture(const CanvasScene &scene)
    : m_scene(scene), m_palette(Palette::of(PaletteKind::Default, false)), m_remote(scene),
      m_fontDevice(1, 1, QImage::Format_RGB32), m_fonts(QFont(), &m_fontDevice)
{
    m_buffer.resize({1, 1});
    m_remote.setPalette(m_palette);
}

void CanvasPicture::setPalette(const Palette &palette)
{
    m_palette = palette;
    m_remote.setPalette(palette);
    m_sprites.clear();
    invalidate();
}

void CanvasPicture::setFont(const QFont &font)
{
    m_fonts.setBase(font);
    m_sprites.clear();
    invalidate();
}

void CanvasPicture::invalidate()
{
    m_buffer.invalidate();
    m_remote.forget();
}

bool CanvasPicture::isHuge() const
{
    return m_scene.graph().taskCount() >= hugeScene;
}

void CanvasPicture::show(const ViewTransform &transform, const QSize &size)
{
    const bool isOtherScale = transform.scale != m_shown.scale;
    if (isOtherScale && isHuge() && m_buffer.isValid())
        keepOutdated();
    m_buffer.resize(size);
    m_buffer.show(transform.origin);
    m_shown = transform;
    if (isOtherScale) {
        m_sprites.clear();
        m_buffer.invalidate();
    }
}

void CanvasPicture::keepOutdated()
{
    std::swap(m_outdated, m_buffer);
    m_outdatedView = m_shown;
}

void CanvasPicture::apply(const CanvasScene::Changes &changes)
{
    if (isRemote()) {
        m_remote.apply(m_buffer, changes);
        return;
    }
    m_remote.forget();
    const ScenePainter painter(m_scene, m_palette, m_fonts, plane());
    for (const TaskId task : changes.tasks)
        m_buffer.invalidate(painter.reachOf(task));
    for (const GroupId group : changes.groups)
        m_buffer.invalidate(painter.reachOf(group));
    for (const std::uint32_t edge : changes.edges)
        for (const QRect &rect : painter.reachOfEdge(edge))
            m_buffer.invalidate(rect);
}

void CanvasPicture::update(bool inSlices)
{
    if (m_buffer.isValid())
        return;
    const bool isSliced = inSlices && isHuge() && isRemote();
    const QDeadlineTimer deadline = isSliced ? QDeadlineTimer(sliceTime, Qt::PreciseTimer)
                                             : QDeadlineTimer(QDeadlineTimer::Forever);
    const int rowsAtOnce = isSliced ? 1 : 1 << 16;
    if (isRemote() && m_scene.hasLayout()) {
        m_remote.show(m_shown.scale);
        m_buffer.update([this](const PixelWindow &window) { m_remote.paint(m_buffer, window); },
                        deadline, rowsAtOnce);
        return;
    }
    const ScenePainter painter(m_scene, m_palette, m_fonts, plane());
    m_buffer.update([&](const PixelWindow &window) { painter.paint(window, m_sprites); }, deadline,
                    rowsAtOnce);
}

QImage CanvasPicture::image()
{
    update(false);
    return m_buffer.copy();
}

void CanvasPicture::paint(QPainter &painter, const QRect &part, const CanvasMarks &marks)
{
    update(true);
    m_buffer.draw(painter, part);
    if (!isComplete())
        paintOutdated(painter);
    CanvasOverlay(m_scene, marks, m_palette, m_fonts, m_shown).paint(painter, part);
}

void CanvasPicture::paintOutdated(QPainter &painter) const
{
    painter.save();
    QRegion missing;
    for (const QRect &rect : m_buffer.invalidRects())
        missing += rect;
    painter.setClipRegion(missing);
    painter.fillRect(missing.boundingRect(), m_palette.canvas);
    if (m_outdated.size().width() > 1) {
        const double factor = m_shown.scale.unit() / m_outdatedView.scale.unit();
        painter.translate(QPointF(m_outdatedView.origin) * factor - QPointF(m_shown.origin));
        painter.scale(factor, factor);
        m_outdated.draw(painter, QRect(QPoint(0, 0), m_outdated.size()));
    }
    painter.restore();
}

} // namespace stepwise
