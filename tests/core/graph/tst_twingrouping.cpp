#include "core/graph/twingrouping.h"
#include "tests/support/graphtext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;

class TwinGroupingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesGroupsOfTwins();
    void goesByTheGroupsOfTheView();
    void leavesTheRestAlone();
};

void TwinGroupingTest::makesGroupsOfTwins()
{
    TaskGraph graph = graphFromText(QStringLiteral("a shard-1>a shard-2>a x"));
    const GroupId group = graph.addGroup(QStringLiteral("g"));
    graph.setGroup(TaskId(1), group);
    graph.setGroup(TaskId(2), group);
    const Grouping grouping = withTwinsMerged(groupingByFile(graph), graph);
    QCOMPARE(grouping.groups.size(), std::size_t(2));
    QCOMPARE(grouping.groups[1].name, QStringLiteral("shard"));
    QCOMPARE(grouping.groups[1].parent, group);
    QVERIFY(grouping.groups[1].areTwins && !grouping.groups[1].isOfFile);
    QCOMPARE(keysOf(graph, grouping.tasksIn(group)), QStringLiteral("shard-1 shard-2"));
    QCOMPARE(grouping.groupOf(TaskId(2)), GroupId(1));
    QVERIFY(!grouping.groupOf(TaskId(3)).isValid());
}

void TwinGroupingTest::goesByTheGroupsOfTheView()
{
    TaskGraph graph = graphFromText(QStringLiteral("a b>a c>a"));
    graph.setGroup(TaskId(1), graph.addGroup(QStringLiteral("g")));
    QCOMPARE(withTwinsMerged(groupingByFile(graph), graph).groups.size(), std::size_t(1));
    const Grouping plain = withTwinsMerged({}, graph);
    QCOMPARE(plain.groups.size(), std::size_t(1));
    QCOMPARE(keysOf(graph, plain.tasksIn(GroupId(0))), QStringLiteral("b c"));
    QCOMPARE(plain.groups[0].name, QStringLiteral("b")); // the first of them
}

void TwinGroupingTest::leavesTheRestAlone()
{
    const TaskGraph graph = graphFromText(QStringLiteral("a b>a c>b"));
    QVERIFY(withTwinsMerged({}, graph).groups.empty());
}

STEPWISE_GUILESS_TEST_MAIN(TwinGroupingTest)
#include "tst_twingrouping.moc"
