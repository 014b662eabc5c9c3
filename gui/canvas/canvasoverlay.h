#pragma once

#include "gui/canvas/canvasfonts.h"
#include "gui/canvas/canvasmarks.h"
#include "gui/canvas/canvasscene.h"
#include "gui/canvas/edgepainter.h"
#include "gui/canvas/noderings.h"
#include "gui/canvas/viewtransform.h"
#include "gui/style/palette.h"

class QPainter;

namespace stepwise {

/// Paints what lies over the picture: raised edges, the chain, rings, tabs and the rubber band.
class CanvasOverlay
{
public:
    /// All references must outlive the overlay, which lives for one painting.
    CanvasOverlay(const CanvasScene &scene, const CanvasMarks &marks, const Palette &palette,
                  CanvasFonts &fonts, const ViewTransform &transform);

    /// In device pixels; what lies outside `part` may be left out.
    void paint(QPainter &painter, const QRect &part);

private:
    void paintRaisedEdges(QPainter &painter);
    void paintChainEdges(QPainter &painter);
    bool isRaised(std::uint32_t edge) const;
    bool isVisible(std::uint32_t edge) const;
    EdgePainter raisingPainter(QPainter &painter) const;
    void paintRings(QPainter &painter);
    void paintTabs(QPainter &painter);
    void paintCancelTab(QPainter &painter, TaskId task, CancelMark mark);
    void paintRubberBand(QPainter &painter);
    void ring(QPainter &painter, TaskId task, RingKind kind);
    std::optional<QRect> visibleBox(TaskId task) const;
    /// A collapsed group without the sheets behind it.
    QRect cardOf(const LayoutRect &group) const;

    const CanvasScene &m_scene;
    const CanvasMarks &m_marks;
    const Palette &m_palette;
    CanvasFonts &m_fonts;
    ViewTransform m_transform;
    QRect m_part;
};

} // namespace stepwise
