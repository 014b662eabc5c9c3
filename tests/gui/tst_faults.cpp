#include "gui/canvas/graphview.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/testmain.h"

#include <QInputDialog>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace stepwise;
using namespace stepwise::testing;
using Mode = Session::Mode;

/// Faults that are injected by hand, and runs that are run again, in the real window.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTaskFailsAtItsNextStep()
    {
        WindowFixture fixture;
        pauseInside(fixture);
        QTest::keyClick(&fixture.window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(&fixture.window, Qt::Key_F11);
        QCOMPARE(fixture.stateOf(u"checkout"_s), TaskState::Failed);
    }

    void aTaskIsDelayed()
    {
        WindowFixture fixture;
        pauseInside(fixture);
        QTest::keyClick(&fixture.window, Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = fixture.window.findChild<QInputDialog *>();
        QVERIFY(dialog);
        dialog->setDoubleValue(30);
        dialog->accept();
        for (int pass = 0; pass < 10; ++pass)
            QTest::keyClick(&fixture.window, Qt::Key_F11);
        QCOMPARE(fixture.stateOf(u"checkout"_s), TaskState::Running);
        QVERIFY(fixture.runToEnd());
        QCOMPARE(fixture.stateOf(u"checkout"_s), TaskState::Succeeded);
        QVERIFY(fixture.session().state().time() > Moment(30s));
    }

    void aTaskIgnoresACancel()
    {
        WindowFixture fixture;
        pauseInside(fixture);
        const TaskId task = fixture.task(u"checkout"_s);
        QTest::keyClick(&fixture.window, Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
        Request cancel;
        cancel.kind = RequestKind::CancelTask;
        cancel.tasks = {task};
        fixture.session().request(cancel);
        QCOMPARE(fixture.stateOf(u"checkout"_s), TaskState::Cancelled);
        QCOMPARE(fixture.session().state().suppressedErrors(task).size(), 1);
    }

    void faultsAreDoneAgainFromThePast()
    {
        WindowFixture fixture;
        pauseInside(fixture);
        QTest::keyClick(&fixture.window, Qt::Key_K, Qt::ControlModifier);
        for (int pass = 0; pass < 3; ++pass)
            QTest::keyClick(&fixture.window, Qt::Key_F11);
        const auto first = fixture.session().recording();
        QTest::keyClick(&fixture.window, Qt::Key_Left, Qt::AltModifier);
        QTest::keyClick(&fixture.window, Qt::Key_F10);
        QTRY_VERIFY(fixture.session().isLive());
        QVERIFY(fixture.session().recording() != first);
        QCOMPARE(fixture.stateOf(u"checkout"_s), TaskState::Failed);
    }

    void whatHasNotSucceededIsRunAgain()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openExample(u"deployment"_s));
        QVERIFY(!fixture.action(u"Rerun everything"_s)->isEnabled());
        QVERIFY(!fixture.action(u"Rerun what has not succeeded"_s)->isEnabled());
        QVERIFY(fixture.runToEnd()); // one of them fails
        const std::uint32_t succeeded = fixture.session().state().count(TaskState::Succeeded);
        QVERIFY(succeeded > 0 && succeeded < 40);
        fixture.session().setPace(0.2);
        QTest::keyClick(&fixture.window, Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(fixture.session().mode(), Mode::Running);
        QCOMPARE(fixture.session().runs().count(), std::size_t(2));
        QVERIFY(fixture.session().state().count(TaskState::Succeeded) >= succeeded);
        QTRY_VERIFY(fixture.session().pass() > 0);
        QTest::keyClick(&fixture.window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(fixture.session().runs().count(), std::size_t(3));
        QVERIFY(fixture.session().state().count(TaskState::Succeeded) < succeeded);
    }

private:
    /// In a run, with a task that runs selected.
    static void pauseInside(WindowFixture &fixture)
    {
        QVERIFY(fixture.openExample(u"deployment"_s));
        QVERIFY(!fixture.action(u"Fail at next step"_s)->isEnabled());
        QTest::keyClick(&fixture.window, Qt::Key_F11);
        fixture.window.findChild<GraphView *>()->select({fixture.task(u"checkout"_s)});
        QTRY_VERIFY(fixture.action(u"Fail at next step"_s)->isEnabled());
    }
};

STEPWISE_TEST_MAIN(TestFaults)
#include "tst_faults.moc"
