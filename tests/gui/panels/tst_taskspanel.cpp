#include "gui/panels/filterfield.h"
#include "gui/panels/taskdelegate.h"
#include "gui/panels/taskspanel.h"
#include "gui/panels/tasktreeview.h"
#include "tests/gui/models/valuesource.h"
#include "tests/support/testmain.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;
using namespace Qt::StringLiterals;

namespace {

using Matching = std::optional<QList<TaskId>>;

/// "First(a b) e": the rows that are shown, groups with their rows in brackets where they are open.
QString textOf(const QTreeView &view, const QModelIndex &parent = {})
{
    QStringList words;
    for (int row = 0; row < view.model()->rowCount(parent); ++row) {
        const QModelIndex index = view.model()->index(row, 0, parent);
        QString word = index.data().toString();
        if (view.model()->hasChildren(index) && view.isExpanded(index))
            word += u'(' + textOf(view, index) + u')';
        words.append(word);
    }
    return words.join(u' ');
}

} // namespace

class TasksPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheDocumentWithAllGroupsOpen();
    void clickingARowSelectsItsTask();
    void selectingOnTheCanvasTellsNothingBack();
    void severalRowsAreSelectedWithTheKeyboard();
    void aGroupsRowStandsForItsTasks();
    void theChevronOpensAndCloses_data();
    void theChevronOpensAndCloses();
    void enterActivatesATask();
    void typingFilters();
    void escapeClearsTheFilter();
    void nonsenseIsShownAndLosesNothing();
    void theKeyboardGoesFromTheBoxToTheTreeAndBack();
    void theFilterFollowsTheRun();
    void closedGroupsStayClosed();
    void theSelectionOutlivesTheFilter();
    void theSelectionOutlivesWhatTheRunHides();
    void menusAreAskedForByMouseAndKey();
    void anotherDocumentTakesThePlace();

private:
    TaskId task(const QString &key) const { return m_session->document().graph.findTask(key); }
    QModelIndex indexOf(const QString &name) const;
    void click(const QString &name, Qt::KeyboardModifiers modifiers = {}) const;

    std::unique_ptr<Session> m_session;
    std::unique_ptr<TasksPanel> m_panel;
    TaskTreeView *m_view = nullptr;
    QLineEdit *m_edit = nullptr;
};

void TasksPanelTest::init()
{
    m_session = std::make_unique<Session>();
    m_session->setDocument(groupedDocument());
    m_panel = std::make_unique<TasksPanel>(*m_session);
    m_view = m_panel->findChild<TaskTreeView *>();
    m_edit = m_panel->findChild<QLineEdit *>();
    m_panel->resize(272, 500);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TasksPanelTest::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

QModelIndex TasksPanelTest::indexOf(const QString &name) const
{
    return m_view->model()
        ->match(m_view->model()->index(0, 0), Qt::DisplayRole, name, 1,
                Qt::MatchExactly | Qt::MatchRecursive)
        .value(0);
}

void TasksPanelTest::click(const QString &name, Qt::KeyboardModifiers modifiers) const
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, modifiers,
                      m_view->visualRect(indexOf(name)).center());
}

void TasksPanelTest::showsTheDocumentWithAllGroupsOpen()
{
    QCOMPARE(textOf(*m_view), u"First(two(c) a b) three(d) e f"_s);
    QCOMPARE(m_view->sizeHintForIndex(indexOf(u"First"_s)).height() >
                 m_view->sizeHintForIndex(indexOf(u"a"_s)).height(),
             true);
    m_panel->collapseAll();
    QCOMPARE(textOf(*m_view), u"First three e f"_s);
    m_panel->expandAll();
    QCOMPARE(textOf(*m_view), u"First(two(c) a b) three(d) e f"_s);
}

void TasksPanelTest::clickingARowSelectsItsTask()
{
    QSignalSpy selected(m_panel.get(), &TasksPanel::selectionChanged);
    click(u"b"_s);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected[0][0].value<QList<TaskId>>(), QList{task(u"b"_s)});
    click(u"e"_s, Qt::ControlModifier);
    QCOMPARE(selected.last()[0].value<QList<TaskId>>(), (QList{task(u"b"_s), task(u"e"_s)}));
}

void TasksPanelTest::selectingOnTheCanvasTellsNothingBack()
{
    QSignalSpy selected(m_panel.get(), &TasksPanel::selectionChanged);
    m_panel->select({task(u"c"_s), task(u"f"_s)});
    QVERIFY(selected.isEmpty());
    QCOMPARE(m_view->selectedTasks(), (QList{task(u"c"_s), task(u"f"_s)}));
    m_panel->select({});
    QVERIFY(m_view->selectedTasks().isEmpty());
    QVERIFY(selected.isEmpty());
}

