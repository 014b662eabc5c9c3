#include "gui/timeline/rulertext.h"
#include "gui/timeline/timeaxis.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TimeAxisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsAllWithRoom_data();
    void fitsAllWithRoom();
    void doesNotCreepWhileFitted();
    void zoomKeepsTheMoment();
    void staysNearWhatThereIs();
    void revealsAMoment();
    void marksRoundTimes_data();
    void marksRoundTimes();
};

void TimeAxisTest::fitsAllWithRoom_data()
{
    QTest::addColumn<double>("seconds");
    for (const double seconds : {0.000002, 0.05, 1.0, 7.5, 48.6, 600.0, 86400.0, 1e7})
        QTest::addRow("%g s", seconds) << seconds;
}

void TimeAxisTest::fitsAllWithRoom()
{
    QFETCH(double, seconds);
    TimeAxis axis;
    axis.setWidth(800);
    axis.setContent(fromSeconds(seconds));
    const double end = axis.xOf(fromSeconds(seconds));
    QVERIFY2(end > 400 && end < 750, QByteArray::number(end).constData());
    QCOMPARE(axis.xOf(Moment(0)), 0.0);
    QVERIFY(axis.isFitted());
}

void TimeAxisTest::doesNotCreepWhileFitted()
{
    TimeAxis axis;
    axis.setWidth(800);
    axis.setContent(40s);
    const double before = axis.xOf(10s);
    axis.setContent(41s);
    QCOMPARE(axis.xOf(10s), before);
}

void TimeAxisTest::zoomKeepsTheMoment()
{
    TimeAxis axis;
    axis.setWidth(800);
    axis.setContent(100s);
    const double x = axis.xOf(60s);
    axis.zoomAround(x, 3);
    QVERIFY(std::abs(axis.xOf(60s) - x) < 0.01);
    QVERIFY(!axis.isFitted());
    QVERIFY(axis.xOf(61s) > axis.xOf(60s) + 15);
    axis.fit();
    QVERIFY(axis.isFitted());
}

void TimeAxisTest::staysNearWhatThereIs()
{
    TimeAxis axis;
    axis.setWidth(800);
    axis.setContent(100s);
    axis.zoomAround(400, 10);
    axis.panBy(-1e6);
    QCOMPARE(axis.begin(), Moment(0));
    axis.panBy(1e6);
    QVERIFY(axis.end() > 100s && axis.end() < 120s);
    axis.zoomAround(400, 1e-9);
    QVERIFY(axis.xOf(100s) > 100);
    axis.zoomAround(400, 1e30);
    QVERIFY(axis.nanosecondsPerPixel() >= 1);
}

void TimeAxisTest::revealsAMoment()
{
    TimeAxis axis;
    axis.setWidth(800);
    axis.setContent(1000s);
    axis.show(0s, 10s);
    axis.reveal(5s);
    QCOMPARE(axis.begin(), Moment(0)); // it was seen
    axis.reveal(500s);
    QVERIFY(axis.xOf(500s) > 0 && axis.xOf(500s) < 800);
    axis.reveal(100s);
    QVERIFY(axis.xOf(100s) >= 0 && axis.xOf(100s) < 800);
}

void TimeAxisTest::marksRoundTimes_data()
{
    QTest::addColumn<double>("shown"); // seconds in 800 pixels
    QTest::addColumn<double>("step");
    QTest::addColumn<QString>("third"); // what stands at the third mark
    const auto row = [](double shown, double step, const QString &third) {
        QTest::addRow("%g s", shown) << shown << step << third;
    };
    row(0.008, 0.001, u"0.002"_s);
    row(8, 1, u"2"_s);
    row(55, 5, u"10"_s);
    row(200, 20, u"40"_s);
    row(1000, 120, u"4:00"_s);
    row(10'000, 1800, u"1:00:00"_s);
    row(400'000, 86400, u"48:00:00"_s);
}

void TimeAxisTest::marksRoundTimes()
{
    QFETCH(double, shown);
    QFETCH(double, step);
    QFETCH(QString, third);
    TimeAxis axis;
    axis.setWidth(800);
    axis.setContent(fromSeconds(shown));
    axis.show(0s, fromSeconds(shown));
    const Duration found = axis.markStep(72);
    QCOMPARE(toSeconds(found), step);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(rulerText(2 * found, found), third);
}

STEPWISE_APPLESS_TEST_MAIN(TimeAxisTest)
#include "tst_timeaxis.moc"
