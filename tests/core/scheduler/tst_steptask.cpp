#include "core/execution/taskerror.h"
#include "core/scheduler/steptask.h"
#include "core/scheduler/timeout.h"
#include "tests/support/journal.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;
using namespace stepwise::testing;

class StepTaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsFromYieldToYield();
    void anEmptyTaskHasEnded();
    void tellsThePollPeriod_data();
    void tellsThePollPeriod();
    void anExceptionEndsIt();
    void takesWhatIsRaised_data();
    void takesWhatIsRaised();
    void isClosed_data();
    void isClosed();
    void nothingIsRaisedInATaskThatIsNotSuspended_data();
    void nothingIsRaisedInATaskThatIsNotSuspended();
    void interruptsPassHandlersOfErrors();
    void destructionRunsDestructorsOnly();
    void moves();
};

namespace {

/// What a task does with what is thrown into it.
enum class TaskAnswer { LetOut, Return, ThrowOther, YieldAgain };

StepTask answering(Journal &journal, TaskAnswer answer)
{
    const LifetimeProbe probe(journal, u"task"_s);
    journal.note(u"1"_s);
    try {
        co_yield Poll{};
        journal.note(u"2"_s);
        co_yield Poll{};
        journal.note(u"end"_s);
        co_return;
    } catch (...) {
        journal.note(u"caught(%1)"_s.arg(exceptionMessage(std::current_exception())));
        if (answer == TaskAnswer::LetOut)
            throw;
        if (answer == TaskAnswer::ThrowOther)
            throw TaskError(u"other"_s);
        if (answer == TaskAnswer::Return)
            co_return;
    }
    co_yield Poll{};
    journal.note(u"after"_s);
}

void addAnswerRows()
{
    QTest::addColumn<TaskAnswer>("answer");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("afterwards");
}

std::exception_ptr bang()
{
    return std::make_exception_ptr(TaskError(u"boom"_s));
}

} // namespace

void StepTaskTest::stepsFromYieldToYield()
{
    Journal journal;
    StepTask task = answering(journal, TaskAnswer::LetOut);
    QVERIFY(!task.hasStarted());
    QCOMPARE(journal.take(), QString());

    QVERIFY(!task.advance());
    QVERIFY(task.hasStarted());
    QCOMPARE(journal.take(), u"1"_s);
    QVERIFY(!task.advance());
    QCOMPARE(journal.take(), u"2"_s);
    QVERIFY(task.advance());
    QCOMPARE(journal.take(), u"end ~task"_s);
    QVERIFY(task.hasEnded());

    QVERIFY(task.advance());
    QCOMPARE(journal.take(), QString());
}

void StepTaskTest::anEmptyTaskHasEnded()
{
    StepTask task;
    QVERIFY(task.hasEnded());
    QVERIFY(!task.hasStarted());
    QVERIFY(task.advance());
    task.close();
    QCOMPARE(task.pollPeriod(), 1);
}

void StepTaskTest::tellsThePollPeriod_data()
{
    QTest::addColumn<int>("yielded");
    QTest::addColumn<int>("period");
    QTest::newRow("every step") << 1 << 1;
    QTest::newRow("every third step") << 3 << 3;
    QTest::newRow("0 counts as 1") << 0 << 1;
    QTest::newRow("below counts as 1") << -7 << 1;
}

void StepTaskTest::tellsThePollPeriod()
{
    QFETCH(int, yielded);
    const auto polling = [](int period) -> StepTask {
        co_yield Poll{period};
        co_yield Poll{};
    };
    StepTask task = polling(yielded);
    QCOMPARE(task.pollPeriod(), 1);
    task.advance();
    QTEST(task.pollPeriod(), "period");
    task.advance();
    QCOMPARE(task.pollPeriod(), 1);
}

void StepTaskTest::anExceptionEndsIt()
{
    const auto failing = []() -> StepTask {
        co_yield Poll{};
        throw TaskError(u"boom"_s);
    };
    StepTask task = failing();
    QVERIFY(!task.advance());
    QCOMPARE(outcomeOf([&] { return task.advance(); }), u"boom"_s);
    QVERIFY(task.hasEnded());
    QVERIFY(task.advance());
}

