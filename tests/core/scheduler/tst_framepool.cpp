#include "core/scheduler/framepool.h"
#include "core/scheduler/steptask.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <set>

using namespace stepwise;

class FramePoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksAreAlignedAndApart_data();
    void blocksAreAlignedAndApart();
    void givesAFreedBlockAgain();
    void keepsSizesApart();
    void framesOfTasksComeFromIt();
};

namespace {

/// Tells where one of its variables is, which is in its frame.
StepTask pooled(FramePool & /*pool*/, const std::byte *&inside)
{
    const std::byte variable{};
    inside = &variable;
    co_yield Poll{};
    inside = &variable;
}

} // namespace

void FramePoolTest::blocksAreAlignedAndApart_data()
{
    QTest::addColumn<std::size_t>("size");
    for (const std::size_t size : {1U, 31U, 32U, 33U, 200U, 2016U, 2047U, 2048U, 300'000U})
        QTest::addRow("%zu bytes", size) << size;
}

void FramePoolTest::blocksAreAlignedAndApart()
{
    QFETCH(std::size_t, size);
    constexpr int blocks = 20;
    FramePool pool;
    std::set<std::uintptr_t> addresses;
    for (int block = 0; block < blocks; ++block) {
        void *memory = pool.allocate(size);
        std::memset(memory, 0xff, size);
        const auto address = reinterpret_cast<std::uintptr_t>(memory);
        QCOMPARE(address % alignof(std::max_align_t), 0U);
        addresses.insert(address);
    }
    std::uintptr_t end = 0;
    for (const std::uintptr_t address : addresses) {
        QVERIFY(address >= end);
        end = address + size;
        pool.release(reinterpret_cast<void *>(address), size);
    }
    QCOMPARE(addresses.size(), std::size_t(blocks));
}

void FramePoolTest::givesAFreedBlockAgain()
{
    FramePool pool;
    void *first = pool.allocate(100);
    void *second = pool.allocate(100);
    pool.release(first, 100);
    pool.release(second, 100);
    QCOMPARE(pool.allocate(100), second);
    QCOMPARE(pool.allocate(100), first);
}

void FramePoolTest::keepsSizesApart()
{
    FramePool pool;
    void *small = pool.allocate(20);
    pool.release(small, 20);
    QVERIFY(pool.allocate(200) != small);
    QCOMPARE(pool.allocate(32), small);
}

void FramePoolTest::framesOfTasksComeFromIt()
{
    FramePool pool;
    const auto *before = static_cast<std::byte *>(pool.allocate(32));
    const std::byte *inside = nullptr;
    StepTask task = pooled(pool, inside);
    const auto *after = static_cast<std::byte *>(pool.allocate(32));
    QVERIFY(!task.advance());
    QVERIFY(before < inside && inside < after);

    const std::byte *again = nullptr;
    task = StepTask();
    task = pooled(pool, again);
    QVERIFY(!task.advance());
    QCOMPARE(again, inside);
}

STEPWISE_APPLESS_TEST_MAIN(FramePoolTest)
#include "tst_framepool.moc"
