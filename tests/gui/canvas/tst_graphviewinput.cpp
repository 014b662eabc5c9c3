#include "graphviewfixture.h"
#include "tests/support/testmain.h"

#include <QContextMenuEvent>
#include <QScrollBar>

using namespace stepwise;
using namespace stepwise::testing;

class TestGraphViewInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectsByClick();
    void selectsByRubberBand();
    void movesByDrag_data();
    void movesByDrag();
    void zoomsAroundThePointer();
    void scrollsSidewaysWithShift();
    void walksAlongEdges_data();
    void walksAlongEdges();
    void walksDownwardsInAGraphThatGoesDown();
    void goesToFirstAndLast();
    void extendsTheSelectionByKeyboard();
    void jumpsToATypedName();
    void selectsAllAndNothing();
    void togglesWithTheSpaceBar();
    void opensByDoubleClickAndEnter();
    void asksForMenus();
};

void TestGraphViewInput::selectsByClick()
{
    Shown shown(documentOf(diamond));
    QVERIFY(shown.ready);
    QSignalSpy changed(shown.view.get(), &GraphView::selectionChanged);
    const TaskId a = shown.task("a");
    const TaskId d = shown.task("d");
    shown.click(shown.at("a"));
    QCOMPARE(shown.view->selection(), QList<TaskId>{a});
    QCOMPARE(shown.view->currentTask(), a);
    shown.click(shown.at("d"), Qt::ControlModifier);
    QCOMPARE(shown.view->selection(), (QList<TaskId>{a, d}));
    shown.click(shown.at("a"), Qt::ControlModifier);
    QCOMPARE(shown.view->selection(), QList<TaskId>{d});
    shown.click(shown.at("b"), Qt::ShiftModifier);
    QCOMPARE(shown.view->selection(), (QList<TaskId>{shown.task("b"), d}));
    shown.click({5, 5});
    QCOMPARE(shown.view->selection(), QList<TaskId>());
    QCOMPARE(changed.count(), 5);
    shown.click({5, 5});
    QCOMPARE(changed.count(), 5);
}

