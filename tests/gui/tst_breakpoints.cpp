#include "gui/canvas/graphview.h"
#include "gui/dialogs/breakpointdialog.h"
#include "gui/models/tasktreemodel.h"
#include "gui/panels/breakpointspanel.h"
#include "gui/panels/logpanel.h"
#include "gui/panels/taskspanel.h"
#include "gui/window/bannerstack.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/testmain.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;
using namespace stepwise::testing;
using Mode = Session::Mode;
using Topic = BannerStack::Topic;

/// Breakpoints, by keys and clicks in the real window.
class TestBreakpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void f9SetsOneAndTheRunStopsThere();
    void theBannerEditsAndRemoves();
    void f9TakesItAwayAgain();
    void changesAreUndone();
    void theMenusBreakOnWhateverHappens();
    void aGroupBreaksOnWhateverHappensInIt();
    void theDialogSaysWhatIsWrong();
    void theDialogShowsAllOfIt();
    void thePanelSwitchesAndRemoves();
    void thePanelLeadsToTheTask();
    void theyAreRememberedWithTheFile();
    void whatIsOnlyLoggedPausesNothing();
};

namespace {

const std::vector<BreakpointSet::Entry> &entries(WindowFixture &fixture)
{
    return fixture.session().breakpoints().entries();
}

void select(WindowFixture &fixture, const QString &key)
{
    fixture.window.findChild<GraphView *>()->select({fixture.task(key)});
    QTRY_VERIFY(fixture.action(u"Breakpoint on start"_s)->isEnabled());
}

const Banner *pausedBanner(WindowFixture &fixture)
{
    return fixture.window.findChild<BannerStack *>()->banner(Topic::Paused);
}

QPushButton *bannerButton(WindowFixture &fixture, const QString &text)
{
    for (QPushButton *button : pausedBanner(fixture)->findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible())
            return button;
    }
    return nullptr;
}

/// Clicks a button of the banner that says why the run stands still.
void clickInBanner(WindowFixture &fixture, const QString &text)
{
    QTRY_VERIFY(pausedBanner(fixture) && bannerButton(fixture, text));
    QTest::mouseClick(bannerButton(fixture, text), Qt::LeftButton);
}

QTreeView *treeOf(QWidget *panel)
{
    return panel->findChild<QTreeView *>();
}

QModelIndex rowOf(QTreeView *tree, const QString &text)
{
    const QModelIndexList found =
        tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, text, 1,
                             Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found.first();
}

QAction *actionOf(QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

/// The sub-menu "Break on" of the row's context menu; null: there is none.
QMenu *breakMenu(WindowFixture &fixture, const QString &row)
{
    QTreeView *tree = treeOf(fixture.window.findChild<TasksPanel *>());
    const QPoint at = tree->visualRect(rowOf(tree, row)).center();
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, at);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, tree->viewport()->mapToGlobal(at));
    QApplication::sendEvent(tree->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QAction *action = menu != nullptr ? actionOf(menu, u"Break on"_s) : nullptr;
    return action != nullptr ? action->menu() : nullptr;
}

void closeMenu()
{
    if (QWidget *menu = QApplication::activePopupWidget())
        menu->close();
}

BreakpointDialog *dialogOf(WindowFixture &fixture)
{
    return fixture.window.findChild<BreakpointDialog *>();
}

QPushButton *accept(BreakpointDialog &dialog)
{
    return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
}

} // namespace

void TestBreakpoints::f9SetsOneAndTheRunStopsThere()
{
    WindowFixture fixture;
    QVERIFY(fixture.openExample(u"diamond"_s));
    select(fixture, u"publish"_s);
    QTest::keyClick(&fixture.window, Qt::Key_F9);
    QCOMPARE(entries(fixture).size(), std::size_t(1));
    const TaskId task = fixture.task(u"publish"_s);
    QCOMPARE(fixture.window.findChild<GraphView *>()->lookOf(task).breakpoint, BreakpointMark::On);
    QTreeView *tree = treeOf(fixture.window.findChild<TasksPanel *>());
    QCOMPARE(rowOf(tree, u"publish"_s).data(TaskTreeModel::BreakpointRole).value<BreakpointMark>(),
             BreakpointMark::On);

    fixture.window.findChild<GraphView *>()->select({});
    fixture.session().run();
    QTRY_COMPARE(fixture.session().mode(), Mode::Paused);
    QCOMPARE(fixture.session().nextTask(), task);
    QVERIFY(fixture.stateOf(u"publish"_s) == TaskState::Ready); // before the effect
    QVERIFY(pausedBanner(fixture)->content().text.contains(u"<b>publish</b> is about to start"_s));
    QCOMPARE(fixture.window.findChild<GraphView *>()->selection(), QList<TaskId>{task});
    clickInBanner(fixture, u"Continue"_s);
    QTRY_COMPARE(fixture.session().mode(), Mode::Finished);
    QVERIFY(!pausedBanner(fixture));
}

