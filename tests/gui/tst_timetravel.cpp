#include "gui/canvas/graphview.h"
#include "gui/window/bannerstack.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/testmain.h"

#include <QLabel>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

using namespace stepwise;
using namespace stepwise::testing;
using Mode = Session::Mode;
using Topic = BannerStack::Topic;

/// Looking back and going on from there, by keys and clicks in the real window.
class TestTimeTravel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysStepBackAndForward()
    {
        WindowFixture fixture;
        pauseInPass(fixture, 3);
        Session &session = fixture.session();
        const std::size_t now = session.position();
        QVERIFY(!fixture.action(QStringLiteral("Step forward"))->isEnabled());

        QTest::keyClick(&fixture.window, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(!session.isLive());
        QVERIFY(session.position() < now);
        const Banner *banner = banners(fixture).banner(Topic::Past);
        QVERIFY(banner);
        QVERIFY(banner->content().text.contains(QStringLiteral("Run 1")));
        QVERIFY(!banners(fixture).says(Topic::Paused));
        QVERIFY(statusTexts(fixture).contains(QStringLiteral("Looking back")));

        QTest::keyClick(&fixture.window, Qt::Key_Left, Qt::AltModifier);
        const std::size_t earlier = session.position();
        QTest::keyClick(&fixture.window, Qt::Key_Right, Qt::AltModifier);
        QVERIFY(session.position() > earlier);
        QTest::keyClick(&fixture.window, Qt::Key_End, Qt::AltModifier);
        QVERIFY(session.isLive());
        QVERIFY(!banners(fixture).says(Topic::Past));
        QVERIFY(banners(fixture).says(Topic::Paused));
        QVERIFY(!statusTexts(fixture).contains(QStringLiteral("Looking back")));
    }

    void theCanvasIsFramedInThePast()
    {
        WindowFixture fixture;
        pauseInPass(fixture, 2);
        auto *canvas = fixture.window.findChild<GraphView *>();
        const auto corner = [canvas] {
            return canvas->viewport()->grab().toImage().pixelColor(1, 1);
        };
        QVERIFY(corner() != canvas->colours().heldMark);
        fixture.action(QStringLiteral("Step back"))->trigger();
        QCOMPARE(corner(), canvas->colours().heldMark);
        fixture.action(QStringLiteral("Back to now"))->trigger();
        QVERIFY(corner() != canvas->colours().heldMark);
    }

    void theButtonsOfTheBannerAct()
    {
        WindowFixture fixture;
        pauseInPass(fixture, 4);
        fixture.action(QStringLiteral("Step back"))->trigger();
        click(fixture, QStringLiteral("Back to now"));
        QVERIFY(fixture.session().isLive());
        QCOMPARE(fixture.session().runs().count(), std::size_t(1));

        fixture.action(QStringLiteral("Step back"))->trigger();
        fixture.session().setPace(0.2);
        click(fixture, QStringLiteral("Go on from here"));
        QTRY_COMPARE(fixture.session().runs().count(), std::size_t(2));
        QTRY_VERIFY(fixture.session().isLive());
        QCOMPARE(fixture.session().mode(), Mode::Running);
    }

    void steppingInThePastMakesANewRun()
    {
        WindowFixture fixture;
        pauseInPass(fixture, 4);
        const auto first = fixture.session().recording();
        for (int step = 0; step < 3; ++step)
            QTest::keyClick(&fixture.window, Qt::Key_Left, Qt::AltModifier);
        QTest::keyClick(&fixture.window, Qt::Key_F10);
        QTRY_VERIFY(fixture.session().isLive());
        QVERIFY(fixture.session().recording() != first);
        QCOMPARE(fixture.session().mode(), Mode::Paused);
        QVERIFY(caption(fixture).contains(QStringLiteral("Run 2, from Run 1")));
    }

    void verbsThatCannotSayWhy()
    {
        WindowFixture fixture;
        pauseInPass(fixture, 3);
        QAction *cancel = fixture.action(QStringLiteral("Cancel everything"));
        QVERIFY(cancel->isEnabled());
        QVERIFY(cancel->statusTip().isEmpty());
        const QString plain = cancel->toolTip();
        fixture.action(QStringLiteral("Step back"))->trigger();
        QVERIFY(!cancel->isEnabled());
        QVERIFY(cancel->statusTip().startsWith(QStringLiteral("This is the past")));
        QVERIFY(cancel->toolTip().contains(cancel->statusTip()));
        fixture.action(QStringLiteral("Back to now"))->trigger();
        QVERIFY(cancel->isEnabled());
        QCOMPARE(cancel->toolTip(), plain);
    }

    void atTheEndOfARunOneCanOnlyGoBack()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openExample(QStringLiteral("diamond")));
        QVERIFY(fixture.runToEnd());
        const auto ended = fixture.session().recording();
        fixture.session().reset();
        fixture.session().lookAtRun(ended.get());
        QVERIFY(!fixture.session().isLive());
        QVERIFY(!fixture.action(QStringLiteral("Step task"))->isEnabled());
        QVERIFY(!fixture.action(QStringLiteral("Go on from here"))->isEnabled());
        QVERIFY(!fixture.action(QStringLiteral("Step forward"))->isEnabled());
        QCOMPARE(banners(fixture).banner(Topic::Past)->content().buttons.size(), 1);
        QTest::keyClick(&fixture.window, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(fixture.action(QStringLiteral("Step task"))->isEnabled());
    }

    void stepOutRunsToTheEndOfTheGroup()
    {
        WindowFixture fixture;
        pauseInPass(fixture, 2);
        fixture.window.findChild<GraphView *>()->select({fixture.task(QStringLiteral("checkout"))});
        QTest::keyClick(&fixture.window, Qt::Key_F11, Qt::ShiftModifier);
        QTRY_COMPARE(fixture.session().mode(), Mode::Paused);
        const TaskGraph &graph = fixture.session().document().graph;
        for (const TaskId task : graph.tasksIn(graph.findGroup(QStringLiteral("build"))))
            QVERIFY(isTerminal(fixture.session().state()[task].state));
        QVERIFY(!fixture.session().state().outcome());
        QVERIFY(!fixture.action(QStringLiteral("Step out of group"))->isEnabled());
    }

    void runToSelectionOfSeveralStopsAtTheFirst()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openExample(QStringLiteral("deployment")));
        fixture.window.findChild<GraphView *>()->select(
            {fixture.task(QStringLiteral("build-api")),
             fixture.task(QStringLiteral("scan-images"))});
        QTest::keyClick(&fixture.window, Qt::Key_F10, Qt::ControlModifier);
        QTRY_COMPARE(fixture.session().mode(), Mode::Paused);
        QCOMPARE(fixture.session().nextTask(), fixture.task(QStringLiteral("build-api")));
    }

    void theWindowClosesInThePast()
    {
        WindowFixture fixture;
        pauseInPass(fixture, 4);
        const auto run = fixture.session().recording();
        fixture.action(QStringLiteral("Step back"))->trigger();
        fixture.window.setCloseQuestion([] { return true; });
        fixture.window.close();
        QTRY_VERIFY(!fixture.window.isVisible());
        QCOMPARE(fixture.session().recording(), run); // cancelled, not gone on from
        QCOMPARE(fixture.session().state().outcome()->kind, OutcomeKind::Cancelled);
    }

private:
    static void pauseInPass(WindowFixture &fixture, int pass)
    {
        QVERIFY(fixture.openExample(QStringLiteral("deployment")));
        for (int made = 0; made < pass; ++made)
            QTest::keyClick(&fixture.window, Qt::Key_F11);
    }

    static const BannerStack &banners(const WindowFixture &fixture)
    {
        return *fixture.window.findChild<BannerStack *>();
    }

    static QStringList statusTexts(const WindowFixture &fixture)
    {
        QStringList texts;
        for (const QLabel *label : fixture.window.statusBar()->findChildren<QLabel *>())
            texts.append(label->text());
        return texts;
    }

    static QString caption(const WindowFixture &fixture)
    {
        return fixture.window.findChild<QToolButton *>(QStringLiteral("runCaption"))->text();
    }

    static void click(WindowFixture &fixture, const QString &button)
    {
        for (QPushButton *widget : banners(fixture).findChildren<QPushButton *>()) {
            if (widget->text() == button && widget->isVisible()) {
                QTest::mouseClick(widget, Qt::LeftButton);
                return;
            }
        }
        QFAIL("There is no such button.");
    }
};

STEPWISE_TEST_MAIN(TestTimeTravel)
#include "tst_timetravel.moc"
