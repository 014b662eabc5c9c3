#include "gui/canvas/canvasbuffer.h"

#include <QPainter>

#include <algorithm>
#include <cstring>
#include <utility>

namespace stepwise {

namespace {

/// With more parts than these, what reaches over several of them would be painted too often.
constexpr int mostWindows = 24;

} // namespace

void CanvasBuffer::resize(const QSize &size)
{
    const QSize wanted = size.expandedTo(QSize(1, 1));
    if (wanted == m_image.size())
        return;
    m_image = QImage(wanted, QImage::Format_RGB32);
    m_columns = (wanted.width() + tileSize - 1) / tileSize;
    m_rows = (wanted.height() + tileSize - 1) / tileSize;
    invalidate();
}

void CanvasBuffer::invalidate()
{
    m_isInvalid.assign(static_cast<std::size_t>(m_columns * m_rows), true);
    m_invalidCount = m_columns * m_rows;
}

void CanvasBuffer::invalidate(const QRect &rect)
{
    const QRect inside = rect & m_image.rect();
    if (inside.isEmpty())
        return;
    for (int row = inside.top() / tileSize; row <= inside.bottom() / tileSize; ++row) {
        for (int column = inside.left() / tileSize; column <= inside.right() / tileSize; ++column) {
            const auto tile = static_cast<std::size_t>(row * m_columns + column);
            if (!m_isInvalid[tile])
                ++m_invalidCount;
            m_isInvalid[tile] = true;
        }
    }
}

void CanvasBuffer::scroll(const QPoint &by)
{
    if (by.isNull())
        return;
    if (std::abs(by.x()) >= m_image.width() || std::abs(by.y()) >= m_image.height()) {
        invalidate();
        return;
    }
    moveRows(by);
    shiftInvalid(by);
    const int width = m_image.width();
    const int height = m_image.height();
    if (by.x() != 0)
        invalidate(QRect(by.x() > 0 ? 0 : width + by.x(), 0, std::abs(by.x()), height));
    if (by.y() != 0)
        invalidate(QRect(0, by.y() > 0 ? 0 : height + by.y(), width, std::abs(by.y())));
}

void CanvasBuffer::moveRows(const QPoint &by)
{
    const int rows = m_image.height() - std::abs(by.y());
    const int pixels = m_image.width() - std::abs(by.x());
    const int fromX = std::max(0, -by.x());
    const int toX = std::max(0, by.x());
    for (int index = 0; index < rows; ++index) {
        // Rows are taken in the order in which none is overwritten before it has been moved.
        const int to = by.y() > 0 ? m_image.height() - 1 - index : index;
        auto *target = reinterpret_cast<QRgb *>(m_image.scanLine(to)) + toX;
        const auto *source =
            reinterpret_cast<const QRgb *>(m_image.constScanLine(to - by.y())) + fromX;
        std::memmove(target, source, static_cast<std::size_t>(pixels) * sizeof(QRgb));
    }
}

void CanvasBuffer::shiftInvalid(const QPoint &by)
{
    if (m_invalidCount == 0)
        return;
    const QRegion before = invalidRegion();
    m_isInvalid.assign(m_isInvalid.size(), false);
    m_invalidCount = 0;
    for (const QRect &rect : before)
        invalidate(rect.translated(by));
}

QRegion CanvasBuffer::invalidRegion() const
{
    QRegion region;
    for (int row = 0; row < m_rows; ++row) {
        for (int column = 0; column < m_columns; ++column) {
            const int first = column;
            while (column < m_columns &&
                   m_isInvalid[static_cast<std::size_t>(row * m_columns + column)])
                ++column;
            if (column > first)
                region +=
                    QRect(first * tileSize, row * tileSize, (column - first) * tileSize, tileSize);
        }
    }
    return region & m_image.rect();
}

QRegion CanvasBuffer::update(const Paint &paint)
{
    if (isValid())
        return {};
    const bool isMost = m_invalidCount * 2 > m_columns * m_rows;
    const QRegion part = isMost ? QRegion(m_image.rect()) : invalidRegion();
    if (part.rectCount() <= mostWindows) {
        for (const QRect &rect : part)
            paintWindow(rect, paint);
    } else {
        QPainter painter(&m_image);
        painter.setClipRegion(part);
        paint(painter, part);
    }
    m_isInvalid.assign(m_isInvalid.size(), false);
    m_invalidCount = 0;
    return part;
}

void CanvasBuffer::paintWindow(const QRect &rect, const Paint &paint)
{
    // A window on the same pixels: the rasterizer then never looks at the rest of long lines,
    // which it would walk along from end to end if they were only clipped.
    QImage window(m_image.scanLine(rect.top()) + rect.left() * int(sizeof(QRgb)), rect.width(),
                  rect.height(), m_image.bytesPerLine(), m_image.format());
    QPainter painter(&window);
    painter.translate(-rect.topLeft());
    paint(painter, rect);
}

} // namespace stepwise
