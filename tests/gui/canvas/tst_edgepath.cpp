#include "gui/canvas/edgepath.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;

class TestEdgePath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsFromEndToEnd_data();
    void runsFromEndToEnd();
    void isLevelAtItsPoints();
    void leavesOutWhatIsNotSeen();
    void countsDashesFromThePoint();
    void knowsHowItArrives();
};

void TestEdgePath::runsFromEndToEnd_data()
{
    QTest::addColumn<bool>("isHorizontal");
    QTest::addColumn<bool>("isCurved");
    QTest::newRow("curve") << true << true;
    QTest::newRow("downward curve") << false << true;
    QTest::newRow("straight") << true << false;
}

void TestEdgePath::runsFromEndToEnd()
{
    QFETCH(bool, isHorizontal);
    QFETCH(bool, isCurved);
    const QPointF points[] = {{0, 0}, {100, 60}, {200, 60}, {300, 200}};
    const QPainterPath path = edgePath(points, {isHorizontal, isCurved, 18, 5, 0});
    QCOMPARE(path.pointAtPercent(0), QPointF(0, 0));
    QCOMPARE(path.currentPosition(), isHorizontal ? QPointF(295, 200) : QPointF(300, 195));
}

void TestEdgePath::isLevelAtItsPoints()
{
    const QPointF points[] = {{0, 0}, {20, 100}};
    const QPainterPath path = edgePath(points, {});
    QCOMPARE(path.elementCount(), 4);
    // Ten would be half the way; the least bend is more.
    QCOMPARE(QPointF(path.elementAt(1)), QPointF(18, 0));
    QCOMPARE(QPointF(path.elementAt(2)), QPointF(2, 100));
}

void TestEdgePath::leavesOutWhatIsNotSeen()
{
    const QPointF points[] = {{0, 0}, {100, 50}, {1000, 50}, {1100, 500}, {2000, 500}};
    const QPainterPath all = edgePath(points, {});
    const QPainterPath some = edgePath(points, {}, QRectF(1020, 200, 10, 10));
    QVERIFY(some.elementCount() < all.elementCount());
    QCOMPARE(QPointF(some.elementAt(0)), QPointF(1000, 50));
    QCOMPARE(some.currentPosition(), QPointF(1100, 500));
}

void TestEdgePath::countsDashesFromThePoint()
{
    const QPointF points[] = {{0, 0}, {10'000, 0}};
    EdgeCourse course;
    course.dashPeriod = 7;
    const QPainterPath path = edgePath(points, course, QRectF(5000, -10, 100, 20));
    QCOMPARE(path.elementCount(), 2);
    QCOMPARE(path.elementAt(0).x, 4998.0); // a multiple of 7, before what is seen
    QVERIFY(path.elementAt(1).x > 5100 && path.elementAt(1).x < 5200);
}

void TestEdgePath::knowsHowItArrives()
{
    const QPointF forward[] = {{0, 0}, {100, 50}};
    const QPointF backward[] = {{100, 0}, {0, 50}};
    const QPointF turning[] = {{0, 0}, {100, 50}, {100, 90}};
    QCOMPARE(arrivalSign(forward, true), 1.0);
    QCOMPARE(arrivalSign(backward, true), -1.0);
    QCOMPARE(arrivalSign(turning, true), 1.0);
    QCOMPARE(arrivalSign(backward, false), 1.0);
}

STEPWISE_APPLESS_TEST_MAIN(TestEdgePath)
#include "tst_edgepath.moc"