void TestBreakpoints::theBannerEditsAndRemoves()
{
    WindowFixture fixture;
    QVERIFY(fixture.openExample(u"diamond"_s));
    select(fixture, u"publish"_s);
    QTest::keyClick(&fixture.window, Qt::Key_F9);
    fixture.session().run();
    QTRY_COMPARE(fixture.session().mode(), Mode::Paused);
    clickInBanner(fixture, u"Edit…"_s);
    QVERIFY(dialogOf(fixture));
    dialogOf(fixture)->findChild<QLineEdit *>(u"condition"_s)->setText(u"pass < 100"_s);
    QTest::mouseClick(accept(*dialogOf(fixture)), Qt::LeftButton);
    QCOMPARE(entries(fixture).front().breakpoint.condition, u"pass < 100"_s);
    QTRY_VERIFY(pausedBanner(fixture)->content().text.contains(u"pass &lt; 100"_s));
    clickInBanner(fixture, u"Remove"_s);
    QVERIFY(entries(fixture).empty());
    QCOMPARE(fixture.session().mode(), Mode::Paused);

    QTest::keyClick(&fixture.window, Qt::Key_F10); // what is said of the hit is over
    QVERIFY(!pausedBanner(fixture) ||
            !pausedBanner(fixture)->content().text.contains(u"about to start"_s));
}

