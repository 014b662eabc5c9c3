#include "core/graph/grouping.h"
#include "tests/support/graphtext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

/// "name(a b) name(c)": the groups with the tasks in them.
QString textOf(const TaskGraph &graph, const Grouping &grouping)
{
    QStringList groups;
    for (std::size_t index = 0; index < grouping.groups.size(); ++index)
        groups.append(QStringLiteral("%1(%2)").arg(
            grouping.groups[index].name,
            keysOf(graph, grouping.tasksIn(GroupId::fromIndex(index)))));
    return groups.join(QLatin1Char(' '));
}

} // namespace

class GroupingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheFilesGroupsAsTheyAre();
    void takesLayers_data();
    void takesLayers();
    void takesStates();
    void bearsALongChain();
};

void GroupingTest::takesTheFilesGroupsAsTheyAre()
{
    TaskGraph graph;
    const GroupId outer = graph.addGroup(QStringLiteral("o"), QStringLiteral("Outer"));
    const GroupId inner = graph.addGroup(QStringLiteral("i"), {}, outer);
    graph.addTask(QStringLiteral("a"), {}, outer);
    graph.addTask(QStringLiteral("b"), {}, inner);
    graph.addTask(QStringLiteral("c"));
    const Grouping grouping = groupingByFile(graph);
    QCOMPARE(textOf(graph, grouping), QStringLiteral("Outer(a b) i(b)"));
    QCOMPARE(grouping.groups[inner.index()].parent, outer);
    QVERIFY(grouping.groups[0].isOfFile && grouping.groups[1].isOfFile);
    QCOMPARE(grouping.find(QStringLiteral("i")), inner);
    QVERIFY(!grouping.find(QStringLiteral("x")).isValid());
    QVERIFY(!grouping.groupOf(TaskId(2)).isValid());
    QVERIFY(groupingByFile(graphFromText(QStringLiteral("a b"))).groups.empty());
}

void GroupingTest::takesLayers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("groups");
    const auto row = [](const char *name, const char *text, const char *groups) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(groups);
    };
    row("nothing", "", "");
    row("single tasks make no group", "a b>a c>b", "");
    row("diamond", "a b>a c>a d>b,c", "Layer 2(b c)");
    row("the longest way counts", "a b>a c>a,b d e>d", "Layer 1(a d) Layer 2(b e)");
    row("a cycle", "a b>c,a c>b d>c", "On or after a cycle(b c d)");
    row("a self-loop alone", "a>a b c", "Layer 1(b c)");
}

void GroupingTest::takesLayers()
{
    QFETCH(QString, text);
    const TaskGraph graph = graphFromText(text);
    QTEST(textOf(graph, groupingByDepth(graph, Dependencies(graph))), "groups");
}

void GroupingTest::takesStates()
{
    const TaskGraph graph = graphFromText(QStringLiteral("a b c"));
    const std::vector<TaskState> states{TaskState::Failed, TaskState::Running, TaskState::Failed};
    const Grouping grouping = groupingByState(states);
    QCOMPARE(textOf(graph, grouping), QStringLiteral("Running(b) Failed(a c)"));
    QCOMPARE(grouping.groups[1].key, QStringLiteral("state/failed"));
    QVERIFY(groupingByState({}).groups.empty());
}

void GroupingTest::bearsALongChain()
{
    constexpr std::size_t length = 100'000;
    TaskGraph graph;
    for (std::size_t index = 0; index < length; ++index) {
        const TaskId task = graph.addTask(QString::number(index));
        if (index > 0)
            graph.addDependency(task, TaskId::fromIndex(index - 1));
    }
    QVERIFY(groupingByDepth(graph, Dependencies(graph)).groups.empty());
}

STEPWISE_GUILESS_TEST_MAIN(GroupingTest)
#include "tst_grouping.moc"
