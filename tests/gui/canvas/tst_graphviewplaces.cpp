// How one gets about on the canvas.

#include "graphviewfixture.h"
#include "gui/canvas/minimap.h"
#include "tests/gui/canvas/scenefixture.h"
#include "tests/support/testmain.h"

#include <QNativeGestureEvent>
#include <QPointingDevice>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

void pinch(GraphView &view, double by, const QPoint &at)
{
    QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2,
                              at, at, view.viewport()->mapToGlobal(at), by, {});
    QCoreApplication::sendEvent(view.viewport(), &event);
}

} // namespace

class TestGraphViewPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesBackByKeysAndButtons();
    void showsWhatWasSought();
    void zoomsByTheMinimapsWheel();
    void zoomsByPinchOnATouchpad();
    void movesByOneFinger();
    void zoomsByTwoFingers();
    void takesATapForAClick();
    void followsWhatRuns();
    void staysSaneInASmallWindow();
};

void TestGraphViewPlaces::goesBackByKeysAndButtons()
{
    Shown shown(layeredDocument(300, 5, 1));
    QSignalSpy told(shown.view.get(), &GraphView::historyChanged);
    QVERIFY(!shown.view->canGoBack());
    const double fitted = shown.view->zoom();
    shown.view->reveal(TaskId(7));
    shown.view->setZoom(1);
    QVERIFY(!told.isEmpty() && shown.view->canGoBack());
    const QPoint there = shown.view->boxOf(TaskId(7)).topLeft();
    shown.view->fit();
    QTest::mouseClick(shown.view->viewport(), Qt::BackButton, {}, {5, 5});
    QCOMPARE(shown.view->zoom(), 1.0);
    QVERIFY((shown.view->boxOf(TaskId(7)).topLeft() - there).manhattanLength() <= 2);
    QTest::mouseClick(shown.view->viewport(), Qt::ForwardButton, {}, {5, 5});
    QCOMPARE(shown.view->zoom(), fitted);
    shown.key(Qt::Key_Backspace);
    QCOMPARE(shown.view->zoom(), 1.0);
    shown.key(Qt::Key_Backspace, Qt::ShiftModifier);
    QCOMPARE(shown.view->zoom(), fitted);
}

void TestGraphViewPlaces::showsWhatWasSought()
{
    Shown shown(layeredDocument(900, 5, 1));
    shown.view->fit();
    QVERIFY(shown.view->zoom() < 0.5);
    shown.view->flyTo(TaskId(450));
    QCOMPARE(shown.view->zoom(), 1.0);
    QCOMPARE(shown.view->selection(), QList<TaskId>{TaskId(450)});
    QVERIFY(shown.view->viewport()->rect().contains(shown.view->boxOf(TaskId(450))));
}

