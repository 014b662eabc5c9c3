#pragma once

#include "gui/canvas/canvasscene.h"
#include "gui/canvas/motionclock.h"
#include "gui/canvas/viewtransform.h"

#include <QHash>
#include <QImage>

class QPainter;

namespace stepwise {

/// Nodes whose state has changed just now: what they looked like before fades away over them.
class StateFades
{
public:
    bool isEmpty() const { return m_fades.isEmpty(); }
    void clear() { m_fades.clear(); }

    /// `before` is the picture of the task's box as it was, in device pixels. One that is fading
    /// already goes on from that.
    void add(TaskId task, const QImage &before, MotionClock::Time now);
    void dropEnded(MotionClock::Time now);
    /// Only where the view is still as large as it was.
    void paint(QPainter &painter, const CanvasScene &scene, const ViewTransform &transform,
               MotionClock::Time now) const;

private:
    struct Fade
    {
        QImage before;
        Transition transition;
    };

    QHash<TaskId, Fade> m_fades;
};

} // namespace stepwise