void TasksPanelTest::severalRowsAreSelectedWithTheKeyboard()
{
    click(u"a"_s);
    QSignalSpy selected(m_panel.get(), &TasksPanel::selectionChanged);
    QTest::keyClick(m_view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selected.last()[0].value<QList<TaskId>>(), (QList{task(u"a"_s), task(u"b"_s)}));
}

void TasksPanelTest::aGroupsRowStandsForItsTasks()
{
    QSignalSpy selected(m_panel.get(), &TasksPanel::selectionChanged);
    QSignalSpy group(m_panel.get(), &TasksPanel::groupSelected);
    click(u"First"_s);
    QCOMPARE(selected.last()[0].value<QList<TaskId>>(),
             (QList{task(u"a"_s), task(u"b"_s), task(u"c"_s)}));
    QCOMPARE(group.size(), 1);
    QCOMPARE(group[0][0].value<GroupId>(), m_session->document().graph.findGroup(u"one"_s));
    // The canvas answers with the same tasks: the group's row stays selected.
    m_panel->select({task(u"a"_s), task(u"b"_s), task(u"c"_s)});
    QVERIFY(m_view->selectionModel()->isRowSelected(indexOf(u"First"_s).row(), {}));
}

void TasksPanelTest::theChevronOpensAndCloses_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TasksPanelTest::theChevronOpensAndCloses()
{
    QFETCH(Qt::LayoutDirection, direction);
    m_panel->setLayoutDirection(direction);
    QSignalSpy selected(m_panel.get(), &TasksPanel::selectionChanged);
    const QRect row = m_view->visualRect(indexOf(u"three"_s));
    const QPoint chevron = TaskDelegate::chevronArea(row, direction, 0).center();
    QCOMPARE(chevron.x() < row.center().x(), direction == Qt::LeftToRight);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, chevron);
    QCOMPARE(textOf(*m_view), u"First(two(c) a b) three e f"_s);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, chevron);
    QCOMPARE(textOf(*m_view), u"First(two(c) a b) three(d) e f"_s);
    QVERIFY(selected.isEmpty());
}

void TasksPanelTest::enterActivatesATask()
{
    QSignalSpy activated(m_panel.get(), &TasksPanel::taskActivated);
    click(u"d"_s);
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].value<TaskId>(), task(u"d"_s));
    click(u"a"_s); // a double click begins with one
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {},
                       m_view->visualRect(indexOf(u"a"_s)).center());
    QCOMPARE(activated.last()[0].value<TaskId>(), task(u"a"_s));
}

void TasksPanelTest::typingFilters()
{
    QSignalSpy filtered(m_panel.get(), &TasksPanel::filterChanged);
    QTest::keyClicks(m_edit, u"group:two"_s);
    QCOMPARE(textOf(*m_view), u"First(two(c))"_s);
    QCOMPARE(filtered.last()[0].value<Matching>(), Matching(QList{task(u"c"_s)}));
    QCOMPARE(m_panel->filterText(), u"group:two"_s);
    m_panel->setFilterText(u"nobody"_s);
    QCOMPARE(textOf(*m_view), QString());
    QCOMPARE(filtered.last()[0].value<Matching>(), Matching(QList<TaskId>()));
}

void TasksPanelTest::escapeClearsTheFilter()
{
    m_panel->setFilterText(u"state:failed"_s);
    QSignalSpy filtered(m_panel.get(), &TasksPanel::filterChanged);
    QTest::keyClick(m_edit, Qt::Key_Escape);
    QCOMPARE(m_panel->filterText(), QString());
    QCOMPARE(textOf(*m_view), u"First(two(c) a b) three(d) e f"_s);
    QCOMPARE(filtered.last()[0].value<Matching>(), Matching());
}

void TasksPanelTest::nonsenseIsShownAndLosesNothing()
{
    m_panel->setFilterText(u"group:three"_s);
    QSignalSpy filtered(m_panel.get(), &TasksPanel::filterChanged);
    m_panel->setFilterText(u"state:nonsense"_s);
    const auto *line = m_panel->findChild<FilterField *>()->findChild<QLabel *>();
    QVERIFY(line->isVisible());
    QVERIFY(line->text().contains(u"nonsense"_s));
    QVERIFY(filtered.isEmpty());
    QCOMPARE(textOf(*m_view), u"three(d)"_s);
    m_panel->setFilterText({});
    QVERIFY(!line->isVisible());
}

