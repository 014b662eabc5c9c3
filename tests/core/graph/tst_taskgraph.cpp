#include "core/graph/taskgraph.h"
#include "tests/support/graphtext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;

class TaskGraphTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersTasksInTheOrderOfTheirAddition();
    void refusesAKeyThatIsTaken();
    void showsTheKeyWhereThereIsNoName();
    void findsTasksAndGroupsByKey();
    void keepsEveryDependencyAsItWasAdded();
    void turnsEveryDependencyRound();
    void knowsWhatLiesInAGroup();
    void isACopyableValue();
};

namespace {

/// app holds web, and web holds front; one task in each, and one outside.
struct Nested
{
    TaskGraph graph;
    GroupId app = graph.addGroup(QStringLiteral("app"));
    GroupId web = graph.addGroup(QStringLiteral("web"), {}, app);
    GroupId front = graph.addGroup(QStringLiteral("front"), {}, web);
    TaskId inFront = graph.addTask(QStringLiteral("inFront"), {}, front);
    TaskId outside = graph.addTask(QStringLiteral("outside"));
    TaskId inApp = graph.addTask(QStringLiteral("inApp"), {}, app);
    TaskId inWeb = graph.addTask(QStringLiteral("inWeb"), {}, web);
};

} // namespace

void TaskGraphTest::numbersTasksInTheOrderOfTheirAddition()
{
    TaskGraph graph;
    QCOMPARE(graph.addTask(QStringLiteral("z")), TaskId(0));
    QCOMPARE(graph.addTask(QStringLiteral("a")), TaskId(1));
    QCOMPARE(graph.taskCount(), std::size_t(2));
    QCOMPARE(graph.key(TaskId(0)), QStringLiteral("z"));
    QCOMPARE(graph.key(TaskId(1)), QStringLiteral("a"));
}

void TaskGraphTest::refusesAKeyThatIsTaken()
{
    TaskGraph graph;
    graph.addTask(QStringLiteral("a"), QStringLiteral("first"));
    QVERIFY(!graph.addTask(QStringLiteral("a"), QStringLiteral("second")).isValid());
    QCOMPARE(graph.taskCount(), std::size_t(1));
    QCOMPARE(graph.name(TaskId(0)), QStringLiteral("first"));

    QVERIFY2(graph.addGroup(QStringLiteral("a")).isValid(), "groups have keys of their own");
    QVERIFY(!graph.addGroup(QStringLiteral("a")).isValid());
    QCOMPARE(graph.groupCount(), std::size_t(1));
}

void TaskGraphTest::showsTheKeyWhereThereIsNoName()
{
    TaskGraph graph;
    const TaskId task = graph.addTask(QStringLiteral("volume"));
    const GroupId group = graph.addGroup(QStringLiteral("db"));
    QCOMPARE(graph.name(task), QStringLiteral("volume"));
    QCOMPARE(graph.name(group), QStringLiteral("db"));
    QVERIFY(!graph.hasOwnName(task));
    QVERIFY(!graph.hasOwnName(group));

    graph.setName(task, QStringLiteral("Create volume"));
    graph.setName(group, QStringLiteral("Database"));
    QCOMPARE(graph.name(task), QStringLiteral("Create volume"));
    QCOMPARE(graph.name(group), QStringLiteral("Database"));
    QVERIFY(graph.hasOwnName(task));
    QVERIFY(graph.hasOwnName(group));
}

void TaskGraphTest::findsTasksAndGroupsByKey()
{
    const Nested nested;
    QCOMPARE(nested.graph.findTask(QStringLiteral("inApp")), nested.inApp);
    QCOMPARE(nested.graph.findGroup(QStringLiteral("web")), nested.web);
    QVERIFY(!nested.graph.findTask(QStringLiteral("web")).isValid());
    QVERIFY(!nested.graph.findGroup(QStringLiteral("inApp")).isValid());
}

void TaskGraphTest::keepsEveryDependencyAsItWasAdded()
{
    const TaskGraph graph = graphFromText(QStringLiteral("a>a,b b>a,a"));
    const TaskId a(0);
    const TaskId b(1);
    QCOMPARE(graph.dependencies(), (std::vector<Dependency>{{a, a}, {b, a}, {a, b}, {a, b}}));
}

void TaskGraphTest::turnsEveryDependencyRound()
{
    TaskGraph graph = graphFromText(QStringLiteral("a b>a c>b"));
    graph.turnRound();
    QCOMPARE(graph.dependencies(),
             (std::vector<Dependency>{{TaskId(1), TaskId(0)}, {TaskId(2), TaskId(1)}}));
}

void TaskGraphTest::knowsWhatLiesInAGroup()
{
    Nested nested;
    TaskGraph &graph = nested.graph;
    QCOMPARE(keysOf(graph, graph.tasksIn(nested.app)), QStringLiteral("inFront inApp inWeb"));
    QCOMPARE(keysOf(graph, graph.tasksIn(nested.front)), QStringLiteral("inFront"));
    QVERIFY(graph.contains(nested.app, nested.inFront));
    QVERIFY(!graph.contains(nested.front, nested.inWeb));
    QVERIFY(!graph.contains(nested.app, nested.outside));
    QVERIFY2(!graph.contains(GroupId(), nested.outside), "no group holds nothing");

    graph.setParent(nested.web, GroupId());
    QCOMPARE(keysOf(graph, graph.tasksIn(nested.app)), QStringLiteral("inApp"));
    graph.setGroup(nested.outside, nested.app);
    QCOMPARE(keysOf(graph, graph.tasksIn(nested.app)), QStringLiteral("outside inApp"));
}

void TaskGraphTest::isACopyableValue()
{
    TaskGraph graph = graphFromText(QStringLiteral("a b>a"));
    const TaskGraph copy = graph;
    graph.addTask(QStringLiteral("c"));
    graph.setName(TaskId(0), QStringLiteral("changed"));
    QCOMPARE(copy.taskCount(), std::size_t(2));
    QCOMPARE(copy.name(TaskId(0)), QStringLiteral("a"));
    QVERIFY(!copy.findTask(QStringLiteral("c")).isValid());
}

STEPWISE_GUILESS_TEST_MAIN(TaskGraphTest)
#include "tst_taskgraph.moc"
