#include "core/layout/layout.h"
#include "tests/core/layout/layoutcheck.h"
#include "tests/core/layout/samplegraphs.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

using Picture = std::shared_ptr<const LayoutResult>;

Picture pictureOf(const LayoutInput &input)
{
    return std::make_shared<const LayoutResult>(layoutGraph(input).value_or(LayoutResult()));
}

/// What follows a change of the input when the user touched `anchor`.
Picture layoutAfter(LayoutInput &input, const Picture &before, const LayoutEnd &anchor)
{
    input.seed.previous = before;
    input.seed.anchor = anchor;
    return pictureOf(input);
}

/// How far the median task that is to be seen in both pictures moved.
double medianMove(const LayoutResult &before, const LayoutResult &after,
                  const std::vector<TaskId> &previousTask = {})
{
    std::vector<double> moves;
    for (std::size_t task = 0; task < after.tasks.size(); ++task) {
        const std::size_t old = previousTask.empty() ? task : previousTask[task].index();
        if (!previousTask.empty() && !previousTask[task].isValid())
            continue;
        if (old >= before.tasks.size() || before.tasks[old].isEmpty() ||
            after.tasks[task].isEmpty())
            continue;
        moves.push_back(std::hypot(double(after.tasks[task].x - before.tasks[old].x),
                                   double(after.tasks[task].y - before.tasks[old].y)));
    }
    if (moves.empty())
        return 0;
    const auto middle = moves.begin() + static_cast<std::ptrdiff_t>(moves.size() / 2);
    std::nth_element(moves.begin(), middle, moves.end());
    return *middle;
}

constexpr double mostMove = 50;

/// A workflow whose tasks lie in groups of `size` that follow each other, four of them in one more.
TaskGraph nestedWorkflow(std::size_t tasks, std::size_t size)
{
    TaskGraph graph = workflowGraph(tasks, 2);
    GroupId outer;
    GroupId inner;
    for (std::size_t task = 0; task < tasks; ++task) {
        if (task % (4 * size) == 0)
            outer = graph.addGroup(QStringLiteral("outer %1").arg(task));
        if (task % size == 0)
            inner = graph.addGroup(QStringLiteral("inner %1").arg(task), {}, outer);
        graph.setGroup(TaskId::fromIndex(task), inner);
    }
    return graph;
}

/// The share of steps after which the median task stands about where it stood.
double shareOfCalm(const std::vector<double> &moves)
{
    const auto calm =
        std::count_if(moves.begin(), moves.end(), [](double move) { return move < mostMove; });
    return double(calm) / double(moves.size());
}

/// Toggles every group in turn, several rounds: none of the pictures has a fault, and the touched
/// group stays. How far the median other task moved, by step.
void toggleGroups(LayoutInput input, std::vector<double> &moves)
{
    const std::size_t groups = input.parentOf.size();
    input.isCollapsed.assign(groups, false);
    Picture before = pictureOf(input);
    for (std::size_t step = 0; step < 3 * groups; ++step) {
        const GroupId group = GroupId::fromIndex(step * 7 % groups);
        if (before->groups[group.index()].isEmpty())
            continue;
        input.isCollapsed[group.index()] = !input.isCollapsed[group.index()];
        const Picture after = layoutAfter(input, before, {{}, group});
        QCOMPARE(layoutFaults(input, *after), QString());
        moves.push_back(medianMove(*before, *after));
        before = after;
    }
}

} // namespace

/// A new picture resembles the one before it.
class TestLayoutSeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsATouchedTaskInItsPlace_data();
    void keepsATouchedTaskInItsPlace();
    void keepsATouchedGroupInItsPlace_data();
    void keepsATouchedGroupInItsPlace();
    void hardlyMovesOthersWhenAGroupIsToggled_data();
    void hardlyMovesOthersWhenAGroupIsToggled();
    void hardlyMovesOthersWhenADependencyIsAdded_data();
    void hardlyMovesOthersWhenADependencyIsAdded();
    void hardlyMovesOthersWhenATaskGoesOrComes_data();
    void hardlyMovesOthersWhenATaskGoesOrComes();
    void looksAsBeforeWhenAGroupIsOpenedAgain();
    void tellsItsProgress();
};

void TestLayoutSeed::keepsATouchedTaskInItsPlace_data()
{
    QTest::addColumn<LayoutDirection>("direction");
    QTest::newRow("left to right") << LayoutDirection::LeftToRight;
    QTest::newRow("top to bottom") << LayoutDirection::TopToBottom;
}

