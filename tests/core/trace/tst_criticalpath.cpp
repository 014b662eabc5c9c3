#include "core/graph/dependencies.h"
#include "core/trace/criticalpath.h"
#include "core/trace/tracestats.h"
#include "tests/support/documenttext.h"
#include "tests/support/testmain.h"
#include "tests/support/tracetext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;
using namespace stepwise::testing;

/// Which chain decides the end, and what could have been later.
class CriticalPathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheChain_data();
    void findsTheChain();
    void findsItInPiecesToo();
};

namespace {

QString textOf(const CriticalPath &path, const TaskGraph &graph)
{
    QStringList keys;
    for (const TaskId task : path.path())
        keys.append(graph.key(task));
    return u"%1: %2"_s.arg(QString::number(toSeconds(path.length())), keys.join(u' '));
}

QString slacksOf(const CriticalPath &path, const TaskGraph &graph)
{
    QStringList slacks;
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        const auto slack = path.slack(TaskId::fromIndex(index));
        slacks.append(slack ? QString::number(toSeconds(*slack)) : u"-"_s);
    }
    return slacks.join(u' ');
}

/// "a=3 b=1" as durations.
EditedDurations editedFrom(const QString &text, const TaskGraph &graph)
{
    EditedDurations edited;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        edited.insert(graph.findTask(part.section(u'=', 0, 0)),
                      fromSeconds(part.section(u'=', 1).toDouble()));
    }
    return edited;
}

} // namespace

void CriticalPathTest::findsTheChain_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QString>("events");
    QTest::addColumn<double>("now");
    QTest::addColumn<QString>("edited");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("slacks"); // in file order

    const auto row = [](const char *name, const QString &graph, const QString &events, double now,
                        const QString &edited, const QString &path, const QString &slacks) {
        QTest::newRow(name) << graph << events << now << edited << path << slacks;
    };
    const QString diamond = u"a; b>a; c>a; d>b,c"_s;
    const QString diamondRun = u"@0 started a; @2 succeeded a; started b; started c; "
                               "@5 succeeded b; @9 succeeded c; started d; @10 succeeded d"_s;
    row("nothing", u"a"_s, u""_s, 0, u""_s, u"0: "_s, u"-"_s);
    row("one", u"a"_s, u"started a; @3 succeeded a"_s, 3, u""_s, u"3: a"_s, u"0"_s);
    row("the longer side of a diamond", diamond, diamondRun, 10, u""_s, u"10: a c d"_s,
        u"0 4 0 0"_s);
    row("what if the other side had taken longer", diamond, diamondRun, 10, u"b=9"_s,
        u"12: a b d"_s, u"0 0 2 0"_s);
    row("what if nothing took any time", diamond, diamondRun, 10, u"a=0 b=0 c=0 d=0"_s, u"0: a"_s,
        u"0 0 0 0"_s);
    row("two ways as long: the first in file order", diamond, diamondRun, 10, u"b=7"_s,
        u"10: a b d"_s, u"0 0 0 0"_s);
    row("what runs counts up to now", diamond,
        u"started a; @2 succeeded a; started b; started c; @3 succeeded c"_s, 6, u""_s, u"6: a b"_s,
        u"0 0 3 -"_s);
    row("what waited for no dependency does not count", u"a; b"_s,
        u"started a; @2 succeeded a; @5 started b; @6 succeeded b"_s, 6, u""_s, u"2: a"_s,
        u"0 1"_s);
    row("a grace period belongs to a task", u"a; b"_s,
        u"started a; started b; @1 cancelling a 3 4; @2 succeeded b; @4 cancelled a"_s, 4, u""_s,
        u"4: a"_s, u"0 2"_s);
    row("a dependency that was not kept to", u"a; b>a"_s,
        u"started b; @1 started a; @3 succeeded b; @5 succeeded a"_s, 5, u""_s, u"4: a"_s,
        u"0 1"_s);
}

void CriticalPathTest::findsTheChain()
{
    QFETCH(QString, graph);
    QFETCH(QString, events);
    QFETCH(double, now);
    QFETCH(QString, edited);
    QFETCH(QString, path);
    QFETCH(QString, slacks);
    const GraphDocument document = documentFromText(graph);
    TraceStats stats(document.graph);
    stats.follow(traceFromText(document.graph, events));
    const CriticalPath found = CriticalPathSearch::find(
        stats, Dependencies(document.graph), fromSeconds(now), editedFrom(edited, document.graph));
    QCOMPARE(textOf(found, document.graph), path);
    QCOMPARE(slacksOf(found, document.graph), slacks);
}

void CriticalPathTest::findsItInPiecesToo()
{
    const GraphDocument document = documentFromText(u"a; b>a; c>a; d>b,c"_s);
    TraceStats stats(document.graph);
    stats.follow(traceFromText(document.graph,
                               u"started a; @2 succeeded a; started b; started c; @4 succeeded b; "
                               "@5 succeeded c; started d; @6 succeeded d"_s));
    const Dependencies dependencies(document.graph);
    CriticalPathSearch search(stats, dependencies, fromSeconds(6));
    int pieces = 1;
    while (!search.advance(1))
        ++pieces;
    QCOMPARE(pieces, 9);
    const CriticalPath found = search.take();
    QCOMPARE(textOf(found, document.graph), u"6: a c d"_s);
    QVERIFY(found.isOnPath(TaskId(2)));
    QVERIFY(!found.isOnPath(TaskId(1)));
    QCOMPARE(found.duration(TaskId(2)), fromSeconds(3));
}

STEPWISE_APPLESS_TEST_MAIN(CriticalPathTest)
#include "tst_criticalpath.moc"
