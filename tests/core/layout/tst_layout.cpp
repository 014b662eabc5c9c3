#include "core/layout/layout.h"
#include "tests/core/layout/layoutcheck.h"
#include "tests/core/layout/samplegraphs.h"
#include "tests/support/graphtext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

LayoutOptions optionsFor(LayoutDirection direction)
{
    LayoutOptions options;
    options.direction = direction;
    return options;
}

LayoutResult layout(const LayoutInput &input)
{
    const std::optional<LayoutResult> result = layoutGraph(input);
    return result.value_or(LayoutResult());
}

/// Of every three groups the last is collapsed.
void collapseSome(LayoutInput &input)
{
    for (std::size_t group = 0; group < input.parentOf.size(); ++group)
        input.isCollapsed.push_back(group % 3 == 2);
}

/// a → x → b, where x stands for `count` parallel tasks.
TaskGraph fan(int count)
{
    TaskGraph graph;
    const TaskId first = graph.addTask(QStringLiteral("first"));
    const TaskId last = graph.addTask(QStringLiteral("last"));
    for (int index = 0; index < count; ++index) {
        const TaskId task = graph.addTask(QString::number(index));
        graph.addDependency(task, first);
        graph.addDependency(last, task);
    }
    return graph;
}

double aspect(const LayoutResult &result)
{
    return double(result.bounds.width / result.bounds.height);
}

} // namespace

class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesASnapshotOfAGraph();
    void putsTasksIntoLayers_data();
    void putsTasksIntoLayers();
    void keepsItsPromises_data();
    void keepsItsPromises();
    void keepsItsPromisesForWorkflows_data();
    void keepsItsPromisesForWorkflows();
    void placesTheFlowDownwardsAsWell();
    void putsGroupsIntoOneAnother();
    void mergesEdgesOfACollapsedGroup();
    void bundlesEdgesThatPassABorder();
    void wrapsWideLayers_data();
    void wrapsWideLayers();
    void putsParallelBranchesIntoColumns();
    void keepsPartsOfAGroupTogether();
    void opensTwinsAsACompactGrid_data();
    void opensTwinsAsACompactGrid();
    void laysTasksWithoutEdgesOutAsAGrid();
    void drawsLongEdgesStraight();
    void givesTheSameForTheSame();
    void givesNothingWhenStopped();
    void handsTheGenerationBack();
    void standsDeepGraphs();
};

void TestLayout::takesASnapshotOfAGraph()
{
    TaskGraph graph = graphFromText(QStringLiteral("a b>a"));
    const GroupId group = graph.addGroup(QStringLiteral("g"));
    graph.setGroup(TaskId(1), group);
    const LayoutInput input = LayoutInput::from(graph, optionsFor(LayoutDirection::TopToBottom));
    QCOMPARE(input.taskCount, std::size_t(2));
    QCOMPARE(input.dependencies, graph.dependencies());
    QCOMPARE(input.groupOf, (std::vector<GroupId>{GroupId(), group}));
    QCOMPARE(input.parentOf, std::vector<GroupId>{GroupId()});
    QCOMPARE(input.options.direction, LayoutDirection::TopToBottom);
}

void TestLayout::putsTasksIntoLayers_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QString>("layers");
    const auto row = [](const char *name, const char *graph, const char *layers) {
        QTest::newRow(name) << QString::fromLatin1(graph) << QString::fromLatin1(layers);
    };
    row("nothing", "", "");
    row("single", "a", "a");
    row("chain", "a b>a c>b", "a | b | c");
    row("diamond", "a b>a c>a d>b,c", "a | b c | d");
    row("skip edge", "a b>a c>b d>c,a", "a | b | c | d");
    row("a source goes next to what needs it", "a b>a c>b d e>c,d", "a | b | c d | e");
    row("a sink stays next to what it needs", "a b>a c>b d>a", "a | b d | c");
    row("self-loop", "a>a b>a", "a | b");
    row("parallel", "a b>a,a,a", "a | b");
    row("cycle, cut where it closes", "a>c b>a c>b", "a | b | c");
    row("two cycles", "a>b b>a,c c>b", "a | b | c");
}

void TestLayout::putsTasksIntoLayers()
{
    QFETCH(QString, graph);
    QFETCH(QString, layers);
    const TaskGraph tasks = graphFromText(graph);
    for (const auto direction : {LayoutDirection::LeftToRight, LayoutDirection::TopToBottom}) {
        const LayoutInput input = LayoutInput::from(tasks, optionsFor(direction));
        const LayoutResult result = layout(input);
        QCOMPARE(layersOf(tasks, result), layers);
        QCOMPARE(layoutFaults(input, result), QString());
    }
}

