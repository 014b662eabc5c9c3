#pragma once

#include "gui/canvas/pixelwindow.h"

#include <QDeadlineTimer>

#include <functional>
#include <vector>

class QPainter;

namespace stepwise {

/// A picture of a part of an endless plane of pixels, which is kept: when the part moves, what was
/// painted stays where it is in memory, and only what comes into sight is painted.
///
/// The plane is cut into tiles of 64 pixels. The buffer holds those that touch the view, each at a
/// place in memory that follows from its place in the plane, as on a torus: nothing is ever moved.
/// In device pixels throughout; knows nothing of what it shows.
class CanvasBuffer
{
public:
    /// Paints a window completely.
    using Paint = std::function<void(const PixelWindow &window)>;

    /// The size of the view; forgets the picture when it is another one.
    void resize(const QSize &size);
    QSize size() const { return m_size; }
    /// The pixel of the plane at the view's top left.
    void show(const QPoint &origin);

    void invalidate();
    /// In pixels of the plane.
    void invalidate(const QRect &rect);
    /// Whether all that is in the view has been painted since it was last out of date.
    bool isValid() const { return m_invalidCount == 0; }

    /// Paints what is out of date, top down; stops when the time is over, after a window at least.
    /// Windows are at most so many rows of tiles high.
    void update(const Paint &paint, const QDeadlineTimer &deadline = QDeadlineTimer::Forever,
                int rowsAtOnce = 1 << 16);

    /// What lies in `rect`, cut where memory goes on elsewhere: four windows at most. Only tiles
    /// that are held are part of them.
    std::vector<PixelWindow> windows(const QRect &rect);
    /// All tiles that touch the view, in pixels of the plane.
    QRect held() const { return m_held; }
    /// The pixels of the memory behind the windows, row by row.
    QSize memorySize() const { return m_image.size(); }

    /// Draws `part` of the view at its place, as it is: parts of it may be out of date.
    void draw(QPainter &painter, const QRect &part) const;
    /// What of the view is out of date, in rectangles of the view.
    std::vector<QRect> invalidRects() const;
    /// A copy of a part of the view.
    QImage copy(const QRect &part) const;
    QImage copy() const { return copy({{0, 0}, m_size}); }

    static constexpr int tileSize = 64;

private:
    std::size_t tileAt(int column, int row) const;
    QPoint toMemory(const QPoint &point) const;
    std::vector<QRect> piecesOf(const QRect &rect) const;
    PixelWindow windowOf(const QRect &piece);
    std::vector<QRect> invalidParts() const;
    bool hasInvalid(const QRect &tiles) const;
    void setValid(const QRect &tiles);

    QImage m_image;
    QSize m_size;
    QPoint m_origin;
    QRect m_held;
    int m_columns = 0; ///< of tiles in memory
    int m_rows = 0;
    std::vector<bool> m_isInvalid; ///< by tile in memory, in rows
    int m_invalidCount = 0;        ///< of those that touch the view
};

} // namespace stepwise