void TestGraphViewInput::selectsByRubberBand()
{
    Shown shown(documentOf(diamond));
    const QRect b = shown.view->boxOf(shown.task("b"));
    const QRect c = shown.view->boxOf(shown.task("c"));
    const QRect both = b | c;
    shown.drag(both.topLeft() - QPoint(8, 8), both.bottomRight() + QPoint(8, 8), Qt::LeftButton,
               Qt::ShiftModifier);
    QCOMPARE(shown.view->selection(), (QList<TaskId>{shown.task("b"), shown.task("c")}));
    const QRect a = shown.view->boxOf(shown.task("a"));
    shown.drag(a.topLeft() - QPoint(8, 8), a.bottomRight() + QPoint(8, 8), Qt::LeftButton,
               Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(shown.view->selection().size(), 3);
}

void TestGraphViewInput::movesByDrag_data()
{
    QTest::addColumn<bool>("isOnTask");
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::newRow("on the canvas") << false << Qt::LeftButton;
    QTest::newRow("on a task") << true << Qt::LeftButton;
    QTest::newRow("with the middle button") << true << Qt::MiddleButton;
}

void TestGraphViewInput::movesByDrag()
{
    QFETCH(bool, isOnTask);
    QFETCH(Qt::MouseButton, button);
    Shown shown(documentOf(diamond));
    const QPoint before = shown.at("a");
    const QPoint from = isOnTask ? before : QPoint(20, 20);
    shown.drag(from, from + QPoint(60, 40), button);
    QCOMPARE(shown.at("a"), before + QPoint(60, 40));
    QVERIFY(shown.view->selection().isEmpty());
}

void TestGraphViewInput::zoomsAroundThePointer()
{
    Shown shown(documentOf(diamond));
    QSignalSpy zoomed(shown.view.get(), &GraphView::zoomChanged);
    const QPoint before = shown.at("d");
    const double zoom = shown.view->zoom();
    shown.wheel(120, before);
    QVERIFY(shown.view->zoom() > zoom);
    QCOMPARE(zoomed.count(), 1);
    QVERIFY((shown.at("d") - before).manhattanLength() <= 2);
    shown.wheel(-120, before, Qt::ControlModifier);
    QVERIFY(qAbs(shown.view->zoom() - zoom) < 1e-9);
    for (int notch = 0; notch < 60; ++notch)
        shown.wheel(120, before);
    QCOMPARE(shown.view->zoom(), 4.0);
    for (int notch = 0; notch < 100; ++notch)
        shown.wheel(-120, before);
    QVERIFY(shown.view->zoom() > 0);
    QVERIFY(shown.view->viewport()->rect().intersects(shown.view->boxOf(shown.task("d"))));
}

void TestGraphViewInput::scrollsSidewaysWithShift()
{
    Shown shown(documentOf(diamond));
    const QPoint before = shown.at("a");
    const double zoom = shown.view->zoom();
    shown.wheel(120, {100, 100}, Qt::ShiftModifier);
    QCOMPARE(shown.view->zoom(), zoom);
    QCOMPARE(shown.at("a").y(), before.y());
    QVERIFY(shown.at("a").x() > before.x());
}

void TestGraphViewInput::walksAlongEdges_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("to");
    QTest::newRow("to a dependent") << "b" << Qt::Key_Right << "d";
    QTest::newRow("to a prerequisite") << "c" << Qt::Key_Left << "a";
    QTest::newRow("to the one below") << "b" << Qt::Key_Down << "c";
    QTest::newRow("to the one above") << "c" << Qt::Key_Up << "b";
    QTest::newRow("nothing before the first") << "a" << Qt::Key_Left << "a";
    QTest::newRow("nothing after the last") << "d" << Qt::Key_Right << "d";
    QTest::newRow("nothing beside it") << "a" << Qt::Key_Down << "a";
}

void TestGraphViewInput::walksAlongEdges()
{
    QFETCH(QString, from);
    QFETCH(Qt::Key, key);
    QFETCH(QString, to);
    Shown shown(documentOf(diamond));
    // b and c may lie either way round; the rows mean b above c.
    if (shown.at("b").y() > shown.at("c").y() && (key == Qt::Key_Up || key == Qt::Key_Down))
        key = key == Qt::Key_Up ? Qt::Key_Down : Qt::Key_Up;
    shown.view->select({shown.task(qPrintable(from))});
    shown.key(key);
    QCOMPARE(shown.view->selection(), QList<TaskId>{shown.task(qPrintable(to))});
}

void TestGraphViewInput::walksDownwardsInAGraphThatGoesDown()
{
    Shown shown(documentOf(QStringLiteral("a b>a")));
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    shown.view->setDirection(LayoutDirection::TopToBottom);
    QVERIFY(laidOut.wait());
    QVERIFY(shown.at("b").y() > shown.at("a").y());
    shown.view->select({shown.task("a")});
    shown.key(Qt::Key_Down);
    QCOMPARE(shown.view->currentTask(), shown.task("b"));
}

void TestGraphViewInput::goesToFirstAndLast()
{
    Shown shown(documentOf(diamond));
    shown.key(Qt::Key_End);
    QCOMPARE(shown.view->currentTask(), shown.task("d"));
    shown.key(Qt::Key_Home);
    QCOMPARE(shown.view->currentTask(), shown.task("a"));
}

void TestGraphViewInput::extendsTheSelectionByKeyboard()
{
    Shown shown(documentOf(QStringLiteral("a b>a c>b")));
    shown.key(Qt::Key_Home);
    shown.key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(shown.view->selection(), (QList<TaskId>{shown.task("a"), shown.task("b")}));
    shown.key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(shown.view->selection().size(), 2);
    QCOMPARE(shown.view->currentTask(), shown.task("c"));
}

