#include "gui/canvas/canvaspicture.h"
#include "tests/gui/canvas/scenefixture.h"

#include <QPainter>
#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

constexpr QSize viewSize(700, 480);

/// Painted whole, from nothing.
QImage fullPicture(const CanvasScene &scene, const ViewTransform &transform, const Palette &palette)
{
    CanvasPicture picture(scene);
    picture.setPalette(palette);
    picture.show(transform, viewSize);
    return picture.image();
}

/// The task in the middle.
ViewTransform lookingAt(const CanvasScene &scene, TaskId task, const DrawScale &scale = {})
{
    ViewTransform transform;
    transform.scale = scale;
    const QPoint middle(viewSize.width() / 2, viewSize.height() / 2);
    transform.origin = transform.toDevice(scene.boxOf(task)).center() - middle;
    return transform;
}

int differentPixels(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    return count;
}

bool isBlank(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != image.pixel(0, 0))
                return false;
    return true;
}

} // namespace

class TestCanvasPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatPaintingEverythingGives_data();
    void isWhatPaintingEverythingGives();
    void followsZoomAndPalette();
    void followsFilter();
    void showsNothingWithoutLayout();
};

void TestCanvasPicture::isWhatPaintingEverythingGives_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<double>("pixelRatio");
    QTest::addColumn<bool>("isHorizontal");
    QTest::addColumn<bool>("hasCollapsed");
    for (const double zoom : {2.3, 1.0, 0.85, 0.72, 0.5, 0.36, 0.25, 0.1, 0.03, 0.01})
        QTest::addRow("%g", zoom) << zoom << 1.0 << true << false;
    QTest::newRow("downwards") << 0.9 << 1.0 << false << false;
    QTest::newRow("many pixels") << 0.8 << 2.0 << true << true;
    QTest::newRow("fractional pixels") << 0.6 << 1.25 << true << true;
    QTest::newRow("collapsed") << 1.0 << 1.0 << true << true;
    QTest::newRow("collapsed, far") << 0.2 << 1.0 << true << true;
}

void TestCanvasPicture::isWhatPaintingEverythingGives()
{
    QFETCH(double, zoom);
    QFETCH(double, pixelRatio);
    QFETCH(bool, isHorizontal);
    QFETCH(bool, hasCollapsed);
    LayoutOptions options;
    options.direction = isHorizontal ? LayoutDirection::LeftToRight : LayoutDirection::TopToBottom;
    SceneFixture fixture(layeredDocument(220, 8, 7), options,
                         {false, hasCollapsed, false, false, hasCollapsed, false, false, false});
    const Palette palette = Palette::of(PaletteKind::Default, true);
    CanvasPicture picture(fixture.scene());
    picture.setPalette(palette);

    std::mt19937 random(static_cast<unsigned>(zoom * 1000));
    ViewTransform transform = lookingAt(fixture.scene(), TaskId(50), {zoom, 1, pixelRatio});
    picture.show(transform, viewSize);
    picture.image();
    const auto moved = [&random] { return static_cast<int>(random() % 301) - 150; };
    for (int round = 0; round < 12; ++round) {
        for (int pan = 0; pan < 3; ++pan) {
            transform.origin += QPoint(moved(), moved());
            picture.show(transform, viewSize);
            if (random() % 2 == 0)
                picture.image(); // else several moves come before one painting
        }
        fixture.setTime(std::chrono::milliseconds(300) * round);
        for (int change = 0; change < 6; ++change)
            fixture.changeByChance(TaskId::fromIndex(random() % 220), random);
        picture.apply(fixture.takeChanges());
        QCOMPARE(differentPixels(picture.image(), fullPicture(fixture.scene(), transform, palette)),
                 0);
    }
}

void TestCanvasPicture::followsZoomAndPalette()
{
    SceneFixture fixture(layeredDocument(60, 2, 3));
    CanvasPicture picture(fixture.scene());
    ViewTransform transform = lookingAt(fixture.scene(), TaskId(3));
    picture.show(transform, viewSize);
    const QImage first = picture.image();
    transform = lookingAt(fixture.scene(), TaskId(3), {0.5, 1, 1});
    picture.show(transform, viewSize);
    const QImage second = picture.image();
    QVERIFY(differentPixels(first, second) > 0);
    const Palette dark = Palette::of(PaletteKind::Greyscale, true);
    picture.setPalette(dark);
    QCOMPARE(differentPixels(picture.image(), fullPicture(fixture.scene(), transform, dark)), 0);
    QVERIFY(differentPixels(picture.image(), second) > 0);
}

void TestCanvasPicture::followsFilter()
{
    SceneFixture fixture(layeredDocument(60, 2, 3));
    CanvasPicture picture(fixture.scene());
    picture.show(lookingAt(fixture.scene(), TaskId(3)), viewSize);
    const QImage plain = picture.image();
    std::vector<bool> isDimmed(60, true);
    isDimmed[3] = false;
    fixture.scene().setDimmed(isDimmed);
    picture.invalidate();
    QVERIFY(differentPixels(picture.image(), plain) > 0);
    fixture.scene().setDimmed({});
    picture.invalidate();
    QCOMPARE(differentPixels(picture.image(), plain), 0);
}

void TestCanvasPicture::showsNothingWithoutLayout()
{
    const CanvasScene scene;
    CanvasPicture picture(scene);
    picture.show({}, viewSize);
    QVERIFY(isBlank(picture.image()));
}

QTEST_MAIN(TestCanvasPicture)
#include "tst_canvaspicture.moc"
