#include "core/execution/enginesetup.h"
#include "gui/canvas/graphview.h"
#include "gui/dialogs/commandsdialog.h"
#include "gui/panels/outputview.h"
#include "tests/support/testmain.h"
#include "windowfixture.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

namespace stepwise {

using namespace Qt::StringLiterals;
using testing::WindowFixture;

namespace {

constexpr int longWait = 20'000;

const QByteArray commands = R"({"format":"stepwise/1","run":{"waitTime":0.05},"tasks":[
 {"id":"a","command":{"argv":["sh","-c","echo first; printf '\\033[31mred\\033[0m\\n'; exit 0"]}},
 {"id":"b","dependsOn":["a"],"command":{"argv":["sh","-c","echo broken; exit 3"]}},
 {"id":"c","dependsOn":["b"]}]})";

const QByteArray slow = R"({"format":"stepwise/1","run":{"waitTime":0.05},"tasks":[
 {"id":"a","command":{"argv":["sh","-c","echo '[1/4] on its way'; sleep 60"]}}]})";

/// Answers the next question about commands; notes what it showed.
class Answer : public QObject
{
public:
    explicit Answer(bool isYes)
    {
        m_timer.setInterval(20);
        connect(&m_timer, &QTimer::timeout, this, [this, isYes] {
            auto *dialog = qobject_cast<CommandsDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            m_timer.stop();
            wasAsked = true;
            auto *rows = dialog->findChild<QTreeWidget *>();
            for (int row = 0; row < rows->topLevelItemCount(); ++row)
                shown.append(rows->topLevelItem(row)->text(1));
            auto *buttons = dialog->findChild<QDialogButtonBox *>();
            for (QAbstractButton *button : buttons->buttons()) {
                const bool accepts = buttons->buttonRole(button) == QDialogButtonBox::AcceptRole;
                if (accepts == isYes)
                    return button->click();
            }
        });
        m_timer.start();
    }

    bool wasAsked = false;
    QStringList shown;

private:
    QTimer m_timer;
};

} // namespace

class tst_Engines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void openingRunsNothingAndANoRunsNothing();
    void aYesRunsAndIsRemembered();
    void theEngineIsKeptForTheFile();
    void outputIsShownAndSearched();
    void progressIsSeenAndACancelEndsIt();
    void whatRealCommandsCannotIsGreyed();
    void withoutCommandsThereIsNoChoice();

private:
    QTemporaryDir m_configuration;
};

void tst_Engines::initTestCase()
{
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_configuration.path());
}

/// Nothing is trusted.
void tst_Engines::init()
{
    QFile::remove(m_configuration.filePath(u"stepwise/trusted-commands.ini"_s));
}

void tst_Engines::openingRunsNothingAndANoRunsNothing()
{
    WindowFixture fixture;
    const QString path = fixture.write(u"g.stepwise.json"_s, commands);
    QVERIFY(fixture.open(path));
    QCOMPARE(fixture.session().engine().kind, EngineKind::Simulate);
    fixture.action(u"Commands on this machine"_s)->trigger();
    QCOMPARE(fixture.session().engine().kind, EngineKind::Process);
    QCOMPARE(fixture.session().mode(), Session::Mode::Idle);

    Answer answer(false);
    QTest::keyClick(&fixture.window, Qt::Key_F5);
    QVERIFY(answer.wasAsked);
    QCOMPARE(answer.shown.size(), 2);
    QVERIFY2(answer.shown[1].contains(u"exit 3"_s), qPrintable(answer.shown[1]));
    QCOMPARE(fixture.session().mode(), Session::Mode::Idle);
    QCOMPARE(fixture.session().log().count(), std::size_t(0));
}

