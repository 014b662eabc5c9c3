#include "core/trace/recording.h"
#include "tests/support/conformance.h"
#include "tests/support/documenttext.h"
#include "tests/support/runs.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace stepwise;
using namespace stepwise::testing;

/// A recording knows the state at any moment of a run.
class RecordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jumpingEqualsPlaying_data();
    void jumpingEqualsPlaying();
    void movesEitherWay();
    void tellsWhatAMoveChanges();
    void findsMoments();
    void goesNoFurtherThanItsEnd();
};

namespace {

/// A copy of the run's recording that keeps a checkpoint every few events.
Recording withCheckpoints(const Recording &played, std::size_t interval)
{
    Recording copy(played.origin(), interval);
    copy.details() = played.log().details();
    for (std::size_t index = 0; index < played.log().count(); ++index)
        copy.append(played.log()[index]);
    return copy;
}

bool isSame(const RunState &state, const RunState &other)
{
    return state.differences(other).empty() && state.counts() == other.counts() &&
           state.pass() == other.pass() && state.time() == other.time() &&
           state.heldCount() == other.heldCount() && state.outcome() == other.outcome();
}

Recording recordingOf(const QString &text)
{
    const auto run = makeRun(documentFromText(text));
    play(*run);
    return withCheckpoints(*run->recording(), 3);
}

} // namespace

void RecordingTest::jumpingEqualsPlaying_data()
{
    QTest::addColumn<std::size_t>("index");
    for (std::size_t index = 0; index < conformanceCases().size(); index += 2)
        QTest::addRow("run %zu", index) << index;
}

void RecordingTest::jumpingEqualsPlaying()
{
    static const std::vector<ConformanceCase> cases = conformanceCases();
    QFETCH(std::size_t, index);
    const auto run = makeRun(cases[index].document);
    play(*run);
    const Recording recording = withCheckpoints(*run->recording(), 1 + index % 11);
    RunState played(recording.origin().dependencies);
    for (std::size_t count = 0; count <= recording.log().count(); ++count) {
        if (count > 0)
            played.apply(recording.log()[count - 1], recording.log().details());
        QVERIFY2(isSame(recording.stateAt(count), played), qPrintable(QString::number(count)));
    }
}

void RecordingTest::movesEitherWay()
{
    const Recording recording = recordingOf(u"a 2; b>a 4 fail@3; c>a 9 cancel=fail; d>b,c"_s);
    std::mt19937 random(7);
    RunState state = recording.stateAt(0);
    std::size_t at = 0;
    for (int move = 0; move < 200; ++move) {
        const std::size_t to = random() % (recording.log().count() + 1);
        const RunState before = state;
        recording.move(state, at, to);
        QVERIFY(isSame(state, recording.stateAt(to)));
        const std::vector<TaskId> differing = before.differences(state);
        const std::vector<TaskId> told = state.takeChanges();
        for (const TaskId task : differing)
            QVERIFY(std::find(told.begin(), told.end(), task) != told.end());
        at = to;
    }
}

void RecordingTest::tellsWhatAMoveChanges()
{
    const Recording recording = recordingOf(u"a; b 5"_s);
    const TaskId a = recording.document().graph.findTask(u"a"_s);
    const TaskId b = recording.document().graph.findTask(u"b"_s);
    // a> a:1 b> b:1 | a+ b:2 …
    RunState state = recording.stateAt(recording.log().count());
    recording.move(state, recording.log().count(), 4);
    QCOMPARE(state.takeChanges().size(), 2U);
    recording.move(state, 4, 2);
    QCOMPARE(state.takeChanges(), std::vector<TaskId>{b});
    recording.move(state, 2, 0);
    QCOMPARE(state.takeChanges(), std::vector<TaskId>{a});
}

void RecordingTest::findsMoments()
{
    const Recording recording = recordingOf(u"a 3; b>a"_s);
    QCOMPARE(recording.countAt(Moment(-1)), 0U);
    for (std::size_t count = 1; count <= recording.log().count(); ++count) {
        const Moment moment = recording.log()[count - 1].time;
        const std::size_t found = recording.countAt(moment);
        QVERIFY(found >= count);
        QCOMPARE(recording.log()[found - 1].time, moment);
        QVERIFY(found == recording.log().count() || recording.log()[found].time > moment);
    }
    QCOMPARE(recording.countAt(Moment(1h)), recording.log().count());
}

void RecordingTest::goesNoFurtherThanItsEnd()
{
    const Recording recording = recordingOf(u"a"_s);
    QVERIFY(isSame(recording.stateAt(1000), recording.state()));
    QVERIFY(recording.isFinished());
}

STEPWISE_APPLESS_TEST_MAIN(RecordingTest)
#include "tst_recording.moc"
