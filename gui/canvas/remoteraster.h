#pragma once

#include "gui/canvas/canvasbuffer.h"
#include "gui/canvas/canvasscene.h"
#include "gui/canvas/viewtransform.h"
#include "gui/style/palette.h"

#include <array>
#include <cstdint>
#include <vector>

namespace stepwise {

/// The scene seen from afar, where a node is a few pixels or less: written straight into memory.
///
/// Two planes lie beside the buffer. One has for each pixel the *rank* of the strongest thing there:
/// ground, group, and then nodes by the severity of their state, so that the order in which nodes
/// come does not matter. The other counts the edges through each pixel. So a change of a state, or
/// of an edge, is made in place, and the result is always that of painting everything.
class RemoteRaster
{
public:
    /// The scene must outlive the raster.
    explicit RemoteRaster(const CanvasScene &scene) : m_scene(scene) {}

    void setPalette(const Palette &palette);
    /// Everything may be another: layout, states, filter.
    void forget() { m_isStale = true; }
    /// What is seen; its origin does not matter. The buffer must be painted anew after a change.
    void show(const DrawScale &scale);

    /// Paints a window of the buffer, completely.
    void paint(CanvasBuffer &buffer, const PixelWindow &window);
    /// Brings what the buffer has painted up to date.
    void apply(CanvasBuffer &buffer, const CanvasScene::Changes &changes);

private:
    using Rank = std::uint8_t;

    /// A window of the buffer with the same window of both planes.
    struct Planes
    {
        PixelWindow pixels;
        Rank *ranks;
        std::uint16_t *edges;

        std::ptrdiff_t at(int x, int y) const
        {
            return (y - pixels.area.y()) * pixels.stride + (x - pixels.area.x());
        }
    };

    void readScene();
    std::uint8_t lookOf(TaskId task, const RunState &state) const;
    Planes planesOf(CanvasBuffer &buffer, const PixelWindow &window);
    QRect heldDot(const QRect &box) const;
    bool mayOverlap() const;

    void paintGround(const Planes &planes) const;
    void paintCard(const Planes &planes, GroupId group) const;
    void paintNodes(const Planes &planes) const;
    void paintNode(const Planes &planes, const QRect &box, std::uint8_t look) const;
    void paintCycles(const Planes &planes) const;
    void fill(const Planes &planes, const QRect &rect, Rank rank) const;
    void compose(const Planes &planes) const;

    void applyTask(CanvasBuffer &buffer, const std::vector<PixelWindow> &windows, TaskId task,
                   const RunState &state);
    void repaint(CanvasBuffer &buffer, const PixelWindow &window, bool hasGround);
    void applyEdge(CanvasBuffer &buffer, const std::vector<PixelWindow> &windows,
                   std::uint32_t edge);
    /// Visits the pixels of the edge's line in the window, always the same ones.
    template<typename Visit>
    void walk(const PixelWindow &window, std::uint32_t edge, Visit visit) const;

    const CanvasScene &m_scene;
    ViewTransform m_plane; ///< from the scene to the plane
    std::array<QRgb, 32> m_colours{};
    QRgb m_edgeColour = 0;
    std::vector<Rank> m_ranks;
    std::vector<std::uint16_t> m_edges;
    std::vector<std::uint8_t> m_looks;   ///< by task, as painted
    std::vector<std::uint8_t> m_isDrawn; ///< by edge, as painted
    std::vector<std::uint32_t> m_cycleEdges;
    std::size_t m_heldCount = 0;
    bool m_isStale = true;
};

} // namespace stepwise
