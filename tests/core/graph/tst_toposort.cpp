#include "core/graph/toposort.h"
#include "tests/support/graphtext.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace stepwise;
using namespace stepwise::testing;

class ToposortTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheEarliestInFileOrder_data();
    void takesTheEarliestInFileOrder();
    void namesOneCycle_data();
    void namesOneCycle();
    void findsAllTasksOnCycles_data();
    void findsAllTasksOnCycles();
    void agreesWithTheDefinition();
    void bearsALongChainAndALongCycle();
};

namespace {

/// The order by its definition: again and again the first task that may come next.
std::vector<TaskId> orderByDefinition(const Dependencies &dependencies)
{
    std::vector<bool> placed(dependencies.taskCount(), false);
    std::vector<TaskId> order;
    const auto isPlaced = [&placed](TaskId task) { return bool(placed[task.index()]); };
    for (std::size_t index = 0; index < placed.size();) {
        const auto needed = dependencies.prerequisitesOf(TaskId::fromIndex(index));
        if (placed[index] || !std::all_of(needed.begin(), needed.end(), isPlaced)) {
            ++index;
            continue;
        }
        placed[index] = true;
        order.push_back(TaskId::fromIndex(index));
        index = 0;
    }
    return order;
}

} // namespace

void ToposortTest::takesTheEarliestInFileOrder_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("order");

    const auto row = [](const char *name, const char *text, const char *order) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(order);
    };
    row("nothing", "", "");
    row("one", "a", "a");
    row("disjoint", "c a b", "c a b");
    row("chain, written backwards", "c>b b>a a", "a b c");
    row("diamond", "a c>a b>a d>b,c", "a c b d");
    row("freed ones go before later ones", "b>c d c e", "d c b e");
    row("two chains", "a2>a1 b2>b1 a1 b1", "a1 a2 b1 b2");
    row("many edges", "e>a,b,c,d d>a,b,c c>a,b b>a a", "a b c d e");
    row("parallel edges count once", "b>a,a,a a", "a b");
}

void ToposortTest::takesTheEarliestInFileOrder()
{
    QFETCH(QString, text);

    const TaskGraph graph = graphFromText(text);
    const Toposort sorted = topologicalOrder(Dependencies(graph));
    QVERIFY(sorted.isAcyclic());
    QTEST(keysOf(graph, sorted.order), "order");
}

void ToposortTest::namesOneCycle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cycle");

    const auto row = [](const char *name, const char *text, const char *cycle) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(cycle);
    };
    row("self-loop", "a b>b", "b");
    row("two", "a>b b>a", "a b");
    row("each depends on the one before", "a>c b>a c>b", "a b c");
    row("against the file order", "a>b b>c c>a", "a c b");
    row("beside what can run", "x y>x a>b,x b>a z>y", "a b");
    row("behind the cycle", "d>c c>b b>a a>b", "b a");
}

void ToposortTest::namesOneCycle()
{
    QFETCH(QString, text);

    const TaskGraph graph = graphFromText(text);
    const Toposort sorted = topologicalOrder(Dependencies(graph));
    QVERIFY(!sorted.isAcyclic());
    QVERIFY(sorted.order.empty());
    QTEST(keysOf(graph, sorted.cycle), "cycle");
}

void ToposortTest::findsAllTasksOnCycles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tasks");

    const auto row = [](const char *name, const char *text, const char *tasks) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(tasks);
    };
    row("none", "a b>a c>a,b", "");
    row("self-loop", "a b>b c>b", "b");
    row("two cycles", "a>b b>a c>b d>e e>d", "a b d e");
    row("before and behind are not on it", "x a>b,x b>a y>a", "a b");
    row("cycles that share a task", "a>b,c b>a c>a d", "a b c");
    row("between two cycles", "a>b b>a c>a d>c,e e>d", "a b d e");
    row("cross edge to a closed component", "a>b b>a c>a d>a,c", "a b");
}

void ToposortTest::findsAllTasksOnCycles()
{
    QFETCH(QString, text);

    const TaskGraph graph = graphFromText(text);
    QTEST(keysOf(graph, tasksOnCycles(Dependencies(graph))), "tasks");
}

void ToposortTest::agreesWithTheDefinition()
{
    std::mt19937 random(2026);
    for (int round = 0; round < 200; ++round) {
        const std::size_t count = 2 + random() % 40;
        std::vector<TaskId> hidden;
        for (std::size_t index = 0; index < count; ++index)
            hidden.push_back(TaskId::fromIndex(index));
        std::shuffle(hidden.begin(), hidden.end(), random);
        std::vector<Dependency> pairs;
        for (std::size_t pair = 0; pair < 2 * count; ++pair) {
            const std::size_t later = 1 + random() % (count - 1);
            pairs.push_back({hidden[random() % later], hidden[later]});
        }
        const Dependencies dependencies(count, pairs);
        QCOMPARE(topologicalOrder(dependencies).order, orderByDefinition(dependencies));
        QVERIFY(tasksOnCycles(dependencies).empty());
    }
}

void ToposortTest::bearsALongChainAndALongCycle()
{
    constexpr std::size_t length = 200'000;
    std::vector<Dependency> pairs;
    for (std::size_t index = 1; index < length; ++index)
        pairs.push_back({TaskId::fromIndex(index - 1), TaskId::fromIndex(index)});
    QCOMPARE(topologicalOrder(Dependencies(length, pairs)).order.size(), length);
    QVERIFY(tasksOnCycles(Dependencies(length, pairs)).empty());

    pairs.push_back({TaskId::fromIndex(length - 1), TaskId(0)});
    QCOMPARE(topologicalOrder(Dependencies(length, pairs)).cycle.size(), length);
    QCOMPARE(tasksOnCycles(Dependencies(length, pairs)).size(), length);
}

STEPWISE_GUILESS_TEST_MAIN(ToposortTest)
#include "tst_toposort.moc"
