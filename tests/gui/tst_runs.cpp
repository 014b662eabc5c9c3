#include "core/trace/demoscript.h"
#include "gui/canvas/graphview.h"
#include "gui/models/comparisonmodel.h"
#include "gui/models/failuremodel.h"
#include "gui/panels/comparisonpanel.h"
#include "gui/panels/eventlogview.h"
#include "gui/panels/failurepanel.h"
#include "gui/panels/linkbutton.h"
#include "gui/panels/runspanel.h"
#include "gui/panels/watchpanel.h"
#include "gui/window/bannerstack.h"
#include "gui/window/fileacts.h"
#include "gui/window/runbook.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/testmain.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;
using namespace stepwise::testing;
using namespace std::chrono_literals;
using Mode = Session::Mode;

/// The runs of a document in the window: listed, compared, explained, watched.
class TestRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAreListedRenamedShownAndRemoved();
    void theCaptionListsTheRuns();
    void twoPoliciesAreComparedAndLeadToWhereTheyPart();
    void aRecordingOfAnotherGraphIsRefused();
    void theBannerLeadsToWhatWentWrong();
    void nothingWrongIsSaidSo();
    void aRowOfTheLogShowsItsMoment();
    void whatIsWatchedIsAddedEditedRemovedAndKept();
    void aWatchThatIsNonsenseSaysWhy();
    void aSessionIsSavedAsADemo();

private:
    static QTreeView *rowsOf(QWidget *panel) { return panel->findChild<QTreeView *>(); }

    template<typename Panel>
    static Panel *panel(WindowFixture &fixture)
    {
        return fixture.window.findChild<Panel *>();
    }

    static QByteArray failing()
    {
        return R"({"format":"stepwise/1","tasks":[)"
               R"({"id":"a","simulate":{"steps":2,"failAtStep":2,"error":"boom"}},)"
               R"({"id":"b","simulate":{"steps":4}},{"id":"c","dependsOn":["a"]},)"
               R"({"id":"d","dependsOn":["b"]}]})";
    }

    static bool openFailing(WindowFixture &fixture)
    {
        return fixture.open(fixture.write(u"failing.stepwise.json"_s, failing()));
    }
};

void TestRuns::runsAreListedRenamedShownAndRemoved()
{
    WindowFixture fixture;
    QVERIFY(fixture.openExample(u"diamond"_s));
    QVERIFY(!fixture.action(u"Rename the run"_s)->isEnabled());
    QVERIFY(fixture.runToEnd());
    const auto first = fixture.session().recording();
    QVERIFY(fixture.runToEnd());
    fixture.action(u"List of runs"_s)->trigger();
    auto *runs = panel<RunsPanel>(fixture);
    QTRY_VERIFY(runs->isVisible());
    QTreeView *rows = rowsOf(runs);
    QCOMPARE(rows->model()->rowCount(), 2);

    rows->setCurrentIndex(rows->model()->index(1, 0)); // the older one
    QTest::keyClick(rows, Qt::Key_Return);
    QCOMPARE(fixture.session().recording(), first);
    QVERIFY(!fixture.session().isLive());

    QTest::keyClick(rows, Qt::Key_F2);
    auto *editor = rows->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"before the change"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(fixture.session().runs().find(first.get())->name, u"before the change"_s);
    QTRY_VERIFY(!rows->findChild<QLineEdit *>());

    rows->setCurrentIndex(rows->model()->index(1, 0));
    QTest::keyClick(rows, Qt::Key_Delete);
    QCOMPARE(fixture.session().runs().count(), 1U);
    QVERIFY(fixture.session().isLive());
    rows->setCurrentIndex(rows->model()->index(0, 0));
    QTest::keyClick(rows, Qt::Key_Delete); // the one that can go on stays
    QCOMPARE(fixture.session().runs().count(), 1U);
}

void TestRuns::theCaptionListsTheRuns()
{
    WindowFixture fixture;
    QVERIFY(fixture.openExample(u"diamond"_s));
    auto *caption = fixture.window.findChild<QToolButton *>(u"runCaption"_s);
    QVERIFY(caption->text().startsWith(u"new run"_s));
    QVERIFY(fixture.runToEnd());
    const auto first = fixture.session().recording();
    QVERIFY(fixture.runToEnd());
    QVERIFY(caption->text().contains(u"Run 2"_s));
    QMenu *menu = caption->menu();
    Q_EMIT menu->aboutToShow();
    QVERIFY(menu->actions()[0]->isChecked());
    menu->actions()[1]->trigger();
    QCOMPARE(fixture.session().recording(), first);
    QVERIFY(caption->text().contains(u"Run 1"_s));
}

