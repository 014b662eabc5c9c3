#pragma once

#include "gui/canvas/canvasfonts.h"
#include "gui/canvas/canvasscene.h"
#include "gui/canvas/edgeraster.h"
#include "gui/canvas/grouppainter.h"
#include "gui/canvas/nodesprites.h"
#include "gui/canvas/pixelwindow.h"
#include "gui/canvas/viewtransform.h"
#include "gui/style/palette.h"

#include <QRect>

class QPainter;

namespace stepwise {

class NodePainter;

/// Paints a part of the scene: canvas, groups, edges, collapsed groups, nodes, in that order.
///
/// Painting any part again gives the same pixels as painting the whole: every pixel of the part is
/// painted from the canvas up, and only what reaches into the part is painted.
class ScenePainter
{
public:
    /// All references must outlive the painter.
    ScenePainter(const CanvasScene &scene, const Palette &palette, CanvasFonts &fonts,
                 const ViewTransform &transform)
        : m_scene(scene), m_palette(palette), m_fonts(fonts), m_transform(transform)
    {
    }

    /// By shapes and text; `part` is in device pixels, which are the painter's own units.
    void paint(QPainter &painter, const QRect &part) const;
    /// Into pixels, which is many times faster.
    void paint(const PixelWindow &window, NodeSprites &sprites) const;

    /// What must be painted again when one of these changes, in device pixels.
    QRect reachOf(TaskId task) const;
    QRect reachOf(GroupId group) const;
    std::vector<QRect> reachOfEdge(std::uint32_t edge) const;

    std::vector<QPointF> pointsOf(std::uint32_t edge) const;
    static GroupLook lookOf(const CanvasScene &scene, GroupId group);

private:
    LayoutRect searchArea(const QRect &part) const;
    void paintGroups(QPainter &painter, const QRect &part, bool collapsed) const;
    void paintEdges(QPainter &painter, const QRect &part) const;
    void drawEdges(QPainter &painter, const PixelWindow &window) const;
    void paintCount(QPainter &painter, std::uint32_t edge) const;
    EdgePiece pieceOf(std::uint32_t edge, std::uint32_t at) const;
    void paintNodes(NodePainter &painter, const QRect &part) const;

    const CanvasScene &m_scene;
    const Palette &m_palette;
    CanvasFonts &m_fonts;
    ViewTransform m_transform;
};

} // namespace stepwise
