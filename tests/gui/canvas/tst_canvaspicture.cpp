#include "gui/canvas/canvaspicture.h"
#include "tests/gui/canvas/scenefixture.h"
#include "tests/support/testmain.h"

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

/// As in the view, with what lies over it.
QImage painted(CanvasPicture &picture, const CanvasMarks &marks)
{
    QImage image(viewSize, QImage::Format_RGB32);
    QPainter painter(&image);
    picture.paint(painter, image.rect(), marks);
    return image;
}

/// What changes with time alone: what is left of a grace period.
CanvasScene::Changes ringsOf(const CanvasScene &scene)
{
    CanvasScene::Changes rings;
    for (std::size_t index = 0; index < scene.graph().taskCount(); ++index)
        if (scene.stateOf(TaskId::fromIndex(index)) == TaskState::Cancelling)
            rings.tasks.push_back(TaskId::fromIndex(index));
    return rings;
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
    void isSoInAllPalettes_data();
    void isSoInAllPalettes();
    void isPaintedInSlicesWhenHuge();
    void standsBadCases_data();
    void standsBadCases();
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
        picture.apply(ringsOf(fixture.scene()));
        QCOMPARE(differentPixels(picture.image(), fullPicture(fixture.scene(), transform, palette)),
                 0);
    }
}

void TestCanvasPicture::isSoInAllPalettes_data()
{
    QTest::addColumn<PaletteKind>("kind");
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<double>("pixelRatio");
    for (const PaletteKind kind :
         {PaletteKind::Default, PaletteKind::ColourBlindSafe, PaletteKind::Greyscale})
        for (const bool isDark : {false, true})
            for (const double ratio : {1.0, 1.5, 2.0})
                QTest::addRow("palette %d, %s, %g", int(kind), isDark ? "dark" : "light", ratio)
                    << kind << isDark << ratio;
}

void TestCanvasPicture::isSoInAllPalettes()
{
    QFETCH(PaletteKind, kind);
    QFETCH(bool, isDark);
    QFETCH(double, pixelRatio);
    constexpr std::size_t count = 160;
    SceneFixture fixture(layeredDocument(count, 6, 11));
    const Palette palette = Palette::of(kind, isDark);
    CanvasPicture picture(fixture.scene());
    picture.setPalette(palette);
    std::mt19937 random(static_cast<unsigned>(pixelRatio * 10) + (isDark ? 1 : 0));
    const std::array zooms{1.1, 0.5, 0.3, 0.12, 0.02, 0.006};
    ViewTransform transform;
    CanvasMarks marks;
    std::vector<BreakpointMark> breakpoints(count, BreakpointMark::None);
    for (int round = 0; round < 40; ++round) {
        if (round % 5 == 0)
            transform = lookingAt(fixture.scene(), TaskId::fromIndex(random() % count),
                                  {zooms[random() % zooms.size()], 1, pixelRatio});
        transform.origin += QPoint(int(random() % 201) - 100, int(random() % 201) - 100);
        picture.show(transform, viewSize);
        fixture.setTime(std::chrono::milliseconds(300) * round);
        for (int change = 0; change < 8; ++change)
            fixture.changeByChance(TaskId::fromIndex(random() % count), random);
        picture.apply(fixture.takeChanges());
        picture.apply(ringsOf(fixture.scene())); // as the view does with each tick of its clock
        marks.hovered = TaskId::fromIndex(random() % count);
        marks.selection = {TaskId::fromIndex(random() % count)};
        if (round % 9 == 4) {
            std::vector<bool> isCollapsed(6, false);
            isCollapsed[random() % 6] = true;
            fixture.collapse(isCollapsed);
            picture.invalidate();
        }
        if (round % 11 == 7) {
            std::vector<bool> isDimmed(round % 2 == 0 ? count : 0, true);
            for (std::size_t bright = 0; bright < isDimmed.size(); bright += 3)
                isDimmed[bright] = false;
            fixture.scene().setDimmed(isDimmed);
            picture.invalidate();
        }
        for (int change = 0; change < 5; ++change)
            breakpoints[random() % count] = BreakpointMark(random() % 3);
        picture.apply(fixture.scene().setBreakpoints(breakpoints));
        marks.hit = TaskId::fromIndex(random() % count);
        CanvasPicture fresh(fixture.scene());
        fresh.setPalette(palette);
        fresh.show(transform, viewSize);
        QCOMPARE(differentPixels(painted(picture, marks), painted(fresh, marks)), 0);
    }
}