void TestRuns::twoPoliciesAreComparedAndLeadToWhereTheyPart()
{
    WindowFixture fixture;
    QVERIFY(openFailing(fixture));
    RunOptions options = fixture.session().document().options;
    RunPair::Options both{options, options};
    both[1].aggregateExceptions = true;
    fixture.window.findChild<RunBook *>()->startPair(both);
    auto *comparison = panel<ComparisonPanel>(fixture);
    QTRY_VERIFY(!comparison->isEmpty());
    QTRY_VERIFY(comparison->isVisible());
    QCOMPARE(fixture.session().runs().count(), 2U);
    QTreeView *rows = rowsOf(comparison);
    QCOMPARE(rows->model()->rowCount(), 2); // b and d
    QCOMPARE(rows->model()
                 ->index(0, ComparisonModel::FirstColumn)
                 .data(ComparisonModel::StateRole)
                 .value<TaskState>(),
             TaskState::Cancelled);

    const auto links = comparison->findChildren<LinkButton *>();
    QTest::mouseClick(links[1], Qt::LeftButton);
    QCOMPARE(fixture.session().recording(), fixture.session().runs().runs()[1].recording);
    QCOMPARE(fixture.session().state()[fixture.task(u"a"_s)].state, TaskState::Failed);
    QVERIFY(fixture.session().position() < fixture.session().log().count());

    rows->setCurrentIndex(rows->model()->index(1, ComparisonModel::FirstColumn));
    QTest::keyClick(rows, Qt::Key_Return);
    QTRY_COMPARE(panel<GraphView>(fixture)->selection(), QList{fixture.task(u"d"_s)});
    QCOMPARE(fixture.stateOf(u"d"_s), TaskState::Skipped);
}

void TestRuns::aRecordingOfAnotherGraphIsRefused()
{
    WindowFixture fixture;
    QVERIFY(openFailing(fixture));
    QVERIFY(fixture.runToEnd());
    const QString path = fixture.directory.filePath(u"run.stepwise-trace.jsonl"_s);
    auto *files = fixture.window.findChild<FileActs *>();
    QSignalSpy written(files, &FileActs::written);
    files->writeRecording(path);
    QVERIFY(written.wait());
    fixture.workspace.addRun(path);
    QTRY_COMPARE(fixture.session().runs().count(), 2U);

    QVERIFY(fixture.openExample(u"diamond"_s));
    fixture.workspace.addRun(path);
    auto *banners = panel<BannerStack>(fixture);
    QTRY_VERIFY(banners->says(BannerStack::Topic::Refused));
    QVERIFY(
        banners->banner(BannerStack::Topic::Refused)->content().text.contains(u"another graph"_s));
    QCOMPARE(fixture.session().runs().count(), 0U);
}

void TestRuns::theBannerLeadsToWhatWentWrong()
{
    WindowFixture fixture;
    QVERIFY(openFailing(fixture));
    QVERIFY(fixture.runToEnd());
    auto *failures = panel<FailurePanel>(fixture);
    QVERIFY(!failures->isVisible());
    auto *banners = panel<BannerStack>(fixture);
    QTRY_VERIFY(banners->says(BannerStack::Topic::Outcome));
    QTest::mouseClick(
        banners->banner(BannerStack::Topic::Outcome)->findChildren<QPushButton *>().first(),
        Qt::LeftButton);
    QTRY_VERIFY(failures->isVisible());
    QTRY_COMPARE(failures->model().rowCount(), 1);
    const FailureReport &report = failures->model().report();
    QCOMPARE(report.failures.front().task, fixture.task(u"a"_s));
    QCOMPARE(report.failures.front().falls.size(), 3U);

    QTreeView *rows = rowsOf(failures);
    rows->setCurrentIndex(failures->model().index(0, 0));
    QTest::keyClick(rows, Qt::Key_Return);
    QVERIFY(!fixture.session().isLive());
    QCOMPARE(fixture.stateOf(u"a"_s), TaskState::Failed);
    QCOMPARE(fixture.stateOf(u"b"_s), TaskState::Running); // not closed yet
    QTRY_COMPARE(panel<GraphView>(fixture)->selection(), QList{fixture.task(u"a"_s)});
}

