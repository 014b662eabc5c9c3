#include "core/layout/levellayout.h"

#include "core/layout/componentlayout.h"
#include "core/layout/components.h"
#include "core/layout/packing.h"
#include "core/layout/seededpacking.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace stepwise::layered {

namespace {

class LevelLayout
{
public:
    LevelLayout(const LevelGraph &level, const LevelSeed *seed, const Spacing &spacing,
                const Frame &frame)
        : m_level(level), m_seed(seed), m_spacing(spacing), m_frame(frame)
    {
    }

    std::optional<Drawing> run(LayoutEffort effort, const Watch &watch)
    {
        m_components = splitIntoComponents(m_level);
        const auto nodeCount = float(m_level.nodeCount() + 1);
        std::size_t done = 0;
        for (const Component &component : m_components.connected) {
            const std::size_t end = done + component.nodes.size();
            std::optional<Drawing> drawing = layoutPart(
                component, effort, watch.part(float(done) / nodeCount, float(end) / nodeCount));
            if (!drawing)
                return {};
            done = end;
            m_drawings.push_back(std::move(*drawing));
        }
        m_result.corners.resize(m_level.nodeCount());
        if (m_seed != nullptr)
            packLikeBefore();
        else
            pack();
        m_result.size.along += m_frame.before + m_frame.after;
        m_result.size.across += m_frame.above + m_frame.beneath;
        placeNodes();
        placeArcs();
        return std::move(m_result);
    }

private:
    std::optional<Drawing> layoutPart(const Component &component, LayoutEffort effort,
                                      const Watch &watch)
    {
        if (m_seed == nullptr)
            return layoutComponent(component.graph, m_spacing, effort, watch);
        const LevelSeed seed = m_seed->of(component);
        std::optional<Drawing> drawing =
            seed.hasLayers() ? layoutLikeBefore(component.graph, seed, m_spacing, watch)
                             : layoutComponent(component.graph, m_spacing, effort, watch);
        if (drawing) {
            const Extent anchor =
                seed.anchor == none ? Extent() : component.graph.sizes[seed.anchor];
            m_wanted.push_back({cornerBefore(seed, *drawing, anchor), drawing->size});
        }
        return drawing;
    }

    /// Where a component has to be so that the median of its nodes stays, in both directions. The
    /// anchor, if it has it, stays with one of its corners.
    static std::optional<Spot> cornerBefore(const LevelSeed &seed, const Drawing &drawing,
                                            Extent sizeOfAnchor)
    {
        std::vector<float> along;
        std::vector<float> across;
        for (std::size_t node = 0; node < seed.nodes.size(); ++node) {
            const std::optional<Spot> &before = seed.nodes[node].corner;
            if (!before)
                continue;
            along.push_back(before->along - drawing.corners[node].along);
            across.push_back(before->across - drawing.corners[node].across);
        }
        if (along.empty())
            return {};
        if (seed.anchor == none || !seed.nodes[seed.anchor].corner)
            return Spot{median(along), median(across)};
        const NodeSeed &before = seed.nodes[seed.anchor];
        const Spot now = drawing.corners[seed.anchor];
        const Spot start{before.corner->along - now.along, before.corner->across - now.across};
        const Spot end{start.along + before.size.along - sizeOfAnchor.along,
                       start.across + before.size.across - sizeOfAnchor.across};
        return Spot{betterShift(along, start.along, end.along), start.across};
    }

    static float betterShift(const std::vector<float> &wishes, float first, float second)
    {
        return stayingNodes(wishes, second) > stayingNodes(wishes, first) ? second : first;
    }

    /// How many of the nodes that wish to be shifted so far about get their wish.
    static std::ptrdiff_t stayingNodes(const std::vector<float> &wishes, float shift)
    {
        constexpr float unnoticed = 40;
        return std::count_if(wishes.begin(), wishes.end(),
                             [shift](float wish) { return std::abs(wish - shift) < unnoticed; });
    }

    static float median(std::vector<float> &values)
    {
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::nth_element(values.begin(), middle, values.end());
        return *middle;
    }

