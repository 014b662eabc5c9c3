#pragma once

#include "core/layout/layout.h"

#include <cstdint>
#include <span>
#include <vector>

namespace stepwise {

/// Whether they share a point.
inline bool touches(const LayoutRect &a, const LayoutRect &b)
{
    return a.x <= b.right() && b.x <= a.right() && a.y <= b.bottom() && b.y <= a.bottom();
}

/// The smallest rectangle around both; an empty one counts for nothing.
LayoutRect united(const LayoutRect &a, const LayoutRect &b);
LayoutRect grown(const LayoutRect &rect, float margin);

/// Finds what lies in a part of the scene: loose grids, filled once by counting sort.
///
/// Each item is in one cell only, that of its top left corner, in the finest grid whose cells are as
/// large as itself; so nothing is found twice, and long edges do not burden the cells of nodes.
/// Coordinates lie in the order of the cells. A value; an id may have several rectangles.
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

    std::size_t count() const { return m_items.size(); }
    /// What the index takes, in bytes.
    std::size_t memory() const;

    /// Calls `visit(item)` for each that touches `area`. Of two items always the same one comes
    /// first, whatever the area.
    template<typename Visit>
    void visit(const LayoutRect &area, Visit visit) const
    {
        for (const Grid &grid : m_grids) {
            const CellRange range = grid.cellsFor(area);
            for (int row = range.top; row <= range.bottom; ++row) {
                const std::uint32_t *cells =
                    m_cellStarts.data() + grid.firstCell +
                    static_cast<std::size_t>(row) * static_cast<std::size_t>(grid.columns);
                // Cells of a row lie behind each other.
                const std::uint32_t end = range.left > range.right ? 0 : cells[range.right + 1];
                for (std::uint32_t at = range.left > range.right ? 0 : cells[range.left]; at < end;
                     ++at)
                    if (touches(m_items[at].rect, area))
                        visit(m_items[at]);
            }
        }
    }

    /// The ids whose rectangles touch `area`, ascending, each once.
    std::vector<std::uint32_t> find(const LayoutRect &area) const;
    /// The same for several areas at once.
    std::vector<std::uint32_t> find(std::span<const LayoutRect> areas) const;

private:
    struct CellRange
    {
        int left, top, right, bottom; ///< the last ones are included
    };

    struct Grid
    {
        float x = 0;
        float y = 0;
        float cellSize = 1;
        int columns = 1;
        int rows = 1;
        std::size_t firstCell = 0;

        std::size_t cellOf(const LayoutRect &rect) const;
        CellRange cellsFor(const LayoutRect &area) const;
    };

    void addGrids(std::span<const Item> items);
    std::size_t gridOf(const LayoutRect &rect) const;

    std::vector<Grid> m_grids; ///< from fine to coarse
    std::vector<std::uint32_t> m_cellStarts;
    std::vector<Item> m_items; ///< in the order of their cells
};

} // namespace stepwise
