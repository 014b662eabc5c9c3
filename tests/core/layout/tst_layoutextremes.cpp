#include "core/layout/layout.h"
#include "tests/core/layout/layoutcheck.h"
#include "tests/core/layout/samplegraphs.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

LayoutInput inputOf(std::size_t tasks, std::vector<Dependency> dependencies)
{
    LayoutInput input;
    input.taskCount = tasks;
    input.dependencies = std::move(dependencies);
    return input;
}

Dependency between(std::size_t prerequisite, std::size_t dependent)
{
    return {TaskId::fromIndex(prerequisite), TaskId::fromIndex(dependent)};
}

/// `wide` tasks between two, or behind one.
LayoutInput hub(std::size_t wide, bool isClosed)
{
    std::vector<Dependency> dependencies;
    for (std::size_t task = 1; task <= wide; ++task) {
        dependencies.push_back(between(0, task));
        if (isClosed)
            dependencies.push_back(between(task, wide + 1));
    }
    return inputOf(wide + (isClosed ? 2 : 1), std::move(dependencies));
}

LayoutInput chain(std::size_t tasks)
{
    std::vector<Dependency> dependencies;
    for (std::size_t task = 1; task < tasks; ++task)
        dependencies.push_back(between(task - 1, task));
    return inputOf(tasks, std::move(dependencies));
}

LayoutInput bipartite(std::size_t each)
{
    std::vector<Dependency> dependencies;
    for (std::size_t left = 0; left < each; ++left) {
        for (std::size_t right = 0; right < each; ++right)
            dependencies.push_back(between(left, each + right));
    }
    return inputOf(2 * each, std::move(dependencies));
}

} // namespace

/// Graphs that are as bad as graphs can be: each is laid out without a fault.
class TestLayoutExtremes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areLaidOut_data();
    void areLaidOut();
    void areOfAUsefulShape();
    void areGivenUpWhenNotWantedAnyMore();
};

void TestLayoutExtremes::areLaidOut_data()
{
    QTest::addColumn<LayoutInput>("input");
    QTest::newRow("nothing") << inputOf(0, {});
    QTest::newRow("one task") << inputOf(1, {});
    QTest::newRow("one task that needs itself") << inputOf(1, {between(0, 0)});
    QTest::newRow("self-loops and double edges")
        << inputOf(3, {between(0, 0), between(0, 1), between(0, 1), between(1, 0), between(1, 2),
                       between(2, 2), between(2, 2)});
    QTest::newRow("100,000 tasks without edges") << inputOf(100'000, {});
    QTest::newRow("10,000 tasks in one layer") << hub(10'000, true);
    QTest::newRow("a hub with 50,000 edges") << hub(50'000, false);
    QTest::newRow("a chain of 100,000") << chain(100'000);
    QTest::newRow("complete bipartite 300 x 300") << bipartite(300);
}

void TestLayoutExtremes::areLaidOut()
{
    QFETCH(LayoutInput, input);
    const std::optional<LayoutResult> result = layoutGraph(input);
    QVERIFY(result.has_value());
    QCOMPARE(result->tasks.size(), input.taskCount);
    QCOMPARE(layoutFaults(input, *result), QString());
}

/// One layer of 100,000 tasks, which would be a line.
void TestLayoutExtremes::areOfAUsefulShape()
{
    const std::optional<LayoutResult> result = layoutGraph(hub(100'000, true));
    QVERIFY(result.has_value());
    const double aspect = double(result->bounds.width / result->bounds.height);
    QVERIFY2(aspect > 0.4 && aspect < 4, QByteArray::number(aspect).constData());
}

/// A stop in the midst of it ends it early, with nothing.
void TestLayoutExtremes::areGivenUpWhenNotWantedAnyMore()
{
    LayoutInput input = LayoutInput::from(workflowGraph(100'000, 1));
    input.progress = std::make_shared<LayoutProgress>();
    std::stop_source stop;
    std::atomic<bool> hasResult = true;
    std::thread worker([&] { hasResult = layoutGraph(input, stop.get_token()).has_value(); });
    while (input.progress->fraction.load() == 0)
        std::this_thread::yield();
    stop.request_stop();
    worker.join();
    QVERIFY(!hasResult);
    QVERIFY(input.progress->fraction.load() < 1);
}

STEPWISE_GUILESS_TEST_MAIN(TestLayoutExtremes)
#include "tst_layoutextremes.moc"
