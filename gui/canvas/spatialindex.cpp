#include "gui/canvas/spatialindex.h"

#include <algorithm>
#include <cmath>

namespace stepwise {

namespace {

constexpr int mostCellsOfAnItem = 64;
constexpr double itemsInACell = 4;

} // namespace

bool touches(const LayoutRect &a, const LayoutRect &b)
{
    return a.x <= b.right() && b.x <= a.right() && a.y <= b.bottom() && b.y <= a.bottom();
}

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
    for (const Item &item : items)
        m_idEnd = std::max(m_idEnd, std::size_t(item.id) + 1);
    chooseCells(items);
    const auto cellCount = static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows);
    m_cellStarts.assign(cellCount + 1, 0);
    for (const Item &item : items) {
        const CellRange range = cellsOf(item.rect);
        if (range.count() > mostCellsOfAnItem)
            m_large.push_back(item);
        else
            forEachCell(range, [this](std::size_t cell) { ++m_cellStarts[cell + 1]; });
    }
    for (std::size_t cell = 0; cell < cellCount; ++cell)
        m_cellStarts[cell + 1] += m_cellStarts[cell];
    m_items.resize(m_cellStarts.back());
    std::vector<std::uint32_t> next(m_cellStarts.begin(), m_cellStarts.end() - 1);
    for (const Item &item : items) {
        const CellRange range = cellsOf(item.rect);
        if (range.count() <= mostCellsOfAnItem)
            forEachCell(range, [&](std::size_t cell) { m_items[next[cell]++] = item; });
    }
}

void SpatialIndex::chooseCells(std::span<const Item> items)
{
    m_bounds = items.front().rect;
    float right = m_bounds.right();
    float bottom = m_bounds.bottom();
    for (const Item &item : items) {
        m_bounds.x = std::min(m_bounds.x, item.rect.x);
        m_bounds.y = std::min(m_bounds.y, item.rect.y);
        right = std::max(right, item.rect.right());
        bottom = std::max(bottom, item.rect.bottom());
    }
    m_bounds.width = right - m_bounds.x;
    m_bounds.height = bottom - m_bounds.y;
    const double wanted = std::max(1.0, static_cast<double>(items.size()) / itemsInACell);
    const double width = std::max(1.0F, m_bounds.width);
    const double height = std::max(1.0F, m_bounds.height);
    // A very flat scene would otherwise get a cell for each sliver.
    m_cellSize = std::max({std::sqrt(width * height / wanted), width / wanted, height / wanted});
    m_columns = static_cast<int>(width / m_cellSize) + 1;
    m_rows = static_cast<int>(height / m_cellSize) + 1;
}

SpatialIndex::CellRange SpatialIndex::cellsOf(const LayoutRect &rect) const
{
    const auto cell = [this](float value, int count) {
        return static_cast<int>(std::clamp(std::floor(double(value) / m_cellSize), 0.0,
                                           static_cast<double>(count - 1)));
    };
    return {cell(rect.x - m_bounds.x, m_columns), cell(rect.y - m_bounds.y, m_rows),
            cell(rect.right() - m_bounds.x, m_columns), cell(rect.bottom() - m_bounds.y, m_rows)};
}

template<typename Visit>
void SpatialIndex::forEachCell(const CellRange &range, Visit visit) const
{
    for (int row = range.top; row <= range.bottom; ++row)
        for (int column = range.left; column <= range.right; ++column)
            visit(static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
                  static_cast<std::size_t>(column));
}

void SpatialIndex::collect(const LayoutRect &area, std::vector<bool> &isFound) const
{
    for (const Item &item : m_large)
        if (touches(item.rect, area))
            isFound[item.id] = true;
    if (m_columns == 0 || !touches(m_bounds, area))
        return;
    forEachCell(cellsOf(area), [&](std::size_t cell) {
        for (std::uint32_t at = m_cellStarts[cell]; at < m_cellStarts[cell + 1]; ++at)
            if (touches(m_items[at].rect, area))
                isFound[m_items[at].id] = true;
    });
}

std::vector<std::uint32_t> SpatialIndex::find(const LayoutRect &area) const
{
    return find(std::span(&area, 1));
}

std::vector<std::uint32_t> SpatialIndex::find(std::span<const LayoutRect> areas) const
{
    // Marked, not sorted: a large area finds each of a long edge's segments anew.
    std::vector<bool> isFound(m_idEnd, false);
    for (const LayoutRect &area : areas)
        collect(area, isFound);
    std::vector<std::uint32_t> ids;
    for (std::size_t id = 0; id < m_idEnd; ++id)
        if (isFound[id])
            ids.push_back(static_cast<std::uint32_t>(id));
    return ids;
}

} // namespace stepwise