void TestCanvasPicture::isPaintedInSlicesWhenHuge()
{
    GraphDocument document;
    for (int index = 0; index < 210'000; ++index)
        document.graph.addTask(QString::number(index));
    SceneFixture fixture(std::move(document));
    CanvasPicture picture(fixture.scene());
    ViewTransform transform;
    transform.scale.zoom = 0.004;
    picture.show(transform, viewSize);
    picture.image();
    QVERIFY(picture.isComplete());
    transform.scale.zoom = 0.0035;
    picture.show(transform, viewSize);
    QVERIFY(!picture.isComplete());
    for (int slices = 0; !picture.isComplete(); ++slices) {
        QVERIFY(slices < 20);
        QVERIFY(!isBlank(painted(picture, {}))); // what is missing is shown as it was before
    }
    QCOMPARE(differentPixels(picture.image(),
                             fullPicture(fixture.scene(), transform, picture.palette())),
             0);
}

void TestCanvasPicture::standsBadCases_data()
{
    QTest::addColumn<GraphDocument>("document");
    GraphDocument names;
    for (const QString &name :
         {QString(10'000, u'x'), QString(10'000, QChar(0x05d0)),
          QStringLiteral(u"\u0645\u0631\u062d\u0628\u0627"),
          QStringLiteral(u"\U0001F680 up \U0001F469\u200d\U0001F680"),
          QStringLiteral(u"\u65e5\u672c\u8a9e"), QString(), QStringLiteral("two\nlines"),
          QStringLiteral(u"e\u0301"), QString(QChar(0xd800))})
        names.graph.addTask(QString::number(names.graph.taskCount()), name);
    QTest::newRow("names") << names;
    GraphDocument layer;
    for (int index = 0; index < 20'000; ++index)
        layer.graph.addTask(QString::number(index));
    QTest::newRow("one layer") << layer;
    GraphDocument hub = layer;
    for (std::uint32_t index = 1; index < 20'000; ++index)
        hub.graph.addDependency(TaskId(index), TaskId(0));
    QTest::newRow("a hub") << hub;
    GraphDocument bipartite;
    for (int index = 0; index < 160; ++index)
        bipartite.graph.addTask(QString::number(index));
    for (std::uint32_t from = 0; from < 80; ++from)
        for (std::uint32_t to = 80; to < 160; ++to)
            bipartite.graph.addDependency(TaskId(to), TaskId(from));
    QTest::newRow("all to all") << bipartite;
    GraphDocument one;
    one.graph.addTask(QStringLiteral("one"));
    QTest::newRow("one task") << one;
}

void TestCanvasPicture::standsBadCases()
{
    QFETCH(GraphDocument, document);
    SceneFixture fixture(document);
    CanvasPicture picture(fixture.scene());
    CanvasMarks marks;
    marks.hovered = TaskId(0);
    marks.selection = {TaskId(0)};
    for (const double zoom : {4.0, 1.0, 0.5, 0.2, 0.05, 0.001}) {
        const ViewTransform transform = lookingAt(fixture.scene(), TaskId(0), {zoom, 1, 1});
        picture.show(transform, {200, 150});
        QVERIFY(!isBlank(painted(picture, marks)));
        fixture.start(TaskId(0));
        picture.apply(fixture.takeChanges());
        picture.show(transform, viewSize);
        QCOMPARE(differentPixels(picture.image(),
                                 fullPicture(fixture.scene(), transform, picture.palette())),
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

STEPWISE_TEST_MAIN(TestCanvasPicture)
#include "tst_canvaspicture.moc"
