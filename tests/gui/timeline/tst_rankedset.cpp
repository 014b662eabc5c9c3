#include "gui/timeline/rankedset.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <random>
#include <set>

using namespace stepwise;

class RankedSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAsASortedSetDoes_data();
    void countsAsASortedSetDoes();
    void isBuiltAtOnceAsByAndBy();
};

namespace {

void compare(const RankedSet &set, const std::set<std::size_t> &expected, std::size_t size)
{
    QCOMPARE(set.count(), expected.size());
    std::size_t number = 0;
    for (const std::size_t value : expected) {
        QCOMPARE(set.at(number), value);
        QCOMPARE(set.countBefore(value), number);
        ++number;
    }
    QCOMPARE(set.countBefore(size), expected.size());
}

} // namespace

void RankedSetTest::countsAsASortedSetDoes_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 63, 64, 65, 127, 128, 129, 1000, 4096})
        QTest::addRow("%d", size) << size;
}

void RankedSetTest::countsAsASortedSetDoes()
{
    QFETCH(int, size);
    const auto bound = static_cast<std::size_t>(size);
    std::mt19937 random(7);
    RankedSet set(bound);
    std::set<std::size_t> expected;
    for (int act = 0; act < 3 * size; ++act) {
        const std::size_t value = random() % bound;
        if (random() % 3 != 0) {
            set.insert(value);
            expected.insert(value);
        } else {
            set.remove(value);
            expected.erase(value);
        }
        QCOMPARE(set.contains(value), expected.count(value) == 1);
    }
    compare(set, expected, bound);
}

void RankedSetTest::isBuiltAtOnceAsByAndBy()
{
    std::vector<bool> members(777, false);
    std::set<std::size_t> expected;
    for (std::size_t value = 0; value < members.size(); value += 1 + value % 5) {
        members[value] = true;
        expected.insert(value);
    }
    RankedSet set(members);
    compare(set, expected, members.size());
    set.insert(776);
    set.remove(0);
    expected.insert(776);
    expected.erase(0);
    compare(set, expected, members.size());
}

STEPWISE_APPLESS_TEST_MAIN(RankedSetTest)
#include "tst_rankedset.moc"
