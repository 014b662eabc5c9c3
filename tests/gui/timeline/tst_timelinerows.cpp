#include "core/graph/dependencies.h"
#include "core/trace/criticalpath.h"
#include "core/trace/tracestats.h"
#include "gui/timeline/timelinerows.h"
#include "tests/support/documenttext.h"
#include "tests/support/testmain.h"
#include "tests/support/tracetext.h"

#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;
using namespace Qt::StringLiterals;

/// Which rows there are, and in which order.
class TimelineRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void followsStarts();
    void sorts_data();
    void sorts();
    void folds_data();
    void folds();
    void filters();
    void keepsFoldingForAnotherRun();
    void knowsWhereEverythingIs();

private:
    QString textOf(const TimelineRows &rows) const;
    GroupId group(const QString &key) const { return m_document.graph.findGroup(key); }

    GraphDocument m_document;
    TraceLog m_log;
    TraceStats m_stats;
};

/// "a b [g]": keys, folded groups in brackets.
QString TimelineRowsTest::textOf(const TimelineRows &rows) const
{
    QStringList keys;
    for (std::size_t number = 0; number < rows.count(); ++number) {
        const TimelineRow row = rows.row(number);
        keys.append(row.isGroup() ? u"["_s + m_document.graph.key(row.group) + u"]"_s
                                  : m_document.graph.key(row.task));
    }
    return keys.join(u' ');
}

void TimelineRowsTest::init()
{
    m_document = documentFromText(u"d in=g; c in=g/h; b; a>b in=g; e"_s);
    m_log = traceFromText(m_document.graph,
                          u"started b; started d; @1 succeeded d; @2 started c; @3 succeeded b; "
                          "started a; @9 succeeded a"_s);
    m_stats = TraceStats(m_document.graph);
    m_stats.follow(m_log);
}

void TimelineRowsTest::followsStarts()
{
    TimelineRows rows(m_document.graph);
    TraceStats stats(m_document.graph);
    QCOMPARE(textOf(rows), u""_s);
    stats.follow(m_log, 1);
    QVERIFY(rows.follow(stats));
    QCOMPARE(textOf(rows), u"b"_s);
    QVERIFY(!rows.follow(stats));
    stats.follow(m_log);
    QVERIFY(rows.follow(stats));
    QCOMPARE(textOf(rows), u"b d c a"_s);
}

void TimelineRowsTest::sorts_data()
{
    QTest::addColumn<TimelineOrder>("order");
    QTest::addColumn<QString>("open");
    QTest::addColumn<QString>("folded");
    QTest::newRow("start") << TimelineOrder::Start << u"b d c a"_s << u"b [g]"_s;
    QTest::newRow("name") << TimelineOrder::Name << u"a b c d"_s << u"b [g]"_s;
    QTest::newRow("critical path") << TimelineOrder::CriticalPath << u"b a c d"_s << u"b [g]"_s;
    QTest::newRow("file") << TimelineOrder::File << u"c d a b"_s << u"[g] b"_s;
}

void TimelineRowsTest::sorts()
{
    QFETCH(TimelineOrder, order);
    QFETCH(QString, open);
    QFETCH(QString, folded);
    const CriticalPath path =
        CriticalPathSearch::find(m_stats, Dependencies(m_document.graph), m_stats.end());
    TimelineRows rows(m_document.graph);
    rows.follow(m_stats);
    rows.setOrder(order, m_document.graph, m_stats, &path);
    QCOMPARE(textOf(rows), open);
    rows.setAllFolded(true);
    QCOMPARE(textOf(rows), folded);
    // The same when the tasks appear afterwards.
    TimelineRows later(m_document.graph);
    later.setOrder(order, m_document.graph, m_stats, &path);
    later.follow(m_stats);
    QCOMPARE(textOf(later), open);
}

void TimelineRowsTest::folds_data()
{
    QTest::addColumn<QString>("groups");
    QTest::addColumn<QString>("rows");
    QTest::newRow("none") << u""_s << u"b d c a"_s;
    QTest::newRow("the inner one") << u"h"_s << u"b d [h] a"_s;
    QTest::newRow("the outer one") << u"g"_s << u"b [g]"_s;
    QTest::newRow("both: the outer one is seen") << u"g h"_s << u"b [g]"_s;
}

void TimelineRowsTest::folds()
{
    QFETCH(QString, groups);
    QFETCH(QString, rows);
    const QStringList keys = groups.split(u' ', Qt::SkipEmptyParts);
    TimelineRows before(m_document.graph);
    for (const QString &key : keys)
        before.setFolded(group(key), true);
    before.follow(m_stats);
    QCOMPARE(textOf(before), rows);
    TimelineRows after(m_document.graph);
    after.follow(m_stats);
    for (const QString &key : keys)
        after.setFolded(group(key), true);
    QCOMPARE(textOf(after), rows);
    for (const QString &key : keys)
        after.setFolded(group(key), false);
    QCOMPARE(textOf(after), u"b d c a"_s);
}

void TimelineRowsTest::filters()
{
    TimelineRows rows(m_document.graph);
    rows.follow(m_stats);
    rows.setFilter(QList<TaskId>{TaskId(1), TaskId(4)}); // c, and e that has not begun
    QCOMPARE(textOf(rows), u"c"_s);
    rows.setAllFolded(true);
    QCOMPARE(textOf(rows), u"[g]"_s);
    rows.setFilter(QList<TaskId>{TaskId(2)});
    QCOMPARE(textOf(rows), u"b"_s);
    rows.setFilter(std::nullopt);
    QCOMPARE(textOf(rows), u"b [g]"_s);
}

void TimelineRowsTest::keepsFoldingForAnotherRun()
{
    TimelineRows rows(m_document.graph);
    rows.follow(m_stats);
    rows.setFolded(group(u"h"_s), true);
    rows.restart();
    QCOMPARE(rows.count(), 0U);
    const TraceLog another = traceFromText(m_document.graph, u"started c; started b"_s);
    TraceStats stats(m_document.graph);
    stats.follow(another);
    rows.follow(stats);
    QCOMPARE(textOf(rows), u"[h] b"_s);
}

void TimelineRowsTest::knowsWhereEverythingIs()
{
    TimelineRows rows(m_document.graph);
    rows.follow(m_stats);
    rows.setFolded(group(u"h"_s), true);
    for (std::size_t number = 0; number < rows.count(); ++number)
        QCOMPARE(rows.numberOf(rows.row(number)), number);
    QCOMPARE(rows.numberOf(TaskId(1)), rows.numberOf(group(u"h"_s))); // c is inside
    QVERIFY(!rows.numberOf(TaskId(4)));
    QVERIFY(!rows.numberOf(group(u"g"_s)));
    QVERIFY(!rows.numberOf(TaskId()));
    QVERIFY(!rows.numberOf(TaskId(99)));
}

STEPWISE_APPLESS_TEST_MAIN(TimelineRowsTest)
#include "tst_timelinerows.moc"