void TestLayoutSeed::keepsATouchedTaskInItsPlace()
{
    QFETCH(LayoutDirection, direction);
    const TaskGraph graph = workflowGraph(200, 3);
    LayoutOptions options;
    options.direction = direction;
    LayoutInput input = LayoutInput::from(graph, options);
    const Picture before = pictureOf(input);
    for (std::uint32_t task = 0; task < 150; task += 30) {
        input.dependencies = graph.dependencies();
        input.dependencies.push_back({TaskId(task), TaskId(task + 41)});
        const Picture after = layoutAfter(input, before, {TaskId(task), {}});
        QCOMPARE(layoutFaults(input, *after), QString());
        QCOMPARE(after->tasks[task].x, before->tasks[task].x);
        QCOMPARE(after->tasks[task].y, before->tasks[task].y);
    }
}

void TestLayoutSeed::keepsATouchedGroupInItsPlace_data()
{
    keepsATouchedTaskInItsPlace_data();
}

/// One that is opened grows beyond its old box and one that is collapsed shrinks into it.
void TestLayoutSeed::keepsATouchedGroupInItsPlace()
{
    QFETCH(LayoutDirection, direction);
    LayoutOptions options;
    options.direction = direction;
    LayoutInput input = LayoutInput::from(randomGraph({150, 1.2, 8, false}, 5), options);
    input.isCollapsed.assign(8, false);
    Picture before = pictureOf(input);
    for (std::uint32_t step = 0; step < 16; ++step) {
        const GroupId group(step % 8);
        if (before->groups[group.index()].isEmpty())
            continue;
        input.isCollapsed[group.index()] = !input.isCollapsed[group.index()];
        const Picture after = layoutAfter(input, before, {{}, group});
        QCOMPARE(layoutFaults(input, *after), QString());
        const LayoutRect &then = before->groups[group.index()];
        const LayoutRect &now = after->groups[group.index()];
        QVERIFY(qAbs(now.x - then.x) < 0.1F || qAbs(now.right() - then.right()) < 0.1F);
        QVERIFY(qAbs(now.y - then.y) < 0.1F || qAbs(now.bottom() - then.bottom()) < 0.1F);
        before = after;
    }
}

void TestLayoutSeed::hardlyMovesOthersWhenAGroupIsToggled_data()
{
    QTest::addColumn<std::size_t>("tasks");
    QTest::addColumn<std::size_t>("size");
    QTest::addColumn<LayoutDirection>("direction");
    for (const auto direction : {LayoutDirection::LeftToRight, LayoutDirection::TopToBottom}) {
        for (const std::size_t tasks : {40U, 150U, 600U}) {
            for (const std::size_t size : {4U, 10U})
                QTest::addRow("%zu tasks in groups of %zu, %s", tasks, size,
                              direction == LayoutDirection::LeftToRight ? "right" : "down")
                    << tasks << size << direction;
        }
    }
}

void TestLayoutSeed::hardlyMovesOthersWhenAGroupIsToggled()
{
    QFETCH(std::size_t, tasks);
    QFETCH(std::size_t, size);
    QFETCH(LayoutDirection, direction);
    LayoutOptions options;
    options.direction = direction;
    std::vector<double> moves;
    toggleGroups(LayoutInput::from(nestedWorkflow(tasks, size), options), moves);
    QVERIFY2(shareOfCalm(moves) > 0.6, QByteArray::number(shareOfCalm(moves)).constData());
    std::nth_element(moves.begin(), moves.begin() + std::ptrdiff_t(moves.size() / 2), moves.end());
    QVERIFY(moves[moves.size() / 2] < mostMove);
}

void TestLayoutSeed::hardlyMovesOthersWhenADependencyIsAdded_data()
{
    QTest::addColumn<bool>("isWorkflow");
    QTest::addColumn<std::size_t>("tasks");
    for (const std::size_t tasks : {20U, 100U, 500U}) {
        QTest::addRow("workflow of %zu", tasks) << true << tasks;
        QTest::addRow("random graph of %zu", tasks) << false << tasks;
    }
}