void TasksPanelTest::theKeyboardGoesFromTheBoxToTheTreeAndBack()
{
    m_panel->activateWindow();
    m_panel->focusFilter();
    QTRY_VERIFY(m_edit->hasFocus());
    QTest::keyClick(m_edit, Qt::Key_Down);
    QVERIFY(m_view->hasFocus());
    QTest::keyClick(m_view, Qt::Key_Home);
    QTest::keyClick(m_view, Qt::Key_Up);
    QVERIFY(m_edit->hasFocus());
}

void TasksPanelTest::theFilterFollowsTheRun()
{
    m_panel->setFilterText(u"state:running"_s);
    QCOMPARE(textOf(*m_view), QString());
    QSignalSpy filtered(m_panel.get(), &TasksPanel::filterChanged);
    m_session->stepPass(); // starts a and e
    QTRY_COMPARE(textOf(*m_view), u"First(a) e"_s);
    QTRY_COMPARE(filtered.size(), 1);
    QCOMPARE(filtered[0][0].value<Matching>(), Matching(QList{task(u"a"_s), task(u"e"_s)}));
    m_session->reset();
    QCOMPARE(textOf(*m_view), QString());
}

void TasksPanelTest::closedGroupsStayClosed()
{
    m_view->collapse(indexOf(u"two"_s));
    m_panel->setFilterText(u"state:ready,waiting"_s);
    QCOMPARE(textOf(*m_view), u"First(two a b) three(d) e f"_s);
    RunOptions options;
    options.aggregateExceptions = true;
    QVERIFY(m_session->setOptions(options)); // the same document again
    QCOMPARE(textOf(*m_view), u"First(two a b) three(d) e f"_s);
}

void TasksPanelTest::theSelectionOutlivesTheFilter()
{
    click(u"b"_s);
    QSignalSpy selected(m_panel.get(), &TasksPanel::selectionChanged);
    m_panel->setFilterText(u"group:three"_s);
    QVERIFY(m_view->selectedTasks().isEmpty());
    m_panel->setFilterText({});
    QCOMPARE(m_view->selectedTasks(), QList{task(u"b"_s)});
    QVERIFY(selected.isEmpty());
}

void TasksPanelTest::theSelectionOutlivesWhatTheRunHides()
{
    m_panel->setFilterText(u"state:ready"_s);
    click(u"a"_s);
    QSignalSpy selected(m_panel.get(), &TasksPanel::selectionChanged);
    m_session->stepPass(); // a runs, so that its row goes
    QTRY_COMPARE(textOf(*m_view), QString());
    m_session->reset();
    QCOMPARE(textOf(*m_view), u"First(a) e"_s);
    QCOMPARE(m_view->selectedTasks(), QList{task(u"a"_s)});
    QVERIFY(selected.isEmpty());
}

void TasksPanelTest::menusAreAskedForByMouseAndKey()
{
    QSignalSpy tasks(m_panel.get(), &TasksPanel::taskMenuRequested);
    QSignalSpy groups(m_panel.get(), &TasksPanel::groupMenuRequested);
    const auto ask = [this](QContextMenuEvent::Reason reason, const QString &name) {
        const QPoint point = m_view->visualRect(indexOf(name)).center();
        QContextMenuEvent event(reason, point, m_view->viewport()->mapToGlobal(point));
        QCoreApplication::sendEvent(m_view->viewport(), &event);
    };
    click(u"a"_s);
    ask(QContextMenuEvent::Mouse, u"a"_s);
    QCOMPARE(tasks.last()[0].value<QList<TaskId>>(), QList{task(u"a"_s)});
    ask(QContextMenuEvent::Keyboard, u"e"_s); // the key asks for what is selected
    QCOMPARE(tasks.last()[0].value<QList<TaskId>>(), QList{task(u"a"_s)});
    ask(QContextMenuEvent::Mouse, u"three"_s);
    QCOMPARE(groups.last()[0].value<GroupId>(), m_session->document().graph.findGroup(u"three"_s));
}

void TasksPanelTest::anotherDocumentTakesThePlace()
{
    m_view->collapse(indexOf(u"First"_s));
    m_panel->select({task(u"f"_s)});
    GraphDocument other;
    other.graph.addTask(u"x"_s, {}, other.graph.addGroup(u"g"_s));
    m_session->setDocument(other);
    QCOMPARE(textOf(*m_view), u"g(x)"_s);
    QVERIFY(m_view->selectedTasks().isEmpty());
}

STEPWISE_TEST_MAIN(TasksPanelTest)
#include "tst_taskspanel.moc"
