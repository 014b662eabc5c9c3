#include "core/graph/toposort.h"
#include "core/scheduler/visitingorder.h"
#include "tests/support/graphtext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;
using namespace stepwise::testing;

class VisitingOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersForward_data();
    void ordersForward();
    void ranksAndTasksAreInverse();
    void turnsDependenciesOnly();
    void countsDependencies();
    void ranksOfTasksAreSortedAndDistinct();
    void reachesAllDependents_data();
    void reachesAllDependents();
};

namespace {

struct Ordered
{
    explicit Ordered(const QString &text, bool reverse = false) : graph(graphFromText(text))
    {
        const Dependencies dependencies(graph);
        order = VisitingOrder(topologicalOrder(dependencies).order, dependencies, reverse);
    }

    QString keys(std::span<const VisitingOrder::Rank> ranks) const
    {
        std::vector<TaskId> tasks;
        for (const VisitingOrder::Rank rank : ranks)
            tasks.push_back(order.taskAt(rank));
        return keysOf(graph, tasks);
    }

    VisitingOrder::Rank rank(const char *key) const
    {
        return order.rankOf(graph.findTask(QString::fromLatin1(key)));
    }

    TaskGraph graph;
    VisitingOrder order;
};

} // namespace

void VisitingOrderTest::ordersForward_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QString>("keys");
    QTest::newRow("none") << u""_s << u""_s;
    QTest::newRow("in file order") << u"b a c"_s << u"b a c"_s;
    QTest::newRow("a dependency first") << u"b>a a c"_s << u"a b c"_s;
    QTest::newRow("the earliest in the file that can come next")
        << u"d>c z>y c y a"_s << u"c d y z a"_s;
}

void VisitingOrderTest::ordersForward()
{
    QFETCH(QString, graph);
    QFETCH(QString, keys);
    for (const bool reverse : {false, true}) {
        const Ordered ordered(graph, reverse);
        QString visited;
        for (std::size_t rank = 0; rank < ordered.order.count(); ++rank)
            visited += ordered.graph.key(ordered.order.taskAt(rank)) + u' ';
        QCOMPARE(visited.trimmed(), keys);
    }
}

void VisitingOrderTest::ranksAndTasksAreInverse()
{
    const Ordered ordered(u"c>b b>a a"_s);
    for (VisitingOrder::Rank rank = 0; rank < 3; ++rank)
        QCOMPARE(ordered.order.rankOf(ordered.order.taskAt(rank)), rank);
    QCOMPARE(ordered.rank("a"), 0U);
    QCOMPARE(ordered.rank("c"), 2U);
}

void VisitingOrderTest::turnsDependenciesOnly()
{
    const QString graph = u"a b>a c>a d>b,c"_s;
    const Ordered forward(graph);
    QCOMPARE(forward.keys(forward.order.dependentsOf(forward.rank("a"))), u"b c"_s);
    QCOMPARE(forward.keys(forward.order.dependentsOf(forward.rank("d"))), u""_s);
    const Ordered reverse(graph, true);
    QCOMPARE(reverse.keys(reverse.order.dependentsOf(reverse.rank("a"))), u""_s);
    QCOMPARE(reverse.keys(reverse.order.dependentsOf(reverse.rank("d"))), u"b c"_s);
}

void VisitingOrderTest::countsDependencies()
{
    using Counts = std::vector<std::uint32_t>;
    const QString graph = u"a b>a c>a d>b,c"_s;
    QVERIFY(Ordered(graph).order.dependencyCounts() == Counts({0, 1, 1, 2}));
    QVERIFY(Ordered(graph, true).order.dependencyCounts() == Counts({2, 1, 1, 0}));
}

void VisitingOrderTest::ranksOfTasksAreSortedAndDistinct()
{
    const Ordered ordered(u"c>b b>a a"_s);
    const TaskId c(0);
    const TaskId a(2);
    const TaskId tasks[] = {c, a, c};
    QCOMPARE(ordered.keys(ordered.order.ranksOf(tasks)), u"a c"_s);
}

void VisitingOrderTest::reachesAllDependents_data()
{
    QTest::addColumn<bool>("reverse");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("keys");
    QTest::newRow("of the first") << false << u"a"_s << u"b c d e"_s;
    QTest::newRow("of one in the middle") << false << u"c"_s << u"d e"_s;
    QTest::newRow("of the last") << false << u"e"_s << u""_s;
    QTest::newRow("of the last, reverse") << true << u"e"_s << u"a b c d"_s;
    QTest::newRow("of one that stands alone") << false << u"x"_s << u""_s;
}

void VisitingOrderTest::reachesAllDependents()
{
    QFETCH(bool, reverse);
    QFETCH(QString, from);
    const Ordered ordered(u"a b>a c>a d>b,c e>d x"_s, reverse);
    const VisitingOrder::Rank ranks[] = {ordered.order.rankOf(ordered.graph.findTask(from))};
    QTEST(ordered.keys(ordered.order.allDependentsOf(ranks)), "keys");
}

STEPWISE_APPLESS_TEST_MAIN(VisitingOrderTest)
#include "tst_visitingorder.moc"
