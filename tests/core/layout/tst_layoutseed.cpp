#include "core/layout/layout.h"
#include "tests/core/layout/layoutcheck.h"
#include "tests/core/layout/samplegraphs.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

using Picture = std::shared_ptr<const LayoutResult>;

Picture layout(const LayoutInput &input)
{
    return std::make_shared<const LayoutResult>(layoutGraph(input).value_or(LayoutResult()));
}

/// What follows a change of the input when the user touched `anchor`.
Picture layoutAfter(LayoutInput &input, const Picture &before, const LayoutEnd &anchor)
{
    input.seed.previous = before;
    input.seed.anchor = anchor;
    return layout(input);
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
    const Picture before = layout(input);
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
    const bool isLeftToRight = direction == LayoutDirection::LeftToRight;
    LayoutInput input = LayoutInput::from(randomGraph({150, 1.2, 8, false}, 5), options);
    input.isCollapsed.assign(8, false);
    Picture before = layout(input);
    for (std::uint32_t step = 0; step < 16; ++step) {
        const GroupId group(step % 8);
        if (before->groups[group.index()].isEmpty())
            continue;
        input.isCollapsed[group.index()] = !input.isCollapsed[group.index()];
        const Picture after = layoutAfter(input, before, {{}, group});
        QCOMPARE(layoutFaults(input, *after), QString());
        const LayoutRect &then = before->groups[group.index()];
        const LayoutRect &now = after->groups[group.index()];
        if (isLeftToRight) {
            QCOMPARE(now.y, then.y);
            QVERIFY(qAbs(now.x - then.x) < 0.1F || qAbs(now.right() - then.right()) < 0.1F);
        } else {
            QCOMPARE(now.x, then.x);
            QVERIFY(qAbs(now.y - then.y) < 0.1F || qAbs(now.bottom() - then.bottom()) < 0.1F);
        }
        before = after;
    }
}

void TestLayoutSeed::tellsItsProgress()
{
    LayoutInput input = LayoutInput::from(workflowGraph(50, 1));
    input.progress = std::make_shared<LayoutProgress>();
    layout(input);
    QCOMPARE(input.progress->fraction.load(), 1.0F);
}

QTEST_GUILESS_MAIN(TestLayoutSeed)
#include "tst_layoutseed.moc"
