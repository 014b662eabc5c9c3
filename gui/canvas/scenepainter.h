#pragma once

#include "gui/canvas/canvasfonts.h"
#include "gui/canvas/canvasscene.h"
#include "gui/canvas/grouppainter.h"
#include "gui/canvas/viewtransform.h"
#include "gui/style/palette.h"

#include <QRegion>

class QPainter;

namespace stepwise {

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

    /// `part` is in device pixels, which are the painter's own units; it must be the clip already
    /// (or everything).
    void paint(QPainter &painter, const QRegion &part) const;

    /// What must be painted again when one of these changes, in device pixels.
    QRect reachOf(TaskId task) const;
    QRect reachOf(GroupId group) const;
    std::vector<QRect> reachOfEdge(std::uint32_t edge) const;

    std::vector<QPointF> pointsOf(std::uint32_t edge) const;
    static GroupLook lookOf(const CanvasScene &scene, GroupId group);

private:
    std::vector<LayoutRect> searchAreas(const QRegion &part) const;
    void paintGroups(QPainter &painter, const QRegion &part, bool collapsed) const;
    void paintEdges(QPainter &painter, const QRegion &part,
                    const std::vector<LayoutRect> &areas) const;
    void paintNodes(QPainter &painter, const std::vector<LayoutRect> &areas) const;

    const CanvasScene &m_scene;
    const Palette &m_palette;
    CanvasFonts &m_fonts;
    ViewTransform m_transform;
};

} // namespace stepwise
