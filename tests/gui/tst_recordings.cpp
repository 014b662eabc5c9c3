#include "core/trace/tracecompare.h"
#include "gui/window/bannerstack.h"
#include "gui/window/fileacts.h"
#include "gui/window/playbar.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/testmain.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;
using namespace stepwise::testing;
using Mode = Session::Mode;

/// Recordings in the window: saved, opened, played, gone on from.
class TestRecordings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunIsSavedAndOpenedByDropping();
    void aRecordingPlaysWithTheKeyOfRun();
    void theSliderShowsAMoment();
    void aRecordingGoesOnAsANewRun();
    void aCutOffRecordingSaysSo();
    void aDamagedRecordingLeavesWhatIsOpen();
    void whatCannotBeWrittenIsTold();

private:
    /// Runs an example to its end and saves it; gives the path.
    static QString recorded(WindowFixture &fixture, const QString &example)
    {
        if (!fixture.openExample(example) || !fixture.runToEnd())
            return {};
        const QString path = fixture.directory.filePath(u"run.stepwise-trace.jsonl"_s);
        auto *files = fixture.window.findChild<FileActs *>();
        QSignalSpy written(files, &FileActs::written);
        files->writeRecording(path);
        return written.wait() ? path : QString();
    }

    static PlayBar *bar(WindowFixture &fixture) { return fixture.window.findChild<PlayBar *>(); }

    static const Banner *banner(WindowFixture &fixture, BannerStack::Topic topic)
    {
        return fixture.window.findChild<BannerStack *>()->banner(topic);
    }
};

void TestRecordings::aRunIsSavedAndOpenedByDropping()
{
    WindowFixture fixture;
    const QString path = recorded(fixture, u"fail-fast-or-aggregate"_s);
    QVERIFY(!path.isEmpty());
    const auto before = fixture.session().recording();
    QVERIFY(fixture.openExample(u"diamond"_s));
    QVERIFY(!bar(fixture)->isVisible());

    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&fixture.window, &enter);
    QDropEvent drop(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QSignalSpy opened(&fixture.workspace, &Workspace::opened);
    QApplication::sendEvent(&fixture.window, &drop);
    QVERIFY(opened.wait());
    QVERIFY(!fixture.session().isLive());
    QVERIFY(!firstDifference(fixture.session().log(), before->log()));
    QVERIFY(fixture.session().state().outcome());
    QVERIFY(bar(fixture)->isVisible());
    QCOMPARE(fixture.settings.recentFiles().first(), path);
    QVERIFY(fixture.workspace.problems().isEmpty());
}

void TestRecordings::aRecordingPlaysWithTheKeyOfRun()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(recorded(fixture, u"diamond"_s)));
    auto *speed = bar(fixture)->findChild<QComboBox *>(u"playSpeed"_s);
    QCOMPARE(speed->itemData(0).toDouble(), 0.25);
    QCOMPARE(speed->itemData(speed->count() - 1).toDouble(), 64.0);
    QTest::keyClick(speed, Qt::Key_End);
    const std::size_t end = fixture.session().log().count();
    QTest::keyClick(&fixture.window, Qt::Key_F5);
    QCOMPARE(fixture.session().position(), 0U);
    QTRY_COMPARE(fixture.session().position(), end);
    QCOMPARE(fixture.session().mode(), Mode::Idle); // nothing has run
    QCOMPARE(fixture.session().runs().count(), 1U);
    QTest::keyClick(speed, Qt::Key_Home);
    QTest::mouseClick(bar(fixture)->findChild<QToolButton *>(u"playButton"_s), Qt::LeftButton);
    QVERIFY(fixture.session().position() < end);
    QTest::keyClick(&fixture.window, Qt::Key_F5); // pauses
    const auto buttons = bar(fixture)->findChildren<QToolButton *>();
    QTest::mouseClick(buttons.last(), Qt::LeftButton);
    QCOMPARE(fixture.session().position(), end);
}

void TestRecordings::theSliderShowsAMoment()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(recorded(fixture, u"diamond"_s)));
    auto *slider = bar(fixture)->findChild<QSlider *>();
    QCOMPARE(slider->value(), slider->maximum());
    QTest::keyClick(slider, Qt::Key_Home);
    QCOMPARE(fixture.session().clock(), Moment(0));
    QCOMPARE(fixture.stateOf(u"publish"_s), TaskState::Waiting);
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(fixture.stateOf(u"publish"_s), TaskState::Succeeded);
}

void TestRecordings::aRecordingGoesOnAsANewRun()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(recorded(fixture, u"diamond"_s)));
    const auto read = fixture.session().recording();
    QTest::keyClick(bar(fixture)->findChild<QSlider *>(), Qt::Key_Home);
    QTest::keyClick(&fixture.window, Qt::Key_F10);
    QTRY_VERIFY(fixture.session().isLive());
    QCOMPARE(fixture.session().mode(), Mode::Paused);
    QCOMPARE(fixture.session().runs().count(), 2U);
    QCOMPARE(fixture.session().runs().runs().back().forkedFrom, read);
    QVERIFY(!bar(fixture)->isVisible());
    QTest::keyClick(&fixture.window, Qt::Key_F5);
    QTRY_COMPARE(fixture.session().mode(), Mode::Finished);
    QVERIFY(!firstDifference(fixture.session().log(), read->log()));
}

void TestRecordings::aCutOffRecordingSaysSo()
{
    WindowFixture fixture;
    QFile file(recorded(fixture, u"diamond"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() - 5));
    file.close();
    QVERIFY(fixture.open(file.fileName()));
    QVERIFY(!fixture.session().state().outcome());
    const Banner *said = banner(fixture, BannerStack::Topic::FileProblems);
    QVERIFY(said);
    QVERIFY2(said->content().text.contains(u"cut off"_s), qPrintable(said->content().text));
}

void TestRecordings::aDamagedRecordingLeavesWhatIsOpen()
{
    WindowFixture fixture;
    QFile file(recorded(fixture, u"diamond"_s));
    QVERIFY(fixture.openExample(u"reverse"_s));
    const QString name = fixture.session().document().name;
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray text = file.readAll();
    file.seek(text.indexOf("\"event\":\"stepped\""));
    file.write("garbage");
    file.close();
    QVERIFY(!fixture.open(file.fileName()));
    QCOMPARE(fixture.session().document().name, name);
    const Banner *said = banner(fixture, BannerStack::Topic::LoadFailed);
    QVERIFY(said);
    QVERIFY2(said->content().text.contains(u"jsonl:3:"_s), qPrintable(said->content().text));
}

void TestRecordings::whatCannotBeWrittenIsTold()
{
    WindowFixture fixture;
    QVERIFY(fixture.openExample(u"diamond"_s));
    QAction *save = fixture.action(u"Save recording…"_s);
    QVERIFY(!save->isEnabled()); // nothing is recorded yet
    QVERIFY(fixture.runToEnd());
    QTRY_VERIFY(save->isEnabled());
    auto *files = fixture.window.findChild<FileActs *>();
    QSignalSpy failed(files, &FileActs::failed);
    files->writeRecording(fixture.directory.filePath(u"none/run.stepwise-trace.jsonl"_s));
    QVERIFY(failed.wait());
    QVERIFY(banner(fixture, BannerStack::Topic::Refused));
}

STEPWISE_TEST_MAIN(TestRecordings)
#include "tst_recordings.moc"
