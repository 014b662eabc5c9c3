#include "gui/canvas/stateglyph.h"
#include "tests/support/testmain.h"

#include <QPainter>
#include <QTest>

using namespace stepwise;

namespace {

QImage glyph(TaskState state, int size, const QColor &colour = Qt::black)
{
    return stateGlyphPixmap(state, colour, size, 1)
        .toImage()
        .convertToFormat(QImage::Format_ARGB32);
}

/// How many pixels are more there than not in one of them only.
int differingPixels(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += (qAlpha(a.pixel(x, y)) > 127) != (qAlpha(b.pixel(x, y)) > 127) ? 1 : 0;
    return count;
}

int inkedPixels(const QImage &image)
{
    QImage blank(image.size(), QImage::Format_ARGB32);
    blank.fill(Qt::transparent);
    return differingPixels(image, blank);
}

QImage ring(double graceLeft)
{
    QImage image(48, 48, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGraceRing(painter, {24, 24}, 44, graceLeft, Qt::black);
    return image;
}

} // namespace

class TestStateGlyph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differsByShapeAlone_data();
    void differsByShapeAlone();
    void keepsItsSquare();
    void takesItsColour();
    void emptiesTheRingFromTheTop();
};

void TestStateGlyph::differsByShapeAlone_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {9, 11, 16, 32})
        QTest::addRow("%d pixels", size) << size;
}

void TestStateGlyph::differsByShapeAlone()
{
    QFETCH(int, size);
    for (const TaskState a : allTaskStates)
        for (const TaskState b : allTaskStates)
            if (a < b)
                QVERIFY2(differingPixels(glyph(a, size), glyph(b, size)) >= size / 2,
                         qPrintable(stateKey(a) + u' ' + stateKey(b)));
}

void TestStateGlyph::keepsItsSquare()
{
    for (const TaskState state : allTaskStates) {
        QImage image(40, 24, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paintStateGlyph(painter, QRectF(0, 0, 40, 24), state, Qt::black);
        painter.end();
        for (int y = 0; y < 24; ++y) {
            QCOMPARE(qAlpha(image.pixel(6, y)), 0);
            QCOMPARE(qAlpha(image.pixel(33, y)), 0);
        }
    }
}

void TestStateGlyph::takesItsColour()
{
    const QImage image = glyph(TaskState::Cancelled, 24, QColor(200, 10, 30));
    QCOMPARE(QColor(image.pixel(12, 12)), QColor(200, 10, 30));
    QCOMPARE(stateGlyphPixmap(TaskState::Failed, Qt::red, 16, 2).size(), QSize(32, 32));
    QVERIFY(!stateGlyphIcon(TaskState::Ready, Qt::red, Qt::blue, 16).isNull());
}

void TestStateGlyph::emptiesTheRingFromTheTop()
{
    const auto isInked = [](const QImage &image, QPoint at) {
        return qAlpha(image.pixel(at)) > 200;
    };
    const QPoint right(43, 24);
    const QPoint bottom(24, 43);
    const QPoint left(4, 24);
    QVERIFY(isInked(ring(1), right) && isInked(ring(1), bottom) && isInked(ring(1), left));
    QVERIFY(isInked(ring(0.6), right) && isInked(ring(0.6), bottom));
    QVERIFY(!isInked(ring(0.6), left));
    QVERIFY(isInked(ring(0.3), right) && !isInked(ring(0.3), bottom));
    QVERIFY(!isInked(ring(0), right));
    QVERIFY(isInked(ring(0), QPoint(24, 24))); // the square stays
    QVERIFY(inkedPixels(ring(1)) > inkedPixels(ring(0.5)));
}

STEPWISE_TEST_MAIN(TestStateGlyph)
#include "tst_stateglyph.moc"
