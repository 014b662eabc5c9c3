#include "core/trace/recording.h"
#include "core/trace/timelinecsv.h"
#include "tests/support/documenttext.h"
#include "tests/support/runs.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;
using namespace stepwise::testing;

/// A run as a table.
class TimelineCsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesALineForEachTask_data();
    void writesALineForEachTask();
    void quotesWhatNeedsIt();

private:
    static QStringList linesOf(const Recording &run);
};

QStringList TimelineCsvTest::linesOf(const Recording &run)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeTimelineCsv(buffer, run);
    return QString::fromUtf8(buffer.data()).split(u"\r\n"_s);
}

void TimelineCsvTest::writesALineForEachTask_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<int>("passes"); // how far it is played; 0: to the end
    QTest::addColumn<QStringList>("lines");

    QTest::newRow("to the end") << u"a 3 in=g; b>a 1; c 2"_s << 0
                                << QStringList{u"a,a,g,succeeded,0.0,2.0,2.0,3,,0.0,yes"_s,
                                               u"b,b,,succeeded,2.0,3.0,1.0,1,,0.0,yes"_s,
                                               u"c,c,,succeeded,0.0,1.0,1.0,2,,2.0,no"_s};
    QTest::newRow("still going on")
        << u"a 3; b>a 1"_s << 3
        << QStringList{u"a,a,,running,0.0,,1.0,3,,0.0,yes"_s, u"b,b,,waiting,,,,,,,"_s};
    QTest::newRow("a grace period")
        << u"a 9; b>a; after 2 cancelTask a 2"_s << 0
        << QStringList{u"a,a,,cancelled,0.0,3.0,3.0,4,3.0,0.0,yes"_s, u"b,b,,skipped,,,,,,,"_s};
    QTest::newRow("a failure") << u"a 3 fail@2; b>a"_s << 0
                               << QStringList{u"a,a,,failed,0.0,0.0,0.0,2,,0.0,yes"_s,
                                              u"b,b,,skipped,,,,,,,"_s};
}

void TimelineCsvTest::writesALineForEachTask()
{
    QFETCH(QString, graph);
    QFETCH(int, passes);
    QFETCH(QStringList, lines);
    const auto run = makeRun(documentFromText(graph));
    if (passes > 0)
        playTo(*run, static_cast<std::uint32_t>(passes));
    else
        play(*run);
    const QStringList written = linesOf(*run->recording());
    QCOMPARE(written.first(),
             u"id,name,group,state,start,end,duration,steps,grace,slack,critical"_s);
    QCOMPARE(written.mid(1, lines.size()), lines);
    QCOMPARE(written.size(), lines.size() + 2); // the last line ends, too
}

void TimelineCsvTest::quotesWhatNeedsIt()
{
    GraphDocument document;
    document.graph.addTask(u"a"_s, u"one, \"two\"\nthree"_s);
    const auto run = makeRun(document);
    QVERIFY(linesOf(*run->recording()).at(1).startsWith(u"a,\"one, \"\"two\"\"\nthree\",,ready"_s));
}

STEPWISE_APPLESS_TEST_MAIN(TimelineCsvTest)
#include "tst_timelinecsv.moc"