void StepTaskTest::takesWhatIsRaised_data()
{
    addAnswerRows();
    QTest::newRow("lets it out") << TaskAnswer::LetOut << u"boom"_s << u"caught(boom) ~task"_s;
    QTest::newRow("returns") << TaskAnswer::Return << u"done"_s << u"caught(boom) ~task"_s;
    QTest::newRow("throws another")
        << TaskAnswer::ThrowOther << u"other"_s << u"caught(boom) ~task"_s;
    QTest::newRow("yields again") << TaskAnswer::YieldAgain << u"yielded"_s
                                  << u"caught(boom) after ~task"_s;
}

void StepTaskTest::takesWhatIsRaised()
{
    QFETCH(TaskAnswer, answer);
    Journal journal;
    StepTask task = answering(journal, answer);
    task.advance();
    journal.take();
    QTEST(outcomeOf([&] { return task.raise(bang()); }), "outcome");
    QCOMPARE(task.hasEnded(), answer != TaskAnswer::YieldAgain);
    QVERIFY(task.advance());
    QTEST(journal.take(), "afterwards");
}

void StepTaskTest::isClosed_data()
{
    addAnswerRows();
    const QString closed = u"caught(task closed) ~task"_s;
    QTest::newRow("lets it out") << TaskAnswer::LetOut << u"done"_s << closed;
    QTest::newRow("returns") << TaskAnswer::Return << u"done"_s << closed;
    QTest::newRow("throws another") << TaskAnswer::ThrowOther << u"other"_s << closed;
    QTest::newRow("yields again") << TaskAnswer::YieldAgain
                                  << u"the task yielded while it was being closed"_s << closed;
}

void StepTaskTest::isClosed()
{
    QFETCH(TaskAnswer, answer);
    Journal journal;
    StepTask task = answering(journal, answer);
    task.advance();
    journal.take();
    const QString outcome = outcomeOf([&] {
        task.close();
        return true;
    });
    QTEST(outcome, "outcome");
    QTEST(journal.take(), "afterwards");
    QVERIFY(task.hasEnded());
}

void StepTaskTest::nothingIsRaisedInATaskThatIsNotSuspended_data()
{
    QTest::addColumn<int>("steps");
    QTest::newRow("not started") << 0;
    QTest::newRow("ended") << 3;
}

void StepTaskTest::nothingIsRaisedInATaskThatIsNotSuspended()
{
    QFETCH(int, steps);
    Journal journal;
    StepTask task = answering(journal, TaskAnswer::Return);
    for (int step = 0; step < steps; ++step)
        task.advance();
    journal.take();
    QCOMPARE(outcomeOf([&] { return task.raise(bang()); }), u"boom"_s);
    task.close();
    QCOMPARE(journal.take(), QString());
    QVERIFY(task.hasEnded());
}

void StepTaskTest::interruptsPassHandlersOfErrors()
{
    const auto careless = []() -> StepTask {
        bool hasSwallowed = false;
        try {
            co_yield Poll{};
        } catch (const std::exception &) {
            hasSwallowed = true;
        }
        while (hasSwallowed)
            co_yield Poll{};
    };
    StepTask timedOut = careless();
    timedOut.advance();
    const auto timeout = std::make_exception_ptr(TaskTimeout(u"it"_s));
    QCOMPARE(outcomeOf([&] { return timedOut.raise(timeout); }), u"it timed out"_s);

    StepTask closed = careless();
    closed.advance();
    closed.close();
    QVERIFY(closed.hasEnded());
}

void StepTaskTest::destructionRunsDestructorsOnly()
{
    Journal journal;
    {
        StepTask task = answering(journal, TaskAnswer::Return);
        task.advance();
        journal.take();
    }
    QCOMPARE(journal.take(), u"~task"_s);
    {
        const StepTask task = answering(journal, TaskAnswer::Return);
    }
    QCOMPARE(journal.take(), QString());
}

void StepTaskTest::moves()
{
    Journal journal;
    StepTask first = answering(journal, TaskAnswer::LetOut);
    first.advance();
    StepTask second = std::move(first);
    QVERIFY(!second.advance());
    QCOMPARE(journal.take(), u"1 2"_s);

    StepTask third = answering(journal, TaskAnswer::LetOut);
    third.advance();
    second = std::move(third);
    QCOMPARE(journal.take(), u"1 ~task"_s);
    QVERIFY(!second.advance());
    QCOMPARE(journal.take(), u"2"_s);
}

STEPWISE_APPLESS_TEST_MAIN(StepTaskTest)
#include "tst_steptask.moc"