    /// Components, then single nodes, where they were as far as they leave room for each other.
    void packLikeBefore()
    {
        std::vector<WantedBox> boxes = m_wanted;
        Index anchor = none;
        for (Index index = 0; index < m_drawings.size(); ++index) {
            const std::vector<Index> &nodes = m_components.connected[index].nodes;
            if (std::find(nodes.begin(), nodes.end(), m_seed->anchor) != nodes.end())
                anchor = index;
        }
        for (const Index node : m_components.single) {
            if (node == m_seed->anchor)
                anchor = static_cast<Index>(boxes.size());
            boxes.push_back({m_seed->nodes[node].corner, m_level.sizes[node]});
        }
        if (!hasBorder()) {
            takeCorners(layered::packLikeBefore(boxes, anchor, gapInPacking(), rowsRunAlong()));
            return;
        }
        const Spot border = reserveBorder(boxes);
        std::vector<Spot> corners = layered::packLikeBefore(boxes, 0, gapInPacking(), true);
        corners.front() = border;
        takeCorners(corners);
    }

    /// Just less than what there is, which rounding may have touched.
    float gapInPacking() const { return m_spacing.nodeGap * 0.95F; }

    /// Nothing may be before, behind or above what reaches the border, so its box covers the whole
    /// length; its own corner is returned.
    static Spot reserveBorder(std::vector<WantedBox> &boxes)
    {
        WantedBox &border = boxes.front();
        if (!border.corner) {
            for (WantedBox &box : boxes)
                box.corner.reset();
            border.corner = Spot();
        }
        const Spot corner = *border.corner;
        float start = corner.along;
        float end = start + border.size.along;
        const float beneath = corner.across + border.size.across;
        for (std::size_t index = 1; index < boxes.size(); ++index) {
            WantedBox &box = boxes[index];
            if (!box.corner)
                continue;
            box.corner->across = std::max(box.corner->across, beneath);
            start = std::min(start, box.corner->along);
            end = std::max(end, box.corner->along + box.size.along);
        }
        border.corner->along = start;
        border.size.along = end - start;
        return corner;
    }

    /// From the old scene to this level's own coordinates.
    void takeCorners(const std::vector<Spot> &corners)
    {
        Spot least{std::numeric_limits<float>::max(), std::numeric_limits<float>::max()};
        for (const Spot corner : corners) {
            least.along = std::min(least.along, corner.along);
            least.across = std::min(least.across, corner.across);
        }
        for (std::size_t index = 0; index < corners.size(); ++index) {
            const bool isConnected = index < m_drawings.size();
            const Index node = isConnected ? none : m_components.single[index - m_drawings.size()];
            const Extent size = isConnected ? m_drawings[index].size : m_level.sizes[node];
            const Spot corner{corners[index].along - least.along,
                              corners[index].across - least.across};
            m_result.size.along = std::max(m_result.size.along, corner.along + size.along);
            m_result.size.across = std::max(m_result.size.across, corner.across + size.across);
            const Spot placed = moved(corner, {m_frame.before, m_frame.above});
            if (isConnected)
                m_corners.push_back(placed);
            else
                m_result.corners[node] = placed;
        }
    }

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
        m_result.layerOf.resize(m_level.nodeCount(), none);
        for (Index index = 0; index < m_drawings.size(); ++index) {
            const Component &component = m_components.connected[index];
            const Drawing &drawing = m_drawings[index];
            const auto firstBand = static_cast<Index>(m_result.bands.size());
            for (std::size_t node = 0; node < component.nodes.size(); ++node) {
                m_result.corners[component.nodes[node]] =
                    moved(drawing.corners[node], m_corners[index]);
                m_result.layerOf[component.nodes[node]] = firstBand + drawing.layerOf[node];
            }
            const float along = m_corners[index].along;
            for (const Band &band : drawing.bands)
                m_result.bands.push_back({band.start + along, band.end + along, index});
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
    const LevelSeed *m_seed;
    const Spacing &m_spacing;
    const Frame &m_frame;
    Components m_components;
    std::vector<Drawing> m_drawings; ///< by component
    std::vector<WantedBox> m_wanted; ///< by component
    std::vector<Spot> m_corners;     ///< by component
    Drawing m_result;
};

} // namespace

std::optional<Drawing> layoutLevel(const LevelGraph &level, const LevelSeed *seed,
                                   const Spacing &spacing, const Frame &frame, LayoutEffort effort,
                                   const Watch &watch)
{
    return LevelLayout(level, seed, spacing, frame).run(effort, watch);
}

} // namespace stepwise::layered
