#include "gui/canvas/viewgroups.h"
#include "tests/support/graphtext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

TaskGraph numbered()
{
    return graphFromText(QStringLiteral("a db-1>a db-2>a db-3>a io-1>db-1 io-2>db-1 io-3>db-2"));
}

GroupId find(const ViewGroups &groups, const char *key)
{
    return groups.grouping()->find(QString::fromLatin1(key));
}

} // namespace

class TestViewGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasCollapsed();
    void beginsWithMergedTwinsClosed();
    void showsALargeGraphAsItsGroups();
    void isWrittenAndRead();
    void doesNotMindKeysThatAreGone();
};

void TestViewGroups::keepsWhatWasCollapsed()
{
    const TaskGraph graph = numbered();
    ViewGroups groups;
    groups.group(graph, GroupingKind::Prefix, false, {});
    QCOMPARE(groups.count(), std::size_t(2));
    QVERIFY(groups.setCollapsed(find(groups, "prefix/io"), true));
    QVERIFY(!groups.setCollapsed(find(groups, "prefix/io"), true));
    groups.group(graph, GroupingKind::Prefix, true, {});
    QVERIFY(groups.isCollapsed(find(groups, "prefix/io")));
    QVERIFY(!groups.isCollapsed(find(groups, "prefix/db")));
    QVERIFY(groups.setAllCollapsed(true));
    QVERIFY(!groups.setAllCollapsed(true));
    groups.group(graph, GroupingKind::None, false, {});
    QCOMPARE(groups.count(), std::size_t(0));
}

void TestViewGroups::beginsWithMergedTwinsClosed()
{
    ViewGroups groups;
    groups.group(numbered(), GroupingKind::None, true, {});
    QCOMPARE(groups.count(), std::size_t(1)); // io-1 and io-2
    QVERIFY(groups.isCollapsed(GroupId(0)));
}

void TestViewGroups::showsALargeGraphAsItsGroups()
{
    TaskGraph graph;
    const GroupId ofFile = graph.addGroup(QStringLiteral("g"));
    for (int task = 0; task < 500; ++task)
        graph.addTask(QStringLiteral("part%1-%2").arg(task % 5).arg(task), {}, ofFile);
    ViewGroups groups;
    groups.group(graph, GroupingKind::Prefix, false, {});
    QCOMPARE(groups.count(), std::size_t(5));
    QCOMPARE(groups.isCollapsed(), std::vector<bool>(5, true));
    groups.group(graph, GroupingKind::File, false, {});
    QCOMPARE(groups.isCollapsed(), std::vector<bool>(1, false));
}

void TestViewGroups::isWrittenAndRead()
{
    const TaskGraph graph = numbered();
    ViewGroups groups;
    groups.group(graph, GroupingKind::Prefix, true, {});
    groups.setCollapsed(find(groups, "prefix/db"), true);
    groups.setCollapsed(find(groups, "twins/io-1"), false);
    Arrangement arrangement;
    groups.writeTo(arrangement);
    QCOMPARE(arrangement.grouping, GroupingKind::Prefix);
    QVERIFY(arrangement.mergesTwins);
    QCOMPARE(arrangement.collapsed, QStringList{QStringLiteral("prefix/db")});
    QCOMPARE(arrangement.opened, QStringList{QStringLiteral("twins/io-1")});

    ViewGroups again;
    again.group(graph, arrangement.grouping, arrangement.mergesTwins, {});
    again.readFrom(arrangement);
    QCOMPARE(again.isCollapsed(), groups.isCollapsed());
}

void TestViewGroups::doesNotMindKeysThatAreGone()
{
    ViewGroups groups;
    groups.group(numbered(), GroupingKind::File, false, {});
    Arrangement arrangement;
    arrangement.collapsed = {QStringLiteral("gone")};
    groups.readFrom(arrangement);
    QCOMPARE(groups.count(), std::size_t(0));
}

STEPWISE_GUILESS_TEST_MAIN(TestViewGroups)
#include "tst_viewgroups.moc"
