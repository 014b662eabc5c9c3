#include "gui/canvas/graphview.h"
#include "gui/panels/taskspanel.h"
#include "gui/window/gracefield.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/testmain.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace stepwise;
using namespace stepwise::testing;
using namespace std::chrono_literals;
using Mode = Session::Mode;

/// Everything that cancels, through the widgets that a user has.
class TestCancelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTaskIsCancelledThroughItsMenu()
    {
        WindowFixture fixture;
        pauseInside(fixture);
        openTaskMenu(fixture, QStringLiteral("long-copy"));
        choose(QStringLiteral("Cancel at once"));
        QTest::keyClick(&fixture.window, Qt::Key_F10);
        QCOMPARE(fixture.stateOf(QStringLiteral("long-copy")), TaskState::Cancelled);
        QCOMPARE(fixture.stateOf(QStringLiteral("compact")), TaskState::Skipped);
        QCOMPARE(fixture.stateOf(QStringLiteral("almost-done")), TaskState::Running);
    }

    void theGraceFieldIsUsed()
    {
        WindowFixture fixture;
        pauseInside(fixture);
        auto *grace = fixture.window.findChild<GraceField *>();
        grace->setFocus();
        grace->selectAll();
        QTest::keyClicks(grace, QStringLiteral("3"));
        QTest::keyClick(grace, Qt::Key_Tab);
        QTest::keyClick(&fixture.window, Qt::Key_F5, Qt::ShiftModifier);
        QTest::keyClick(&fixture.window, Qt::Key_F10);
        const TaskStatus &status =
            fixture.session().state()[fixture.task(QStringLiteral("long-copy"))];
        QCOMPARE(status.state, TaskState::Cancelling);
        QCOMPARE(status.grace, Duration(3s));
        QVERIFY(fixture.runToEnd());
        QCOMPARE(fixture.stateOf(QStringLiteral("long-copy")), TaskState::Cancelled);
    }

    void theLowestGraceIsAtOnce()
    {
        WindowFixture fixture;
        pauseInside(fixture);
        auto *grace = fixture.window.findChild<GraceField *>();
        grace->setGrace(std::nullopt);
        QCOMPARE(grace->text(), QStringLiteral("at once"));
        QTest::keyClick(&fixture.window, Qt::Key_F5, Qt::ShiftModifier);
        QTest::keyClick(&fixture.window, Qt::Key_F10);
        QCOMPARE(fixture.stateOf(QStringLiteral("long-copy")), TaskState::Cancelled);
    }

    void cancelNowEndsAGraceAndExtendMovesIt()
    {
        WindowFixture fixture;
        pauseInside(fixture);
        QVERIFY(!fixture.action(QStringLiteral("Cancel now what is cancelling"))->isEnabled());
        QTest::keyClick(&fixture.window, Qt::Key_F5, Qt::ShiftModifier);
        QTest::keyClick(&fixture.window, Qt::Key_F10);
        const TaskId task = fixture.task(QStringLiteral("long-copy"));
        const Moment deadline = fixture.session().state()[task].graceDeadline;
        QAction *now = fixture.action(QStringLiteral("Cancel now what is cancelling"));
        QTRY_VERIFY(now->isEnabled());
        fixture.action(QStringLiteral("Extend grace by 10 s"))->trigger();
        QTest::keyClick(&fixture.window, Qt::Key_F10);
        QCOMPARE(fixture.session().state()[task].graceDeadline, deadline + 10s);
        now->trigger();
        QTest::keyClick(&fixture.window, Qt::Key_F10);
        QCOMPARE(fixture.session().state()[task].state, TaskState::Cancelled);
    }

    void theMenusSayWhatACancelWouldDo()
    {
        WindowFixture fixture;
        pauseInside(fixture);
        openTaskMenu(fixture, QStringLiteral("long-copy"));
        QMenu *menu = popup();
        QVERIFY(menu);
        QStatusBar *bar = fixture.window.statusBar();
        // open-connections has ended, three tasks run, compact and sign-off wait for long-copy.
        actionOf(menu, QStringLiteral("Cancel at once"))->hover();
        QCOMPARE(bar->currentMessage(),
                 QStringLiteral("Stops now: 1 · gets grace: 0 · skipped: 2 · goes on: 2"));
        actionOf(menu, QStringLiteral("Cancel, 10.0 s of grace"))->hover();
        QCOMPARE(bar->currentMessage(),
                 QStringLiteral("Stops now: 0 · gets grace: 1 · skipped: 2 · goes on: 2"));
        menu->close();
        QVERIFY(bar->currentMessage().isEmpty());
        QCOMPARE(fixture.stateOf(QStringLiteral("long-copy")), TaskState::Running);
    }

    void heldTasksStandStillUntilReleased()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openExample(QStringLiteral("diamond")));
        fixture.window.findChild<GraphView *>()->select({fixture.task(QStringLiteral("resize"))});
        QAction *hold = fixture.action(QStringLiteral("Hold"));
        QTRY_VERIFY(hold->isEnabled());
        QTest::keyClick(&fixture.window, Qt::Key_H, Qt::ControlModifier);
        for (int pass = 0; pass < 12; ++pass)
            QTest::keyClick(&fixture.window, Qt::Key_F11);
        QCOMPARE(fixture.stateOf(QStringLiteral("resize")), TaskState::Ready);
        QCOMPARE(fixture.stateOf(QStringLiteral("watermark")), TaskState::Succeeded);
        QTest::keyClick(&fixture.window, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(fixture.runToEnd());
        QCOMPARE(fixture.stateOf(QStringLiteral("publish")), TaskState::Succeeded);
    }

    void closingDuringARunAsks()
    {
        WindowFixture fixture;
        int asked = 0;
        bool answer = false;
        fixture.window.setCloseQuestion([&] { return ++asked, answer; });
        pauseInside(fixture);
        fixture.window.close();
        QCOMPARE(asked, 1);
        QVERIFY(fixture.window.isVisible());
        QCOMPARE(fixture.session().mode(), Mode::Paused);

        answer = true;
        fixture.window.close();
        QCOMPARE(asked, 2);
        QVERIFY(fixture.window.isVisible());
        QTRY_VERIFY(!fixture.window.isVisible());
        QCOMPARE(fixture.session().mode(), Mode::Finished);
        QCOMPARE(fixture.stateOf(QStringLiteral("long-copy")), TaskState::Cancelled);
    }

    void closingASecondTimeClosesAtOnce()
    {
        WindowFixture fixture;
        fixture.window.setCloseQuestion([] { return true; });
        pauseInside(fixture);
        fixture.session().setPace(0.2);
        fixture.window.close();
        QVERIFY(fixture.window.isVisible());
        fixture.window.close();
        QVERIFY(!fixture.window.isVisible());
    }

    void closingWithoutARunDoesNotAsk()
    {
        WindowFixture fixture;
        fixture.window.setCloseQuestion([] { return false; });
        QVERIFY(fixture.openExample(QStringLiteral("diamond")));
        fixture.window.close();
        QVERIFY(!fixture.window.isVisible());
    }

