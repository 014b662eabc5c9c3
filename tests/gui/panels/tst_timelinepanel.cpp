#include "core/execution/session.h"
#include "gui/panels/timelinepanel.h"
#include "gui/timeline/timelineview.h"
#include "tests/support/documenttext.h"
#include "tests/support/testmain.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace stepwise;
using namespace stepwise::testing;
using namespace Qt::StringLiterals;

/// The timeline of a session.
class TimelinePanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void followsTheRun();
    void thePlayheadShowsThePast();
    void keysStepThroughTheRun();
    void anotherRunBeginsAnew();
    void findsTheCriticalPath();
    void saysWhatWouldBeIf();

private:
    TimelineView &view() { return m_panel->view(); }
    TaskId task(const char *key)
    {
        return m_session->document().graph.findTask(QString::fromLatin1(key));
    }
    void runToEnd();
    QString pathText();

    std::unique_ptr<Session> m_session;
    std::unique_ptr<TimelinePanel> m_panel;
};

void TimelinePanelTest::init()
{
    QLocale::setDefault(QLocale::c());
    m_session = std::make_unique<Session>();
    m_session->setPace(0);
    m_session->setDocument(documentFromText(u"a 4 in=g; b 2 in=g; c>a,b 3; d 6"_s));
    m_panel = std::make_unique<TimelinePanel>(*m_session);
    m_panel->resize(700, 200);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TimelinePanelTest::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

void TimelinePanelTest::runToEnd()
{
    m_session->run();
    QTRY_COMPARE(m_session->mode(), Session::Mode::Finished);
    QTRY_COMPARE(view().scene().stats().position(), m_session->log().count());
}

QString TimelinePanelTest::pathText()
{
    QStringList keys;
    const auto path = m_panel->criticalPath();
    for (const TaskId found : path ? path->path() : std::vector<TaskId>())
        keys.append(m_session->document().graph.key(found));
    return keys.join(u' ');
}

void TimelinePanelTest::followsTheRun()
{
    QCOMPARE(view().scene().rows().count(), 0U);
    m_session->stepPass();
    QTRY_COMPARE(view().scene().rows().count(), 3U);
    runToEnd();
    QCOMPARE(view().scene().rows().count(), 4U);
    QCOMPARE(view().scene().playhead(), m_session->clock());
}

void TimelinePanelTest::thePlayheadShowsThePast()
{
    runToEnd();
    const int x = view().xOf(fromSeconds(1));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, {x + 2, 8});
    QTRY_VERIFY(!m_session->isLive());
    QCOMPARE(m_session->clock(), fromSeconds(1));
    QCOMPARE(m_session->state()[task("a")].state, TaskState::Running);
    QVERIFY(qAbs(view().xOf(view().scene().playhead()) - x) <= 1);
    // Behind the last event is now.
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                      {view().xOf(m_session->liveRecording()->state().time()) + 20, 8});
    QTRY_VERIFY(m_session->isLive());
}

void TimelinePanelTest::keysStepThroughTheRun()
{
    runToEnd();
    const std::size_t end = m_session->position();
    QTest::keyClick(&view(), Qt::Key_Left);
    QVERIFY(m_session->position() < end);
    const std::size_t before = m_session->position();
    QTest::keyClick(&view(), Qt::Key_Left);
    QVERIFY(m_session->position() < before);
    QTest::keyClick(&view(), Qt::Key_Right);
    QCOMPARE(m_session->position(), before);
    QTest::keyClick(&view(), Qt::Key_Home);
    QCOMPARE(m_session->position(), 0U);
    QTest::keyClick(&view(), Qt::Key_End);
    QVERIFY(m_session->isLive());
}

void TimelinePanelTest::anotherRunBeginsAnew()
{
    runToEnd();
    m_session->reset();
    QCOMPARE(view().scene().rows().count(), 0U);
    m_session->setDocument(documentFromText(u"x 2; y 2"_s));
    m_session->stepPass();
    QTRY_COMPARE(view().scene().rows().count(), 2U);
}

void TimelinePanelTest::findsTheCriticalPath()
{
    runToEnd();
    QTRY_COMPARE(pathText(), u"a c"_s);
    QCOMPARE(m_panel->criticalPath()->slack(task("b")), fromSeconds(2));
    QVERIFY(view().tipOf({task("a"), {}}).contains(u"on the critical path"_s));
    QVERIFY(view().tipOf({task("b"), {}}).contains(u"2.0 s"_s));
}

void TimelinePanelTest::saysWhatWouldBeIf()
{
    runToEnd();
    QTRY_COMPARE(pathText(), u"a c"_s);
    const Duration length = m_panel->criticalPath()->length();
    m_panel->setEditedDuration(task("b"), fromSeconds(10));
    QTRY_COMPARE(pathText(), u"b c"_s);
    QCOMPARE(m_panel->criticalPath()->length(), length + fromSeconds(7));
    const auto *label = m_panel->findChild<QLabel *>();
    QVERIFY(label->isVisible());
    QVERIFY2(label->text().contains(u"7.0 s longer"_s), qPrintable(label->text()));
    QTest::mouseClick(label->parentWidget()->findChild<QToolButton *>(), Qt::LeftButton);
    QTRY_COMPARE(pathText(), u"a c"_s);
    QVERIFY(!label->isVisible());
}

STEPWISE_TEST_MAIN(TimelinePanelTest)
#include "tst_timelinepanel.moc"