void TestGraphViewInput::jumpsToATypedName()
{
    Shown shown(documentOf(QStringLiteral("alpha beta build gamma fit2")));
    QTest::keyClicks(shown.view.get(), QStringLiteral("bu"));
    QCOMPARE(shown.view->currentTask(), shown.task("build"));
    shown.key(Qt::Key_Escape);
    QTest::keyClicks(shown.view.get(), QStringLiteral("amma"));
    QCOMPARE(shown.view->currentTask(), shown.task("gamma"));
}

void TestGraphViewInput::selectsAllAndNothing()
{
    Shown shown(documentOf(diamond));
    shown.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(shown.view->selection().size(), 4);
    shown.key(Qt::Key_Escape);
    QVERIFY(shown.view->selection().isEmpty());
}

void TestGraphViewInput::togglesWithTheSpaceBar()
{
    Shown shown(documentOf(diamond));
    shown.key(Qt::Key_Home);
    shown.key(Qt::Key_Space);
    QVERIFY(shown.view->selection().isEmpty());
    shown.key(Qt::Key_Space);
    QCOMPARE(shown.view->selection(), QList<TaskId>{shown.task("a")});
    const QPoint before = shown.at("a");
    QTest::keyPress(shown.view.get(), Qt::Key_Space);
    shown.drag(before, before + QPoint(30, 30));
    QTest::keyRelease(shown.view.get(), Qt::Key_Space);
    QCOMPARE(shown.at("a"), before + QPoint(30, 30));
    QCOMPARE(shown.view->selection(), QList<TaskId>{shown.task("a")});
}

void TestGraphViewInput::opensByDoubleClickAndEnter()
{
    Shown shown(documentOf(diamond));
    QSignalSpy activated(shown.view.get(), &GraphView::taskActivated);
    QTest::mouseDClick(shown.view->viewport(), Qt::LeftButton, {}, shown.at("c"));
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.takeFirst().first().value<TaskId>(), shown.task("c"));
    shown.key(Qt::Key_Home);
    shown.key(Qt::Key_Return);
    QCOMPARE(activated.takeFirst().first().value<TaskId>(), shown.task("a"));
}

void TestGraphViewInput::asksForMenus()
{
    Shown shown(grouped());
    QSignalSpy onTasks(shown.view.get(), &GraphView::taskMenuRequested);
    QSignalSpy onGroup(shown.view.get(), &GraphView::groupMenuRequested);
    QSignalSpy onCanvas(shown.view.get(), &GraphView::canvasMenuRequested);
    const auto ask = [&](const QPoint &position) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, position,
                                shown.view->viewport()->mapToGlobal(position));
        QCoreApplication::sendEvent(shown.view->viewport(), &event);
    };
    ask(shown.at("c"));
    QCOMPARE(onTasks.count(), 1);
    QCOMPARE(onTasks.first().first().value<QList<TaskId>>(), QList<TaskId>{shown.task("c")});
    ask(shown.view->boxOf(GroupId(0)).topLeft() + QPoint(20, 10));
    QCOMPARE(onGroup.count(), 1);
    QCOMPARE(onGroup.first().first().value<GroupId>(), GroupId(0));
    ask(shown.view->boxOf(GroupId(0)).bottomLeft() + QPoint(4, -4)); // between its tasks
    QCOMPARE(onGroup.count(), 2);
    QCOMPARE(onCanvas.count(), 0);
    ask({3, 3});
    QCOMPARE(onCanvas.count(), 1);
    QCOMPARE(onTasks.count() + onGroup.count(), 3);
    shown.key(Qt::Key_Home);
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(shown.view->viewport(), &byKey);
    QCOMPARE(onTasks.last().first().value<QList<TaskId>>(), QList<TaskId>{shown.task("a")});
}

STEPWISE_TEST_MAIN(TestGraphViewInput)
#include "tst_graphviewinput.moc"
