#include "gui/models/taskhistory.h"
#include "gui/panels/inspectorpanel.h"
#include "gui/panels/linkbutton.h"
#include "gui/panels/taskline.h"
#include "gui/panels/tasklistsection.h"
#include "gui/panels/waitsection.h"
#include "tests/gui/models/valuesource.h"
#include "tests/support/testmain.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;
using namespace Qt::StringLiterals;

class InspectorPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsOfTheRunWithoutASelection();
    void tellsOfATask();
    void theChainLeadsToTheHeldTask();
    void releaseAsksForARelease();
    void linksLeadToTheirTasks();
    void linksAreReachedByKeyboard();
    void followsTheRun();
    void theChainGoesWithTheSelection();
    void severalTasksAreSummedUp();
    void longListsAreCutAndLengthened();
    void longChainsShowBeginningAndEnd();
    void anotherDocumentIsSurvived();

private:
    TaskId task(const QString &key) const { return m_session->document().graph.findTask(key); }
    void hold(TaskId held) const;
    QStringList shownTexts() const;
    template<typename Widget>
    QList<Widget *> shown(const QObject *inside = nullptr) const;
    LinkButton *linkTo(const QString &name) const;

    std::unique_ptr<Session> m_session;
    std::unique_ptr<InspectorPanel> m_panel;
};

