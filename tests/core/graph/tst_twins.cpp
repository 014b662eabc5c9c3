#include "core/graph/twins.h"
#include "tests/support/graphtext.h"
#include "tests/support/testmain.h"

#include <QStringList>
#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;

class TestTwins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void haveTheSameNeighbours_data();
    void haveTheSameNeighbours();
    void lieInTheSameGroup();
    void areAsManyAsWanted();
    void areFoundInLargeGraphs();
};

namespace {

QString textOf(const TaskGraph &graph, const std::vector<std::vector<TaskId>> &sets)
{
    QStringList texts;
    for (const std::vector<TaskId> &twins : sets) {
        QStringList keys;
        for (const TaskId task : twins)
            keys.append(graph.key(task));
        texts.append(keys.join(QLatin1Char(' ')));
    }
    return texts.join(QStringLiteral(" | "));
}

} // namespace

void TestTwins::haveTheSameNeighbours_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QString>("twins");
    const auto row = [](const char *name, const char *graph, const char *twins) {
        QTest::newRow(name) << QString::fromLatin1(graph) << QString::fromLatin1(twins);
    };
    row("nothing", "", "");
    row("without dependencies", "a b c", "");
    row("fan", "a b>a c>a d>b,c", "b c");
    row("leaves", "a b>a c>a d>a", "b c d");
    row("sources", "a b c>a,b", "a b");
    row("parallel dependencies count once", "a b>a,a c>a", "b c");
    row("another dependent", "a b>a c>a d>c", "");
    row("another prerequisite", "a x b>a c>a,x", "");
    row("in another order of dependencies", "a b c>a,b d>b,a", "a b | c d");
    row("depends on itself", "a b>a,b c>a,c", "");
    row("one of two with a prerequisite in common has dependents", "a b>a c>a d>b e>b", "d e");
}

void TestTwins::haveTheSameNeighbours()
{
    QFETCH(QString, graph);
    QFETCH(QString, twins);
    const TaskGraph tasks = graphFromText(graph);
    QCOMPARE(textOf(tasks, exactTwins(tasks)), twins);
}

void TestTwins::lieInTheSameGroup()
{
    TaskGraph graph = graphFromText(QStringLiteral("a b>a c>a d>a e>a"));
    const GroupId group = graph.addGroup(QStringLiteral("g"));
    graph.setGroup(graph.findTask(QStringLiteral("c")), group);
    graph.setGroup(graph.findTask(QStringLiteral("e")), group);
    QCOMPARE(textOf(graph, exactTwins(graph)), QStringLiteral("b d | c e"));
}

void TestTwins::areAsManyAsWanted()
{
    const TaskGraph graph = graphFromText(QStringLiteral("a b>a c>a d>b e>b f>b g>c h>c"));
    QCOMPARE(textOf(graph, exactTwins(graph, 3)), QStringLiteral("d e f"));
}

void TestTwins::areFoundInLargeGraphs()
{
    TaskGraph graph;
    const TaskId first = graph.addTask(QStringLiteral("first"));
    for (int index = 0; index < 100000; ++index)
        graph.addDependency(graph.addTask(QString::number(index)), first);
    const auto sets = exactTwins(graph);
    QCOMPARE(sets.size(), std::size_t(1));
    QCOMPARE(sets.front().size(), std::size_t(100000));
}

STEPWISE_GUILESS_TEST_MAIN(TestTwins)
#include "tst_twins.moc"
