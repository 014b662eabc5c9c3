#include "gui/canvas/sceneedges.h"
#include "tests/gui/canvas/scenefixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;
using namespace std::chrono_literals;

namespace {

GraphDocument pair()
{
    GraphDocument document;
    const TaskId a = document.graph.addTask(QStringLiteral("a"));
    const TaskId b = document.graph.addTask(QStringLiteral("b"));
    document.graph.addDependency(b, a);
    return document;
}

/// a1, a2 in one group, b outside that waits for both.
GraphDocument merged()
{
    GraphDocument document;
    TaskGraph &graph = document.graph;
    const GroupId group = graph.addGroup(QStringLiteral("g"));
    const TaskId a1 = graph.addTask(QStringLiteral("a1"), {}, group);
    const TaskId a2 = graph.addTask(QStringLiteral("a2"), {}, group);
    const TaskId b = graph.addTask(QStringLiteral("b"));
    graph.addDependency(b, a1);
    graph.addDependency(b, a2);
    return document;
}

} // namespace

class TestSceneEdges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheEndsOfAnEdge();
    void showsHeldSourcesAsBlocking();
    void showsSkippedTargets();
    void mergesEdgesOfACollapsedGroup();
    void findsTheEdgeBetween();
    void turnsWithTheRun();
    void marksCycles();
};

void TestSceneEdges::followsTheEndsOfAnEdge()
{
    SceneFixture fixture(pair());
    const SceneEdges &edges = fixture.scene().edges();
    QCOMPARE(edges.count(), std::size_t(1));
    QCOMPARE(edges.kind(0), EdgeKind::NotYetDue);
    fixture.start(TaskId(0));
    QCOMPARE(fixture.takeChanges().edges, std::vector<std::uint32_t>{0});
    QCOMPARE(edges.kind(0), EdgeKind::Blocking);
    fixture.step(TaskId(0), 1);
    QVERIFY(fixture.takeChanges().edges.empty());
    fixture.cancel(TaskId(0), 5s);
    fixture.takeChanges();
    QCOMPARE(edges.kind(0), EdgeKind::Blocking);
    fixture.succeed(TaskId(0));
    fixture.takeChanges();
    QCOMPARE(edges.kind(0), EdgeKind::Satisfied);
}

void TestSceneEdges::showsHeldSourcesAsBlocking()
{
    SceneFixture fixture(pair());
    fixture.hold(TaskId(0), true);
    fixture.takeChanges();
    QCOMPARE(fixture.scene().edges().kind(0), EdgeKind::Blocking);
    fixture.hold(TaskId(0), false);
    fixture.takeChanges();
    QCOMPARE(fixture.scene().edges().kind(0), EdgeKind::NotYetDue);
}

void TestSceneEdges::showsSkippedTargets()
{
    SceneFixture fixture(pair());
    fixture.start(TaskId(0));
    fixture.fail(TaskId(0), QStringLiteral("no"));
    fixture.takeChanges();
    QCOMPARE(fixture.scene().edges().kind(0), EdgeKind::NotYetDue);
    fixture.skip(TaskId(1), TaskId(0));
    fixture.takeChanges();
    QCOMPARE(fixture.scene().edges().kind(0), EdgeKind::Skipped);
}

void TestSceneEdges::mergesEdgesOfACollapsedGroup()
{
    SceneFixture fixture(merged(), {}, {true});
    CanvasScene &scene = fixture.scene();
    QCOMPARE(scene.edges().count(), std::size_t(1));
    QCOMPARE(scene.edges().dependenciesOf(0).size(), std::size_t(2));
    fixture.start(TaskId(0));
    fixture.succeed(TaskId(0));
    fixture.start(TaskId(1));
    const CanvasScene::Changes changes = fixture.takeChanges();
    QCOMPARE(changes.groups, std::vector<GroupId>{GroupId(0)});
    QCOMPARE(scene.edges().kind(0), EdgeKind::Blocking); // one of two still blocks
    fixture.succeed(TaskId(1));
    fixture.takeChanges();
    QCOMPARE(scene.edges().kind(0), EdgeKind::Satisfied);
    QCOMPARE(scene.groups().counts(GroupId(0))[std::size_t(TaskState::Succeeded)], 2U);
    QCOMPARE(scene.groups().taskCount(GroupId(0)), 2U);
}

void TestSceneEdges::findsTheEdgeBetween()
{
    SceneFixture fixture(merged());
    const SceneEdges &edges = fixture.scene().edges();
    const std::uint32_t edge = edges.edgeBetween(TaskId(1), TaskId(2));
    QVERIFY(edge != SceneEdges::none);
    QCOMPARE(edges.dependenciesOf(edge).front(), (Dependency{TaskId(1), TaskId(2)}));
    QCOMPARE(edges.edgeBetween(TaskId(2), TaskId(1)), SceneEdges::none);
}

void TestSceneEdges::turnsWithTheRun()
{
    const GraphDocument document = pair();
    const LayoutResult layout = *layoutGraph(LayoutInput::from(document.graph));
    const std::vector<GroupId> shownIn(2);
    SceneEdges edges(layout, document.graph.dependencies(), shownIn, true);
    QCOMPARE(edges.edgeBetween(TaskId(1), TaskId(0)), 0U);
    const Dependencies reversed = Dependencies(document.graph).reversed();
    RunState state(std::make_shared<const Dependencies>(reversed));
    TraceEvent started;
    started.task = TaskId(1);
    state.apply(started, {});
    edges.refresh(0, state, {false, false});
    QCOMPARE(edges.kind(0), EdgeKind::Blocking);
}

void TestSceneEdges::marksCycles()
{
    const GraphDocument document = pair();
    const LayoutResult layout = *layoutGraph(LayoutInput::from(document.graph));
    const std::vector<GroupId> shownIn(2);
    SceneEdges edges(layout, document.graph.dependencies(), shownIn, false);
    const RunState state(std::make_shared<const Dependencies>(document.graph));
    QVERIFY(edges.refresh(0, state, {true, true}));
    QCOMPARE(edges.kind(0), EdgeKind::OnCycle);
    QVERIFY(edges.refresh(0, state, {true, false}));
    QCOMPARE(edges.kind(0), EdgeKind::NotYetDue);
}

STEPWISE_APPLESS_TEST_MAIN(TestSceneEdges)
#include "tst_sceneedges.moc"
