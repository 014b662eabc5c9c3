#pragma once

#include "gui/canvas/viewtransform.h"

#include <QMargins>
#include <QSize>

namespace stepwise {

/// What is in the middle of the view, in scene units, and how large it is seen.
struct ViewPlace
{
    double zoom = 1;
    double x = 0;
    double y = 0;

    friend bool operator==(const ViewPlace &, const ViewPlace &) = default;
};

/// Which part of the scene is seen, and how large: zooming, moving, fitting. Keeps some of the
/// scene in sight whatever is asked for. Sizes and positions are in device pixels.
class CanvasViewport
{
public:
    static constexpr double largestZoom = 4;

    const ViewTransform &transform() const { return m_transform; }
    double zoom() const { return m_transform.scale.zoom; }
    QSize size() const { return m_size; }

    void setSize(const QSize &size);
    /// Keeps what is in the middle there.
    void setPixels(double fontScale, double pixelRatio);
    /// What can be seen at all, in scene units.
    void setContent(const LayoutRect &bounds);

    /// What is under `fixed` stays there.
    void setZoom(double zoom, const QPointF &fixed);
    void moveBy(const QPoint &by);
    void setOrigin(const QPoint &origin);
    /// Shows all of `area` between the margins, never larger than `mostZoom`.
    void fit(const LayoutRect &area, const QMargins &margins, double mostZoom = 1);
    /// The least move that shows all of `area` with that much room around.
    void reveal(const LayoutRect &area, int margin);
    /// Moves so that the scene's point lies at that pixel.
    void place(const LayoutPoint &point, const QPointF &at);
    /// What is seen, whatever the size of the view.
    ViewPlace place() const;
    void setPlace(const ViewPlace &place);

    /// Whether nothing of the graph is out of sight.
    bool isAllInSight() const;
    /// All that can be scrolled over, in the pixels of the origin; the view lies within.
    QRect scrollArea() const;

private:
    double clampedZoom(double zoom) const;
    QRect content() const;
    void keepInSight();

    ViewTransform m_transform;
    LayoutRect m_bounds;
    QSize m_size;
};

} // namespace stepwise
