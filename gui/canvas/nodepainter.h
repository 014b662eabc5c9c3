#pragma once

#include "gui/canvas/canvasfonts.h"
#include "gui/canvas/drawscale.h"
#include "gui/canvas/nodelook.h"
#include "gui/style/palette.h"

#include <QRect>

#include <memory>

class QPainter;

namespace stepwise {

/// Paints nodes at the level of detail of a scale: box, glyph, text, step bar and badges.
///
/// All measures are the design's for a node at 100 %, times the scale. What is painted depends on
/// nothing but the arguments, and lies within `bounds`, so that a node can be painted again alone.
class NodePainter
{
public:
    /// All references must outlive the painter. Sets antialiasing on.
    NodePainter(QPainter &painter, const Palette &palette, CanvasFonts &fonts,
                const DrawScale &scale);

    void paint(const QRect &box, const NodeLook &look);

    /// What a node can cover beyond its box: badges on its corners. In device pixels.
    static QRect bounds(const QRect &box, const DrawScale &scale);

private:
    void paintNear(const QRectF &box, const NodeLook &look);
    void paintMedium(const QRectF &box, const NodeLook &look);
    void paintFar(const QRect &box, const NodeLook &look);
    void paintRemote(const QRect &box, const NodeLook &look);

    void paintBox(const QRectF &box, const NodeLook &look, double border, double radius);
    void paintHatching(const QRectF &box, TaskState state);
    void paintSecondOutline(const QRectF &box, const NodeLook &look);
    void paintStripes(const QRect &box, const QColor &colour);
    void paintMarkBox(const QRect &box, const NodeLook &look, double radius);
    void paintTexts(const QRectF &box, const NodeLook &look);
    void paintStepBar(const QRectF &box, const NodeLook &look);
    void paintStepLine(const QRectF &box, const NodeLook &look);
    QColor markOf(const NodeLook &look) const;
    QColor trackOf(TaskState state) const;
    void veil(const QRect &box);

    QPainter &m_painter;
    const Palette &m_palette;
    DrawScale m_scale;
    DetailLevel m_level;
    double m_unit;
    double m_pixel;
    std::shared_ptr<CanvasFont> m_nameFont;
    std::shared_ptr<CanvasFont> m_skippedFont;
    std::shared_ptr<CanvasFont> m_secondFont;
    std::shared_ptr<CanvasFont> m_graceFont;
    std::shared_ptr<CanvasFont> m_badgeFont;
};

} // namespace stepwise
