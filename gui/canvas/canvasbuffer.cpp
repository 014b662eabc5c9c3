#include "gui/canvas/canvasbuffer.h"

#include <QPainter>

#include <algorithm>

namespace stepwise {

namespace {

/// With more parts than these, what reaches over several of them would be painted too often.
constexpr std::size_t mostParts = 40;

constexpr int tilesBefore(int pixel)
{
    return pixel >= 0 ? pixel / CanvasBuffer::tileSize
                      : -((-pixel + CanvasBuffer::tileSize - 1) / CanvasBuffer::tileSize);
}

constexpr int wrapped(int value, int count)
{
    const int rest = value % count;
    return rest < 0 ? rest + count : rest;
}

/// The tiles that touch the rectangle, as a rectangle of tiles.
QRect tilesOf(const QRect &pixels)
{
    return {QPoint(tilesBefore(pixels.left()), tilesBefore(pixels.top())),
            QPoint(tilesBefore(pixels.right()), tilesBefore(pixels.bottom()))};
}

QRect pixelsOf(const QRect &tiles)
{
    constexpr int size = CanvasBuffer::tileSize;
    return {tiles.x() * size, tiles.y() * size, tiles.width() * size, tiles.height() * size};
}

} // namespace

void CanvasBuffer::resize(const QSize &size)
{
    const QSize wanted = size.expandedTo(QSize(1, 1));
    if (wanted == m_size)
        return;
    m_size = wanted;
    // One tile more than the view is wide, as it seldom begins where a tile does.
    m_columns = (wanted.width() + tileSize - 1) / tileSize + 1;
    m_rows = (wanted.height() + tileSize - 1) / tileSize + 1;
    m_image = QImage(m_columns * tileSize, m_rows * tileSize, QImage::Format_RGB32);
    m_held = pixelsOf(tilesOf({m_origin, m_size}));
    invalidate();
}

void CanvasBuffer::show(const QPoint &origin)
{
    const QRect before = tilesOf(m_held);
    m_origin = origin;
    const QRect tiles = tilesOf({m_origin, m_size});
    if (tiles == before)
        return;
    m_held = pixelsOf(tiles);
    std::vector<bool> isInvalid(m_isInvalid.size(), false);
    m_invalidCount = 0;
    for (int row = tiles.top(); row <= tiles.bottom(); ++row)
        for (int column = tiles.left(); column <= tiles.right(); ++column) {
            const std::size_t tile = tileAt(column, row);
            isInvalid[tile] = !before.contains(column, row) || m_isInvalid[tile];
            m_invalidCount += isInvalid[tile] ? 1 : 0;
        }
    m_isInvalid = std::move(isInvalid);
}

void CanvasBuffer::invalidate()
{
    m_isInvalid.assign(static_cast<std::size_t>(m_columns * m_rows), false);
    m_invalidCount = 0;
    invalidate(m_held);
}

void CanvasBuffer::invalidate(const QRect &rect)
{
    const QRect inside = rect & m_held;
    if (inside.isEmpty())
        return;
    const QRect tiles = tilesOf(inside);
    for (int row = tiles.top(); row <= tiles.bottom(); ++row)
        for (int column = tiles.left(); column <= tiles.right(); ++column) {
            const std::size_t tile = tileAt(column, row);
            m_invalidCount += m_isInvalid[tile] ? 0 : 1;
            m_isInvalid[tile] = true;
        }
}

std::size_t CanvasBuffer::tileAt(int column, int row) const
{
    return static_cast<std::size_t>(wrapped(row, m_rows) * m_columns + wrapped(column, m_columns));
}

QPoint CanvasBuffer::toMemory(const QPoint &point) const
{
    return {wrapped(point.x(), m_image.width()), wrapped(point.y(), m_image.height())};
}

std::vector<QRect> CanvasBuffer::piecesOf(const QRect &rect) const
{
    const QRect inside = rect & m_held;
    if (inside.isEmpty())
        return {};
    const QPoint begin = toMemory(inside.topLeft());
    const int left = std::min(inside.width(), m_image.width() - begin.x());
    const int top = std::min(inside.height(), m_image.height() - begin.y());
    std::vector<QRect> pieces;
    for (const QRect &piece : {QRect(0, 0, left, top), QRect(left, 0, inside.width() - left, top),
                               QRect(0, top, left, inside.height() - top),
                               QRect(left, top, inside.width() - left, inside.height() - top)})
        if (!piece.isEmpty())
            pieces.push_back(piece.translated(inside.topLeft()));
    return pieces;
}

PixelWindow CanvasBuffer::windowOf(const QRect &piece)
{
    const QPoint begin = toMemory(piece.topLeft());
    const std::ptrdiff_t stride = m_image.bytesPerLine() / std::ptrdiff_t(sizeof(QRgb));
    const std::ptrdiff_t offset = begin.y() * stride + begin.x();
    auto *pixels = reinterpret_cast<QRgb *>(m_image.bits());
    return {piece, pixels + offset, stride, static_cast<std::size_t>(offset)};
}

std::vector<PixelWindow> CanvasBuffer::windows(const QRect &rect)
{
    std::vector<PixelWindow> windows;
    for (const QRect &piece : piecesOf(rect))
        windows.push_back(windowOf(piece));
    return windows;
}

std::vector<QRect> CanvasBuffer::invalidParts() const
{
    const QRect tiles = tilesOf(m_held);
    std::vector<QRect> parts;
    for (int row = tiles.top(); row <= tiles.bottom(); ++row) {
        for (int column = tiles.left(); column <= tiles.right(); ++column) {
            const int first = column;
            while (column <= tiles.right() && m_isInvalid[tileAt(column, row)])
                ++column;
            if (column == first)
                continue;
            const QRect run(first, row, column - first, 1);
            const auto above = std::find_if(parts.rbegin(), parts.rend(), [&](const QRect &part) {
                return part.bottom() == row - 1 && part.left() == run.left() &&
                       part.width() == run.width();
            });
            if (above != parts.rend())
                above->setBottom(row);
            else
                parts.push_back(run);
        }
    }
    return parts;
}

std::vector<QRect> CanvasBuffer::invalidRects() const
{
    std::vector<QRect> rects;
    for (const QRect &part : invalidParts())
        rects.push_back(pixelsOf(part).translated(-m_origin) & QRect(QPoint(0, 0), m_size));
    return rects;
}

bool CanvasBuffer::hasInvalid(const QRect &tiles) const
{
    for (int row = tiles.top(); row <= tiles.bottom(); ++row)
        for (int column = tiles.left(); column <= tiles.right(); ++column)
            if (m_isInvalid[tileAt(column, row)])
                return true;
    return false;
}

void CanvasBuffer::setValid(const QRect &tiles)
{
    for (int row = tiles.top(); row <= tiles.bottom(); ++row)
        for (int column = tiles.left(); column <= tiles.right(); ++column) {
            const std::size_t tile = tileAt(column, row);
            m_invalidCount -= m_isInvalid[tile] ? 1 : 0;
            m_isInvalid[tile] = false;
        }
}

void CanvasBuffer::update(const Paint &paint, const QDeadlineTimer &deadline, int rowsAtOnce)
{
    if (isValid())
        return;
    const QRect tiles = tilesOf(m_held);
    std::vector<QRect> parts = invalidParts();
    if (parts.size() > mostParts || m_invalidCount * 2 > tiles.width() * tiles.height())
        parts = {tiles};
    for (const QRect &part : parts) {
        for (int top = part.top(); top <= part.bottom(); top += rowsAtOnce) {
            const QRect band(part.left(), top, part.width(),
                             std::min(rowsAtOnce, part.bottom() + 1 - top));
            if (!hasInvalid(band))
                continue; // painted in an earlier slice
            for (const QRect &piece : piecesOf(pixelsOf(band)))
                paint(windowOf(piece));
            setValid(band);
            if (isValid() || deadline.hasExpired())
                return;
        }
    }
}

void CanvasBuffer::draw(QPainter &painter, const QRect &part) const
{
    for (const QRect &piece : piecesOf((part & QRect(QPoint(0, 0), m_size)).translated(m_origin)))
        painter.drawImage(piece.topLeft() - m_origin, m_image,
                          QRect(toMemory(piece.topLeft()), piece.size()));
}

QImage CanvasBuffer::copy(const QRect &part) const
{
    const QRect inside = part & QRect(QPoint(0, 0), m_size);
    QImage image(inside.size(), QImage::Format_RGB32);
    if (inside.isEmpty())
        return image;
    QPainter painter(&image);
    painter.translate(-inside.topLeft());
    draw(painter, inside);
    return image;
}

} // namespace stepwise
