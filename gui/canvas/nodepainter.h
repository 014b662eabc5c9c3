#pragma once

#include "gui/canvas/canvasfonts.h"
#include "gui/canvas/drawscale.h"
#include "gui/canvas/nodelook.h"
#include "gui/canvas/nodesprites.h"
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
    /// All references must outlive the painter. Sets antialiasing on. Without `sprites`, all is
    /// painted as shapes.
    NodePainter(QPainter &painter, const Palette &palette, CanvasFonts &fonts,
                const DrawScale &scale, NodeSprites *sprites = nullptr);

    void paint(const QRect &box, const NodeLook &look);

    /// What a node can cover beyond its box: badges on its corners. In device pixels.
    static QRect bounds(const QRect &box, const DrawScale &scale);

private:
    // What looks alike in many nodes; by `painter`, which may be that of a sprite.
    void paintBody(QPainter &painter, const QRect &box, const NodeLook &look) const;
    void paintNear(QPainter &painter, const QRectF &box, const NodeLook &look) const;
    void paintMedium(QPainter &painter, const QRectF &box, const NodeLook &look) const;
    void paintFar(QPainter &painter, const QRect &box, const NodeLook &look) const;
    void paintBox(QPainter &painter, const QRectF &box, const NodeLook &look, double border,
                  double radius) const;
    void paintHatching(QPainter &painter, const QRectF &box, TaskState state) const;
    void paintSecondOutline(QPainter &painter, const QRectF &box, const NodeLook &look) const;
    void paintStripes(QPainter &painter, const QRect &box, const QColor &colour) const;
    void paintMarkBox(QPainter &painter, const QRect &box, const NodeLook &look,
                      double radius) const;
    void paintStepBar(QPainter &painter, const QRectF &box, const NodeLook &look) const;
    void paintStepLine(QPainter &painter, const QRectF &box, const NodeLook &look) const;

    void drawBody(const QRect &box, const NodeLook &look);
    void drawSteps(const QRect &box, const NodeLook &look);
    void drawHeld(const QRect &box, const NodeLook &look);
    void drawBreakpoint(const QRect &box, const NodeLook &look);
    template<typename Paint>
    void drawBadge(const QRect &box, const NodeSprites::Key &key, Paint paint);
    void paintTexts(const QRectF &box, const NodeLook &look);
    void paintName(const QRectF &box, const NodeLook &look);
    double middleOf(const QRectF &box, const NodeLook &look) const;
    QColor markOf(const NodeLook &look) const;
    QColor trackOf(TaskState state) const;
    void veil(const QRect &box);

    QPainter &m_painter;
    const Palette &m_palette;
    DrawScale m_scale;
    DetailLevel m_level;
    double m_unit;
    double m_pixel;
    NodeSprites *m_sprites; ///< not owned; may be null
    std::shared_ptr<CanvasFont> m_nameFont;
    std::shared_ptr<CanvasFont> m_skippedFont;
    std::shared_ptr<CanvasFont> m_secondFont;
    std::shared_ptr<CanvasFont> m_graceFont;
    std::shared_ptr<CanvasFont> m_badgeFont;
};

} // namespace stepwise
