#include "core/layout/levellayout.h"

#include "core/layout/componentlayout.h"
#include "core/layout/components.h"
#include "core/layout/packing.h"

#include <algorithm>

namespace stepwise::layered {

namespace {

class LevelLayout
{
public:
    LevelLayout(const LevelGraph &level, const Spacing &spacing, const Frame &frame)
        : m_level(level), m_spacing(spacing), m_frame(frame)
    {
    }

    std::optional<Drawing> run(const Watch &watch)
    {
        m_components = splitIntoComponents(m_level);
        for (const Component &component : m_components.connected) {
            std::optional<Drawing> drawing = layoutComponent(component.graph, m_spacing, watch);
            if (!drawing)
                return {};
            m_drawings.push_back(std::move(*drawing));
        }
        m_result.corners.resize(m_level.nodeCount());
        pack();
        m_result.size.along += m_frame.before + m_frame.after;
        m_result.size.across += m_frame.above + m_frame.beneath;
        placeNodes();
        placeArcs();
        return std::move(m_result);
    }

private:
    bool hasBorder() const { return !m_level.entries.empty() || !m_level.exits.empty(); }

    /// Rows run from left to right: along the flow exactly when pictures shall be long that way.
    bool rowsRunAlong() const { return m_spacing.aspect >= 1; }

    /// What reaches the border first, since nothing may stand before or behind it; beside it the
    /// other components; then single nodes in a grid, in order.
    void pack()
    {
        m_corners.resize(m_drawings.size());
        const std::size_t first = hasBorder() ? 1 : 0;
        Spot at{m_frame.before, m_frame.above};
        if (first == 1) {
            m_corners.front() = at;
            m_result.size = m_drawings.front().size;
            at.across += m_result.size.across + m_spacing.nodeGap;
        }
        std::vector<Extent> connected;
        for (std::size_t index = first; index < m_drawings.size(); ++index)
            connected.push_back(m_drawings[index].size);
        std::vector<Extent> single;
        for (const Index node : m_components.single)
            single.push_back(m_level.sizes[node]);

        const float rowLength = rowLengthOf(connected, single);
        const Packing components = packRows(connected, rowLength, m_spacing.layerGap);
        for (std::size_t index = first; index < m_drawings.size(); ++index)
            m_corners[index] = moved(components.corners[index - first], at);
        include(components, at);
        if (!connected.empty())
            (rowsRunAlong() ? at.across : at.along) +=
                m_spacing.layerGap +
                (rowsRunAlong() ? components.size.across : components.size.along);
        const Packing grid = packRows(single, rowLength, m_spacing.nodeGap);
        for (std::size_t index = 0; index < single.size(); ++index)
            m_result.corners[m_components.single[index]] = moved(grid.corners[index], at);
        include(grid, at);
    }

    float rowLengthOf(std::vector<Extent> boxes, const std::vector<Extent> &more) const
    {
        boxes.insert(boxes.end(), more.begin(), more.end());
        const float aspect = rowsRunAlong() ? m_spacing.aspect : 1 / m_spacing.aspect;
        const float length = rowLengthFor(boxes, aspect, m_spacing.nodeGap, rowsRunAlong());
        return rowsRunAlong() ? std::max(length, m_result.size.along) : length;
    }

    Packing packRows(const std::vector<Extent> &boxes, float rowLength, float gap) const
    {
        return packIntoRows(boxes, rowLength, gap, rowsRunAlong());
    }

    static Spot moved(Spot spot, Spot by)
    {
        return {spot.along + by.along, spot.across + by.across};
    }

    /// Grows the content (without its frame) so that it includes a packing at `at`.
    void include(const Packing &packing, Spot at)
    {
        if (packing.corners.empty())
            return;
        Extent &size = m_result.size;
        size.along = std::max(size.along, at.along - m_frame.before + packing.size.along);
        size.across = std::max(size.across, at.across - m_frame.above + packing.size.across);
    }

    void placeNodes()
    {
        for (std::size_t index = 0; index < m_drawings.size(); ++index) {
            const Component &component = m_components.connected[index];
            for (std::size_t node = 0; node < component.nodes.size(); ++node)
                m_result.corners[component.nodes[node]] =
                    moved(m_drawings[index].corners[node], m_corners[index]);
        }
        for (const Index node : m_level.entries)
            m_result.corners[node].along = 0;
        for (const Index node : m_level.exits)
            m_result.corners[node].along = m_result.size.along;
    }

    void placeArcs()
    {
        std::vector<Index> componentOf(m_level.arcs.size());
        std::vector<Index> arcOf(m_level.arcs.size());
        std::size_t spotCount = 0;
        for (Index index = 0; index < m_drawings.size(); ++index) {
            const std::vector<Index> &arcs = m_components.connected[index].arcs;
            spotCount += m_drawings[index].arcs.spots.size();
            for (Index arc = 0; arc < arcs.size(); ++arc) {
                componentOf[arcs[arc]] = index;
                arcOf[arcs[arc]] = arc;
            }
        }
        std::vector<bool> isEntry(m_level.nodeCount(), false);
        std::vector<bool> isExit(m_level.nodeCount(), false);
        for (const Index node : m_level.entries)
            isEntry[node] = true;
        for (const Index node : m_level.exits)
            isExit[node] = true;

        Polylines &result = m_result.arcs;
        result.starts.reserve(m_level.arcs.size() + 1);
        result.spots.reserve(spotCount);
        for (std::size_t arc = 0; arc < m_level.arcs.size(); ++arc) {
            const Index component = componentOf[arc];
            for (const Spot spot : m_drawings[component].arcs[arcOf[arc]])
                result.spots.push_back(moved(spot, m_corners[component]));
            // Without a gap before the border a straight arc had no length so far.
            if (result.spots.size() == result.starts.back() + std::size_t(1))
                result.spots.push_back(result.spots.back());
            if (isEntry[m_level.nodeOf(m_level.arcs[arc].from)])
                result.spots[result.starts.back()].along = 0;
            if (isExit[m_level.nodeOf(m_level.arcs[arc].to)])
                result.spots.back().along = m_result.size.along;
            result.close();
        }
    }

    const LevelGraph &m_level;
    const Spacing &m_spacing;
    const Frame &m_frame;
    Components m_components;
    std::vector<Drawing> m_drawings; ///< by component
    std::vector<Spot> m_corners;     ///< by component
    Drawing m_result;
};

} // namespace

std::optional<Drawing> layoutLevel(const LevelGraph &level, const Spacing &spacing,
                                   const Frame &frame, const Watch &watch)
{
    return LevelLayout(level, spacing, frame).run(watch);
}

} // namespace stepwise::layered