void tst_Engines::aYesRunsAndIsRemembered()
{
    WindowFixture fixture;
    const QString path = fixture.write(u"g.stepwise.json"_s, commands);
    QVERIFY(fixture.open(path));
    fixture.action(u"Commands on this machine"_s)->trigger();
    {
        Answer answer(true);
        QTest::keyClick(&fixture.window, Qt::Key_F5);
        QVERIFY(answer.wasAsked);
    }
    QTRY_COMPARE_WITH_TIMEOUT(fixture.session().mode(), Session::Mode::Finished, longWait);
    QCOMPARE(fixture.stateOf(u"a"_s), TaskState::Succeeded);
    QCOMPARE(fixture.stateOf(u"b"_s), TaskState::Failed);
    QCOMPARE(fixture.stateOf(u"c"_s), TaskState::Skipped);
    QCOMPARE(fixture.session().state().error(fixture.task(u"b"_s)), u"exit code 3"_s);

    WindowFixture another;
    const QString same = fixture.write(u"g.stepwise.json"_s, commands);
    QVERIFY(another.open(same));
    another.action(u"Commands on this machine"_s)->trigger();
    Answer answer(false);
    QTest::keyClick(&another.window, Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(another.session().mode(), Session::Mode::Finished, longWait);
    QVERIFY(!answer.wasAsked);
}

void tst_Engines::theEngineIsKeptForTheFile()
{
    WindowFixture fixture;
    const QString path = fixture.write(u"g.stepwise.json"_s, commands);
    const QString other = fixture.write(u"h.stepwise.json"_s, commands);
    QVERIFY(fixture.open(path));
    fixture.action(u"Commands on this machine"_s)->trigger();
    QVERIFY(fixture.open(other));
    QCOMPARE(fixture.session().engine().kind, EngineKind::Simulate);
    QVERIFY(fixture.open(path));
    QCOMPARE(fixture.session().engine().kind, EngineKind::Process);
    auto *button = fixture.window.findChild<QToolButton *>(u"engineButton"_s);
    QCOMPARE(button->text(), u"Commands on this machine"_s);
}

void tst_Engines::outputIsShownAndSearched()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(fixture.write(u"g.stepwise.json"_s, commands)));
    fixture.action(u"Commands on this machine"_s)->trigger();
    Answer answer(true);
    QTest::keyClick(&fixture.window, Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.session().mode(), Session::Mode::Finished, longWait);

    fixture.action(u"Output of the task"_s)->trigger();
    auto *view = fixture.window.findChild<OutputView *>();
    QTRY_VERIFY(view->isVisible());
    fixture.action(u"Select all"_s)->trigger();
    QVERIFY(view->toPlainText().isEmpty()); // of several nothing is shown
    fixture.window.findChild<GraphView *>()->select({fixture.task(u"a"_s)});
    QTRY_COMPARE(view->toPlainText().trimmed(), u"first\nred"_s);

    QVERIFY(view->findNext(u"red"_s, false));
    QCOMPARE(view->textCursor().selectedText(), u"red"_s);
    QVERIFY(view->findNext(u"first"_s, false)); // round the end
    QVERIFY(!view->findNext(u"absent"_s, false));
}

void tst_Engines::progressIsSeenAndACancelEndsIt()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(fixture.write(u"s.stepwise.json"_s, slow)));
    fixture.action(u"Commands on this machine"_s)->trigger();
    Answer answer(true);
    QTest::keyClick(&fixture.window, Qt::Key_F5);
    const TaskId task = fixture.task(u"a"_s);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.session().state().activity(task).progress.has_value(),
                             longWait);
    QCOMPARE(*fixture.session().state().activity(task).progress, 0.25);
    fixture.window.activateWindow(); // a dialog had the keys
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    QTest::keyClick(&fixture.window, Qt::Key_F5, Qt::ShiftModifier);
    QCOMPARE(fixture.stateOf(u"a"_s), TaskState::Cancelling);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.session().mode(), Session::Mode::Finished, longWait);
    QCOMPARE(fixture.stateOf(u"a"_s), TaskState::Cancelled);
}

void tst_Engines::whatRealCommandsCannotIsGreyed()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(fixture.write(u"s.stepwise.json"_s, slow)));
    QVERIFY(fixture.action(u"Faster"_s)->isEnabled());
    fixture.action(u"Commands on this machine"_s)->trigger();
    QVERIFY(!fixture.action(u"Faster"_s)->isEnabled());
    Answer answer(true);
    QTest::keyClick(&fixture.window, Qt::Key_F5);
    fixture.window.findChild<GraphView *>()->select({fixture.task(u"a"_s)});
    QVERIFY(!fixture.action(u"Fail at next step"_s)->isEnabled());
    // What runs is not swapped for something else.
    QVERIFY(!fixture.action(u"Simulated tasks"_s)->isEnabled());
    fixture.action(u"Reset"_s)->trigger();
    fixture.action(u"Simulated tasks"_s)->trigger();
    QVERIFY(fixture.action(u"Faster"_s)->isEnabled());
}

void tst_Engines::withoutCommandsThereIsNoChoice()
{
    WindowFixture fixture;
    QVERIFY(fixture.openExample(u"deployment"_s));
    QAction *process = fixture.action(u"Commands on this machine"_s);
    QVERIFY(!process->isEnabled());
    QVERIFY(process->toolTip().contains(u"No task of this graph has a command."_s));
}

} // namespace stepwise

STEPWISE_TEST_MAIN(stepwise::tst_Engines)
#include "tst_engines.moc"
