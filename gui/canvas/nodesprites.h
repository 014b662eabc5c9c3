#pragma once

#include "core/graph/taskstate.h"

#include <QHash>
#include <QImage>
#include <QRect>

#include <functional>

class QPainter;

namespace stepwise {

/// Parts of nodes that look alike, painted once: good for one scale and palette.
class NodeSprites
{
public:
    enum class Part : unsigned char { Body, Steps, Held, Breakpoint };

    /// All that the part's look depends on.
    struct Key
    {
        Part part = Part::Body;
        QSize size; ///< of the node's box, in device pixels
        TaskState state = TaskState::Waiting;
        bool isOnCycle = false;
        std::uint32_t detail = 0; ///< of the part's own

        friend bool operator==(const Key &, const Key &) = default;
        friend std::size_t qHash(const Key &key, std::size_t seed) noexcept
        {
            return qHashMulti(seed, int(key.part), key.size.width(), key.size.height(),
                              int(key.state), key.isOnCycle, key.detail);
        }
    };

    /// Draws the part of the node at `box`; `area`, relative to the box, is what the part covers.
    /// `paint` paints it in the coordinates of a box at (0, 0), when it was not drawn before.
    void draw(QPainter &painter, const QPoint &box, const QRect &area, const Key &key,
              const std::function<void(QPainter &)> &paint);

    /// The scale or the palette is another one.
    void clear();

private:
    QHash<Key, QImage> m_images;
    qsizetype m_bytes = 0;
};

} // namespace stepwise