void TestLayoutSeed::hardlyMovesOthersWhenADependencyIsAdded()
{
    QFETCH(bool, isWorkflow);
    QFETCH(std::size_t, tasks);
    const TaskGraph graph =
        isWorkflow ? workflowGraph(tasks, 4) : randomGraph({tasks, 1.1, 0, false}, 4);
    LayoutInput input = LayoutInput::from(graph);
    Picture before = pictureOf(input);
    std::vector<double> moves;
    for (std::size_t step = 0; step < 20; ++step) {
        const std::size_t from = step * 17 % (tasks - 2);
        const std::size_t to = from + 1 + step * 5 % (tasks - from - 1);
        input.dependencies.push_back({TaskId::fromIndex(from), TaskId::fromIndex(to)});
        const Picture after = layoutAfter(input, before, {TaskId::fromIndex(from), {}});
        QCOMPARE(layoutFaults(input, *after), QString());
        QCOMPARE(after->tasks[from].y, before->tasks[from].y);
        moves.push_back(medianMove(*before, *after));
        before = after;
    }
    // Sometimes the touched task itself has to move away from most others.
    QVERIFY2(shareOfCalm(moves) >= 0.8, QByteArray::number(shareOfCalm(moves)).constData());
}

void TestLayoutSeed::hardlyMovesOthersWhenATaskGoesOrComes_data()
{
    hardlyMovesOthersWhenADependencyIsAdded_data();
}

void TestLayoutSeed::hardlyMovesOthersWhenATaskGoesOrComes()
{
    QFETCH(bool, isWorkflow);
    QFETCH(std::size_t, tasks);
    const TaskGraph graph =
        isWorkflow ? workflowGraph(tasks, 4) : randomGraph({tasks, 1.1, 0, false}, 4);
    const LayoutInput whole = LayoutInput::from(graph);
    const Picture before = pictureOf(whole);
    for (std::size_t gone = 0; gone < tasks; gone += tasks / 10) {
        LayoutInput input = whole;
        input.dependencies.clear();
        --input.taskCount;
        const auto now = [gone](TaskId task) {
            return task.index() < gone ? task : TaskId::fromIndex(task.index() - 1);
        };
        for (const auto &[prerequisite, dependent] : whole.dependencies) {
            if (prerequisite.index() != gone && dependent.index() != gone)
                input.dependencies.push_back({now(prerequisite), now(dependent)});
        }
        for (std::size_t task = 0; task < tasks; ++task) {
            if (task != gone)
                input.seed.previousTask.push_back(TaskId::fromIndex(task));
        }
        const Picture without = layoutAfter(input, before, {});
        QCOMPARE(layoutFaults(input, *without), QString());
        QVERIFY(medianMove(*before, *without, input.seed.previousTask) < mostMove);

        LayoutInput again = whole;
        for (std::size_t task = 0; task < tasks; ++task)
            again.seed.previousTask.push_back(task == gone  ? TaskId()
                                              : task < gone ? TaskId::fromIndex(task)
                                                            : TaskId::fromIndex(task - 1));
        const Picture after = layoutAfter(again, without, {});
        QCOMPARE(layoutFaults(again, *after), QString());
        QVERIFY(medianMove(*without, *after, again.seed.previousTask) < mostMove);
    }
}

/// The inside of a group is remembered while it is collapsed.
void TestLayoutSeed::looksAsBeforeWhenAGroupIsOpenedAgain()
{
    LayoutInput input = LayoutInput::from(nestedWorkflow(100, 10));
    input.isCollapsed.assign(input.parentOf.size(), false);
    const Picture before = pictureOf(input);
    const GroupId group(1);
    input.isCollapsed[group.index()] = true;
    const Picture between = layoutAfter(input, before, {{}, group});
    input.isCollapsed[group.index()] = false;
    const Picture after = layoutAfter(input, between, {{}, group});
    const LayoutRect &then = before->groups[group.index()];
    const LayoutRect &now = after->groups[group.index()];
    for (std::size_t task = 0; task < input.taskCount; ++task) {
        if (input.groupOf[task] != group)
            continue;
        QVERIFY(qAbs((after->tasks[task].x - now.x) - (before->tasks[task].x - then.x)) < 0.1F);
        QVERIFY(qAbs((after->tasks[task].y - now.y) - (before->tasks[task].y - then.y)) < 0.1F);
    }
}

void TestLayoutSeed::tellsItsProgress()
{
    LayoutInput input = LayoutInput::from(workflowGraph(50, 1));
    input.progress = std::make_shared<LayoutProgress>();
    pictureOf(input);
    QCOMPARE(input.progress->fraction.load(), 1.0F);
}

STEPWISE_GUILESS_TEST_MAIN(TestLayoutSeed)
#include "tst_layoutseed.moc"
