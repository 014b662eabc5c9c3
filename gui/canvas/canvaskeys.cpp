#include "gui/canvas/canvaskeys.h"

#include "gui/canvas/canvasmouse.h"
#include "gui/canvas/keyboardwalk.h"

#include <QApplication>
#include <QKeyEvent>

namespace stepwise {

namespace {

QList<TaskId> allTasks(const CanvasScene &scene)
{
    QList<TaskId> tasks;
    for (std::size_t index = 0; index < scene.graph().taskCount(); ++index)
        tasks.append(TaskId::fromIndex(index));
    return tasks;
}

} // namespace

bool CanvasKeys::press(const QKeyEvent &event)
{
    if (event.modifiers().testFlag(Qt::AltModifier))
        return false;
    if (event.key() == Qt::Key_Space && !isTyping()) {
        if (!event.isAutoRepeat())
            m_mouse.setSpaceHeld(true);
        return true;
    }
    if (event.key() == Qt::Key_Backspace) {
        if (isTyping())
            m_typed.chop(1);
        else if (event.modifiers().testFlag(Qt::ShiftModifier))
            m_actions.goForward();
        else
            m_actions.goBack();
        return true;
    }
    if (pressToMove(event))
        return true;
    if (event.modifiers().testFlag(Qt::ControlModifier))
        return pressWithControl(event);
    if (event.key() == Qt::Key_Escape) {
        m_typed.clear();
        m_actions.selectTasks({}, m_actions.marks().current, SelectedBy::Keyboard);
        return true;
    }
    if (!isTyping() && pressToZoom(event))
        return true;
    return type(event.text());
}

bool CanvasKeys::release(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Space || event.isAutoRepeat())
        return false;
    m_mouse.setSpaceHeld(false);
    const CanvasMarks &marks = m_actions.marks();
    if (!m_mouse.hasMovedWithSpace() && marks.current.isValid() && !isTyping())
        m_actions.selectTasks(toggledSelection(marks.selection, marks.current), marks.current,
                              SelectedBy::Keyboard);
    return true;
}

bool CanvasKeys::pressWithControl(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_A:
        m_actions.selectTasks(allTasks(m_actions.scene()), m_actions.marks().current,
                              SelectedBy::Mouse); // the view stays where it is
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_0:
        return pressToZoom(event);
    default:
        return false;
    }
}

bool CanvasKeys::pressToZoom(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_actions.zoomInSteps(1);
        return true;
    case Qt::Key_Minus:
        m_actions.zoomInSteps(-1);
        return true;
    case Qt::Key_0:
        m_actions.zoomToFullSize();
        return true;
    case Qt::Key_F:
        if (event.modifiers().testFlag(Qt::ShiftModifier))
            m_actions.fitSelected();
        else
            m_actions.fitAll();
        return true;
    default:
        return false;
    }
}

bool CanvasKeys::pressToMove(const QKeyEvent &event)
{
    const CanvasScene &scene = m_actions.scene();
    const TaskId current = m_actions.marks().current;
    const std::size_t count = scene.graph().taskCount();
    if (count == 0)
        return false;
    const TaskId first(0);
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        goTo(current.isValid()
                 ? walk(scene, current,
                        walkStep(Qt::Key(event.key()), scene.layout().options.direction))
                 : first,
             event.modifiers());
        return true;
    case Qt::Key_Home:
        goTo(first, event.modifiers());
        return true;
    case Qt::Key_End:
        goTo(TaskId::fromIndex(count - 1), event.modifiers());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current.isValid())
            m_actions.activate(current);
        return current.isValid();
    default:
        return false;
    }
}

void CanvasKeys::goTo(TaskId task, Qt::KeyboardModifiers modifiers)
{
    m_typed.clear();
    const QList<TaskId> &selection = m_actions.marks().selection;
    if (modifiers.testFlag(Qt::ControlModifier))
        m_actions.selectTasks(selection, task, SelectedBy::Keyboard);
    else if (modifiers.testFlag(Qt::ShiftModifier))
        m_actions.selectTasks(unitedSelection(selection, {task}), task, SelectedBy::Keyboard);
    else
        m_actions.selectTasks({task}, task, SelectedBy::Keyboard);
}

bool CanvasKeys::type(const QString &text)
{
    if (text.isEmpty() || !text.at(0).isPrint())
        return false;
    if (!isTyping())
        m_typed.clear();
    m_typed += text;
    m_sinceTyped.start();
    const TaskId found = findByName(m_actions.scene().graph(), m_actions.marks().current, m_typed);
    if (found.isValid())
        m_actions.selectTasks({found}, found, SelectedBy::Keyboard);
    return true;
}

bool CanvasKeys::isTyping() const
{
    return !m_typed.isEmpty() && m_sinceTyped.isValid() &&
           !m_sinceTyped.hasExpired(2 * QApplication::keyboardInputInterval());
}

} // namespace stepwise
