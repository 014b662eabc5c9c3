#pragma once

#include "gui/canvas/graphview.h"
#include "tests/gui/canvas/manualmotion.h"
#include "tests/support/graphtext.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <memory>
#include <utility>

namespace stepwise::testing {

inline GraphDocument documentOf(const QString &text)
{
    GraphDocument document;
    document.graph = graphFromText(text);
    return document;
}

/// A view of a session, shown and laid out. It moves by a clock of its own, when it does; at first
/// motion is reduced.
struct Shown
{
    explicit Shown(GraphDocument document, const QSize &size = {900, 600})
    {
        session.setDocument(std::move(document));
        auto clock = std::make_unique<ManualMotion>();
        motion = clock.get();
        view = std::make_unique<GraphView>(session, std::move(clock));
        view->setMotionReduced(true);
        QSignalSpy laidOut(view.get(), &GraphView::layoutFinished);
        view->resize(size);
        view->show();
        ready = QTest::qWaitForWindowExposed(view.get()) && (!laidOut.isEmpty() || laidOut.wait());
        view->setFocus();
    }

    TaskId task(const char *key) const
    {
        return session.document().graph.findTask(QString::fromLatin1(key));
    }
    QPoint at(const char *key) const { return view->boxOf(task(key)).center(); }
    void click(const QPoint &position, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, position);
    }
    void drag(const QPoint &from, const QPoint &to, Qt::MouseButton button = Qt::LeftButton,
              Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(view->viewport(), button, modifiers, from);
        for (const QPoint &position : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, position, view->viewport()->mapToGlobal(position),
                             Qt::NoButton, button, modifiers);
            QCoreApplication::sendEvent(view->viewport(), &move);
        }
        QTest::mouseRelease(view->viewport(), button, modifiers, to);
    }
    void wheel(int angle, const QPoint &position, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(position, view->viewport()->mapToGlobal(position), {}, {0, angle},
                          Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view->viewport(), &event);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(view.get(), key, modifiers);
    }

    Session session;
    ManualMotion *motion = nullptr; ///< the view's
    std::unique_ptr<GraphView> view;
    bool ready = false;
};

/// How far that one of a box's corners has moved that has moved least.
inline int leastCornerMove(const QRect &before, const QRect &after)
{
    const QPoint moves[]{after.topLeft() - before.topLeft(), after.topRight() - before.topRight(),
                         after.bottomLeft() - before.bottomLeft(),
                         after.bottomRight() - before.bottomRight()};
    int least = moves[0].manhattanLength();
    for (const QPoint &move : moves)
        least = std::min(least, move.manhattanLength());
    return least;
}

inline const QString diamond = QStringLiteral("a b>a c>a d>b,c");

inline GraphDocument grouped()
{
    GraphDocument document;
    TaskGraph &graph = document.graph;
    const GroupId outer = graph.addGroup(QStringLiteral("outer"));
    const GroupId inner = graph.addGroup(QStringLiteral("inner"), {}, outer);
    const TaskId a = graph.addTask(QStringLiteral("a"), {}, outer);
    const TaskId b = graph.addTask(QStringLiteral("b"), {}, inner);
    const TaskId c = graph.addTask(QStringLiteral("c"));
    graph.addDependency(b, a);
    graph.addDependency(c, b);
    return document;
}

} // namespace stepwise::testing
