#include "core/base/strongid.h"
#include "tests/support/testmain.h"

#include <QHash>
#include <QTest>

#include <type_traits>
#include <unordered_set>

using namespace stepwise;

using AppleId = StrongId<struct AppleTag>;
using PearId = StrongId<struct PearTag>;

static_assert(!std::is_convertible_v<AppleId, PearId>);
static_assert(!std::is_constructible_v<AppleId, PearId>);
static_assert(!std::is_convertible_v<std::uint32_t, AppleId>);
static_assert(!std::is_convertible_v<AppleId, std::uint32_t>);
static_assert(sizeof(AppleId) == sizeof(std::uint32_t));

class StrongIdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isInvalidUntilGivenAValue();
    void keepsItsValue();
    void ordersByValueWithInvalidLast();
    void isAKeyOfHashes();
};

void StrongIdTest::isInvalidUntilGivenAValue()
{
    QVERIFY(!AppleId().isValid());
    QVERIFY(AppleId(0).isValid());
    QCOMPARE(AppleId(), AppleId());
    QVERIFY(AppleId() != AppleId(0));
}

void StrongIdTest::keepsItsValue()
{
    QCOMPARE(AppleId(7).value(), 7U);
    QCOMPARE(AppleId(7).index(), std::size_t(7));
    QCOMPARE(AppleId::fromIndex(7), AppleId(7));
}

void StrongIdTest::ordersByValueWithInvalidLast()
{
    QVERIFY(AppleId(1) < AppleId(2));
    QVERIFY(AppleId(0xfffffffe) < AppleId());
}

void StrongIdTest::isAKeyOfHashes()
{
    const QHash<AppleId, int> counts{{AppleId(1), 10}, {AppleId(2), 20}};
    QCOMPARE(counts.value(AppleId(2)), 20);
    QVERIFY(!counts.contains(AppleId(3)));

    const std::unordered_set<AppleId> apples{AppleId(1), AppleId(1), AppleId(2)};
    QCOMPARE(apples.size(), std::size_t(2));
}

STEPWISE_GUILESS_TEST_MAIN(StrongIdTest)
#include "tst_strongid.moc"
