#include "core/graph/dependencies.h"
#include "tests/support/graphtext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;

class DependenciesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreDistinctAndInFileOrder_data();
    void rowsAreDistinctAndInFileOrder();
    void nothingDependsOnNothing();
    void reversingSwapsTheDirections();
    void reachesAllButTheTasksThemselves_data();
    void reachesAllButTheTasksThemselves();
    void findsWhatLiesBetween_data();
    void findsWhatLiesBetween();
    void reachesThroughALongChain();
    void doesNotFollowTheGraph();
};

namespace {

using Walk = std::span<const TaskId> (Dependencies::*)(TaskId) const;

/// "b:a c:a,b": the rows that are not empty.
QString rowsOf(const TaskGraph &graph, const Dependencies &dependencies, Walk walk)
{
    QStringList rows;
    for (std::size_t index = 0; index < dependencies.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        QStringList keys;
        for (const TaskId other : (dependencies.*walk)(task))
            keys.append(graph.key(other));
        if (!keys.isEmpty())
            rows.append(graph.key(task) + QLatin1Char(':') + keys.join(QLatin1Char(',')));
    }
    return rows.join(QLatin1Char(' '));
}

std::vector<TaskId> tasksOf(const TaskGraph &graph, const QString &keys)
{
    std::vector<TaskId> tasks;
    for (const QString &key : keys.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        tasks.push_back(graph.findTask(key));
    return tasks;
}

} // namespace

void DependenciesTest::rowsAreDistinctAndInFileOrder_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("prerequisites");
    QTest::addColumn<QString>("dependents");

    const auto row = [](const char *name, const char *text, int count, const char *prerequisites,
                        const char *dependents) {
        QTest::newRow(name) << QString::fromLatin1(text) << count
                            << QString::fromLatin1(prerequisites)
                            << QString::fromLatin1(dependents);
    };
    row("one task", "a", 0, "", "");
    row("chain", "a b>a c>b", 2, "b:a c:b", "a:b b:c");
    row("diamond", "a b>a c>a d>b,c", 4, "b:a c:a d:b,c", "a:b,c b:d c:d");
    row("named backwards", "a>c,b b>c c", 3, "a:b,c b:c", "b:a c:a,b");
    row("parallel", "a b>a,a,a c>b,a,b", 3, "b:a c:a,b", "a:b,c b:c");
    row("self-loop", "a>a b>a", 2, "a:a b:a", "a:a,b");
    row("cycle", "a>b b>a", 2, "a:b b:a", "a:b b:a");
}

void DependenciesTest::rowsAreDistinctAndInFileOrder()
{
    QFETCH(QString, text);
    QFETCH(int, count);

    const TaskGraph graph = graphFromText(text);
    const Dependencies dependencies(graph);
    QCOMPARE(dependencies.taskCount(), graph.taskCount());
    QCOMPARE(dependencies.count(), std::size_t(count));
    QTEST(rowsOf(graph, dependencies, &Dependencies::prerequisitesOf), "prerequisites");
    QTEST(rowsOf(graph, dependencies, &Dependencies::dependentsOf), "dependents");
}

void DependenciesTest::nothingDependsOnNothing()
{
    QCOMPARE(Dependencies().taskCount(), std::size_t(0));
    QCOMPARE(Dependencies().count(), std::size_t(0));
    QCOMPARE(Dependencies(TaskGraph()).taskCount(), std::size_t(0));
    QVERIFY(Dependencies(TaskGraph()).allDependentsOf({}).empty());
}

void DependenciesTest::reversingSwapsTheDirections()
{
    const TaskGraph graph = graphFromText(QStringLiteral("a b>a c>a d>b,c"));
    const Dependencies reversed = Dependencies(graph).reversed();
    QCOMPARE(rowsOf(graph, reversed, &Dependencies::prerequisitesOf),
             QStringLiteral("a:b,c b:d c:d"));
    QCOMPARE(rowsOf(graph, reversed, &Dependencies::dependentsOf), QStringLiteral("b:a c:a d:b,c"));
    QCOMPARE(reversed.count(), std::size_t(4));
}

void DependenciesTest::reachesAllButTheTasksThemselves_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("dependents");
    QTest::addColumn<QString>("prerequisites");

    const auto row = [](const char *name, const char *text, const char *from,
                        const char *dependents, const char *prerequisites) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(from)
                            << QString::fromLatin1(dependents)
                            << QString::fromLatin1(prerequisites);
    };
    row("nothing", "a b>a", "", "", "");
    row("middle of a chain", "a b>a c>b d>c", "b", "c d", "a");
    row("file order, not order of the walk", "d>c c>b b>a a", "a", "d c b", "");
    row("diamond", "a b>a c>a d>b,c", "d", "", "a b c");
    row("a set", "a b>a c>b d e>d", "a d", "b c e", "");
    row("a set that holds its own dependents", "a b>a c>b", "a b", "c", "");
    row("round a cycle", "a>c b>a c>b d>c", "a", "b c d", "b c");
    row("self-loop", "a>a b>a", "a", "b", "");
}

void DependenciesTest::reachesAllButTheTasksThemselves()
{
    QFETCH(QString, text);
    QFETCH(QString, from);

    const TaskGraph graph = graphFromText(text);
    const Dependencies dependencies(graph);
    const std::vector<TaskId> tasks = tasksOf(graph, from);
    QTEST(keysOf(graph, dependencies.allDependentsOf(tasks)), "dependents");
    QTEST(keysOf(graph, dependencies.allPrerequisitesOf(tasks)), "prerequisites");
}

void DependenciesTest::findsWhatLiesBetween_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("between");

    const auto row = [](const char *name, const char *text, const char *between) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(between);
    };
    row("no way", "a z", "");
    row("an edge", "a z>a", "a z");
    row("the other way round", "a>z z", "a z");
    row("all ways, and nothing beside", "a b>a c>a z>b,c x>a y z2>z", "a b c z");
    row("only what leads on", "a b>a z>a", "a z");
    row("round a cycle", "a>z b>a z>b c>a", "a b z");
}

void DependenciesTest::findsWhatLiesBetween()
{
    QFETCH(QString, text);

    const TaskGraph graph = graphFromText(text);
    const TaskId one = graph.findTask(QStringLiteral("a"));
    const TaskId other = graph.findTask(QStringLiteral("z"));
    const Dependencies dependencies(graph);
    QTEST(keysOf(graph, dependencies.allBetween(one, other)), "between");
    QCOMPARE(dependencies.allBetween(other, one), dependencies.allBetween(one, other));
    QVERIFY(dependencies.allBetween(one, one).empty());
}

void DependenciesTest::reachesThroughALongChain()
{
    constexpr std::size_t length = 200'000;
    std::vector<Dependency> pairs;
    for (std::size_t index = 1; index < length; ++index)
        pairs.push_back({TaskId::fromIndex(index - 1), TaskId::fromIndex(index)});
    const Dependencies dependencies(length, pairs);

    const TaskId first(0);
    QCOMPARE(dependencies.allDependentsOf({&first, 1}).size(), length - 1);
}

void DependenciesTest::doesNotFollowTheGraph()
{
    TaskGraph graph = graphFromText(QStringLiteral("a b"));
    const Dependencies dependencies(graph);
    graph.addDependency(TaskId(1), TaskId(0));
    QCOMPARE(dependencies.count(), std::size_t(0));
}

STEPWISE_GUILESS_TEST_MAIN(DependenciesTest)
#include "tst_dependencies.moc"
