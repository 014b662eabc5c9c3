#pragma once

#include "gui/canvas/canvasactions.h"

#include <QElapsedTimer>

class QKeyEvent;

namespace stepwise {

class CanvasMouse;

/// The keyboard on the canvas: arrows walk along edges (with Shift they extend the selection,
/// with Ctrl they leave it), typing jumps to a name, +, −, 0 and F zoom, the space bar drags the
/// view or toggles the current task, Enter opens it, Backspace goes back to where the view was.
class CanvasKeys
{
public:
    CanvasKeys(CanvasActions &actions, CanvasMouse &mouse) : m_actions(actions), m_mouse(mouse) {}

    /// Whether the key meant something here.
    bool press(const QKeyEvent &event);
    bool release(const QKeyEvent &event);

private:
    bool pressWithControl(const QKeyEvent &event);
    bool pressToZoom(const QKeyEvent &event);
    bool pressToMove(const QKeyEvent &event);
    bool type(const QString &text);
    void goTo(TaskId task, Qt::KeyboardModifiers modifiers);
    bool isTyping() const;

    CanvasActions &m_actions;
    CanvasMouse &m_mouse;
    QString m_typed;
    QElapsedTimer m_sinceTyped;
};

} // namespace stepwise
