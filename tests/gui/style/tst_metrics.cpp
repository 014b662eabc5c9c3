#include "gui/style/metrics.h"
#include "tests/support/testmain.h"

#include <QFontInfo>
#include <QGuiApplication>
#include <QTest>

using namespace stepwise;

class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengthsFollowTheSystemFont_data()
    {
        QTest::addColumn<int>("fontPixels");
        QTest::addColumn<int>("expected");
        QTest::newRow("the design's") << 13 << 26;
        QTest::newRow("twice") << 26 << 52;
        QTest::newRow("smaller") << 10 << 20;
    }

    void lengthsFollowTheSystemFont()
    {
        QFETCH(int, fontPixels);
        QFETCH(int, expected);
        QFont font = QGuiApplication::font();
        font.setPixelSize(fontPixels);
        QGuiApplication::setFont(font);
        QCOMPARE(scaled(26), expected);
        QCOMPARE(scaled(26), expected);
    }
};

STEPWISE_TEST_MAIN(TestMetrics)
#include "tst_metrics.moc"
