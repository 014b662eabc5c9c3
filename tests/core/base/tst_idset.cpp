#include "core/base/idset.h"
#include "tests/support/testmain.h"

#include <QList>
#include <QTest>

#include <random>
#include <set>

using namespace stepwise;

class IdSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst_data();
    void isEmptyAtFirst();
    void findsTheNextMember_data();
    void findsTheNextMember();
    void countsEachMemberOnce();
    void removingLeavesTheOthers();
    void agreesWithAnOrderedSet_data();
    void agreesWithAnOrderedSet();
};

using Members = QList<std::size_t>;

void IdSetTest::isEmptyAtFirst_data()
{
    QTest::addColumn<std::size_t>("size");
    for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 4096U, 4097U, 300'000U})
        QTest::addRow("%zu", size) << size;
}

void IdSetTest::isEmptyAtFirst()
{
    QFETCH(std::size_t, size);

    const IdSet set(size);
    QVERIFY(set.isEmpty());
    QCOMPARE(set.next(0), IdSet::none);
    QCOMPARE(set.next(size), IdSet::none);
}

void IdSetTest::findsTheNextMember_data()
{
    QTest::addColumn<Members>("members");
    QTest::addColumn<std::size_t>("from");
    QTest::addColumn<std::size_t>("next");

    const auto row = [](const char *name, const Members &members, std::size_t from,
                        std::size_t next) { QTest::newRow(name) << members << from << next; };
    row("itself", {5}, 5, 5);
    row("later in its word", {5, 9}, 6, 9);
    row("last bit of a word", {63}, 0, 63);
    row("first bit of the next word", {64}, 63, 64);
    row("across empty words", {3, 4000}, 4, 4000);
    row("across the second level", {3, 4096}, 4, 4096);
    row("far across the third level", {0, 299'999}, 1, 299'999);
    row("the smallest of many", {70, 80, 5000}, 65, 70);
    row("none after the last", {5, 9}, 10, IdSet::none);
    row("none after the last possible", {299'999}, 300'000, IdSet::none);
}

void IdSetTest::findsTheNextMember()
{
    QFETCH(Members, members);
    QFETCH(std::size_t, from);
    QFETCH(std::size_t, next);

    IdSet set(300'000);
    for (const std::size_t member : members)
        set.insert(member);
    QCOMPARE(set.next(from), next);
}

void IdSetTest::countsEachMemberOnce()
{
    IdSet set(100);
    set.insert(7);
    set.insert(7);
    QCOMPARE(set.count(), std::size_t(1));
    set.remove(8);
    QCOMPARE(set.count(), std::size_t(1));
    set.remove(7);
    set.remove(7);
    QVERIFY(set.isEmpty());
    QVERIFY(!set.contains(7));
}

void IdSetTest::removingLeavesTheOthers()
{
    IdSet set(10'000);
    for (const std::size_t member : {1U, 2U, 64U, 5000U})
        set.insert(member);
    set.remove(2);
    QVERIFY(!set.contains(2));
    QCOMPARE(set.next(2), std::size_t(64));
    set.remove(64);
    QCOMPARE(set.next(2), std::size_t(5000));
    set.remove(5000);
    QCOMPARE(set.next(2), IdSet::none);
    QCOMPARE(set.next(0), std::size_t(1));
}

void IdSetTest::agreesWithAnOrderedSet_data()
{
    isEmptyAtFirst_data();
}

void IdSetTest::agreesWithAnOrderedSet()
{
    QFETCH(std::size_t, size);
    if (size == 0)
        return;

    std::mt19937 random(2026);
    std::uniform_int_distribution<std::size_t> anyValue(0, size - 1);
    IdSet set(size);
    std::set<std::size_t> expected;
    for (int round = 0; round < 2'000; ++round) {
        const std::size_t value = anyValue(random);
        if (round % 3 == 0) {
            set.remove(value);
            expected.erase(value);
        } else {
            set.insert(value);
            expected.insert(value);
        }
        const std::size_t from = anyValue(random);
        const auto next = expected.lower_bound(from);
        QCOMPARE(set.next(from), next == expected.end() ? IdSet::none : *next);
        QCOMPARE(set.count(), expected.size());
    }
}

STEPWISE_GUILESS_TEST_MAIN(IdSetTest)
#include "tst_idset.moc"