private:
    /// In the third pass of the example of grace periods: three tasks run.
    static void pauseInside(WindowFixture &fixture)
    {
        QVERIFY(fixture.openExample(QStringLiteral("grace-period")));
        for (int pass = 0; pass < 3; ++pass)
            QTest::keyClick(&fixture.window, Qt::Key_F11);
        QCOMPARE(fixture.stateOf(QStringLiteral("long-copy")), TaskState::Running);
    }

    static void openTaskMenu(WindowFixture &fixture, const QString &key)
    {
        auto *panel = fixture.window.findChild<TasksPanel *>();
        auto *tree = panel->findChild<QTreeView *>();
        const QModelIndexList found =
            tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, key, 1,
                                 Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        const QRect row = tree->visualRect(found.first());
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, row.center());
        QContextMenuEvent event(QContextMenuEvent::Mouse, row.center(),
                                tree->viewport()->mapToGlobal(row.center()));
        QApplication::sendEvent(tree->viewport(), &event);
    }

    static QMenu *popup() { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }

    static QAction *actionOf(QMenu *menu, const QString &text)
    {
        const QList<QAction *> actions = menu->actions();
        for (QAction *action : actions) {
            if (action->text().remove(QLatin1Char('&')) == text)
                return action;
        }
        return nullptr;
    }

    static void choose(const QString &text)
    {
        QMenu *menu = popup();
        QVERIFY(menu);
        QAction *action = actionOf(menu, text);
        QVERIFY(action);
        QVERIFY(action->isEnabled());
        action->trigger();
        menu->close();
    }
};

STEPWISE_TEST_MAIN(TestCancelling)
#include "tst_cancelling.moc"