void TestRuns::nothingWrongIsSaidSo()
{
    WindowFixture fixture;
    QVERIFY(fixture.openExample(u"diamond"_s));
    fixture.action(u"What went wrong"_s)->trigger();
    auto *failures = panel<FailurePanel>(fixture);
    QSignalSpy told(failures, &FailurePanel::told);
    QVERIFY(fixture.runToEnd());
    QTRY_VERIFY(told.count() > 0);
    QCOMPARE(failures->model().rowCount(), 0);
}

void TestRuns::aRowOfTheLogShowsItsMoment()
{
    WindowFixture fixture;
    QVERIFY(openFailing(fixture));
    QVERIFY(fixture.runToEnd());
    auto *log = fixture.window.findChild<EventLogView *>();
    const int rows = log->model()->rowCount();
    QVERIFY(rows > 5);
    const QModelIndex oldest = log->model()->index(rows - 1, 2);
    log->setCurrentIndex(oldest);
    QTest::keyClick(log, Qt::Key_Return);
    QVERIFY(!fixture.session().isLive());
    QVERIFY(fixture.session().position() <= 2);
    QCOMPARE(fixture.stateOf(u"c"_s), TaskState::Waiting);
    log->setCurrentIndex(log->model()->index(0, 2));
    QTest::keyClick(log, Qt::Key_Return);
    QVERIFY(fixture.session().isLive()); // the last row is now
}

void TestRuns::whatIsWatchedIsAddedEditedRemovedAndKept()
{
    WindowFixture fixture;
    QVERIFY(openFailing(fixture));
    const QString path = fixture.workspace.path();
    fixture.action(u"Watches"_s)->trigger();
    auto *watches = panel<WatchPanel>(fixture);
    QTRY_VERIFY(watches->isVisible());
    QCOMPARE(watches->model().texts(), QStringList{u"running"_s});
    auto *field = watches->findChild<QLineEdit *>();
    QTest::keyClicks(field, u"running > 1"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(watches->model().rowCount(), 2);
    QVERIFY(fixture.runToEnd());
    QTRY_VERIFY(watches->model().series() && !watches->model().series()->isBehind());
    QCOMPARE(watches->model().series()->largest(0), 2U);
    const auto value = [&](int row) {
        return watches->model().index(row, WatchModel::ValueColumn).data().toString();
    };
    QCOMPARE(value(0), u"0"_s);
    fixture.session().lookAt(4); // both have begun
    QCOMPARE(value(0), u"2"_s);
    QVERIFY(value(1).startsWith(u"yes"_s));

    QVERIFY(fixture.openExample(u"diamond"_s));
    QCOMPARE(watches->model().rowCount(), 1);
    QVERIFY(fixture.open(path));
    QCOMPARE(watches->model().rowCount(), 2);
    QTreeView *rows = rowsOf(watches);
    rows->setFocus();
    rows->setCurrentIndex(watches->model().index(0, 0));
    QTest::keyClick(rows, Qt::Key_Delete);
    QCOMPARE(watches->model().texts(), QStringList{u"running > 1"_s});
    QVERIFY(watches->model().setData(watches->model().index(0, 0), u"failed"_s));
    QCOMPARE(fixture.settings.fileWatches(path), QStringList{u"failed"_s});
}

void TestRuns::aWatchThatIsNonsenseSaysWhy()
{
    WindowFixture fixture;
    QVERIFY(openFailing(fixture));
    fixture.action(u"Watches"_s)->trigger();
    auto *watches = panel<WatchPanel>(fixture);
    auto *field = watches->findChild<QLineEdit *>();
    QTest::keyClicks(field, u"running > many"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(watches->model().rowCount(), 1);
    QCOMPARE(field->text(), u"running > many"_s);
    const auto labels = watches->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"whole number"_s);
    }));
    QVERIFY(!watches->model().setData(watches->model().index(0, 0), u"state:flying"_s));
    QCOMPARE(watches->model().texts(), QStringList{u"running"_s});
}

void TestRuns::aSessionIsSavedAsADemo()
{
    WindowFixture fixture;
    QVERIFY(openFailing(fixture));
    fixture.session().stepPass();
    Request request;
    request.kind = RequestKind::CancelAll;
    fixture.session().request(request);
    QVERIFY(fixture.runToEnd());
    const auto script = demoScript(fixture.session().log());
    QCOMPARE(script.size(), 1U);
    const QString path = fixture.directory.filePath(u"demo.stepwise.json"_s);
    QVERIFY(fixture.window.findChild<FileActs *>()->writeDemo(path));
    QVERIFY(fixture.open(path));
    QCOMPARE(fixture.session().document().script, script);
}

STEPWISE_TEST_MAIN(TestRuns)
#include "tst_runs.moc"