void TestGraphViewPlaces::zoomsByTheMinimapsWheel()
{
    Shown shown(layeredDocument(300, 5, 1));
    const double before = shown.view->zoom();
    auto *minimap = shown.view->findChild<Minimap *>();
    const QPoint at = minimap->rect().center();
    for (const int angle : {60, 60}) {
        QWheelEvent event(at, minimap->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(minimap, &event);
    }
    QCOMPARE(shown.view->zoom(), before * 1.25);
}

void TestGraphViewPlaces::zoomsByPinchOnATouchpad()
{
    Shown shown(documentOf(diamond));
    const QPoint at = shown.at("b");
    const double before = shown.view->zoom();
    pinch(*shown.view, 0.5, at);
    QCOMPARE(shown.view->zoom(), before * 1.5);
    QVERIFY((shown.at("b") - at).manhattanLength() <= 2);
}

void TestGraphViewPlaces::movesByOneFinger()
{
    Shown shown(documentOf(diamond));
    const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    const QPoint before = shown.at("a");
    QTest::touchEvent(shown.view->viewport(), screen.get()).press(0, {300, 300});
    QTest::touchEvent(shown.view->viewport(), screen.get()).move(0, {340, 320});
    QTest::touchEvent(shown.view->viewport(), screen.get()).release(0, {340, 320});
    QCOMPARE(shown.at("a") - before, QPoint(40, 20));
    QVERIFY(shown.view->selection().isEmpty());
}

void TestGraphViewPlaces::zoomsByTwoFingers()
{
    Shown shown(documentOf(diamond));
    const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    const double before = shown.view->zoom();
    QWidget *viewport = shown.view->viewport();
    QTest::touchEvent(viewport, screen.get()).press(0, {300, 300}).press(1, {400, 300});
    QTest::touchEvent(viewport, screen.get()).move(0, {300, 300}).move(1, {400, 301});
    QTest::touchEvent(viewport, screen.get()).move(0, {275, 300}).move(1, {425, 300});
    QTest::touchEvent(viewport, screen.get()).release(0, {275, 300}).release(1, {425, 300});
    QVERIFY(std::abs(shown.view->zoom() - before * 1.5) < 0.02);
}

void TestGraphViewPlaces::takesATapForAClick()
{
    Shown shown(documentOf(diamond));
    const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    const QPoint at = shown.at("b");
    QTest::touchEvent(shown.view->viewport(), screen.get()).press(0, at);
    QTest::touchEvent(shown.view->viewport(), screen.get()).move(0, at + QPoint(2, 1));
    QTest::touchEvent(shown.view->viewport(), screen.get()).release(0, at + QPoint(2, 1));
    QCOMPARE(shown.view->selection(), QList<TaskId>{shown.task("b")});
}

void TestGraphViewPlaces::followsWhatRuns()
{
    GraphDocument document;
    for (int index = 0; index < 60; ++index) {
        const TaskId task = document.graph.addTask(QStringLiteral("t%1").arg(index));
        document.settings(task).simulation.steps = 2;
        if (index > 0)
            document.graph.addDependency(task, TaskId::fromIndex(std::size_t(index) - 1));
    }
    Shown shown(std::move(document));
    shown.view->reveal(TaskId(0));
    shown.view->setZoom(1);
    QSignalSpy told(shown.view.get(), &GraphView::followingChanged);
    shown.view->setFollowing(true);
    const auto running = [&shown] {
        for (std::uint32_t index = 0; index < 60; ++index)
            if (shown.view->lookOf(TaskId(index)).state == TaskState::Running)
                return TaskId(index);
        return TaskId();
    };
    for (int pass = 0; pass < 60; ++pass) {
        shown.session.stepPass();
        QCoreApplication::processEvents();
        if (running().isValid())
            QVERIFY(shown.view->viewport()->rect().contains(shown.view->boxOf(running())));
    }
    QVERIFY(running().index() > 10);
    shown.wheel(120, {300, 300}); // zooming is no reason to stop
    QVERIFY(shown.view->isFollowing());
    shown.drag({300, 300}, {360, 300});
    QVERIFY(!shown.view->isFollowing());
    QCOMPARE(told.count(), 2);
}

void TestGraphViewPlaces::staysSaneInASmallWindow()
{
    Shown shown(layeredDocument(40, 4, 2), {200, 150});
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    shown.view->setMotionReduced(false);
    for (const bool isCollapsed : {true, false}) {
        shown.view->setGroupCollapsed(GroupId(1), isCollapsed);
        QVERIFY(laidOut.wait());
        shown.motion->advance(std::chrono::milliseconds(90));
        QCOMPARE(shown.view->grab().size(), QSize(200, 150));
        shown.motion->advance(std::chrono::milliseconds(300));
    }
    shown.view->setGroupingKind(GroupingKind::Depth);
    QVERIFY(laidOut.wait());
    shown.view->resize(120, 60);
    shown.motion->advance(std::chrono::milliseconds(90));
    shown.view->fit();
    shown.motion->advance(std::chrono::milliseconds(300));
    QVERIFY(!shown.motion->isTicking());
    shown.view->grab();
}

STEPWISE_TEST_MAIN(TestGraphViewPlaces)
#include "tst_graphviewplaces.moc"
