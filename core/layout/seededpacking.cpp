#include "core/layout/seededpacking.h"

#include "core/layout/packing.h"

#include <algorithm>
#include <limits>
#include <map>

namespace stepwise::layered {

namespace {

constexpr float nothing = std::numeric_limits<float>::lowest();

/// How deep it is taken up so far, by place along the rows.
class Skyline
{
public:
    Skyline() { m_depths[nothing] = nothing; }

    float deepest(float from, float to) const
    {
        float depth = nothing;
        for (auto step = std::prev(m_depths.upper_bound(from));
             step != m_depths.end() && step->first < to; ++step)
            depth = std::max(depth, step->second);
        return depth;
    }

    /// From `from` to `to` it is at least that deep.
    void raise(float from, float to, float depth)
    {
        split(from);
        split(to);
        auto step = m_depths.find(from);
        const auto end = m_depths.find(to);
        bool isUniform = true;
        for (auto at = step; at != end; ++at) {
            at->second = std::max(at->second, depth);
            isUniform = isUniform && at->second == depth;
        }
        if (isUniform)
            m_depths.erase(std::next(step), end);
    }

private:
    void split(float at)
    {
        const auto step = std::prev(m_depths.upper_bound(at));
        m_depths.emplace(at, step->second);
    }

    std::map<float, float> m_depths; ///< by where a step begins
};

class SeededPacker
{
public:
    SeededPacker(std::span<const WantedBox> boxes, float gap, bool isAlong)
        : m_gap(gap), m_isAlong(isAlong)
    {
        for (const WantedBox &box : boxes)
            m_boxes.push_back({turned(box.corner.value_or(Spot())), turned(box.size)});
    }

    std::vector<Spot> run(std::span<const WantedBox> boxes, Index anchor)
    {
        std::vector<Index> before;
        std::vector<Index> behind;
        std::vector<Index> anywhere;
        for (Index box = 0; box < m_boxes.size(); ++box) {
            if (box == anchor)
                continue;
            if (!boxes[box].corner)
                anywhere.push_back(box);
            else if (anchor != none && middle(box) < middle(anchor))
                before.push_back(box);
            else
                behind.push_back(box);
        }
        push(before, anchor, true);
        if (anchor != none)
            before.push_back(anchor);
        push(behind, before, false);
        before.insert(before.end(), behind.begin(), behind.end());
        append(anywhere, before);
        std::vector<Spot> corners;
        for (const Box &box : m_boxes)
            corners.push_back(turned(box.corner));
        return corners;
    }

private:
    struct Box
    {
        Spot corner; ///< along the row, across the rows
        Extent size;
    };

    Spot turned(Spot spot) const { return m_isAlong ? spot : Spot{spot.across, spot.along}; }
    Extent turned(Extent size) const { return m_isAlong ? size : Extent{size.across, size.along}; }
    float middle(Index box) const
    {
        return m_boxes[box].corner.across + m_boxes[box].size.across / 2;
    }

    void push(std::vector<Index> &boxes, Index anchor, bool isUp)
    {
        push(boxes, anchor == none ? std::vector<Index>() : std::vector<Index>{anchor}, isUp);
    }

    /// Away from what is fixed, the nearest to it first.
    void push(std::vector<Index> &boxes, const std::vector<Index> &fixed, bool isUp)
    {
        Skyline skyline;
        const auto top = [&](const Box &box) {
            return isUp ? -box.corner.across - box.size.across : box.corner.across;
        };
        const auto raise = [&](const Box &box) {
            skyline.raise(box.corner.along, box.corner.along + box.size.along + m_gap,
                          top(box) + box.size.across + m_gap);
        };
        for (const Index box : fixed)
            raise(m_boxes[box]);
        std::stable_sort(boxes.begin(), boxes.end(), [&](Index left, Index right) {
            return top(m_boxes[left]) < top(m_boxes[right]);
        });
        for (const Index index : boxes) {
            Box &box = m_boxes[index];
            const float free =
                std::max(top(box), skyline.deepest(box.corner.along,
                                                   box.corner.along + box.size.along + m_gap));
            box.corner.across = isUp ? -free - box.size.across : free;
            raise(box);
        }
    }

    void append(const std::vector<Index> &anywhere, const std::vector<Index> &placed)
    {
        if (anywhere.empty())
            return;
        Spot start{0, 0};
        float length = 0;
        if (!placed.empty()) {
            start = {std::numeric_limits<float>::max(), nothing};
            float end = nothing;
            for (const Index index : placed) {
                const auto &[corner, size] = m_boxes[index];
                start.along = std::min(start.along, corner.along);
                start.across = std::max(start.across, corner.across + size.across + m_gap);
                end = std::max(end, corner.along + size.along);
            }
            length = end - start.along;
        }
        std::vector<Extent> sizes;
        for (const Index index : anywhere)
            sizes.push_back(m_boxes[index].size);
        length = std::max(length, rowLengthFor(sizes, 1, m_gap, true));
        const Packing packing = packIntoRows(sizes, length, m_gap, true);
        for (std::size_t index = 0; index < anywhere.size(); ++index)
            m_boxes[anywhere[index]].corner = {start.along + packing.corners[index].along,
                                               start.across + packing.corners[index].across};
    }

    float m_gap;
    bool m_isAlong;
    std::vector<Box> m_boxes;
};

} // namespace

std::vector<Spot> packLikeBefore(std::span<const WantedBox> boxes, Index anchor, float gap,
                                 bool isAlong)
{
    return SeededPacker(boxes, gap, isAlong).run(boxes, anchor);
}

} // namespace stepwise::layered
