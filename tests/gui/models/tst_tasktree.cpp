#include "gui/models/tasktree.h"
#include "tests/gui/models/valuesource.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <random>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

/// "First(two(c) a b) three(d) e f": the rows, groups with their rows in brackets.
QString textOf(const TaskTree &tree, const TaskGraph &graph, GroupId parent = {})
{
    QStringList words;
    for (std::size_t row = 0; row < tree.rowCount(parent); ++row) {
        const TaskTree::Node node = tree.node(parent, row);
        words.append(node.task.isValid() ? graph.name(node.task)
                                         : graph.name(node.group) + QLatin1Char('(') +
                                               textOf(tree, graph, node.group) + QLatin1Char(')'));
    }
    return words.join(QLatin1Char(' '));
}

} // namespace

class TaskTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsComeBeforeTasksInFileOrder();
    void groupsWithoutShownTasksAreHidden();
    void showingBringsTheGroupsAround();
    void hidingTakesEmptyGroupsAway();
    void anySequenceEndsInTheTreeBuiltAtOnce();

private:
    const GraphDocument m_document = groupedDocument();
    const TaskGraph &m_graph = m_document.graph;
};

void TaskTreeTest::groupsComeBeforeTasksInFileOrder()
{
    const TaskTree tree(m_graph);
    QCOMPARE(textOf(tree, m_graph), QStringLiteral("First(two(c) a b) three(d) e f"));
    const auto place = tree.placeOf(m_graph.findTask(QStringLiteral("b")));
    QVERIFY(place);
    QCOMPARE(place->parent, m_graph.findGroup(QStringLiteral("one")));
    QCOMPARE(place->row, 2U);
    QVERIFY(!tree.placeOf(TaskId()));
    QVERIFY(!tree.placeOf(TaskId(77)));
    QVERIFY(!tree.placeOf(GroupId(77)));
}

void TaskTreeTest::groupsWithoutShownTasksAreHidden()
{
    const std::vector<bool> shown{false, false, true, false, true, false};
    const TaskTree tree(m_graph, &shown);
    QCOMPARE(textOf(tree, m_graph), QStringLiteral("First(two(c)) e"));
    QVERIFY(!tree.placeOf(m_graph.findTask(QStringLiteral("a"))));
    QVERIFY(!tree.placeOf(m_graph.findGroup(QStringLiteral("three"))));
}

void TaskTreeTest::showingBringsTheGroupsAround()
{
    const std::vector<bool> none(6, false);
    TaskTree tree(m_graph, &none);
    const TaskId c = m_graph.findTask(QStringLiteral("c"));
    QVERIFY(!tree.placeToShow(c).parent.isValid());
    QCOMPARE(tree.placeToShow(c).row, 0U);
    tree.show(c);
    QCOMPARE(textOf(tree, m_graph), QStringLiteral("First(two(c))"));

    const TaskId b = m_graph.findTask(QStringLiteral("b"));
    QCOMPARE(tree.placeToShow(b).parent, m_graph.findGroup(QStringLiteral("one")));
    QCOMPARE(tree.placeToShow(b).row, 1U);
    tree.show(b);
    QCOMPARE(textOf(tree, m_graph), QStringLiteral("First(two(c) b)"));
}

void TaskTreeTest::hidingTakesEmptyGroupsAway()
{
    TaskTree tree(m_graph);
    const TaskId c = m_graph.findTask(QStringLiteral("c"));
    QCOMPARE(tree.placeToHide(c).parent, m_graph.findGroup(QStringLiteral("one")));
    tree.hide(c);
    QCOMPARE(textOf(tree, m_graph), QStringLiteral("First(a b) three(d) e f"));
    tree.hide(m_graph.findTask(QStringLiteral("a")));
    const TaskId b = m_graph.findTask(QStringLiteral("b"));
    QVERIFY(!tree.placeToHide(b).parent.isValid());
    tree.hide(b);
    QCOMPARE(textOf(tree, m_graph), QStringLiteral("three(d) e f"));
}

void TaskTreeTest::anySequenceEndsInTheTreeBuiltAtOnce()
{
    std::mt19937 random(7);
    std::vector<bool> shown(m_graph.taskCount(), true);
    TaskTree tree(m_graph);
    for (int round = 0; round < 500; ++round) {
        const TaskId task = TaskId::fromIndex(random() % m_graph.taskCount());
        shown[task.index()] ? tree.hide(task) : tree.show(task);
        shown[task.index()].flip();
        QCOMPARE(textOf(tree, m_graph), textOf(TaskTree(m_graph, &shown), m_graph));
    }
}

STEPWISE_APPLESS_TEST_MAIN(TaskTreeTest)
#include "tst_tasktree.moc"