void TestLayout::keepsItsPromises_data()
{
    QTest::addColumn<std::size_t>("tasks");
    QTest::addColumn<double>("dependencies");
    QTest::addColumn<std::size_t>("groups");
    QTest::addColumn<bool>("hasCycles");
    for (const std::size_t tasks : {2U, 5U, 12U, 40U, 150U, 500U}) {
        for (const double dependencies : {0.3, 0.9, 1.5, 3.0}) {
            for (const std::size_t groups : {0U, 1U, 4U, 15U}) {
                for (const bool hasCycles : {false, true}) {
                    // Those of many tasks take long, and need not come in every mixture.
                    if (tasks > 150 && (!hasCycles || groups % 15 != 0))
                        continue;
                    QTest::addRow("%zu tasks, %.1f each, %zu groups%s", tasks, dependencies, groups,
                                  hasCycles ? ", cycles" : "")
                        << tasks << dependencies << groups << hasCycles;
                }
            }
        }
    }
    QTest::newRow("large") << std::size_t(1200) << 1.5 << std::size_t(0) << true;
    QTest::newRow("large, groups") << std::size_t(1200) << 1.2 << std::size_t(60) << false;
}

void TestLayout::keepsItsPromises()
{
    QFETCH(std::size_t, tasks);
    QFETCH(double, dependencies);
    QFETCH(std::size_t, groups);
    QFETCH(bool, hasCycles);
    for (std::uint32_t seed = 1; seed <= (tasks <= 40 ? 8 : 1); ++seed) {
        const TaskGraph graph = randomGraph({tasks, dependencies, groups, hasCycles}, seed);
        for (const auto direction : {LayoutDirection::LeftToRight, LayoutDirection::TopToBottom}) {
            LayoutInput input = LayoutInput::from(graph, optionsFor(direction));
            QCOMPARE(layoutFaults(input, layout(input)), QString());
            collapseSome(input);
            QCOMPARE(layoutFaults(input, layout(input)), QString());
        }
    }
}

void TestLayout::keepsItsPromisesForWorkflows_data()
{
    QTest::addColumn<std::size_t>("tasks");
    for (const std::size_t tasks : {3U, 10U, 30U, 100U, 300U, 1000U, 2000U})
        QTest::addRow("%zu", tasks) << tasks;
}

void TestLayout::keepsItsPromisesForWorkflows()
{
    QFETCH(std::size_t, tasks);
    const TaskGraph graph = workflowGraph(tasks, 1);
    for (const auto direction : {LayoutDirection::LeftToRight, LayoutDirection::TopToBottom}) {
        const LayoutInput input = LayoutInput::from(graph, optionsFor(direction));
        QCOMPARE(layoutFaults(input, layout(input)), QString());
    }
}

void TestLayout::placesTheFlowDownwardsAsWell()
{
    const TaskGraph graph = graphFromText(QStringLiteral("a b>a"));
    const LayoutOptions options = optionsFor(LayoutDirection::TopToBottom);
    const LayoutResult result = layout(LayoutInput::from(graph, options));
    QCOMPARE(result.tasks[0], (LayoutRect{0, 0, 156, 46}));
    QCOMPARE(result.tasks[1], (LayoutRect{0, 46 + options.layerGap, 156, 46}));
    const auto points = result.pointsOf(result.edges.front());
    QCOMPARE(points.front(), (LayoutPoint{78, 46}));
    QCOMPARE(points.back(), (LayoutPoint{78, 46 + options.layerGap}));
}

void TestLayout::putsGroupsIntoOneAnother()
{
    TaskGraph graph;
    const GroupId outer = graph.addGroup(QStringLiteral("outer"));
    const GroupId inner = graph.addGroup(QStringLiteral("inner"), {}, outer);
    graph.addGroup(QStringLiteral("empty"), {}, outer);
    graph.addTask(QStringLiteral("a"), {}, inner);
    const LayoutOptions options;
    const LayoutResult result = layout(LayoutInput::from(graph, options));
    const float padding = options.groupPadding;
    QCOMPARE(result.groups[outer.index()],
             (LayoutRect{0, 0, 156 + 4 * padding, 46 + 2 * options.groupHeader + 2 * padding}));
    QCOMPARE(result.groups[inner.index()],
             (LayoutRect{padding, options.groupHeader, 156 + 2 * padding,
                         46 + options.groupHeader + padding}));
    QCOMPARE(result.tasks[0], (LayoutRect{2 * padding, 2 * options.groupHeader, 156, 46}));
    QVERIFY(result.groups[2].isEmpty());
}

