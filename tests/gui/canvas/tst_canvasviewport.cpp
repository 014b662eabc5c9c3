#include "gui/canvas/canvasviewport.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;

namespace {

constexpr LayoutRect content{0, 0, 4000, 1000};
constexpr QSize sightSize(800, 600);

CanvasViewport viewportOver(const LayoutRect &bounds)
{
    CanvasViewport viewport;
    viewport.setSize(sightSize);
    viewport.setContent(bounds);
    return viewport;
}

} // namespace

class TestCanvasViewport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsAll();
    void neverEnlargesToFit();
    void keepsThePointUnderThePointer();
    void staysWithinItsZooms();
    void keepsSomethingInSight();
    void revealsByTheLeastMove();
    void keepsTheMiddleWhenPixelsChange();
    void scrollsOverAllOfTheScene();
    void roundsTheSameWhereverItIs();
};

void TestCanvasViewport::fitsAll()
{
    CanvasViewport viewport = viewportOver(content);
    viewport.fit(content, {10, 10, 10, 50});
    const QRect seen = viewport.transform().toDevice(content);
    QVERIFY(QRect(10, 10, 780, 540).adjusted(-1, -1, 1, 1).contains(seen));
    QVERIFY(seen.width() >= 778);
}

void TestCanvasViewport::neverEnlargesToFit()
{
    CanvasViewport viewport = viewportOver({0, 0, 156, 46});
    viewport.fit({0, 0, 156, 46}, {});
    QCOMPARE(viewport.zoom(), 1.0);
    QCOMPARE(viewport.transform().toDevice(LayoutRect{0, 0, 156, 46}).center(), QPoint(399, 299));
}

void TestCanvasViewport::keepsThePointUnderThePointer()
{
    CanvasViewport viewport = viewportOver(content);
    viewport.fit(content, {});
    const QPointF pointer(600, 320);
    const LayoutPoint before = viewport.transform().toScene(pointer);
    viewport.setZoom(1.7, pointer);
    const LayoutPoint after = viewport.transform().toScene(pointer);
    QVERIFY(std::abs(before.x - after.x) < 1 && std::abs(before.y - after.y) < 1);
}

void TestCanvasViewport::staysWithinItsZooms()
{
    CanvasViewport viewport = viewportOver(content);
    viewport.setZoom(100, {});
    QCOMPARE(viewport.zoom(), CanvasViewport::largestZoom);
    viewport.setZoom(0, {});
    QCOMPARE(viewport.zoom(), 0.05);
    CanvasViewport huge = viewportOver({0, 0, 1e6F, 1e6F});
    huge.setZoom(0, {});
    QVERIFY(huge.transform().toDevice(LayoutRect{0, 0, 1e6F, 1e6F}).height() < 600);
}

void TestCanvasViewport::keepsSomethingInSight()
{
    CanvasViewport viewport = viewportOver(content);
    for (const QPoint &by : {QPoint(100'000, 0), QPoint(-100'000, 0), QPoint(0, 100'000),
                             QPoint(0, -100'000), QPoint(-90'000, -90'000)}) {
        viewport.moveBy(by);
        QVERIFY(viewport.transform().toDevice(content).intersects(QRect(QPoint(), sightSize)));
    }
}

void TestCanvasViewport::revealsByTheLeastMove()
{
    CanvasViewport viewport = viewportOver(content);
    viewport.setOrigin({0, 0});
    viewport.reveal({300, 200, 156, 46}, 20);
    QCOMPARE(viewport.transform().origin, QPoint(0, 0));
    viewport.reveal({900, 200, 100, 46}, 20);
    QCOMPARE(viewport.transform().origin, QPoint(220, 0));
    viewport.reveal({100, 580, 100, 46}, 20);
    QCOMPARE(viewport.transform().origin, QPoint(80, 46));
}

void TestCanvasViewport::keepsTheMiddleWhenPixelsChange()
{
    CanvasViewport viewport = viewportOver(content);
    viewport.setOrigin({500, 100});
    const LayoutPoint before = viewport.transform().toScene(QPointF(400, 300));
    viewport.setPixels(1.25, 2);
    const LayoutPoint after = viewport.transform().toScene(QPointF(400, 300));
    QCOMPARE(viewport.transform().scale.unit(), 2.5);
    QVERIFY(std::abs(before.x - after.x) < 1 && std::abs(before.y - after.y) < 1);
}

void TestCanvasViewport::scrollsOverAllOfTheScene()
{
    CanvasViewport viewport = viewportOver(content);
    QVERIFY(viewport.scrollArea().contains(QRect(0, 0, 4000, 1000)));
    viewport.moveBy({300, 0});
    QVERIFY(viewport.scrollArea().contains(QRect(viewport.transform().origin, sightSize)));
    const CanvasViewport empty = viewportOver({});
    QCOMPARE(empty.scrollArea().size(), sightSize);
}

void TestCanvasViewport::roundsTheSameWhereverItIs()
{
    ViewTransform transform;
    transform.scale.zoom = 0.737;
    const LayoutRect box{123.4F, 567.8F, 156, 46};
    const LayoutPoint point{98.7F, 65.4F};
    const QRect boxBefore = transform.toDevice(box);
    const QPointF pointBefore = transform.toDevice(point);
    transform.origin = {1001, -77};
    QCOMPARE(transform.toDevice(box), boxBefore.translated(-1001, 77));
    QCOMPARE(transform.toDevice(point), pointBefore + QPointF(-1001, 77));
}

STEPWISE_APPLESS_TEST_MAIN(TestCanvasViewport)
#include "tst_canvasviewport.moc"
