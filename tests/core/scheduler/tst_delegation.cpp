#include "core/execution/taskerror.h"
#include "core/scheduler/framepool.h"
#include "core/scheduler/steptask.h"
#include "tests/support/journal.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;
using namespace stepwise::testing;

/// One task drives another: `co_await std::move(child)`.
class DelegationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAndPollPeriodsPassThrough();
    void aChildThatNeverYieldsCostsNoStep();
    void takesOverAChildThatWasStepped();
    void aChildThatHasEndedIsPassedOver();
    void errorsOfTheChildReachTheParent_data();
    void errorsOfTheChildReachTheParent();
    void whatIsRaisedReachesTheInnermostFirst_data();
    void whatIsRaisedReachesTheInnermostFirst();
    void closesOutwards_data();
    void closesOutwards();
    void theParentGoesOnAfterAnError();
    void destroysInnermostFirst();
    void aParentThatIgnoresACloseIsDropped();
};

namespace {

/// What a level does with what reaches it.
enum class Answer { Pass, Swallow, Replace, YieldAgain };

struct Level
{
    Answer answer = Answer::Pass;
    bool fails = false; ///< after its own step, of the innermost
};

/// A family of tasks, the root first; each notes what it sees, under its number.
StepTask family(Journal &journal, std::vector<Level> levels, std::size_t depth = 0)
{
    const Level level = levels[depth];
    const QString name = QString::number(depth);
    const LifetimeProbe probe(journal, name);
    bool yieldsAgain = false;
    try {
        if (depth + 1 < levels.size()) {
            StepTask child = family(journal, levels, depth + 1);
            co_await std::move(child);
        } else {
            journal.note(u"step"_s);
            co_yield Poll{};
            if (level.fails)
                throw TaskError(u"boom"_s);
        }
        journal.note(name + u".went-on"_s);
    } catch (...) {
        journal.note(u"%1(%2)"_s.arg(name, exceptionMessage(std::current_exception())));
        if (level.answer == Answer::Pass)
            throw;
        if (level.answer == Answer::Replace)
            throw TaskError(u"other"_s);
        yieldsAgain = level.answer == Answer::YieldAgain;
    }
    if (yieldsAgain)
        co_yield Poll{};
    journal.note(name + u".end"_s);
}

void addColumns()
{
    QTest::addColumn<std::vector<Level>>("levels");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("notes");
}

constexpr Level passes{Answer::Pass};
constexpr Level swallowing{Answer::Swallow};
constexpr Level replaces{Answer::Replace};
constexpr Level yieldsAgain{Answer::YieldAgain};
constexpr Level fails{Answer::Pass, true};

} // namespace

void DelegationTest::stepsAndPollPeriodsPassThrough()
{
    const auto child = []() -> StepTask {
        co_yield Poll{2};
        co_yield Poll{3};
    };
    const auto parent = [&child]() -> StepTask {
        co_yield Poll{5};
        co_await child();
        co_yield Poll{7};
    };
    const auto grandparent = [&parent]() -> StepTask {
        co_await parent();
        co_await parent();
    };
    StepTask task = grandparent();
    QList<int> periods;
    while (!task.advance())
        periods.append(task.pollPeriod());
    QCOMPARE(periods, QList<int>({5, 2, 3, 7, 5, 2, 3, 7}));
}

void DelegationTest::aChildThatNeverYieldsCostsNoStep()
{
    Journal journal;
    const auto child = [&journal](int number) -> StepTask {
        journal.note(QString::number(number));
        co_return;
    };
    const auto parent = [&child]() -> StepTask {
        for (int number = 1; number <= 3; ++number)
            co_await child(number);
    };
    StepTask task = parent();
    QVERIFY(task.advance());
    QCOMPARE(journal.take(), u"1 2 3"_s);
}