void TestLayout::mergesEdgesOfACollapsedGroup()
{
    TaskGraph graph = graphFromText(QStringLiteral("a b>a c>a d>b,c"));
    const GroupId group = graph.addGroup(QStringLiteral("g"));
    graph.setGroup(TaskId(1), group);
    graph.setGroup(TaskId(2), group);
    LayoutInput input = LayoutInput::from(graph);
    input.isCollapsed = {true};
    const LayoutResult result = layout(input);
    QCOMPARE(result.edges.size(), std::size_t(2));
    QCOMPARE(result.edges[0].from, (LayoutEnd{TaskId(0), {}}));
    QCOMPARE(result.edges[0].to, (LayoutEnd{{}, group}));
    QCOMPARE(result.edges[0].merged, 2U);
    QCOMPARE(result.edges[1].merged, 2U);
    QCOMPARE(result.groups[0].width, input.options.collapsedGroupSize.width);
    QVERIFY(result.tasks[1].isEmpty());
}

/// One task before a group with many: their edges enter it at one place.
void TestLayout::bundlesEdgesThatPassABorder()
{
    TaskGraph graph = graphFromText(QStringLiteral("a b>a c>a d>a"));
    const GroupId group = graph.addGroup(QStringLiteral("g"));
    for (std::uint32_t task = 1; task <= 3; ++task)
        graph.setGroup(TaskId(task), group);
    const LayoutResult result = layout(LayoutInput::from(graph));
    const float border = result.groups[0].x;
    std::vector<float> heights;
    for (const LayoutEdge &edge : result.edges) {
        for (const LayoutPoint point : result.pointsOf(edge)) {
            if (point.x == border)
                heights.push_back(point.y);
        }
    }
    QCOMPARE(heights.size(), std::size_t(3));
    QCOMPARE(heights[0], heights[1]);
    QCOMPARE(heights[0], heights[2]);
}

void TestLayout::wrapsWideLayers_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {100, 420, 2000})
        QTest::addRow("%d", count) << count;
}

void TestLayout::wrapsWideLayers()
{
    QFETCH(int, count);
    const TaskGraph graph = fan(count);
    for (const auto direction : {LayoutDirection::LeftToRight, LayoutDirection::TopToBottom}) {
        const LayoutInput input = LayoutInput::from(graph, optionsFor(direction));
        const LayoutResult result = layout(input);
        QCOMPARE(layoutFaults(input, result), QString());
        QVERIFY2(aspect(result) > 0.4 && aspect(result) < 4,
                 QByteArray::number(aspect(result)).constData());
    }
}

/// A pipeline of seven steps for each of 420 samples: in columns like lines of text, none torn.
void TestLayout::putsParallelBranchesIntoColumns()
{
    TaskGraph graph;
    const TaskId first = graph.addTask(QStringLiteral("first"));
    const TaskId last = graph.addTask(QStringLiteral("last"));
    for (int sample = 0; sample < 420; ++sample) {
        TaskId previous = first;
        for (int step = 0; step < 7; ++step) {
            const TaskId task = graph.addTask(QStringLiteral("%1 %2").arg(sample).arg(step));
            graph.addDependency(task, previous);
            previous = task;
        }
        graph.addDependency(last, previous);
    }
    const LayoutInput input = LayoutInput::from(graph);
    const LayoutResult result = layout(input);
    QCOMPARE(layoutFaults(input, result), QString());
    QVERIFY2(aspect(result) > 0.7 && aspect(result) < 3,
             QByteArray::number(aspect(result)).constData());
    for (std::size_t sample = 0; sample < 420; ++sample) {
        for (std::size_t step = 1; step < 7; ++step)
            QCOMPARE(result.tasks[2 + 7 * sample + step].y, result.tasks[2 + 7 * sample].y);
    }
}

/// Two chains in one group, joined only outside of it, keep the least distance.
void TestLayout::keepsPartsOfAGroupTogether()
{
    TaskGraph graph =
        graphFromText(QStringLiteral("in a>in b>a c>a d>b,c p>in q>p out>d,q other>q"));
    const GroupId group = graph.addGroup(QStringLiteral("g"));
    for (const char *key : {"a", "b", "c", "d", "p", "q"})
        graph.setGroup(graph.findTask(QString::fromLatin1(key)), group);
    const LayoutInput input = LayoutInput::from(graph);
    const LayoutResult result = layout(input);
    QCOMPARE(layoutFaults(input, result), QString());
    const float content =
        result.groups[0].height - input.options.groupHeader - input.options.groupPadding;
    QCOMPARE(content, 3 * input.options.nodeSize.height + 2 * input.options.nodeGap);
}

