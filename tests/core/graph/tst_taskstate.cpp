#include "core/graph/taskstate.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

using namespace stepwise;

class TaskStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnlyWhereItMay_data();
    void goesOnlyWhereItMay();
    void aTerminalStateNeverChanges();
    void tellsTheEndedAndTheActive();
    void hasAKeyAndANameOfItsOwn();
};

void TaskStateTest::goesOnlyWhereItMay_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");

    const auto row = [](const char *from, const char *to) {
        QTest::newRow(from) << QString::fromLatin1(from) << QString::fromLatin1(to);
    };
    row("waiting", "waiting ready running skipped");
    row("ready", "waiting ready running skipped");
    row("running", "running cancelling succeeded failed timedOut cancelled");
    row("cancelling", "cancelling succeeded failed timedOut cancelled");
    row("succeeded", "succeeded");
    row("failed", "failed");
    row("timedOut", "timedOut");
    row("cancelled", "cancelled");
    row("skipped", "skipped");
}

void TaskStateTest::goesOnlyWhereItMay()
{
    QFETCH(QString, from);

    QStringList reachable;
    for (const TaskState state : allTaskStates) {
        if (stateKey(state) != from)
            continue;
        for (const TaskState next : allTaskStates) {
            if (isLegalTransition(state, next))
                reachable.append(stateKey(next));
        }
    }
    QTEST(reachable.join(QLatin1Char(' ')), "to");
}

void TaskStateTest::aTerminalStateNeverChanges()
{
    for (const TaskState from : allTaskStates) {
        for (const TaskState to : allTaskStates) {
            if (isTerminal(from) && from != to)
                QVERIFY(!isLegalTransition(from, to));
        }
    }
}

void TaskStateTest::tellsTheEndedAndTheActive()
{
    QStringList terminal;
    QStringList active;
    for (const TaskState state : allTaskStates) {
        if (isTerminal(state))
            terminal.append(stateKey(state));
        if (isActive(state))
            active.append(stateKey(state));
    }
    QCOMPARE(terminal.join(QLatin1Char(' ')),
             QStringLiteral("succeeded failed timedOut cancelled skipped"));
    QCOMPARE(active.join(QLatin1Char(' ')), QStringLiteral("running cancelling"));
}

void TaskStateTest::hasAKeyAndANameOfItsOwn()
{
    QSet<QString> keys;
    QSet<QString> names;
    for (const TaskState state : allTaskStates) {
        keys.insert(stateKey(state));
        names.insert(stateName(state));
    }
    QCOMPARE(keys.size(), qsizetype(taskStateCount));
    QCOMPARE(names.size(), qsizetype(taskStateCount));
    QCOMPARE(stateName(TaskState::TimedOut), QStringLiteral("Timed out"));
}

STEPWISE_GUILESS_TEST_MAIN(TaskStateTest)
#include "tst_taskstate.moc"
