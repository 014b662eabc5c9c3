#include "gui/models/timetext.h"
#include "tests/support/testmain.h"

#include <QLocale>
#include <QTest>

using namespace stepwise;
using namespace std::chrono_literals;

class TimeTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }
    void durationsHaveAUnit_data();
    void durationsHaveAUnit();
    void shortDurationsHaveNoneWhereTheFormShowsIt();
    void clocksAreCutToTenths_data();
    void clocksAreCutToTenths();
    void numbersFollowTheLocale();
};

void TimeTextTest::durationsHaveAUnit_data()
{
    QTest::addColumn<Duration>("duration");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << Duration(0) << QStringLiteral("0.0 s");
    QTest::newRow("a nanosecond") << Duration(1ns) << QStringLiteral("1 ms");
    QTest::newRow("20 ms") << Duration(20ms) << QStringLiteral("20 ms");
    QTest::newRow("a tenth") << Duration(100ms) << QStringLiteral("0.1 s");
    QTest::newRow("seconds") << Duration(48500ms) << QStringLiteral("48.5 s");
    QTest::newRow("two minutes") << Duration(2min) << QStringLiteral("120.0 s");
    QTest::newRow("ten minutes") << Duration(10min + 5s) << QStringLiteral("10:05 min");
    QTest::newRow("hours") << Duration(25h + 2min + 3s) << QStringLiteral("25:02:03 h");
}

void TimeTextTest::durationsHaveAUnit()
{
    QFETCH(Duration, duration);
    QTEST(TimeText::duration(duration), "text");
}

void TimeTextTest::shortDurationsHaveNoneWhereTheFormShowsIt()
{
    QCOMPARE(TimeText::shortDuration(48500ms), QStringLiteral("48.5 s"));
    QCOMPARE(TimeText::shortDuration(10min + 5s), QStringLiteral("10:05"));
    QCOMPARE(TimeText::shortDuration(1h + 2s), QStringLiteral("1:00:02"));
}

void TimeTextTest::clocksAreCutToTenths_data()
{
    QTest::addColumn<Duration>("moment");
    QTest::addColumn<QString>("text");
    QTest::newRow("start") << Duration(0) << QStringLiteral("00:00.0");
    QTest::newRow("not rounded up") << Duration(48690ms) << QStringLiteral("00:48.6");
    QTest::newRow("minutes") << Duration(61s) << QStringLiteral("01:01.0");
    QTest::newRow("hours") << Duration(1h + 2min + 3400ms) << QStringLiteral("1:02:03.4");
}

void TimeTextTest::clocksAreCutToTenths()
{
    QFETCH(Duration, moment);
    QTEST(TimeText::clock(moment), "text");
}

void TimeTextTest::numbersFollowTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(TimeText::duration(48500ms), QStringLiteral("48,5 s"));
    QCOMPARE(TimeText::clock(48500ms), QStringLiteral("00:48,5"));
}

STEPWISE_APPLESS_TEST_MAIN(TimeTextTest)
#include "tst_timetext.moc"
