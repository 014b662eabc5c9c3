#include "gui/canvas/statefades.h"

#include <QPainter>

namespace stepwise {

void StateFades::add(TaskId task, const QImage &before, MotionClock::Time now)
{
    m_fades.insert(task, {before, {now, fadeDuration}});
}

void StateFades::dropEnded(MotionClock::Time now)
{
    m_fades.removeIf([now](const auto &each) { return each.value().transition.hasEnded(now); });
}

void StateFades::paint(QPainter &painter, const CanvasScene &scene, const ViewTransform &transform,
                       MotionClock::Time now) const
{
    for (auto fade = m_fades.cbegin(); fade != m_fades.cend(); ++fade) {
        const LayoutRect box = scene.boxOf(fade.key());
        const QRect rect = transform.toDevice(box);
        if (box.isEmpty() || rect.size() != fade->before.size())
            continue;
        painter.setOpacity(1 - fade->transition.partAt(now));
        painter.drawImage(rect.topLeft(), fade->before);
    }
    painter.setOpacity(1);
}

} // namespace stepwise
