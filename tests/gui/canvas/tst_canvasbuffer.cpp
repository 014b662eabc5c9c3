#include "gui/canvas/canvasbuffer.h"

#include <QPainter>
#include <QTest>

using namespace stepwise;

namespace {

/// Paints a pattern that belongs to the scene, so that a pixel tells where it came from.
struct Pattern
{
    QPoint origin;
    int painted = 0; ///< pixels so far

    static QRgb at(const QPoint &scene)
    {
        return qRgb(scene.x() & 0xff, scene.y() & 0xff, (scene.x() ^ scene.y()) >> 4 & 0xff);
    }

    void operator()(QPainter &painter, const QRegion &part)
    {
        for (const QRect &rect : part) {
            painted += rect.width() * rect.height();
            for (int y = rect.top(); y <= rect.bottom(); ++y)
                for (int x = rect.left(); x <= rect.right(); ++x)
                    painter.fillRect(x, y, 1, 1, QColor::fromRgb(at(QPoint(x, y) + origin)));
        }
    }
};

bool shows(const CanvasBuffer &buffer, const QPoint &origin)
{
    for (int y = 0; y < buffer.size().height(); ++y)
        for (int x = 0; x < buffer.size().width(); ++x)
            if (buffer.image().pixel(x, y) != Pattern::at(QPoint(x, y) + origin))
                return false;
    return true;
}

} // namespace

class TestCanvasBuffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesWhatItHas_data();
    void movesWhatItHas();
    void paintsOnlyWhatIsOutOfDate();
    void carriesWhatIsOutOfDateAlong();
    void forgetsEverythingWithItsSize();
};

void TestCanvasBuffer::movesWhatItHas_data()
{
    QTest::addColumn<QPoint>("by");
    for (const QPoint &by :
         {QPoint(10, 0), QPoint(-10, 0), QPoint(0, 10), QPoint(0, -10), QPoint(70, 130),
          QPoint(-65, -3), QPoint(33, -129), QPoint(-1, 1), QPoint(1000, 0), QPoint(0, -1000)})
        QTest::addRow("%d, %d", by.x(), by.y()) << by;
}

void TestCanvasBuffer::movesWhatItHas()
{
    QFETCH(QPoint, by);
    CanvasBuffer buffer;
    buffer.resize({200, 150});
    Pattern pattern;
    buffer.update(std::ref(pattern));
    buffer.scroll(by);
    pattern.origin -= by;
    buffer.update(std::ref(pattern));
    QVERIFY(shows(buffer, pattern.origin));
}

void TestCanvasBuffer::paintsOnlyWhatIsOutOfDate()
{
    CanvasBuffer buffer;
    buffer.resize({640, 640});
    Pattern pattern;
    QCOMPARE(buffer.update(std::ref(pattern)), QRegion(0, 0, 640, 640));
    QVERIFY(buffer.isValid());

    pattern.painted = 0;
    buffer.invalidate(QRect(100, 100, 5, 5));
    buffer.invalidate(QRect(-50, 10, 20, 20)); // not in sight
    QCOMPARE(buffer.update(std::ref(pattern)), QRegion(64, 64, 64, 64));
    QCOMPARE(pattern.painted, 64 * 64);
    QVERIFY(buffer.update(std::ref(pattern)).isEmpty());
}

void TestCanvasBuffer::carriesWhatIsOutOfDateAlong()
{
    CanvasBuffer buffer;
    buffer.resize({300, 300});
    Pattern old{{7, 7}};
    buffer.update(std::ref(old)); // wrong everywhere …
    buffer.invalidate();          // … and known to be
    buffer.scroll({30, -20});
    Pattern pattern;
    buffer.update(std::ref(pattern));
    QVERIFY(shows(buffer, {}));
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

QTEST_APPLESS_MAIN(TestCanvasBuffer)
#include "tst_canvasbuffer.moc"
