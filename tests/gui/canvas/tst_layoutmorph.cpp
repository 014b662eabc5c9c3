#include "gui/canvas/layoutmorph.h"
#include "tests/gui/canvas/graphviewfixture.h"
#include "tests/gui/canvas/scenefixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

struct Both
{
    Both(const std::vector<bool> &before, const std::vector<bool> &after)
        : from(grouped(), {}, before), to(grouped(), {}, after)
    {
        // One and the same grouping, as on the canvas.
        from.scene().setLayout(from.scene().layout(), before, to.scene().groups().grouping());
    }

    LayoutMorph morph(const LayoutPoint &shift = {})
    {
        return {LayoutMorph::Side{from.scene().layout(), from.scene().groups()},
                LayoutMorph::Side{to.scene().layout(), to.scene().groups()}, shift};
    }

    SceneFixture from;
    SceneFixture to;
};

bool isInside(const LayoutRect &inner, const LayoutRect &outer)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
           inner.bottom() <= outer.bottom();
}

const std::vector<bool> open{false, false};
const std::vector<bool> closed{true, false};

} // namespace

class TestLayoutMorph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesIntoTheBox();
    void opensOutOfTheBox();
    void beginsWhereThingsAreSeen();
    void keepsEndsOfEdgesAtTheirNodes();
    void staysWhereNothingChanges();
};

void TestLayoutMorph::closesIntoTheBox()
{
    Both both(open, closed);
    const LayoutMorph morph = both.morph();
    QVERIFY(morph.hasOldParts());
    const LayoutResult begin = morph.at(0);
    const LayoutResult end = morph.at(1);
    QCOMPARE(begin.tasks, both.from.scene().layout().tasks);
    QCOMPARE(begin.points, both.from.scene().layout().points);
    const LayoutRect &box = both.to.scene().layout().groups[0];
    QCOMPARE(end.groups[0], box);
    QVERIFY(isInside(end.tasks[0], box) && isInside(end.tasks[1], box));
    QCOMPARE(end.tasks[2], both.to.scene().layout().tasks[2]);
}

void TestLayoutMorph::opensOutOfTheBox()
{
    Both both(closed, open);
    const LayoutMorph morph = both.morph();
    QVERIFY(!morph.hasOldParts());
    const LayoutRect &box = both.from.scene().layout().groups[0];
    QCOMPARE(morph.at(0).groups[0], box);
    QVERIFY(isInside(morph.at(0).tasks[1], box));
    QCOMPARE(morph.at(0).tasks[2], both.from.scene().layout().tasks[2]);
    QCOMPARE(morph.at(1).tasks, both.to.scene().layout().tasks);
    QCOMPARE(morph.at(1).points, both.to.scene().layout().points);
}

void TestLayoutMorph::beginsWhereThingsAreSeen()
{
    Both both(open, closed);
    const LayoutRect was = both.from.scene().layout().tasks[2];
    const LayoutRect is = both.morph({100, -20}).at(0).tasks[2];
    QCOMPARE(is, (LayoutRect{was.x + 100, was.y - 20, was.width, was.height}));
}

void TestLayoutMorph::keepsEndsOfEdgesAtTheirNodes()
{
    Both both(closed, open);
    const LayoutResult half = both.morph().at(0.5);
    for (const LayoutEdge &edge : half.edges) {
        const LayoutPoint last = half.pointsOf(edge).back();
        const LayoutRect node = half.tasks[edge.to.task.index()];
        QVERIFY(last.x >= node.x - 60 && last.x <= node.right() + 60);
        QVERIFY(last.y >= node.y - 60 && last.y <= node.bottom() + 60);
    }
}

void TestLayoutMorph::staysWhereNothingChanges()
{
    Both both(open, open);
    const LayoutResult half = both.morph().at(0.3);
    QCOMPARE(half.tasks, both.to.scene().layout().tasks);
    QCOMPARE(half.points, both.to.scene().layout().points);
}

STEPWISE_TEST_MAIN(TestLayoutMorph)
#include "tst_layoutmorph.moc"
