#include "core/layout/packing.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace stepwise::layered {

namespace {

/// Length and depth are those of rows, whatever their direction.
struct Box
{
    float length;
    float depth;
};

Box boxOf(Extent extent, bool isAlong)
{
    return isAlong ? Box{extent.along, extent.across} : Box{extent.across, extent.along};
}

class RowPacker
{
public:
    RowPacker(float rowLength, float gap) : m_rowLength(rowLength), m_gap(gap) {}

    /// Where the box goes: (along the row, across the rows).
    Spot place(Box box)
    {
        if (!m_isEmpty && fitsUnderLast(box))
            m_top += m_columnDepth + m_gap;
        else if (!m_isEmpty && fitsBeside(box))
            startColumn(m_columnStart + m_columnLength + m_gap);
        else
            startRow(box);
        m_columnDepth = box.depth;
        m_columnLength = std::max(m_columnLength, box.length);
        m_length = std::max(m_length, m_columnStart + m_columnLength);
        return {m_columnStart, m_top};
    }

    float length() const { return m_length; }
    float depth() const { return m_rowTop + m_rowDepth; }

private:
    bool fitsUnderLast(Box box) const
    {
        return m_top + m_columnDepth + m_gap + box.depth <= m_rowTop + m_rowDepth &&
               m_columnStart + box.length <= m_rowLength;
    }

    bool fitsBeside(Box box) const
    {
        return m_columnStart + m_columnLength + m_gap + box.length <= m_rowLength;
    }

    void startColumn(float at)
    {
        m_columnStart = at;
        m_columnLength = 0;
        m_top = m_rowTop;
    }

    void startRow(Box box)
    {
        m_rowTop += m_isEmpty ? 0 : m_rowDepth + m_gap;
        m_rowDepth = box.depth;
        m_isEmpty = false;
        startColumn(0);
    }

    float m_rowLength;
    float m_gap;
    bool m_isEmpty = true;
    float m_rowTop = 0;
    float m_rowDepth = 0;
    float m_columnStart = 0;
    float m_columnLength = 0;
    float m_top = 0;         ///< of the last box
    float m_columnDepth = 0; ///< of the last box
    float m_length = 0;
};

} // namespace

Packing packIntoRows(std::span<const Extent> boxes, float rowLength, float gap, bool isAlong)
{
    std::vector<Index> order(boxes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [boxes, isAlong](Index left, Index right) {
        return boxOf(boxes[left], isAlong).depth > boxOf(boxes[right], isAlong).depth;
    });
    Packing packing;
    packing.corners.resize(boxes.size());
    RowPacker packer(rowLength, gap);
    for (const Index index : order) {
        const Spot spot = packer.place(boxOf(boxes[index], isAlong));
        packing.corners[index] = isAlong ? spot : Spot{spot.across, spot.along};
    }
    packing.size =
        isAlong ? Extent{packer.length(), packer.depth()} : Extent{packer.depth(), packer.length()};
    return packing;
}

float rowLengthFor(std::span<const Extent> boxes, float aspect, float gap, bool isAlong)
{
    double area = 0;
    float longest = 0;
    for (const Extent &extent : boxes) {
        const Box box = boxOf(extent, isAlong);
        area += double(box.length + gap) * double(box.depth + gap);
        longest = std::max(longest, box.length);
    }
    return std::max(longest, static_cast<float>(std::sqrt(area * double(aspect))));
}

} // namespace stepwise::layered