void TestLayout::opensTwinsAsACompactGrid_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {9, 16, 40, 100, 400})
        QTest::addRow("%d", count) << count;
}

/// A group of tasks with the same neighbours and nothing between them.
void TestLayout::opensTwinsAsACompactGrid()
{
    QFETCH(int, count);
    TaskGraph graph = fan(count);
    const GroupId group = graph.addGroup(QStringLiteral("twins"));
    for (std::size_t task = 2; task < graph.taskCount(); ++task)
        graph.setGroup(TaskId::fromIndex(task), group);
    for (const auto direction : {LayoutDirection::LeftToRight, LayoutDirection::TopToBottom}) {
        const LayoutInput input = LayoutInput::from(graph, optionsFor(direction));
        const LayoutResult result = layout(input);
        QCOMPARE(layoutFaults(input, result), QString());
        const double shape = double(result.groups[0].width / result.groups[0].height);
        QVERIFY2(shape > 0.4 && shape < 3, QByteArray::number(shape).constData());
    }
}

void TestLayout::laysTasksWithoutEdgesOutAsAGrid()
{
    TaskGraph graph;
    for (int task = 0; task < 100; ++task)
        graph.addTask(QString::number(task));
    for (const auto direction : {LayoutDirection::LeftToRight, LayoutDirection::TopToBottom}) {
        const LayoutInput input = LayoutInput::from(graph, optionsFor(direction));
        const LayoutResult result = layout(input);
        QCOMPARE(layoutFaults(input, result), QString());
        QVERIFY2(aspect(result) > 1 && aspect(result) < 2.5,
                 QByteArray::number(aspect(result)).constData());
        // In file order, row by row.
        for (std::size_t task = 1; task < 100; ++task) {
            const LayoutRect before = result.tasks[task - 1];
            const LayoutRect after = result.tasks[task];
            QVERIFY(after.y > before.y || (after.y == before.y && after.x > before.x));
        }
    }
}

void TestLayout::drawsLongEdgesStraight()
{
    const TaskGraph graph = graphFromText(QStringLiteral("a b>a c>b d>c e>d f>e,a"));
    const LayoutResult result = layout(LayoutInput::from(graph));
    std::size_t longest = 0;
    for (const LayoutEdge &edge : result.edges)
        longest = std::max<std::size_t>(longest, edge.pointCount);
    QCOMPARE(longest, std::size_t(2));
}

void TestLayout::givesTheSameForTheSame()
{
    const LayoutInput input = LayoutInput::from(randomGraph({300, 1.5, 10, true}, 7));
    const LayoutResult first = layout(input);
    const LayoutResult second = layout(input);
    QCOMPARE(first.tasks, second.tasks);
    QCOMPARE(first.groups, second.groups);
    QCOMPARE(first.points, second.points);
}

void TestLayout::givesNothingWhenStopped()
{
    const LayoutInput input = LayoutInput::from(workflowGraph(100, 1));
    QVERIFY(layoutGraph(input, std::stop_token()).has_value());
    const auto stopped = std::make_unique<std::stop_source>();
    stopped->request_stop();
    QVERIFY(!layoutGraph(input, stopped->get_token()).has_value());
}

void TestLayout::handsTheGenerationBack()
{
    LayoutInput input = LayoutInput::from(graphFromText(QStringLiteral("a")));
    input.generation = 42;
    input.options.nodeGap = 30;
    const LayoutResult result = layout(input);
    QCOMPARE(result.generation, std::uint64_t(42));
    QCOMPARE(result.options.nodeGap, 30.0F);
}

/// Nothing recurses: neither along a chain nor into groups.
void TestLayout::standsDeepGraphs()
{
    TaskGraph graph;
    GroupId group;
    TaskId previous = graph.addTask(QStringLiteral("first"));
    for (int depth = 0; depth < 1000; ++depth) {
        group = graph.addGroup(QStringLiteral("g%1").arg(depth), {}, group);
        const TaskId task = graph.addTask(QStringLiteral("t%1").arg(depth), {}, group);
        graph.addDependency(task, previous);
        previous = task;
    }
    const LayoutInput input = LayoutInput::from(graph);
    QCOMPARE(layoutFaults(input, layout(input)), QString());

    TaskGraph chain;
    previous = chain.addTask(QStringLiteral("first"));
    for (int index = 0; index < 200000; ++index) {
        const TaskId task = chain.addTask(QString::number(index));
        chain.addDependency(task, previous);
        previous = task;
    }
    QCOMPARE(layout(LayoutInput::from(chain)).edges.size(), std::size_t(200000));
}

STEPWISE_GUILESS_TEST_MAIN(TestLayout)
#include "tst_layout.moc"