void TestBreakpoints::f9TakesItAwayAgain()
{
    WindowFixture fixture;
    QVERIFY(fixture.openExample(u"diamond"_s));
    QVERIFY(!fixture.action(u"Breakpoint on start"_s)->isEnabled()); // nothing is selected
    fixture.action(u"Select all"_s)->trigger();
    QTest::keyClick(&fixture.window, Qt::Key_F9);
    QCOMPARE(entries(fixture).size(), std::size_t(4));
    select(fixture, u"publish"_s);
    QTest::keyClick(&fixture.window, Qt::Key_F9);
    QCOMPARE(entries(fixture).size(), std::size_t(3));
    QCOMPARE(fixture.window.findChild<GraphView *>()->lookOf(fixture.task(u"publish"_s)).breakpoint,
             BreakpointMark::None);
    QTest::keyClick(&fixture.window, Qt::Key_F9, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(entries(fixture).empty());
}

void TestBreakpoints::changesAreUndone()
{
    WindowFixture fixture;
    QVERIFY(fixture.openExample(u"diamond"_s));
    select(fixture, u"publish"_s);
    QTest::keyClick(&fixture.window, Qt::Key_F9);
    fixture.action(u"Switch all breakpoints off"_s)->trigger();
    QVERIFY(!entries(fixture).front().breakpoint.isEnabled);
    QCOMPARE(fixture.window.findChild<GraphView *>()->lookOf(fixture.task(u"publish"_s)).breakpoint,
             BreakpointMark::Off);
    QTest::keyClick(&fixture.window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(entries(fixture).front().breakpoint.isEnabled);
    QTest::keyClick(&fixture.window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(entries(fixture).empty());
    QVERIFY(!fixture.action(u"Undo"_s)->isEnabled());
    QTest::keyClick(&fixture.window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(entries(fixture).size(), std::size_t(1));

    // Also with the first of several gone.
    fixture.action(u"Select all"_s)->trigger();
    QTest::keyClick(&fixture.window, Qt::Key_F9);
    const QString before = entries(fixture).front().breakpoint.scope.text;
    fixture.action(u"Remove all breakpoints"_s)->trigger();
    QTest::keyClick(&fixture.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(entries(fixture).size(), std::size_t(4));
    QCOMPARE(entries(fixture).front().breakpoint.scope.text, before);
}

void TestBreakpoints::theMenusBreakOnWhateverHappens()
{
    WindowFixture fixture;
    QVERIFY(fixture.openExample(u"deployment"_s));
    QMenu *menu = breakMenu(fixture, u"checkout"_s);
    QVERIFY(menu);
    for (const QString &text : {u"Start"_s, u"Step…"_s, u"Success"_s, u"Failure"_s, u"Cancelling"_s,
                                u"Cancelled"_s, u"Timeout"_s, u"Skipped"_s})
        QVERIFY2(actionOf(menu, text), qPrintable(text));
    actionOf(menu, u"Success"_s)->trigger();
    closeMenu();
    QCOMPARE(entries(fixture).front().breakpoint.on, BreakOn::Success);

    menu = breakMenu(fixture, u"checkout"_s);
    QVERIFY(actionOf(menu, u"Success"_s)->isChecked());
    actionOf(menu, u"Step…"_s)->trigger();
    closeMenu();
    QVERIFY(dialogOf(fixture));
    dialogOf(fixture)->findChild<QSpinBox *>(u"step"_s)->setValue(2);
    QTest::mouseClick(accept(*dialogOf(fixture)), Qt::LeftButton);
    QCOMPARE(entries(fixture).back().breakpoint.step, 2U);

    fixture.session().run();
    QTRY_COMPARE(fixture.session().mode(), Mode::Paused);
    QVERIFY(pausedBanner(fixture)->content().text.contains(u"is about to make step 2"_s));
    fixture.session().run();
    QTRY_COMPARE(fixture.stateOf(u"checkout"_s), TaskState::Succeeded);
    QTRY_COMPARE(fixture.session().mode(), Mode::Paused);
    QVERIFY(pausedBanner(fixture)->content().text.contains(u"has succeeded"_s));
}

void TestBreakpoints::aGroupBreaksOnWhateverHappensInIt()
{
    WindowFixture fixture;
    QVERIFY(fixture.openExample(u"deployment"_s));
    QMenu *menu = breakMenu(fixture, u"Database"_s);
    QVERIFY(menu);
    actionOf(menu, u"Start"_s)->trigger();
    closeMenu();
    QCOMPARE(entries(fixture).size(), std::size_t(1));
    QCOMPARE(entries(fixture).front().breakpoint.scope,
             (BreakpointScope{BreakpointScope::Kind::Group, u"database"_s}));
    fixture.session().run();
    QTRY_COMPARE(fixture.session().mode(), Mode::Paused);
    const TaskGraph &graph = fixture.session().document().graph;
    QCOMPARE(graph.key(graph.group(fixture.session().nextTask())), u"database"_s);
}

void TestBreakpoints::theDialogSaysWhatIsWrong()
{
    const GraphDocument document;
    BreakpointDialog dialog({}, document);
    auto *condition = dialog.findChild<QLineEdit *>(u"condition"_s);
    const auto says = [&dialog](const QString &text) {
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().startsWith(text); });
    };
    QVERIFY(accept(dialog)->isEnabled());
    for (const QString &nonsense : {u"step >="_s, u"pass < 3 and ("_s, u"state:lunch"_s, u"\""_s,
                                    u"))) or ((("_s, u"time > 5parsecs"_s}) {
        condition->setText(nonsense);
        QVERIFY2(!accept(dialog)->isEnabled(), qPrintable(nonsense));
        QVERIFY2(says(u"Column "_s), qPrintable(nonsense));
    }
    condition->setText(u"step >= 3 and pass < 10"_s);
    QVERIFY(accept(dialog)->isEnabled());
    QVERIFY(!says(u"Column "_s));

    dialog.findChild<QComboBox *>(u"scope"_s)->setCurrentIndex(3); // a filter
    QVERIFY(!accept(dialog)->isEnabled());                         // which one?
    dialog.findChild<QLineEdit *>(u"where"_s)->setText(u"group:("_s);
    QVERIFY(!accept(dialog)->isEnabled());
    dialog.findChild<QLineEdit *>(u"where"_s)->setText(u"group:db"_s);
    QVERIFY(accept(dialog)->isEnabled());
}

void TestBreakpoints::theDialogShowsAllOfIt()
{
    const GraphDocument document;
    const Breakpoint breakpoint{.on = BreakOn::Step,
                                .step = 3,
                                .scope = {BreakpointScope::Kind::Filter, u"name:load*"_s},
                                .condition = u"pass > 2"_s,
                                .ignoreCount = 4,
                                .isOneShot = true,
                                .isLogOnly = true,
                                .isEnabled = false};
    QCOMPARE(BreakpointDialog(breakpoint, document).breakpoint(), breakpoint);
    QCOMPARE(BreakpointDialog({}, document).breakpoint(), Breakpoint{});
}

void TestBreakpoints::thePanelSwitchesAndRemoves()
{
    WindowFixture fixture;
    QVERIFY(fixture.openExample(u"diamond"_s));
    fixture.action(u"Select all"_s)->trigger();
    QTest::keyClick(&fixture.window, Qt::Key_F9);
    auto *panel = fixture.window.findChild<BreakpointsPanel *>();
    QTreeView *list = treeOf(panel);
    QCOMPARE(list->model()->rowCount(), 4);
    const QModelIndex first = list->model()->index(0, 0);
    QVERIFY(list->model()->setData(first, Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!entries(fixture).front().breakpoint.isEnabled);
    QVERIFY(entries(fixture).back().breakpoint.isEnabled);

    list->setCurrentIndex(first);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(entries(fixture).size(), std::size_t(3));
    QVERIFY(entries(fixture).front().breakpoint.isEnabled);

    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(dialogOf(fixture));
    dialogOf(fixture)->reject();
}

void TestBreakpoints::thePanelLeadsToTheTask()
{
    WindowFixture fixture;
    QVERIFY(fixture.openExample(u"diamond"_s));
    select(fixture, u"publish"_s);
    QTest::keyClick(&fixture.window, Qt::Key_F9);
    auto *canvas = fixture.window.findChild<GraphView *>();
    canvas->select({});
    auto *panel = fixture.window.findChild<BreakpointsPanel *>();
    QTreeView *list = treeOf(panel);
    Q_EMIT list->clicked(list->model()->index(0, 1));
    QCOMPARE(canvas->selection(), QList<TaskId>{fixture.task(u"publish"_s)});
}

void TestBreakpoints::theyAreRememberedWithTheFile()
{
    WindowFixture fixture;
    QVERIFY(fixture.openExample(u"diamond"_s));
    select(fixture, u"publish"_s);
    QTest::keyClick(&fixture.window, Qt::Key_F9);
    QVERIFY(fixture.openExample(u"deployment"_s));
    QVERIFY(entries(fixture).empty());
    QVERIFY(!fixture.action(u"Undo"_s)->isEnabled());
    QVERIFY(fixture.openExample(u"diamond"_s));
    QCOMPARE(entries(fixture).size(), std::size_t(1));
    QCOMPARE(fixture.window.findChild<GraphView *>()->lookOf(fixture.task(u"publish"_s)).breakpoint,
             BreakpointMark::On);

    const QString path =
        fixture.write(u"small.stepwise.json"_s,
                      R"({"format": "stepwise/1", "tasks": [{"id": "a"}, {"id": "b"}]})");
    fixture.settings.setBreakpoints(path, {R"({"on": "start", "task": "gone"})", "nonsense",
                                           R"({"on": "start", "if": "((("})",
                                           R"({"on": "step", "step": 2, "task": "b"})"});
    QVERIFY(fixture.open(path));
    QCOMPARE(entries(fixture).size(), std::size_t(2)); // what makes no sense is left out
    QVERIFY(!entries(fixture).front().isApplicable);
    const QTreeView *list = treeOf(fixture.window.findChild<BreakpointsPanel *>());
    QCOMPARE(list->model()->index(0, 1).data().toString(), u"gone – not in this graph"_s);
    QCOMPARE(list->model()->index(1, 0).data().toString(), u"Step 2"_s);
}

void TestBreakpoints::whatIsOnlyLoggedPausesNothing()
{
    WindowFixture fixture;
    QVERIFY(fixture.openExample(u"diamond"_s));
    QVERIFY(fixture.session().addBreakpoint({.on = BreakOn::Success, .isLogOnly = true}));
    QVERIFY(fixture.runToEnd());
    const TraceLog &log = fixture.session().log();
    std::size_t hits = 0;
    for (std::size_t index = 0; index < log.count(); ++index)
        hits += log[index].kind == EventKind::BreakpointHit ? 1 : 0;
    QCOMPARE(hits, std::size_t(4));
    const QTreeView *list = treeOf(fixture.window.findChild<BreakpointsPanel *>());
    QCOMPARE(list->model()->index(0, 3).data().toString(), u"4"_s);
}

STEPWISE_TEST_MAIN(TestBreakpoints)
#include "tst_breakpoints.moc"
