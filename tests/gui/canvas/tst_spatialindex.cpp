#include "gui/canvas/spatialindex.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <random>

using namespace stepwise;

class TestSpatialIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatLookingAtAllFinds_data();
    void findsWhatLookingAtAllFinds();
    void findsNothingInNothing();
};

void TestSpatialIndex::findsWhatLookingAtAllFinds_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<float>("width");
    QTest::addColumn<float>("height");
    QTest::newRow("one") << 1 << 100.F << 100.F;
    QTest::newRow("square") << 2000 << 5000.F << 5000.F;
    QTest::newRow("flat") << 2000 << 90000.F << 50.F;
    QTest::newRow("all in one point") << 300 << 0.F << 0.F;
}

void TestSpatialIndex::findsWhatLookingAtAllFinds()
{
    QFETCH(int, count);
    QFETCH(float, width);
    QFETCH(float, height);
    std::mt19937 random(5);
    std::uniform_real_distribution<float> share(0, 1);
    std::vector<SpatialIndex::Item> items;
    for (int index = 0; index < count; ++index) {
        // Every third id has two rectangles; some are very long.
        const float length = index % 50 == 0 ? width : 150;
        items.push_back({static_cast<std::uint32_t>(index - index % 3 / 2),
                         {width * share(random), height * share(random), length, 40}});
    }
    const SpatialIndex index(items);
    for (int round = 0; round < 50; ++round) {
        const LayoutRect area{width * share(random), height * share(random),
                              width * share(random) / 4, height * share(random) / 4};
        std::vector<std::uint32_t> expected;
        for (const SpatialIndex::Item &item : items)
            if (touches(item.rect, area) && (expected.empty() || expected.back() != item.id))
                expected.push_back(item.id);
        QCOMPARE(index.find(area), expected);
    }
}

void TestSpatialIndex::findsNothingInNothing()
{
    QVERIFY(SpatialIndex().find(LayoutRect{0, 0, 100, 100}).empty());
    const SpatialIndex::Item item{0, {10, 10, 10, 10}};
    QVERIFY(SpatialIndex({&item, 1}).find(LayoutRect{100, 100, 100, 100}).empty());
}

STEPWISE_APPLESS_TEST_MAIN(TestSpatialIndex)
#include "tst_spatialindex.moc"
