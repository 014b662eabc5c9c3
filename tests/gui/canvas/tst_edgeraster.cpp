#include "gui/canvas/edgepainter.h"
#include "gui/canvas/edgeraster.h"
#include "tests/support/testmain.h"

#include <QPainter>
#include <QTest>

#include <array>
#include <cstdlib>

using namespace stepwise;

namespace {

constexpr QSize size(420, 300);

QImage ground(const Palette &palette)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(palette.canvas);
    return image;
}

/// How far the pixels of two pictures lie apart, at the most.
int farthest(const QImage &one, const QImage &other)
{
    int most = 0;
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            most = std::max(most, std::abs(qGreen(one.pixel(x, y)) - qGreen(other.pixel(x, y))));
    return most;
}

} // namespace

class TestEdgeRaster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsWhatAPainterDraws_data();
    void drawsWhatAPainterDraws();
};

void TestEdgeRaster::drawsWhatAPainterDraws_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<QPointF>("from");
    QTest::addColumn<QPointF>("to");
    const std::array<std::pair<const char *, QPointF>, 5> ends{{{"down", {380.5, 280.25}},
                                                                {"up", {380, 20}},
                                                                {"steep", {120, 290}},
                                                                {"flat", {390, 160.5}},
                                                                {"straight", {390, 150}}}};
    for (const double zoom : {0.25, 0.5, 1.0, 2.0, 4.0})
        for (const auto &[name, end] : ends)
            QTest::addRow("%s, %.0f %%", name, 100 * zoom) << zoom << QPointF(30, 150) << end;
}

void TestEdgeRaster::drawsWhatAPainterDraws()
{
    QFETCH(double, zoom);
    QFETCH(QPointF, from);
    QFETCH(QPointF, to);
    const Palette palette = Palette::of(PaletteKind::Default, false);
    const DrawScale scale{zoom, 1, 1};
    const EdgeStyle style(palette, scale);
    for (const EdgeKind kind : {EdgeKind::Satisfied, EdgeKind::Blocking}) {
        QImage painted = ground(palette);
        {
            QPainter painter(&painted);
            const std::array points{from, to};
            EdgePainter(painter, palette, scale, LayoutDirection::LeftToRight).paint(points, kind);
        }
        QImage written = ground(palette);
        const PixelWindow window{written.rect(), reinterpret_cast<QRgb *>(written.bits()),
                                 written.width(), 0};
        EdgeRaster(window, style, LayoutDirection::LeftToRight).draw({from, to}, kind);
        const int contrast =
            std::abs(qGreen(palette.canvas.rgb()) - qGreen(style.colour(kind).rgb()));
        QVERIFY(farthest(painted, ground(palette)) > contrast / 3);
        const int most = farthest(painted, written);
        QVERIFY2(most < contrast * 0.85, qPrintable(QString::number(double(most) / contrast)));
    }
}

STEPWISE_TEST_MAIN(TestEdgeRaster)
#include "tst_edgeraster.moc"