void DelegationTest::takesOverAChildThatWasStepped()
{
    Journal journal;
    const auto leaf = [&journal]() -> StepTask {
        const LifetimeProbe probe(journal, u"leaf"_s);
        for (int step = 1; step <= 3; ++step) {
            journal.note(QString::number(step));
            co_yield Poll{step};
        }
    };
    const auto child = [&leaf]() -> StepTask { co_await leaf(); };
    StepTask stepped = child();
    stepped.advance();
    const auto parent = [&journal](StepTask taken) -> StepTask {
        journal.note(u"parent"_s);
        co_await std::move(taken);
        journal.note(u"went-on"_s);
    };
    StepTask task = parent(std::move(stepped));
    QVERIFY(!task.advance());
    QCOMPARE(journal.take(), u"1 parent 2"_s);
    QCOMPARE(task.pollPeriod(), 2);
    QVERIFY(!task.advance());
    QVERIFY(task.advance());
    QCOMPARE(journal.take(), u"3 ~leaf went-on"_s);
}

void DelegationTest::aChildThatHasEndedIsPassedOver()
{
    const auto parent = []() -> StepTask {
        StepTask ended;
        co_await std::move(ended);
        co_yield Poll{};
    };
    StepTask task = parent();
    QVERIFY(!task.advance());
    QVERIFY(task.advance());
}

void DelegationTest::errorsOfTheChildReachTheParent_data()
{
    addColumns();
    QTest::newRow("nobody catches it")
        << std::vector{passes, fails} << u"boom"_s << u"step 1(boom) ~1 0(boom) ~0"_s;
    QTest::newRow("the parent swallows it")
        << std::vector{swallowing, fails} << u"done"_s << u"step 1(boom) ~1 0(boom) 0.end ~0"_s;
    QTest::newRow("the parent throws another")
        << std::vector{replaces, fails} << u"other"_s << u"step 1(boom) ~1 0(boom) ~0"_s;
    QTest::newRow("the parent yields after it")
        << std::vector{yieldsAgain, fails} << u"yielded"_s << u"step 1(boom) ~1 0(boom)"_s;
    QTest::newRow("the middle one swallows it")
        << std::vector{passes, swallowing, fails} << u"done"_s
        << u"step 2(boom) ~2 1(boom) 1.end ~1 0.went-on 0.end ~0"_s;
    QTest::newRow("the middle one throws another")
        << std::vector{swallowing, replaces, fails} << u"done"_s
        << u"step 2(boom) ~2 1(boom) ~1 0(other) 0.end ~0"_s;
}

void DelegationTest::errorsOfTheChildReachTheParent()
{
    QFETCH(std::vector<Level>, levels);
    Journal journal;
    StepTask task = family(journal, levels);
    QVERIFY(!task.advance());
    QTEST(outcomeOf([&] { return task.advance(); }), "outcome");
    QTEST(journal.take(), "notes");
}

void DelegationTest::whatIsRaisedReachesTheInnermostFirst_data()
{
    addColumns();
    QTest::newRow("nobody catches it") << std::vector{passes, passes, passes} << u"raised"_s
                                       << u"2(raised) ~2 1(raised) ~1 0(raised) ~0"_s;
    QTest::newRow("the innermost returns")
        << std::vector{passes, passes, swallowing} << u"done"_s
        << u"2(raised) 2.end ~2 1.went-on 1.end ~1 0.went-on 0.end ~0"_s;
    QTest::newRow("the innermost yields")
        << std::vector{passes, passes, yieldsAgain} << u"yielded"_s << u"2(raised)"_s;
    QTest::newRow("the innermost throws another")
        << std::vector{passes, swallowing, replaces} << u"done"_s
        << u"2(raised) ~2 1(other) 1.end ~1 0.went-on 0.end ~0"_s;
    QTest::newRow("the middle one yields")
        << std::vector{passes, yieldsAgain, passes} << u"yielded"_s << u"2(raised) ~2 1(raised)"_s;
    QTest::newRow("the root returns") << std::vector{swallowing, passes, passes} << u"done"_s
                                      << u"2(raised) ~2 1(raised) ~1 0(raised) 0.end ~0"_s;
}

void DelegationTest::whatIsRaisedReachesTheInnermostFirst()
{
    QFETCH(std::vector<Level>, levels);
    Journal journal;
    StepTask task = family(journal, levels);
    QVERIFY(!task.advance());
    journal.take();
    const auto raised = std::make_exception_ptr(TaskError(u"raised"_s));
    QTEST(outcomeOf([&] { return task.raise(raised); }), "outcome");
    QTEST(journal.take(), "notes");
}

