#include "gui/canvas/spatialindex.h"

#include <algorithm>
#include <cmath>

namespace stepwise {

namespace {

constexpr double itemsInACell = 4;
constexpr float coarser = 8; ///< cells of the next grid

int cellAt(float distance, float cellSize, int count)
{
    const float cell = std::floor(distance / cellSize);
    return static_cast<int>(std::clamp(cell, 0.0F, static_cast<float>(count - 1)));
}

LayoutRect boundsOf(std::span<const SpatialIndex::Item> items)
{
    float left = items.front().rect.x;
    float top = items.front().rect.y;
    float right = left;
    float bottom = top;
    for (const SpatialIndex::Item &item : items) {
        left = std::min(left, item.rect.x);
        top = std::min(top, item.rect.y);
        right = std::max(right, item.rect.right());
        bottom = std::max(bottom, item.rect.bottom());
    }
    return {left, top, right - left, bottom - top};
}

} // namespace

LayoutRect united(const LayoutRect &a, const LayoutRect &b)
{
    if (a.isEmpty())
        return b;
    if (b.isEmpty())
        return a;
    const float left = std::min(a.x, b.x);
    const float top = std::min(a.y, b.y);
    return {left, top, std::max(a.right(), b.right()) - left,
            std::max(a.bottom(), b.bottom()) - top};
}

LayoutRect grown(const LayoutRect &rect, float margin)
{
    return {rect.x - margin, rect.y - margin, rect.width + 2 * margin, rect.height + 2 * margin};
}

SpatialIndex::SpatialIndex(std::span<const Item> items)
{
    if (items.empty())
        return;
    addGrids(items);
    const Grid &last = m_grids.back();
    const std::size_t cellCount = last.firstCell + static_cast<std::size_t>(last.columns) *
                                                       static_cast<std::size_t>(last.rows);
    // A cell's items begin where those of the cell before end; the last entry of a grid is the
    // first of the next one.
    m_cellStarts.assign(cellCount + 1, 0);
    const auto cellOf = [this](const Item &item) {
        return m_grids[gridOf(item.rect)].cellOf(item.rect);
    };
    for (const Item &item : items)
        ++m_cellStarts[cellOf(item) + 1];
    for (std::size_t cell = 0; cell < cellCount; ++cell)
        m_cellStarts[cell + 1] += m_cellStarts[cell];
    m_items.resize(items.size());
    std::vector<std::uint32_t> next(m_cellStarts.begin(), m_cellStarts.end() - 1);
    for (const Item &item : items)
        m_items[next[cellOf(item)]++] = item;
}

void SpatialIndex::addGrids(std::span<const Item> items)
{
    const LayoutRect bounds = boundsOf(items);
    const double wanted = std::max(1.0, static_cast<double>(items.size()) / itemsInACell);
    const double width = std::max(1.0F, bounds.width);
    const double height = std::max(1.0F, bounds.height);
    const float longest = std::max(bounds.width, bounds.height);
    // A very flat scene would otherwise get a cell for each sliver.
    auto size = static_cast<float>(
        std::max({std::sqrt(width * height / wanted), width / wanted, height / wanted}));
    std::size_t firstCell = 0;
    while (true) {
        Grid grid{bounds.x,
                  bounds.y,
                  size,
                  static_cast<int>(bounds.width / size) + 1,
                  static_cast<int>(bounds.height / size) + 1,
                  firstCell};
        firstCell += static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows);
        m_grids.push_back(grid);
        if (size >= longest)
            break;
        size *= coarser;
    }
}

std::size_t SpatialIndex::gridOf(const LayoutRect &rect) const
{
    const float longest = std::max(rect.width, rect.height);
    std::size_t grid = 0;
    while (grid + 1 < m_grids.size() && m_grids[grid].cellSize < longest)
        ++grid;
    return grid;
}

std::size_t SpatialIndex::Grid::cellOf(const LayoutRect &rect) const
{
    return firstCell +
           static_cast<std::size_t>(cellAt(rect.y - y, cellSize, rows)) *
               static_cast<std::size_t>(columns) +
           static_cast<std::size_t>(cellAt(rect.x - x, cellSize, columns));
}

SpatialIndex::CellRange SpatialIndex::Grid::cellsFor(const LayoutRect &area) const
{
    // What begins in the cell before may reach into the area. One more makes up for rounding.
    const auto outside = [](float low, float high, float length) {
        return high < 0 || low > length;
    };
    const float left = area.x - x - cellSize * 1.01F;
    const float top = area.y - y - cellSize * 1.01F;
    const float right = area.right() - x;
    const float bottom = area.bottom() - y;
    if (outside(left, right, static_cast<float>(columns) * cellSize) ||
        outside(top, bottom, static_cast<float>(rows) * cellSize))
        return {0, 0, -1, -1};
    return {cellAt(left, cellSize, columns), cellAt(top, cellSize, rows),
            cellAt(right, cellSize, columns), cellAt(bottom, cellSize, rows)};
}

std::size_t SpatialIndex::memory() const
{
    return m_grids.size() * sizeof(Grid) + m_cellStarts.size() * sizeof(std::uint32_t) +
           m_items.size() * sizeof(Item);
}

std::vector<std::uint32_t> SpatialIndex::find(const LayoutRect &area) const
{
    return find(std::span(&area, 1));
}

std::vector<std::uint32_t> SpatialIndex::find(std::span<const LayoutRect> areas) const
{
    std::vector<std::uint32_t> ids;
    for (const LayoutRect &area : areas)
        visit(area, [&ids](const Item &item) { ids.push_back(item.id); });
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace stepwise
