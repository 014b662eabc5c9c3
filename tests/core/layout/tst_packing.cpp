#include "core/layout/packing.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <random>

using namespace stepwise::layered;

class TestPacking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsRowsInOrder();
    void putsTheDeepestFirst();
    void stacksBesideDeepBoxes();
    void rowsMayRunAcross();
    void overlapsNothing();
};

void TestPacking::fillsRowsInOrder()
{
    const std::vector<Extent> boxes(3, {10, 5});
    const Packing packing = packIntoRows(boxes, 25, 2, true);
    QCOMPARE(packing.corners, (std::vector<Spot>{{0, 0}, {12, 0}, {0, 7}}));
    QCOMPARE(packing.size, (Extent{22, 12}));
}

void TestPacking::putsTheDeepestFirst()
{
    const std::vector<Extent> boxes{{10, 5}, {20, 9}};
    const Packing packing = packIntoRows(boxes, 20, 1, true);
    QCOMPARE(packing.corners, (std::vector<Spot>{{0, 10}, {0, 0}}));
}

void TestPacking::stacksBesideDeepBoxes()
{
    const std::vector<Extent> boxes{{10, 20}, {10, 9}, {10, 9}};
    const Packing packing = packIntoRows(boxes, 30, 2, true);
    QCOMPARE(packing.corners, (std::vector<Spot>{{0, 0}, {12, 0}, {12, 11}}));
    QCOMPARE(packing.size, (Extent{22, 20}));
}

void TestPacking::rowsMayRunAcross()
{
    const std::vector<Extent> boxes(3, {5, 10});
    const Packing packing = packIntoRows(boxes, 25, 2, false);
    QCOMPARE(packing.corners, (std::vector<Spot>{{0, 0}, {0, 12}, {7, 0}}));
    QCOMPARE(packing.size, (Extent{12, 22}));
}

void TestPacking::overlapsNothing()
{
    std::mt19937 dice(1);
    std::vector<Extent> boxes;
    for (int box = 0; box < 200; ++box)
        boxes.push_back({float(1 + dice() % 100), float(1 + dice() % 100)});
    const float length = rowLengthFor(boxes, 1.6F, 3, true);
    const Packing packing = packIntoRows(boxes, length, 3, true);
    for (std::size_t first = 0; first < boxes.size(); ++first) {
        const Spot at = packing.corners[first];
        QVERIFY(at.along + boxes[first].along <= packing.size.along);
        QVERIFY(at.across + boxes[first].across <= packing.size.across);
        for (std::size_t second = 0; second < first; ++second) {
            const Spot other = packing.corners[second];
            QVERIFY(at.along + boxes[first].along + 3 <= other.along ||
                    other.along + boxes[second].along + 3 <= at.along ||
                    at.across + boxes[first].across + 3 <= other.across ||
                    other.across + boxes[second].across + 3 <= at.across);
        }
    }
    const float aspect = packing.size.along / packing.size.across;
    QVERIFY(aspect > 1.1F && aspect < 2.2F);
}

STEPWISE_GUILESS_TEST_MAIN(TestPacking)
#include "tst_packing.moc"
