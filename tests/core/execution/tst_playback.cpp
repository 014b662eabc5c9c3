#include "core/execution/playback.h"
#include "tests/core/execution/opensession.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace stepwise;
using namespace stepwise::testing;

/// Playing what is recorded, and runs that were read from files.
class PlaybackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void playsAlongTheClock();
    void goesOnFromWhereThePlayheadIsPut();
    void hasNothingToPlayBeforeARun();
    void keepsTheRateInItsBounds();
    void showsARunThatWasRead();
    void goesOnFromARunThatWasRead();
    void refusesRunsOfAnotherGraph();
    void onlySimulatedRunsGoOn();

private:
    static NamedRun readRun(const QString &text, const QString &engine = u"simulate"_s)
    {
        const auto run = makeRun(documentFromText(text));
        play(*run);
        Recording::Origin origin = run->recording()->origin();
        origin.engine = engine;
        auto recording = std::make_shared<Recording>(origin);
        recording->details() = run->log().details();
        for (std::size_t index = 0; index < run->log().count(); ++index)
            recording->append(run->log()[index]);
        recording->takeChanges();
        NamedRun named;
        named.name = u"from a file"_s;
        named.recording = recording;
        return named;
    }
};

void PlaybackTest::playsAlongTheClock()
{
    Session session;
    session.openRecording(readRun(u"a 6"_s)); // a step a second, the last resume at 5 s
    Playback playback(session);
    QCOMPARE(playback.end(), Moment(5s));
    QSignalSpy told(&playback, &Playback::playingChanged);
    playback.setRate(2);
    playback.play();
    QVERIFY(playback.isPlaying());
    QCOMPARE(session.position(), 0U);
    playback.advance(750ms);
    QCOMPARE(playback.moment(), Moment(1500ms));
    QCOMPARE(session.state().time(), Moment(1s));
    QCOMPARE(session.state()[TaskId(0)].step, 3U);
    playback.setRate(0.25);
    playback.advance(2s);
    QCOMPARE(session.state().time(), Moment(2s));
    playback.advance(1h);
    QVERIFY(!playback.isPlaying());
    QVERIFY(session.state().outcome());
    QVERIFY(!session.isLive());
    QCOMPARE(told.count(), 2);
    playback.play(); // again, from the beginning
    QCOMPARE(session.position(), 0U);
}

void PlaybackTest::goesOnFromWhereThePlayheadIsPut()
{
    Open session(u"a 6"_s);
    for (int pass = 0; pass < 5; ++pass)
        session.stepPass();
    Playback playback(session);
    playback.play();
    QVERIFY(!session.isLive());
    session.lookAtMoment(2s);
    playback.advance(500ms);
    QCOMPARE(playback.moment(), Moment(2500ms));
    session.backToNow();
    QVERIFY(!playback.isPlaying());
    playback.advance(1s);
    QVERIFY(session.isLive());
}

void PlaybackTest::hasNothingToPlayBeforeARun()
{
    Open session(u"a 6"_s);
    Playback playback(session);
    QVERIFY(!playback.canPlay());
    playback.play();
    QVERIFY(!playback.isPlaying());
}

void PlaybackTest::keepsTheRateInItsBounds()
{
    Session session;
    Playback playback(session);
    playback.setRate(1'000);
    QCOMPARE(playback.rate(), 64.0);
    playback.setRate(0);
    QCOMPARE(playback.rate(), 0.25);
}

void PlaybackTest::showsARunThatWasRead()
{
    Open session(u"other"_s);
    session.stepPass();
    QSignalSpy documents(&session, &Session::documentChanged);
    session.openRecording(readRun(u"a; b>a fail@1"_s));
    QCOMPARE(documents.count(), 1);
    QCOMPARE(session.runs().count(), 1U);
    QVERIFY(!session.isLive());
    QCOMPARE(session.state()[TaskId(1)].state, TaskState::Failed);
    QCOMPARE(session.document().graph.taskCount(), 2U);
    QVERIFY(!session.liveRecording());
}

void PlaybackTest::goesOnFromARunThatWasRead()
{
    Session session;
    session.setPace(0);
    session.openRecording(readRun(u"a 4; b>a; after 2 hold b; after 3 release b"_s));
    const auto read = session.recording();
    session.lookAtMoment(1s);
    session.run();
    QTRY_COMPARE(session.mode(), Session::Mode::Finished);
    QVERIFY(session.isLive());
    QCOMPARE(session.runs().count(), 2U);
    QCOMPARE(session.runs().runs().back().forkedFrom, read);
    QCOMPARE(session.state().outcome()->kind, OutcomeKind::Succeeded);
}

void PlaybackTest::refusesRunsOfAnotherGraph()
{
    Open session(u"a; b>a"_s);
    QVERIFY(session.addRun(readRun(u"a; b>a fail@1"_s)).isOk());
    QCOMPARE(session.runs().count(), 1U);
    for (const auto &[text, word] :
         {std::pair(u"a; c>a"_s, u"c"_s), std::pair(u"a"_s, u"b"_s),
          std::pair(u"b; a"_s, u"order"_s), std::pair(u"a; b"_s, u"needs other"_s)}) {
        const auto added = session.addRun(readRun(text));
        QVERIFY2(!added, qPrintable(text));
        QVERIFY2(added.error().message.contains(word), qPrintable(added.error().message));
    }
    QCOMPARE(session.runs().count(), 1U);
}

void PlaybackTest::onlySimulatedRunsGoOn()
{
    Session session;
    session.openRecording(readRun(u"a 4"_s, u"process"_s));
    session.lookAtMoment(1s);
    QSignalSpy refused(&session, &Session::requestRefused);
    session.stepTask();
    QCOMPARE(refused.count(), 1);
    QVERIFY(refused.first().first().value<Error>().message.contains(u"process"_s));
    QCOMPARE(session.runs().count(), 1U);
}

STEPWISE_GUILESS_TEST_MAIN(PlaybackTest)

#include "tst_playback.moc"
