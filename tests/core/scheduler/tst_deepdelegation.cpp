#include "core/execution/taskerror.h"
#include "core/scheduler/steptask.h"
#include "tests/support/journal.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;
using namespace stepwise::testing;

/// A hundred thousand tasks inside each other: neither steps nor ends may use the stack for them.
class DeepDelegationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsWithoutAYield();
    void manyChildrenOneAfterTheOther();
    void stepsAtTheBottom();
    void anErrorUnwindsAllOfIt();
    void closesAllOfIt();
    void isTakenOverWhole();
    void isDestroyedInnermostFirst();
};

namespace {

constexpr int deepest = 100'000;

/// Counts frames that live, and the order in which they go.
class Frame
{
public:
    Frame(int &alive, bool &inOrder) : m_alive(alive), m_inOrder(inOrder), m_number(++alive) {}
    Frame(const Frame &) = delete;
    Frame &operator=(const Frame &) = delete;
    ~Frame()
    {
        m_inOrder &= m_number == m_alive;
        --m_alive;
    }

private:
    int &m_alive;
    bool &m_inOrder;
    int m_number;
};

struct Frames
{
    int alive = 0;
    bool inOrder = true; ///< the innermost went first, always
};

enum class Bottom { Return, Yield, Fail };

StepTask nested(Frames &frames, int below, Bottom bottom)
{
    const Frame frame(frames.alive, frames.inOrder);
    if (below > 0)
        co_await nested(frames, below - 1, bottom);
    else if (bottom == Bottom::Yield)
        co_yield Poll{};
    else if (bottom == Bottom::Fail)
        throw TaskError(u"boom"_s);
}

} // namespace

void DeepDelegationTest::runsWithoutAYield()
{
    Frames frames;
    StepTask task = nested(frames, deepest, Bottom::Return);
    QVERIFY(task.advance());
    QCOMPARE(frames.alive, 0);
    QVERIFY(frames.inOrder);
}

void DeepDelegationTest::manyChildrenOneAfterTheOther()
{
    Frames frames;
    const auto parent = [&frames]() -> StepTask {
        for (int child = 0; child < deepest; ++child)
            co_await nested(frames, 1, Bottom::Return);
    };
    StepTask task = parent();
    QVERIFY(task.advance());
    QCOMPARE(frames.alive, 0);
}

void DeepDelegationTest::stepsAtTheBottom()
{
    Frames frames;
    StepTask task = nested(frames, deepest, Bottom::Yield);
    QVERIFY(!task.advance());
    QCOMPARE(frames.alive, deepest + 1);
    QVERIFY(task.advance());
    QCOMPARE(frames.alive, 0);
}

void DeepDelegationTest::anErrorUnwindsAllOfIt()
{
    Frames frames;
    StepTask task = nested(frames, deepest, Bottom::Fail);
    QCOMPARE(outcomeOf([&] { return task.advance(); }), u"boom"_s);
    QCOMPARE(frames.alive, 0);
    QVERIFY(frames.inOrder);
}

void DeepDelegationTest::closesAllOfIt()
{
    Frames frames;
    StepTask task = nested(frames, deepest, Bottom::Yield);
    task.advance();
    task.close();
    QCOMPARE(frames.alive, 0);
    QVERIFY(frames.inOrder);
}

void DeepDelegationTest::isTakenOverWhole()
{
    Frames frames;
    StepTask stepped = nested(frames, deepest, Bottom::Yield);
    stepped.advance();
    const auto parent = [](StepTask child) -> StepTask { co_await std::move(child); };
    StepTask task = parent(std::move(stepped));
    QVERIFY(task.advance());
    QCOMPARE(frames.alive, 0);
}

void DeepDelegationTest::isDestroyedInnermostFirst()
{
    Frames frames;
    {
        StepTask task = nested(frames, deepest, Bottom::Yield);
        task.advance();
    }
    QCOMPARE(frames.alive, 0);
    QVERIFY(frames.inOrder);
}

STEPWISE_APPLESS_TEST_MAIN(DeepDelegationTest)
#include "tst_deepdelegation.moc"
