// What moves on the canvas, and how: driven frame by frame.

#include "graphviewfixture.h"
#include "tests/gui/canvas/scenefixture.h"
#include "tests/support/testmain.h"

#include <algorithm>

using namespace stepwise;
using namespace stepwise::testing;
using namespace std::chrono_literals;

namespace {

int distance(const QPoint &a, const QPoint &b)
{
    return (a - b).manhattanLength();
}

/// Where the tasks are that are not in the group.
std::vector<QPoint> placesOutside(const Shown &shown, GroupId group)
{
    std::vector<QPoint> places;
    const TaskGraph &graph = shown.session.document().graph;
    for (std::size_t index = 0; index < graph.taskCount(); ++index)
        if (!graph.contains(group, TaskId::fromIndex(index)))
            places.push_back(shown.view->boxOf(TaskId::fromIndex(index)).topLeft());
    return places;
}

/// A click on the chevron of a group.
QPoint chevronOf(const GraphView &view, GroupId group)
{
    return view.boxOf(group).topLeft() + QPoint(18, 14);
}

} // namespace

class TestGraphViewMotion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesToTheNewLayout();
    void keepsTheTouchedGroupWhereItIs_data();
    void keepsTheTouchedGroupWhereItIs();
    void takesClicksOnTheWay();
    void turnsRoundOnTheWay();
    void swapsTheGraphOnTheWay();
    void fliesToAFit();
    void handsOverToTheUser();
    void endsAtOnceWhenMotionIsReduced();
    void doesNotMoveWhatIsTooMuch();
};

void TestGraphViewMotion::movesToTheNewLayout()
{
    Shown shown(grouped());
    shown.view->setMotionReduced(false);
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    const QPoint before = shown.at("b");
    const QImage picture = shown.view->grab().toImage();
    shown.click(chevronOf(*shown.view, GroupId(0)));
    QVERIFY(laidOut.wait());
    QVERIFY(shown.motion->isTicking());
    QVERIFY(distance(shown.at("b"), before) <= 2);
    shown.motion->advance(110ms);
    const QPoint middle = shown.at("b");
    QVERIFY(middle != before);
    QVERIFY(shown.view->boxOf(GroupId(0)) != shown.view->boxOf(shown.task("b")));
    shown.motion->advance(110ms);
    QVERIFY(!shown.motion->isTicking());
    QCOMPARE(shown.view->boxOf(GroupId(0)), shown.view->boxOf(shown.task("b")));
    QVERIFY(shown.view->grab().toImage() != picture);
}

void TestGraphViewMotion::keepsTheTouchedGroupWhereItIs_data()
{
    QTest::addColumn<bool>("isCollapsed");
    QTest::newRow("closing") << false;
    QTest::newRow("opening") << true;
}

void TestGraphViewMotion::keepsTheTouchedGroupWhereItIs()
{
    QFETCH(bool, isCollapsed);
    Shown shown(layeredDocument(120, 8, 3));
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    shown.view->setZoom(1);
    const GroupId touched(4);
    if (isCollapsed) {
        shown.view->setGroupCollapsed(touched, true);
        QVERIFY(laidOut.wait());
    }
    shown.view->setMotionReduced(false);
    const QRect before = shown.view->boxOf(touched);
    const std::vector<QPoint> others = placesOutside(shown, touched);
    shown.view->setGroupCollapsed(touched, !isCollapsed);
    QVERIFY(laidOut.wait());
    while (shown.motion->isTicking()) {
        QVERIFY(leastCornerMove(before, shown.view->boxOf(touched)) <= 2);
        shown.motion->advance(20ms);
    }
    QVERIFY(leastCornerMove(before, shown.view->boxOf(touched)) <= 2);
    const std::vector<QPoint> now = placesOutside(shown, touched);
    std::vector<int> moves;
    for (std::size_t index = 0; index < now.size(); ++index)
        moves.push_back(distance(now[index], others[index]));
    std::nth_element(moves.begin(), moves.begin() + std::ptrdiff_t(moves.size() / 2), moves.end());
    QVERIFY2(moves[moves.size() / 2] < 50, qPrintable(QString::number(moves[moves.size() / 2])));
}

