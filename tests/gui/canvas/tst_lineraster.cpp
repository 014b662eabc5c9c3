#include "gui/canvas/lineraster.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace stepwise;

namespace {

constexpr QRgb black = 0xff000000;
constexpr QRgb white = 0xffffffff;

/// Black pixels that windows are cut from.
struct Plane
{
    explicit Plane(const QRect &rect)
        : area(rect), pixels(std::size_t(rect.width()) * std::size_t(rect.height()), black)
    {
    }

    PixelWindow window() { return {area, pixels.data(), area.width(), 0}; }

    /// How much of it is covered, in pixels.
    double covered() const
    {
        double sum = 0;
        for (const QRgb pixel : pixels)
            sum += qGreen(pixel) / 255.0;
        return sum;
    }

    QRect area;
    std::vector<QRgb> pixels;
};

FinePoint fine(double x, double y)
{
    return FinePoint::of({x, y});
}

} // namespace

class TestLineRaster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversWhatALineCovers_data();
    void coversWhatALineCovers();
    void isTheSameInEveryWindow();
    void staysInsideItsWindow();
    void fillsHeads_data();
    void fillsHeads();
};

void TestLineRaster::coversWhatALineCovers_data()
{
    QTest::addColumn<QPointF>("from");
    QTest::addColumn<QPointF>("to");
    QTest::addColumn<double>("width");
    const QPointF middle(100.5, 100.5);
    for (int degrees = 0; degrees < 360; degrees += 15) {
        const double angle = degrees * 3.14159265358979 / 180;
        const QPointF to = middle + 80 * QPointF(std::cos(angle), std::sin(angle));
        for (const double width : {1.0, 1.25, 2.75})
            QTest::addRow("%d degrees, %.2f wide", degrees, width) << middle << to << width;
    }
}

void TestLineRaster::coversWhatALineCovers()
{
    QFETCH(QPointF, from);
    QFETCH(QPointF, to);
    QFETCH(double, width);
    Plane plane({0, 0, 200, 200});
    LineRaster(plane.window(), white, width).draw(FinePoint::of(from), FinePoint::of(to));
    const double expected = 80 * width;
    QVERIFY2(std::abs(plane.covered() - expected) < 0.04 * expected,
             QByteArray::number(plane.covered()).constData());
}

void TestLineRaster::isTheSameInEveryWindow()
{
    const std::vector<std::pair<FinePoint, FinePoint>> lines{
        {fine(-30.2, 10.7), fine(150.9, 80.1)},
        {fine(20.5, -1000), fine(45.25, 1000)},
        {fine(100, 40), fine(0, 40.5)},
        {fine(3, 3), fine(3, 90)},
    };
    const auto draw = [&lines](const PixelWindow &window) {
        for (const auto &[from, to] : lines)
            LineRaster(window, white, 1.75, 200).draw(from, to);
    };
    Plane whole({0, 0, 100, 100});
    draw(whole.window());
    Plane pieces({0, 0, 100, 100});
    for (int y = 0; y < 100; y += 7)
        for (int x = 0; x < 100; x += 13)
            draw(pieces.window().part({x, y, 13, 7}));
    QVERIFY(whole.covered() > 100);
    QVERIFY(pieces.pixels == whole.pixels);
}

void TestLineRaster::staysInsideItsWindow()
{
    Plane plane({0, 0, 60, 60});
    const QRect inside(20, 20, 20, 20);
    LineRaster raster(plane.window().part(inside), white, 3);
    for (const auto &[from, to] :
         {std::pair(fine(0, 0), fine(60, 60)), std::pair(fine(30, -5), fine(30, 65)),
          std::pair(fine(20, 40), fine(40, 20))})
        raster.draw(from, to);
    raster.drawHead({39, 39}, 30, 1, true);
    for (int y = 0; y < 60; ++y)
        for (int x = 0; x < 60; ++x)
            if (!inside.contains(x, y))
                QCOMPARE(plane.pixels[std::size_t(y * 60 + x)], black);
    QVERIFY(plane.covered() > 50);
}

void TestLineRaster::fillsHeads_data()
{
    QTest::addColumn<double>("direction");
    QTest::addColumn<bool>("isHorizontal");
    QTest::addColumn<QRect>("inside");
    QTest::newRow("right") << 1.0 << true << QRect(43, 46, 7, 8);
    QTest::newRow("left") << -1.0 << true << QRect(50, 46, 7, 8);
    QTest::newRow("down") << 1.0 << false << QRect(46, 43, 8, 7);
    QTest::newRow("up") << -1.0 << false << QRect(46, 50, 8, 7);
}

void TestLineRaster::fillsHeads()
{
    QFETCH(double, direction);
    QFETCH(bool, isHorizontal);
    QFETCH(QRect, inside);
    Plane plane({0, 0, 100, 100});
    LineRaster(plane.window(), white, 1).drawHead({50, 50}, 7, direction, isHorizontal);
    QVERIFY2(std::abs(plane.covered() - 7 * 7 / 2.0) < 1,
             QByteArray::number(plane.covered()).constData());
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 100; ++x)
            if (!inside.contains(x, y))
                QCOMPARE(plane.pixels[std::size_t(y * 100 + x)], black);
}

STEPWISE_GUILESS_TEST_MAIN(TestLineRaster)
#include "tst_lineraster.moc"