void DelegationTest::closesOutwards_data()
{
    addColumns();
    const QString ignored = u"the task yielded while it was being closed"_s;
    const QString all = u"2(task closed) ~2 1(task closed) ~1 0(task closed) ~0"_s;
    QTest::newRow("nobody catches it") << std::vector{passes, passes, passes} << u"done"_s << all;
    QTest::newRow("the innermost returns: it goes on outwards")
        << std::vector{passes, passes, swallowing} << u"done"_s
        << u"2(task closed) 2.end ~2 1(task closed) ~1 0(task closed) ~0"_s;
    QTest::newRow("all return") << std::vector{swallowing, swallowing, swallowing} << u"done"_s
                                << u"2(task closed) 2.end ~2 1(task closed) 1.end ~1 "
                                   "0(task closed) 0.end ~0"_s;
    QTest::newRow("the innermost throws another")
        << std::vector{passes, passes, replaces} << u"other"_s
        << u"2(task closed) ~2 1(other) ~1 0(other) ~0"_s;
    QTest::newRow("the middle one throws another")
        << std::vector{swallowing, replaces, passes} << u"done"_s
        << u"2(task closed) ~2 1(task closed) ~1 0(other) 0.end ~0"_s;
    QTest::newRow("the innermost yields") << std::vector{passes, passes, yieldsAgain} << ignored
                                          << u"2(task closed) ~2 1(%1) ~1 0(%1) ~0"_s.arg(ignored);
    QTest::newRow("the middle one yields")
        << std::vector{passes, yieldsAgain, passes} << ignored
        << u"2(task closed) ~2 1(task closed) ~1 0(%1) ~0"_s.arg(ignored);
    QTest::newRow("the root yields") << std::vector{yieldsAgain, passes, passes} << ignored << all;
}

void DelegationTest::closesOutwards()
{
    QFETCH(std::vector<Level>, levels);
    Journal journal;
    StepTask task = family(journal, levels);
    QVERIFY(!task.advance());
    journal.take();
    const QString outcome = outcomeOf([&] {
        task.close();
        return true;
    });
    QTEST(outcome, "outcome");
    QTEST(journal.take(), "notes");
    QVERIFY(task.hasEnded());
}

void DelegationTest::theParentGoesOnAfterAnError()
{
    Journal journal;
    const auto worker = []() -> StepTask {
        co_yield Poll{};
        throw TaskError(u"boom"_s);
    };
    const auto cleaner = [&journal]() -> StepTask {
        journal.note(u"clean-1"_s);
        co_yield Poll{};
        journal.note(u"clean-2"_s);
    };
    const auto parent = [&]() -> StepTask {
        bool hasFailed = false;
        try {
            co_await worker();
        } catch (const TaskError &) {
            hasFailed = true;
        }
        if (hasFailed)
            co_await cleaner();
        journal.note(u"went-on"_s);
    };
    StepTask task = parent();
    QVERIFY(!task.advance());
    QVERIFY(!task.advance());
    QVERIFY(task.advance());
    QCOMPARE(journal.take(), u"clean-1 clean-2 went-on"_s);
}

void DelegationTest::destroysInnermostFirst()
{
    Journal journal;
    {
        StepTask task = family(journal, {passes, swallowing, yieldsAgain});
        task.advance();
        journal.take();
    }
    QCOMPARE(journal.take(), u"~2 ~1 ~0"_s);
}

void DelegationTest::aParentThatIgnoresACloseIsDropped()
{
    Journal journal;
    const auto cleaner = [&journal]() -> StepTask {
        const LifetimeProbe probe(journal, u"cleaner"_s);
        co_yield Poll{}; // there is no time for this
    };
    const auto parent = [&]() -> StepTask {
        const LifetimeProbe probe(journal, u"parent"_s);
        bool isClosing = false;
        try {
            co_yield Poll{};
        } catch (const TaskClosed &) {
            isClosing = true;
        }
        if (isClosing)
            co_await cleaner();
    };
    StepTask task = parent();
    task.advance();
    QVERIFY_THROWS_EXCEPTION(CloseIgnored, task.close());
    QVERIFY(task.hasEnded());
    QCOMPARE(journal.take(), u"~cleaner ~parent"_s);
}

STEPWISE_APPLESS_TEST_MAIN(DelegationTest)
#include "tst_delegation.moc"
