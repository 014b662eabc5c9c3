#include "gui/models/eventlogmodel.h"
#include "gui/panels/eventlogview.h"
#include "gui/panels/logpanel.h"
#include "tests/gui/models/valuesource.h"
#include "tests/support/testmain.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;
using namespace Qt::StringLiterals;

class LogPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void followsTheRun();
    void aClickJumpsToTheTask();
    void enterJumpsToo();
    void theFilterNarrows();
    void nonsenseIsShown();
    void whatIsReadStaysInPlace();
    void theNewestStaysInView();
    void theMomentThatIsShownIsInView();
    void everyRowIsFoundWhereItIsDrawn_data();
    void everyRowIsFoundWhereItIsDrawn();
    void theFilterCanMoveIntoATitleBar();

private:
    QString textAt(int row, int column = EventLogModel::TextColumn) const
    {
        return m_view->model()->index(row, column).data().toString();
    }
    QPoint centreOf(int row) const
    {
        return m_view->visualRect(m_view->model()->index(row, EventLogModel::TaskColumn)).center();
    }
    void growLog(int passes);

    std::unique_ptr<Session> m_session;
    std::unique_ptr<LogPanel> m_panel;
    EventLogView *m_view = nullptr;
};

void LogPanelTest::init()
{
    m_session = std::make_unique<Session>();
    GraphDocument document = groupedDocument();
    for (std::size_t index = 0; index < document.graph.taskCount(); ++index)
        document.settings(TaskId::fromIndex(index)).simulation.steps = 1000;
    m_session->setDocument(document);
    m_panel = std::make_unique<LogPanel>(*m_session);
    m_view = m_panel->findChild<EventLogView *>();
    m_panel->resize(600, 250);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void LogPanelTest::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

void LogPanelTest::growLog(int passes)
{
    const int before = m_view->model()->rowCount();
    for (int pass = 0; pass < passes; ++pass)
        m_session->stepPass();
    QTRY_VERIFY(m_view->model()->rowCount() >= before + 2 * passes);
}

void LogPanelTest::followsTheRun()
{
    QCOMPARE(m_view->model()->rowCount(), 0);
    growLog(1);
    QCOMPARE(textAt(m_view->model()->rowCount() - 1, EventLogModel::TaskColumn), u"a"_s);
    QCOMPARE(textAt(m_view->model()->rowCount() - 1), u"Started"_s);
    m_session->reset();
    QCOMPARE(m_view->model()->rowCount(), 0);
}

void LogPanelTest::aClickJumpsToTheTask()
{
    growLog(1);
    QSignalSpy revealed(m_panel.get(), &LogPanel::revealRequested);
    const int last = m_view->model()->rowCount() - 1;
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, centreOf(last));
    QCOMPARE(revealed.size(), 1);
    QCOMPARE(revealed[0][0].value<TaskId>(), TaskId(0));
    QVERIFY(m_view->selectionModel()->isRowSelected(last, {}));
}

void LogPanelTest::enterJumpsToo()
{
    growLog(1);
    auto *edit = m_panel->findChild<QLineEdit *>();
    m_panel->activateWindow();
    m_panel->focusFilter();
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClick(edit, Qt::Key_Down);
    QVERIFY(m_view->hasFocus());
    QSignalSpy revealed(m_panel.get(), &LogPanel::revealRequested);
    QTest::keyClick(m_view, Qt::Key_End);
    QCOMPARE(m_view->accessibleDescription(), u"00:00.0, a, Started"_s);
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(revealed.size(), 1);
    QCOMPARE(revealed[0][0].value<TaskId>(), TaskId(0));
    QTest::keyClick(m_view, Qt::Key_Home);
    QTest::keyClick(m_view, Qt::Key_Up);
    QVERIFY(edit->hasFocus());
}

void LogPanelTest::theFilterNarrows()
{
    growLog(3);
    QTest::keyClicks(m_panel->findChild<QLineEdit *>(), u"event:started name:e"_s);
    QTRY_COMPARE(m_view->model()->rowCount(), 1);
    QCOMPARE(textAt(0, EventLogModel::TaskColumn), u"e"_s);
    QTest::keyClick(m_panel->findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(m_view->model()->rowCount() > 5);
}

void LogPanelTest::nonsenseIsShown()
{
    growLog(1);
    m_panel->setFilterText(u"time>soon"_s);
    const auto *line = m_panel->filterField()->findChild<QLabel *>();
    QVERIFY(line->isVisible());
    QVERIFY(!line->text().isEmpty());
    QVERIFY(m_view->model()->rowCount() > 0);
}

void LogPanelTest::whatIsReadStaysInPlace()
{
    growLog(40);
    m_view->verticalScrollBar()->setValue(20);
    const QString atTop = textAt(20);
    const int rows = m_view->model()->rowCount();
    growLog(5);
    const int grown = m_view->model()->rowCount() - rows;
    QCOMPARE(m_view->verticalScrollBar()->value(), 20 + grown);
    QCOMPARE(textAt(20 + grown), atTop);
}

void LogPanelTest::theNewestStaysInView()
{
    growLog(40);
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    growLog(5);
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
}

void LogPanelTest::theMomentThatIsShownIsInView()
{
    growLog(40);
    m_view->clearFocus();
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    m_session->lookAt(3);
    QVERIFY(m_view->verticalScrollBar()->value() > 0);
    m_session->backToNow();
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
}

void LogPanelTest::everyRowIsFoundWhereItIsDrawn_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void LogPanelTest::everyRowIsFoundWhereItIsDrawn()
{
    QFETCH(Qt::LayoutDirection, direction);
    m_panel->setLayoutDirection(direction);
    growLog(40);
    m_view->verticalScrollBar()->setValue(7);
    for (int row = 7; row < 12; ++row) {
        for (int column = 0; column < EventLogModel::ColumnCount; ++column) {
            const QModelIndex index = m_view->model()->index(row, column);
            QCOMPARE(m_view->indexAt(m_view->visualRect(index).center()), index);
        }
    }
    QVERIFY(!m_view->viewport()->rect().intersects(
        m_view->visualRect(m_view->model()->index(0, EventLogModel::TextColumn))));
}

void LogPanelTest::theFilterCanMoveIntoATitleBar()
{
    growLog(3);
    QWidget title;
    m_panel->filterField()->setParent(&title);
    m_panel->setFilterText(u"event:started"_s);
    QTRY_COMPARE(m_view->model()->rowCount(), 2);
}

STEPWISE_TEST_MAIN(LogPanelTest)
#include "tst_logpanel.moc"
