#pragma once

#include "core/layout/layout.h"

#include <cstdint>
#include <span>
#include <vector>

namespace stepwise {

/// Finds what lies in a part of the scene: a uniform grid, filled once by counting sort.
///
/// A value. An id may have several rectangles (the segments of an edge). Ids are dense. Asking costs
/// O(cells + items in them), and a bit for each id.
class SpatialIndex
{
public:
    struct Item
    {
        std::uint32_t id = 0;
        LayoutRect rect;
    };

    SpatialIndex() = default;
    explicit SpatialIndex(std::span<const Item> items);

    /// The ids whose rectangles touch `area`, ascending, each once.
    std::vector<std::uint32_t> find(const LayoutRect &area) const;
    /// The same for several areas at once.
    std::vector<std::uint32_t> find(std::span<const LayoutRect> areas) const;

private:
    struct CellRange
    {
        int left, top, right, bottom; ///< the last ones are included
        int count() const { return (right - left + 1) * (bottom - top + 1); }
    };

    void chooseCells(std::span<const Item> items);
    CellRange cellsOf(const LayoutRect &rect) const;
    void collect(const LayoutRect &area, std::vector<bool> &isFound) const;
    template<typename Visit>
    void forEachCell(const CellRange &range, Visit visit) const;

    LayoutRect m_bounds;
    double m_cellSize = 1;
    int m_columns = 0;
    int m_rows = 0;
    std::size_t m_idEnd = 0; ///< above every id
    std::vector<std::uint32_t> m_cellStarts;
    std::vector<Item> m_items; ///< in the order of their cells
    std::vector<Item> m_large; ///< too many cells each: looked through every time
};

/// Whether they share a point.
bool touches(const LayoutRect &a, const LayoutRect &b);
/// The smallest rectangle around both; an empty one counts for nothing.
LayoutRect united(const LayoutRect &a, const LayoutRect &b);
LayoutRect grown(const LayoutRect &rect, float margin);

} // namespace stepwise
