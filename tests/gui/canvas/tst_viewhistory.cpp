#include "gui/canvas/viewflight.h"
#include "gui/canvas/viewhistory.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;

namespace {

ViewPlace at(double x, double zoom = 1)
{
    return {zoom, x, 0};
}

} // namespace

class TestViewHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesBackAndForward();
    void takesMovingByHandAsOneStep();
    void forgetsWhatWasAhead();
    void skipsWhereOneIs();
    void fliesStraightAtOneZoom();
    void fliesAroundOnePoint();
};

void TestViewHistory::goesBackAndForward()
{
    ViewHistory history;
    QVERIFY(!history.canGoBack() && !history.canGoForward());
    QVERIFY(!history.goBack(at(0)));
    history.leaveByJump(at(1));
    history.leaveByJump(at(2));
    QCOMPARE(history.goBack(at(3)), std::optional(at(2)));
    QCOMPARE(history.goBack(at(2)), std::optional(at(1)));
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.goForward(at(1)), std::optional(at(2)));
    QCOMPARE(history.goForward(at(2)), std::optional(at(3)));
    QVERIFY(!history.canGoForward());
}

void TestViewHistory::takesMovingByHandAsOneStep()
{
    ViewHistory history;
    for (int x = 1; x < 50; ++x)
        history.leaveByHand(at(x));
    QCOMPARE(history.goBack(at(50)), std::optional(at(1)));
    QVERIFY(!history.canGoBack());
    history.leaveByHand(at(1));
    history.leaveByJump(at(2));
    history.leaveByHand(at(3));
    QCOMPARE(history.goBack(at(4)), std::optional(at(3)));
    QCOMPARE(history.goBack(at(3)), std::optional(at(2)));
    QCOMPARE(history.goBack(at(2)), std::optional(at(1)));
}

void TestViewHistory::forgetsWhatWasAhead()
{
    ViewHistory history;
    history.leaveByJump(at(1));
    QVERIFY(history.goBack(at(2)));
    history.leaveByJump(at(1));
    QVERIFY(!history.canGoForward());
}

void TestViewHistory::skipsWhereOneIs()
{
    ViewHistory history;
    history.leaveByJump(at(1));
    history.leaveByJump(at(2));
    QCOMPARE(history.goBack(at(2)), std::optional(at(1)));
}

void TestViewHistory::fliesStraightAtOneZoom()
{
    QCOMPARE(placeBetween(at(0), at(100), 0.25), at(25));
    QCOMPARE(placeBetween(at(0), at(100), 1), at(100));
}

/// What is seen at the same pixel at both ends is there all the way.
void TestViewHistory::fliesAroundOnePoint()
{
    const ViewPlace from = at(0, 1);
    const ViewPlace to = at(100, 4);
    const double fixed = (from.x * from.zoom - to.x * to.zoom) / (from.zoom - to.zoom);
    const double pixel = (fixed - from.x) * from.zoom;
    for (const double part : {0.1, 0.5, 0.9}) {
        const ViewPlace place = placeBetween(from, to, part);
        QVERIFY(place.zoom > 1 && place.zoom < 4);
        QVERIFY(std::abs((fixed - place.x) * place.zoom - pixel) < 1e-6);
    }
}

STEPWISE_GUILESS_TEST_MAIN(TestViewHistory)
#include "tst_viewhistory.moc"
