#pragma once

#include <QImage>
#include <QRegion>

#include <functional>
#include <vector>

class QPainter;

namespace stepwise {

/// A picture that is kept: what is moved is moved as pixels, and only what is out of date is
/// painted again. In device pixels throughout; knows nothing of what it shows.
class CanvasBuffer
{
public:
    /// Paints `part` completely; the painter is clipped to it. May be called for several parts.
    using Paint = std::function<void(QPainter &painter, const QRegion &part)>;

    /// Forgets the picture when the size is another one.
    void resize(const QSize &size);
    QSize size() const { return m_image.size(); }
    const QImage &image() const { return m_image; }

    void invalidate();
    void invalidate(const QRect &rect);
    /// Whether anything is out of date.
    bool isValid() const { return m_invalidCount == 0; }

    /// Moves the picture; what comes in is out of date.
    void scroll(const QPoint &by);

    /// Paints what is out of date; returns where that was.
    QRegion update(const Paint &paint);

private:
    static constexpr int tileSize = 64;

    void moveRows(const QPoint &by);
    void shiftInvalid(const QPoint &by);
    QRegion invalidRegion() const;
    void paintWindow(const QRect &rect, const Paint &paint);

    QImage m_image;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<bool> m_isInvalid; ///< by tile, in rows
    int m_invalidCount = 0;
};

} // namespace stepwise
