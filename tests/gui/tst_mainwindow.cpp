#include "gui/canvas/graphview.h"
#include "gui/panels/taskspanel.h"
#include "gui/timeline/timelineview.h"
#include "gui/window/bannerstack.h"
#include "gui/window/gracefield.h"
#include "gui/window/searchfield.h"
#include "gui/window/speedbox.h"
#include "gui/window/startpage.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/testmain.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QDockWidget>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace stepwise;
using namespace stepwise::testing;
using namespace std::chrono_literals;
using Mode = Session::Mode;
using Topic = BannerStack::Topic;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheStartPage()
    {
        WindowFixture fixture;
        QVERIFY(fixture.window.findChild<StartPage *>()->isVisible());
        QVERIFY(!fixture.action(QStringLiteral("Fit graph"))->isEnabled());
        QVERIFY(!fixture.action(QStringLiteral("Step task"))->isEnabled());
    }

    void aCardOfTheGalleryOpensItsExample()
    {
        WindowFixture fixture;
        auto *page = fixture.window.findChild<StartPage *>();
        const QList<QAbstractButton *> cards = page->findChildren<QAbstractButton *>();
        QSignalSpy opened(&fixture.workspace, &Workspace::opened);
        for (QAbstractButton *card : cards) {
            if (card->text() == QStringLiteral("A diamond"))
                QTest::mouseClick(card, Qt::LeftButton);
        }
        QVERIFY(opened.wait());
        QVERIFY(!page->isVisible());
        QVERIFY(fixture.window.findChild<GraphView *>()->isVisible());
        QVERIFY(fixture.window.windowTitle().contains(QStringLiteral("diamond")));
        QCOMPARE(fixture.session().document().graph.taskCount(), std::size_t(4));
    }

    void f5RunsAndPauses()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openExample(QStringLiteral("deployment")));
        fixture.session().setPace(0.2);
        QTest::keyClick(&fixture.window, Qt::Key_F5);
        QCOMPARE(fixture.session().mode(), Mode::Running);
        QVERIFY(banners(fixture)->banner(Topic::Paused) == nullptr);
        QTest::keyClick(&fixture.window, Qt::Key_F5);
        QCOMPARE(fixture.session().mode(), Mode::Paused);
        QVERIFY(banners(fixture)->banner(Topic::Paused) != nullptr);
        auto *run = fixture.window.findChild<QToolButton *>(QStringLiteral("runButton"));
        QCOMPARE(run->text(), QStringLiteral("Continue"));
        QTest::mouseClick(run, Qt::LeftButton);
        QCOMPARE(fixture.session().mode(), Mode::Running);
        QVERIFY(!run->isEnabled());
    }

    void aRunIsCountedInTheStatusBar()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openExample(QStringLiteral("diamond")));
        QTest::keyClick(&fixture.window, Qt::Key_F5);
        QTRY_COMPARE(fixture.session().mode(), Mode::Finished);
        auto *succeeded =
            fixture.window.findChild<QToolButton *>(QStringLiteral("count_succeeded"));
        QTRY_COMPARE(succeeded->text(), QStringLiteral("4"));
        QVERIFY(succeeded->isVisible());
        QVERIFY(
            !fixture.window.findChild<QToolButton *>(QStringLiteral("count_failed"))->isVisible());
        QCOMPARE(banners(fixture)->banner(Topic::Outcome)->content().kind,
                 Banner::Kind::Information);
    }

    void stepsOneTaskAndOnePass()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openExample(QStringLiteral("diamond")));
        QTest::keyClick(&fixture.window, Qt::Key_F10);
        QCOMPARE(fixture.session().mode(), Mode::Paused);
        QCOMPARE(fixture.stateOf(QStringLiteral("fetch")), TaskState::Running);
        const std::uint32_t pass = fixture.session().pass();
        QTest::keyClick(&fixture.window, Qt::Key_F11);
        QTest::keyClick(&fixture.window, Qt::Key_F11);
        QVERIFY(fixture.session().pass() > pass);
        QCOMPARE(fixture.session().mode(), Mode::Paused);
    }

    void theSpeedChangesLive()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openExample(QStringLiteral("deployment")));
        auto *speed = fixture.window.findChild<SpeedBox *>();
        speed->setPace(0.2);
        fixture.session().run();
        QTest::keyClick(&fixture.window, Qt::Key_BracketRight, Qt::ControlModifier);
        QCOMPARE(fixture.session().pace(), 0.5);
        QCOMPARE(fixture.session().mode(), Mode::Running);
        QTest::keyClick(&fixture.window, Qt::Key_BracketLeft, Qt::ControlModifier);
        QCOMPARE(fixture.session().pace(), 0.2);
    }

    void runToSelectionStopsWhereTheTaskIsNext()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openExample(QStringLiteral("diamond")));
        fixture.window.findChild<GraphView *>()->select({fixture.task(QStringLiteral("publish"))});
        QAction *runTo = fixture.action(QStringLiteral("Run to selection"));
        QTRY_VERIFY(runTo->isEnabled());
        QTest::keyClick(&fixture.window, Qt::Key_F10, Qt::ControlModifier);
        QTRY_COMPARE(fixture.session().mode(), Mode::Paused);
        QCOMPARE(fixture.session().nextTask(), fixture.task(QStringLiteral("publish")));
    }

    void selectAllTakesWhatTheFilterLetsThrough()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openExample(QStringLiteral("diamond")));
        auto *canvas = fixture.window.findChild<GraphView *>();
        auto *panel = fixture.window.findChild<TasksPanel *>();
        panel->setFilterText(QStringLiteral("fetch"));
        fixture.action(QStringLiteral("Select all"))->trigger();
        QCOMPARE(canvas->selection(), QList<TaskId>{fixture.task(QStringLiteral("fetch"))});
        panel->setFilterText({});
        fixture.action(QStringLiteral("Select all"))->trigger();
        QCOMPARE(canvas->selection().size(), 4);
    }

    void aCycleIsNamedAndCannotBeRun()
    {
        WindowFixture fixture;
        QVERIFY(fixture.open(
            fixture.write(QStringLiteral("cycle.stepwise.json"),
                          R"({"format":"stepwise/1","tasks":[{"id":"one","dependsOn":["two"]},)"
                          R"({"id":"two","dependsOn":["one"]}]})")));
        const Banner *banner = banners(fixture)->banner(Topic::Cycle);
        QVERIFY(banner);
        QVERIFY(banner->content().text.contains(QStringLiteral("one")));
        QVERIFY(banner->content().text.contains(QStringLiteral("two")));
        QVERIFY(!fixture.action(QStringLiteral("Run"))->isEnabled());
        QVERIFY(!fixture.action(QStringLiteral("Step pass"))->isEnabled());
    }

    void guessedArrowsAreTurnedRoundByOneClick()
    {
        WindowFixture fixture;
        QVERIFY(fixture.open(fixture.write(QStringLiteral("a.dot"), "digraph { a -> b }")));
        const auto first = [&] { return fixture.session().document().graph.dependencies()[0]; };
        const TaskId prerequisite = first().prerequisite;
        const Banner *banner = banners(fixture)->banner(Topic::ArrowDirection);
        QVERIFY(banner);
        QTest::mouseClick(banner->findChildren<QPushButton *>().first(), Qt::LeftButton);
        QCOMPARE(first().dependent, prerequisite);
        QVERIFY(!banners(fixture)->says(Topic::ArrowDirection));
    }

    void aDroppedBrokenFileLeavesTheOpenGraph()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openExample(QStringLiteral("diamond")));
        const QString broken =
            fixture.write(QStringLiteral("broken.stepwise.json"), "{\"format\":\"stepwise/1\",");
        drop(fixture.window, broken);
        QTRY_VERIFY(banners(fixture)->says(Topic::LoadFailed));
        QVERIFY(banners(fixture)
                    ->banner(Topic::LoadFailed)
                    ->content()
                    .text.contains(QStringLiteral("broken")));
        QCOMPARE(fixture.session().document().graph.taskCount(), std::size_t(4));
        QTest::keyClick(&fixture.window, Qt::Key_F5);
        QTRY_COMPARE(fixture.session().mode(), Mode::Finished);
    }

    void aDroppedGoodFileIsOpenedAndRemembered()
    {
        WindowFixture fixture;
        const QString path = fixture.write(QStringLiteral("new.dot"), "digraph { a -> b -> c }");
        QSignalSpy opened(&fixture.workspace, &Workspace::opened);
        drop(fixture.window, path);
        QVERIFY(opened.wait());
        QCOMPARE(fixture.session().document().graph.taskCount(), std::size_t(3));
        QCOMPARE(fixture.settings.recentFiles(), QStringList{path});
    }

    void theCommandPaletteFindsActionsAndTasks()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openExample(QStringLiteral("deployment")));
        auto *field = fixture.window.findChild<SearchField *>();
        auto *canvas = fixture.window.findChild<GraphView *>();
        QTest::keyClick(&fixture.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QAbstractItemView *list = field->findChild<QCompleter *>()->popup();
        QTest::keyClicks(field, QStringLiteral("shifttr"));
        QTest::keyClick(list, Qt::Key_Enter);
        QTRY_COMPARE(canvas->selection(), QList{fixture.task(QStringLiteral("shift-traffic"))});
        QTest::keyClick(&fixture.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClicks(field, QStringLiteral("step task"));
        QTest::keyClick(list, Qt::Key_Enter);
        QTRY_COMPARE(fixture.session().mode(), Mode::Paused);
        QTest::keyClick(&fixture.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClicks(field, QStringLiteral("effort fast")); // by the title of its submenu too
        QTest::keyClick(list, Qt::Key_Enter);
        QTRY_COMPARE(canvas->effort(), LayoutEffort::Fast);
    }

    void noTwoActionsShareAKey()
    {
        WindowFixture fixture;
        QMap<QKeySequence, QString> keys;
        for (const QAction *action : fixture.window.findChildren<QAction *>()) {
            for (const QKeySequence &key : action->shortcuts()) {
                const QString known = keys.value(key, action->text());
                const QStringList words{key.toString(), known, action->text()};
                QVERIFY2(known == action->text(), qPrintable(words.join(QLatin1Char(' '))));
                keys.insert(key, action->text());
            }
        }
        QVERIFY(keys.size() > 40);
    }

    void adaptsToNarrowWindows()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openExample(QStringLiteral("diamond")));
        auto *tasks = fixture.window.findChild<QDockWidget *>(QStringLiteral("tasks"));
        auto *inspector = fixture.window.findChild<QDockWidget *>(QStringLiteral("inspector"));
        fixture.window.resize(1900, 900);
        QVERIFY(fixture.window.tabifiedDockWidgets(tasks).isEmpty());
        fixture.window.resize(700, 600);
        QVERIFY(fixture.window.tabifiedDockWidgets(tasks).contains(inspector));
        auto *cancel = fixture.window.findChild<QToolButton *>(QStringLiteral("cancelButton"));
        QCOMPARE(cancel->toolButtonStyle(), Qt::ToolButtonIconOnly);
        fixture.window.resize(1900, 900);
        QVERIFY(fixture.window.tabifiedDockWidgets(tasks).isEmpty());
        QCOMPARE(cancel->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    }

    void looksChangeLive()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openExample(QStringLiteral("diamond")));
        auto *canvas = fixture.window.findChild<GraphView *>();
        for (const Theme theme : {Theme::Dark, Theme::Light}) {
            fixture.appearance.setTheme(theme);
            QCOMPARE(canvas->colours().isDark, theme == Theme::Dark);
            QTRY_COMPARE(fixture.window.palette().color(QPalette::Window),
                         canvas->colours().window);
        }
        fixture.appearance.setKind(PaletteKind::Greyscale);
        QCOMPARE(canvas->colours().kind, PaletteKind::Greyscale);
    }

    void theViewOfAFileIsRemembered()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openExample(QStringLiteral("diamond")));
        fixture.action(QStringLiteral("Top to bottom"))->trigger();
        fixture.action(QStringLiteral("Timeline by name"))->trigger();
        auto *canvas = fixture.window.findChild<GraphView *>();
        auto *timeline = fixture.window.findChild<TimelineView *>();
        QCOMPARE(canvas->direction(), LayoutDirection::TopToBottom);
        QVERIFY(fixture.openExample(QStringLiteral("reverse")));
        QCOMPARE(canvas->direction(), LayoutDirection::LeftToRight);
        QCOMPARE(timeline->order(), TimelineOrder::Start);
        QVERIFY(fixture.action(QStringLiteral("Timeline by start"))->isChecked());
        QVERIFY(fixture.openExample(QStringLiteral("diamond")));
        QCOMPARE(canvas->direction(), LayoutDirection::TopToBottom);
        QCOMPARE(timeline->order(), TimelineOrder::Name);
        QVERIFY(fixture.action(QStringLiteral("Timeline by name"))->isChecked());
    }

private:
    static BannerStack *banners(WindowFixture &fixture)
    {
        return fixture.window.findChild<BannerStack *>();
    }

    static void drop(QWidget &window, const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        const QPoint place(100, 100);
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &event);
    }
};

STEPWISE_TEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