void TestGraphViewMotion::takesClicksOnTheWay()
{
    Shown shown(grouped());
    shown.view->setMotionReduced(false);
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    shown.click(chevronOf(*shown.view, GroupId(1)));
    QVERIFY(laidOut.wait());
    shown.motion->advance(100ms);
    shown.click(shown.at("c"));
    QCOMPARE(shown.view->selection(), QList<TaskId>{shown.task("c")});
    shown.key(Qt::Key_Plus);
    shown.wheel(120, shown.at("c"));
    shown.drag({5, 5}, {25, 30});
    const QPoint moved = shown.at("c");
    QVERIFY(shown.motion->isTicking());
    shown.motion->advance(200ms);
    QVERIFY(!shown.motion->isTicking());
    QVERIFY(!moved.isNull());
    QCOMPARE(shown.view->boxOf(GroupId(1)), shown.view->boxOf(shown.task("b")));
}

void TestGraphViewMotion::turnsRoundOnTheWay()
{
    Shown shown(grouped());
    shown.view->setMotionReduced(false);
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    const QSize open = shown.view->boxOf(GroupId(0)).size();
    shown.click(chevronOf(*shown.view, GroupId(0)));
    QVERIFY(laidOut.wait());
    shown.motion->advance(120ms);
    const QPoint there = shown.at("a");
    shown.view->setGroupCollapsed(GroupId(0), false);
    QVERIFY(laidOut.wait());
    QVERIFY(distance(shown.at("a"), there) <= 2);
    while (shown.motion->isTicking())
        shown.motion->advance(16ms);
    QCOMPARE(shown.view->boxOf(GroupId(0)).size(), open);
    QVERIFY(shown.view->boxOf(shown.task("a")) != shown.view->boxOf(shown.task("b")));
}

void TestGraphViewMotion::swapsTheGraphOnTheWay()
{
    Shown shown(grouped());
    shown.view->setMotionReduced(false);
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    shown.view->setGroupCollapsed(GroupId(0), true);
    QVERIFY(laidOut.wait());
    shown.motion->advance(50ms);
    shown.session.setDocument(documentOf(QStringLiteral("x y>x")));
    QVERIFY(!shown.motion->isTicking());
    shown.motion->advance(50ms);
    shown.view->grab();
    QVERIFY(laidOut.wait());
    QVERIFY(shown.view->viewport()->rect().contains(shown.view->boxOf(TaskId(1))));
}

void TestGraphViewMotion::fliesToAFit()
{
    Shown shown(layeredDocument(300, 5, 1));
    const double fitted = shown.view->zoom();
    shown.view->setZoom(1);
    shown.view->setMotionReduced(false);
    shown.view->fit();
    QCOMPARE(shown.view->zoom(), 1.0);
    shown.motion->advance(60ms);
    QVERIFY(shown.view->zoom() < 1 && shown.view->zoom() > fitted);
    shown.motion->advance(140ms);
    QCOMPARE(shown.view->zoom(), fitted);
    QVERIFY(!shown.motion->isTicking());
}

void TestGraphViewMotion::handsOverToTheUser()
{
    Shown shown(layeredDocument(300, 5, 1));
    shown.view->setZoom(1);
    shown.view->setMotionReduced(false);
    shown.view->fit();
    shown.motion->advance(60ms);
    const double zoom = shown.view->zoom();
    shown.drag({5, 300}, {105, 300});
    QVERIFY(!shown.motion->isTicking());
    shown.motion->advance(200ms);
    QCOMPARE(shown.view->zoom(), zoom);
}

void TestGraphViewMotion::endsAtOnceWhenMotionIsReduced()
{
    Shown shown(grouped());
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    shown.view->setMotionReduced(false);
    shown.view->setGroupCollapsed(GroupId(0), true);
    QVERIFY(laidOut.wait());
    shown.motion->advance(50ms);
    shown.view->setMotionReduced(true);
    QVERIFY(!shown.motion->isTicking());
    QCOMPARE(shown.view->boxOf(GroupId(0)), shown.view->boxOf(shown.task("b")));
    shown.view->setGroupCollapsed(GroupId(0), false);
    QVERIFY(laidOut.wait());
    QVERIFY(!shown.motion->isTicking());
}

void TestGraphViewMotion::doesNotMoveWhatIsTooMuch()
{
    GraphDocument document;
    const GroupId group = document.graph.addGroup(QStringLiteral("g"));
    for (int index = 0; index < 20'010; ++index)
        document.graph.addTask(QString::number(index), {}, index < 5 ? group : GroupId());
    Shown shown(std::move(document));
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    shown.view->setMotionReduced(false);
    shown.view->setGroupCollapsed(group, true);
    QVERIFY(laidOut.wait());
    QVERIFY(!shown.motion->isTicking());
    QCOMPARE(shown.view->boxOf(TaskId(1)), shown.view->boxOf(group));
}

STEPWISE_TEST_MAIN(TestGraphViewMotion)
#include "tst_graphviewmotion.moc"
