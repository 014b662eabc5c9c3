#include "gui/canvas/canvasbuffer.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;

namespace {

/// Paints a pattern that belongs to the plane, so that a pixel tells where it came from.
struct Pattern
{
    QRgb key = 0xff000000;
    int painted = 0; ///< pixels so far
    QRect all;       ///< around what was painted

    QRgb at(const QPoint &plane) const
    {
        return key ^ qRgb(plane.x() & 0xff, plane.y() & 0xff, (plane.x() ^ plane.y()) >> 4 & 0xff);
    }

    void operator()(const PixelWindow &window)
    {
        painted += window.area.width() * window.area.height();
        all |= window.area;
        for (int y = window.area.top(); y <= window.area.bottom(); ++y)
            for (int x = window.area.left(); x <= window.area.right(); ++x)
                window.row(y)[x - window.area.left()] = 0xff000000 | at({x, y});
    }
};

bool shows(const CanvasBuffer &buffer, const QPoint &origin, const Pattern &pattern = {})
{
    const QImage image = buffer.copy();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != (0xff000000 | pattern.at(QPoint(x, y) + origin)))
                return false;
    return true;
}

} // namespace

class TestCanvasBuffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhereverItGoes_data();
    void showsWhereverItGoes();
    void paintsOnlyWhatComesIntoSight();
    void paintsOnlyWhatIsOutOfDate();
    void carriesWhatIsOutOfDateAlong();
    void forgetsEverythingWithItsSize();
    void paintsInSlices();
    void cutsWindowsWhereMemoryEnds();
};

void TestCanvasBuffer::showsWhereverItGoes_data()
{
    QTest::addColumn<QPoint>("by");
    for (const QPoint &by :
         {QPoint(10, 0), QPoint(-10, 0), QPoint(0, 10), QPoint(0, -10), QPoint(70, 130),
          QPoint(-65, -3), QPoint(33, -129), QPoint(-1, 1), QPoint(1000, 0), QPoint(0, -1000)})
        QTest::addRow("%d, %d", by.x(), by.y()) << by;
}

void TestCanvasBuffer::showsWhereverItGoes()
{
    QFETCH(QPoint, by);
    CanvasBuffer buffer;
    buffer.resize({200, 150});
    Pattern pattern;
    QPoint origin(-3, 40);
    for (int step = 0; step < 8; ++step) {
        buffer.show(origin);
        buffer.update(std::ref(pattern));
        QVERIFY(shows(buffer, origin));
        origin += by;
    }
}

void TestCanvasBuffer::paintsOnlyWhatComesIntoSight()
{
    CanvasBuffer buffer;
    buffer.resize({640, 640});
    Pattern pattern;
    buffer.update(std::ref(pattern));
    pattern.painted = 0;
    buffer.show({10, 0});
    buffer.update(std::ref(pattern));
    QCOMPARE(pattern.painted, 64 * 640);
    pattern.painted = 0;
    buffer.show({60, 0});
    QVERIFY(buffer.isValid());
}

void TestCanvasBuffer::paintsOnlyWhatIsOutOfDate()
{
    CanvasBuffer buffer;
    buffer.resize({640, 640});
    Pattern pattern;
    buffer.update(std::ref(pattern));
    QCOMPARE(pattern.all, QRect(0, 0, 640, 640));
    QVERIFY(buffer.isValid());

    pattern = {};
    buffer.invalidate(QRect(100, 100, 5, 5));
    buffer.invalidate(QRect(-50, 10, 20, 20)); // not in sight
    QCOMPARE(buffer.invalidRects(), std::vector<QRect>{QRect(64, 64, 64, 64)});
    buffer.update(std::ref(pattern));
    QCOMPARE(pattern.all, QRect(64, 64, 64, 64));
    QCOMPARE(pattern.painted, 64 * 64);
    buffer.update(std::ref(pattern));
    QCOMPARE(pattern.painted, 64 * 64);
}

void TestCanvasBuffer::carriesWhatIsOutOfDateAlong()
{
    CanvasBuffer buffer;
    buffer.resize({300, 300});
    Pattern old{0xff123456, 0, {}};
    buffer.update(std::ref(old)); // wrong everywhere …
    QVERIFY(!shows(buffer, {}));
    buffer.invalidate(); // … and known to be
    buffer.show({30, -20});
    Pattern pattern;
    buffer.update(std::ref(pattern));
    QVERIFY(shows(buffer, {30, -20}));
}

void TestCanvasBuffer::forgetsEverythingWithItsSize()
{
    CanvasBuffer buffer;
    buffer.resize({100, 100});
    Pattern pattern;
    buffer.update(std::ref(pattern));
    buffer.resize({100, 100});
    QVERIFY(buffer.isValid());
    buffer.resize({120, 100});
    QVERIFY(!buffer.isValid());
    buffer.update(std::ref(pattern));
    QVERIFY(shows(buffer, {}));
}

void TestCanvasBuffer::paintsInSlices()
{
    CanvasBuffer buffer;
    buffer.resize({200, 300});
    Pattern pattern;
    int slices = 0;
    while (!buffer.isValid()) {
        const int before = pattern.painted;
        buffer.update(std::ref(pattern), QDeadlineTimer(0), 1);
        QCOMPARE(pattern.painted - before, 256 * 64); // always something, never more than a row
        ++slices;
    }
    QCOMPARE(slices, 5);
    QVERIFY(shows(buffer, {}));
}

void TestCanvasBuffer::cutsWindowsWhereMemoryEnds()
{
    CanvasBuffer buffer;
    buffer.resize({200, 200});
    buffer.show({130, -100});
    Pattern pattern;
    buffer.update(std::ref(pattern));
    const std::vector<PixelWindow> windows = buffer.windows({150, -90, 150, 180});
    int pixels = 0;
    for (const PixelWindow &window : windows) {
        pixels += window.area.width() * window.area.height();
        QVERIFY(QRect(150, -90, 150, 180).contains(window.area));
        QCOMPARE(window.row(window.area.top())[0], 0xff000000 | pattern.at(window.area.topLeft()));
        const PixelWindow part = window.part(window.area.adjusted(1, 1, 0, 0));
        QCOMPARE(part.offset - window.offset, std::size_t(part.stride) + 1);
    }
    QCOMPARE(pixels, 150 * 180);
    QVERIFY(windows.size() > 1);
}

STEPWISE_APPLESS_TEST_MAIN(TestCanvasBuffer)
#include "tst_canvasbuffer.moc"