void InspectorPanelTest::init()
{
    m_session = std::make_unique<Session>();
    m_session->setDocument(groupedDocument());
    m_panel = std::make_unique<InspectorPanel>(*m_session);
    m_panel->resize(308, 700);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void InspectorPanelTest::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

void InspectorPanelTest::hold(TaskId held) const
{
    Request request;
    request.kind = RequestKind::Hold;
    request.tasks = {held};
    m_session->request(request);
}

template<typename Widget>
QList<Widget *> InspectorPanelTest::shown(const QObject *inside) const
{
    QList<Widget *> widgets = (inside ? inside : m_panel.get())->template findChildren<Widget *>();
    widgets.removeIf([](const Widget *widget) { return !widget->isVisible(); });
    return widgets;
}

QStringList InspectorPanelTest::shownTexts() const
{
    QStringList texts;
    for (const QLabel *label : shown<QLabel>())
        texts.append(label->text());
    for (const LinkButton *link : shown<LinkButton>())
        texts.append(link->text());
    return texts;
}

LinkButton *InspectorPanelTest::linkTo(const QString &name) const
{
    for (LinkButton *link : shown<LinkButton>()) {
        if (link->text() == name)
            return link;
    }
    return nullptr;
}

void InspectorPanelTest::tellsOfTheRunWithoutASelection()
{
    QVERIFY(shownTexts().contains(u"States"_s));
    QVERIFY(shownTexts().contains(u"0 of 6 tasks"_s));
    QVERIFY(!shownTexts().contains(u"Dependencies"_s));
}

void InspectorPanelTest::tellsOfATask()
{
    m_panel->inspect({task(u"c"_s)});
    const QStringList texts = shownTexts();
    for (const QString &text : {u"c"_s, u"Waiting"_s, u"Why it waits"_s, u"Dependencies"_s,
                                u"Dependents"_s, u"Step and deadlines"_s, u"0 of 4"_s, u"History"_s,
                                u"Waiting for 2 tasks, run started"_s})
        QVERIFY2(texts.contains(text), qPrintable(text));
    QVERIFY(!texts.contains(u"States"_s));
    QVERIFY(!texts.contains(u"Errors"_s));
}

void InspectorPanelTest::theChainLeadsToTheHeldTask()
{
    QSignalSpy chains(m_panel.get(), &InspectorPanel::chainChanged);
    hold(task(u"a"_s));
    m_panel->inspect({task(u"d"_s)});
    QCOMPARE(chains.last()[0].value<QList<TaskId>>(),
             (QList{task(u"d"_s), task(u"c"_s), task(u"a"_s)}));
    QStringList lines;
    for (const TaskLine *line : shown<TaskLine>(m_panel->findChild<WaitSection *>()))
        lines.append(m_session->document().graph.key(line->task()));
    QCOMPARE(lines, QStringList({u"c"_s, u"a"_s}));
    QVERIFY(shownTexts().contains(u"held until it is released"_s));
}

void InspectorPanelTest::releaseAsksForARelease()
{
    hold(task(u"a"_s));
    m_panel->inspect({task(u"d"_s)});
    QSignalSpy requests(m_panel.get(), &InspectorPanel::requestMade);
    const auto buttons = shown<QPushButton>();
    QCOMPARE(buttons.size(), 1);
    QCOMPARE(buttons[0]->text(), u"Release"_s);
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QCOMPARE(requests.size(), 1);
    const auto request = requests[0][0].value<Request>();
    QCOMPARE(request.kind, RequestKind::Release);
    QCOMPARE(request.tasks, std::vector{task(u"a"_s)});
}

void InspectorPanelTest::linksLeadToTheirTasks()
{
    m_panel->inspect({task(u"d"_s)});
    QSignalSpy revealed(m_panel.get(), &InspectorPanel::revealRequested);
    QVERIFY(linkTo(u"c"_s));
    QTest::mouseClick(linkTo(u"c"_s), Qt::LeftButton);
    QCOMPARE(revealed.size(), 1);
    QCOMPARE(revealed[0][0].value<TaskId>(), task(u"c"_s));
}

void InspectorPanelTest::linksAreReachedByKeyboard()
{
    m_panel->inspect({task(u"e"_s)}); // its dependent f is the only link
    QSignalSpy revealed(m_panel.get(), &InspectorPanel::revealRequested);
    LinkButton *link = linkTo(u"f"_s);
    QVERIFY(link);
    QVERIFY(link->focusPolicy() & Qt::TabFocus);
    QTest::keyClick(link, Qt::Key_Return);
    QCOMPARE(revealed.last()[0].value<TaskId>(), task(u"f"_s));
}

void InspectorPanelTest::followsTheRun()
{
    m_panel->inspect({task(u"a"_s)});
    QVERIFY(shownTexts().contains(u"Ready"_s));
    m_session->stepPass();
    QTRY_VERIFY(shownTexts().contains(u"Running"_s));
    QVERIFY(shownTexts().contains(u"Started"_s)); // in its history
    m_session->reset();
    QVERIFY(!shownTexts().contains(u"Running"_s));
    QVERIFY(!shownTexts().contains(u"Started"_s));
}

void InspectorPanelTest::theChainGoesWithTheSelection()
{
    QSignalSpy chains(m_panel.get(), &InspectorPanel::chainChanged);
    m_panel->inspect({task(u"b"_s)});
    QCOMPARE(chains.size(), 1);
    m_panel->inspect({task(u"b"_s)}); // the same again
    QCOMPARE(chains.size(), 1);
    m_panel->inspect({task(u"b"_s), task(u"c"_s)});
    QCOMPARE(chains.size(), 2);
    QVERIFY(chains.last()[0].value<QList<TaskId>>().isEmpty());
}

void InspectorPanelTest::severalTasksAreSummedUp()
{
    m_session->stepPass();
    m_panel->inspect({task(u"a"_s), task(u"e"_s), task(u"c"_s)});
    const QStringList texts = shownTexts();
    QVERIFY(texts.contains(u"3 tasks"_s));
    QVERIFY(texts.contains(u"Running"_s));
    QVERIFY(texts.contains(u"Waiting"_s));
    QVERIFY(!texts.contains(u"Failed"_s));
    QVERIFY(texts.contains(u"0 of 3 tasks"_s));
}

void InspectorPanelTest::longListsAreCutAndLengthened()
{
    GraphDocument document;
    const TaskId root = document.graph.addTask(u"root"_s);
    for (int index = 0; index < 1244; ++index)
        document.graph.addDependency(document.graph.addTask(QString::number(index)), root);
    m_session->setDocument(document);
    m_panel->inspect({root});
    const auto *list = m_panel->findChildren<TaskListSection *>()[1];
    QCOMPARE(shown<TaskLine>(list).size(), 10);
    LinkButton *more = linkTo(u"and 1,234 more"_s);
    QVERIFY(more);
    QTest::mouseClick(more, Qt::LeftButton);
    QCOMPARE(shown<TaskLine>(list).size(), 110);
    m_panel->inspect({TaskId(1)});
    m_panel->inspect({root});
    QCOMPARE(shown<TaskLine>(list).size(), 10);
}

void InspectorPanelTest::longChainsShowBeginningAndEnd()
{
    GraphDocument document;
    TaskId last = document.graph.addTask(u"0"_s);
    for (int index = 1; index < 200; ++index) {
        const TaskId next = document.graph.addTask(QString::number(index));
        document.graph.addDependency(next, last);
        last = next;
    }
    m_session->setDocument(document);
    m_panel->inspect({last});
    QStringList lines;
    for (const TaskLine *line : shown<TaskLine>(m_panel->findChild<WaitSection *>()))
        lines.append(document.graph.key(line->task()));
    QCOMPARE(lines.first(), u"198"_s);
    QCOMPARE(lines.last(), u"0"_s);
    QCOMPARE(lines.size(), 9);
    QVERIFY(shownTexts().contains(u"… 190 more in between …"_s));
}

void InspectorPanelTest::anotherDocumentIsSurvived()
{
    m_panel->inspect({task(u"f"_s)});
    GraphDocument other;
    other.graph.addTask(u"x"_s);
    connect(m_session.get(), &Session::documentChanged, m_panel.get(), [this] {
        m_panel->inspect({TaskId(0), TaskId(5)});
    });
    m_session->setDocument(other);
    QVERIFY(shownTexts().contains(u"x"_s));
    QVERIFY(!shownTexts().contains(u"f"_s));
}

STEPWISE_TEST_MAIN(InspectorPanelTest)
#include "tst_inspectorpanel.moc"
