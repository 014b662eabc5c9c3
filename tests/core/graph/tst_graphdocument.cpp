#include "core/graph/graphdocument.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace std::chrono_literals;

class GraphDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheDefaultsOfTheFormat();
    void givesDefaultsToATaskWithoutSettings();
    void keepsTheSettingsOfEachTask();
    void isACopyableValue();
};

void GraphDocumentTest::hasTheDefaultsOfTheFormat()
{
    const GraphDocument document;
    QCOMPARE(document.options.waitTime, Duration(1s));
    QVERIFY(!document.options.timeout);
    QVERIFY(!document.options.errorWaitTime);
    QVERIFY(!document.options.aggregateExceptions);
    QVERIFY(!document.options.reverse);
    QVERIFY(!document.options.maxRunning);

    const Simulation simulation;
    QCOMPARE(simulation.steps, 1U);
    QCOMPARE(simulation.pollPeriod, 1U);
    QCOMPARE(simulation.stepDuration, Duration(0));
    QVERIFY(!simulation.duration);
    QVERIFY(!simulation.failAtStep);
    QCOMPARE(simulation.error, QStringLiteral("failed"));
    QVERIFY(simulation.onCancel == OnCancel::Close);
    QVERIFY(simulation.onTimeout == OnTimeout::Fail);
}

void GraphDocumentTest::givesDefaultsToATaskWithoutSettings()
{
    GraphDocument document;
    const TaskId task = document.graph.addTask(QStringLiteral("a"));
    QCOMPARE(std::as_const(document).settings(task), TaskSettings());
}

void GraphDocumentTest::keepsTheSettingsOfEachTask()
{
    GraphDocument document;
    const TaskId a = document.graph.addTask(QStringLiteral("a"));
    const TaskId b = document.graph.addTask(QStringLiteral("b"));
    document.settings(b).simulation.steps = 5;
    const TaskId c = document.graph.addTask(QStringLiteral("c"));
    document.settings(c).note = QStringLiteral("last");
    document.settings(b).timeout = 3s;

    const GraphDocument &result = document;
    QCOMPARE(result.settings(a), TaskSettings());
    QCOMPARE(result.settings(b).simulation.steps, 5U);
    QVERIFY(result.settings(b).timeout == 3s);
    QCOMPARE(result.settings(c).note, QStringLiteral("last"));
    QVERIFY(!result.settings(c).timeout);
}

void GraphDocumentTest::isACopyableValue()
{
    GraphDocument document;
    const TaskId task = document.graph.addTask(QStringLiteral("a"));
    document.settings(task).note = QStringLiteral("before");
    const GraphDocument copy = document;
    document.settings(task).note = QStringLiteral("after");
    QCOMPARE(copy.settings(task).note, QStringLiteral("before"));
}

STEPWISE_GUILESS_TEST_MAIN(GraphDocumentTest)
#include "tst_graphdocument.moc"
