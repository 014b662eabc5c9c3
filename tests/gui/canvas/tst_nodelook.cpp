#include "gui/canvas/nodelook.h"
#include "tests/gui/canvas/scenefixture.h"
#include "tests/support/testmain.h"

#include <QLocale>
#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;
using namespace std::chrono_literals;

class TestNodeLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void tellsStateAndReason();
    void tellsWhySkipped();
    void tellsOfARequestToSkip();
    void emptiesTheGrace();
    void knowsWhenStepsAreUnknown();
    void speaksTheUsersNumbers();
    void writesDurations_data();
    void writesDurations();

private:
    static GraphDocument chain()
    {
        GraphDocument document;
        const char *keys[] = {"a", "b", "c", "d"};
        for (const char *key : keys) {
            const TaskId task = document.graph.addTask(QString::fromLatin1(key));
            document.settings(task).simulation.steps = 5;
            if (task.index() > 0)
                document.graph.addDependency(task, TaskId::fromIndex(task.index() - 1));
        }
        return document;
    }
};

void TestNodeLook::tellsStateAndReason()
{
    SceneFixture fixture(chain());
    CanvasScene &scene = fixture.scene();
    const TaskId a(0);
    const auto line = [&](TaskId task) {
        fixture.takeChanges();
        return scene.lookOf(task).secondLine;
    };
    QCOMPARE(line(a), QStringLiteral("ready"));
    QCOMPARE(line(TaskId(1)), QStringLiteral("waits for 1 of 1"));
    fixture.hold(a, true);
    QCOMPARE(line(a), QStringLiteral("held: on start"));
    fixture.hold(a, false);
    fixture.start(a);
    QCOMPARE(line(a), QStringLiteral("started"));
    fixture.step(a, 3);
    QCOMPARE(line(a), QStringLiteral("step 3 of 5"));
    QVERIFY(scene.lookOf(a).hasStepBar());
    fixture.hold(a, true);
    QCOMPARE(line(a), QStringLiteral("held: at step 3 of 5"));
    fixture.setTime(8500ms);
    fixture.succeed(a);
    QCOMPARE(line(a), QStringLiteral("8.5 s"));
    QVERIFY(!scene.lookOf(a).hasStepBar());
    fixture.start(TaskId(1));
    fixture.fail(TaskId(1), QStringLiteral("exit status 1"));
    QCOMPARE(line(TaskId(1)), QStringLiteral("exit status 1"));
}

void TestNodeLook::tellsWhySkipped()
{
    SceneFixture fixture(chain());
    fixture.start(TaskId(0));
    fixture.timeOut(TaskId(0));
    fixture.skip(TaskId(1), TaskId(0));
    fixture.skip(TaskId(2), TaskId(1)); // by way of a skipped one
    fixture.skip(TaskId(3), {});
    fixture.takeChanges();
    CanvasScene &scene = fixture.scene();
    QCOMPARE(scene.lookOf(TaskId(0)).secondLine, QStringLiteral("after 0.0 s"));
    QCOMPARE(scene.lookOf(TaskId(1)).secondLine, QStringLiteral("upstream failed"));
    QCOMPARE(scene.lookOf(TaskId(2)).secondLine, QStringLiteral("upstream failed"));
    QCOMPARE(scene.lookOf(TaskId(3)).secondLine, QStringLiteral("upstream cancelled"));
}

void TestNodeLook::tellsOfARequestToSkip()
{
    SceneFixture fixture(chain());
    fixture.skip(TaskId(1), {});
    QCOMPARE(fixture.scene().lookOf(TaskId(1)).secondLine, QStringLiteral("never started"));
}

void TestNodeLook::emptiesTheGrace()
{
    SceneFixture fixture(chain());
    const TaskId a(0);
    fixture.start(a);
    fixture.setTime(2s);
    fixture.cancel(a, 20s);
    fixture.takeChanges();
    CanvasScene &scene = fixture.scene();
    QCOMPARE(scene.lookOf(a).graceLeft, 1.0);
    QCOMPARE(scene.lookOf(a).graceText, QStringLiteral("20 s"));
    fixture.setTime(17s);
    QCOMPARE(scene.lookOf(a).graceLeft, 0.25);
    QCOMPARE(scene.lookOf(a).graceText, QStringLiteral("5.0 s"));
    fixture.setTime(40s);
    QCOMPARE(scene.lookOf(a).graceLeft, 0.0);
    fixture.suppress(a, QStringLiteral("cannot stop"));
    fixture.takeChanges();
    QCOMPARE(scene.lookOf(a).suppressedErrors, 1U);
    fixture.cancelled(a);
    fixture.takeChanges();
    QCOMPARE(scene.lookOf(a).secondLine, QStringLiteral("after 40.0 s"));
    QVERIFY(scene.lookOf(a).graceText.isEmpty());
}

void TestNodeLook::knowsWhenStepsAreUnknown()
{
    GraphDocument document = chain();
    document.settings(TaskId(0)).simulation.duration = 30s;
    SceneFixture fixture(std::move(document));
    fixture.start(TaskId(0));
    fixture.step(TaskId(0), 7);
    fixture.takeChanges();
    const NodeLook look = fixture.scene().lookOf(TaskId(0));
    QCOMPARE(look.secondLine, QStringLiteral("step 7"));
    QVERIFY(!look.hasStepBar());
}

void TestNodeLook::speaksTheUsersNumbers()
{
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(durationText(2500ms), QStringLiteral("2,5 s"));
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    QVERIFY(durationText(2500ms) != QStringLiteral("2.5 s"));
    QLocale::setDefault(QLocale::c());
}

void TestNodeLook::writesDurations_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << "0.0 s";
    QTest::newRow("tenths") << qint64(3240) << "3.2 s";
    QTest::newRow("a minute and a half") << qint64(99'900) << "99.9 s";
    QTest::newRow("minutes") << qint64(125'900) << "2 min 5 s";
    QTest::newRow("hours") << qint64(3'600'000) << "60 min 0 s";
}

void TestNodeLook::writesDurations()
{
    QFETCH(qint64, milliseconds);
    QFETCH(QString, text);
    QCOMPARE(durationText(std::chrono::milliseconds(milliseconds)), text);
}

STEPWISE_TEST_MAIN(TestNodeLook)
#include "tst_nodelook.moc"
