#include "core/execution/taskmatch.h"
#include "gui/models/taskfilter.h"
#include "tests/gui/models/valuesource.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;
using namespace Qt::StringLiterals;

namespace {

QString keysOf(const ValueSource &source, const auto &tasks)
{
    QString keys;
    for (const TaskId task : tasks)
        keys += source.document().graph.key(task);
    return keys;
}

/// a failed after 2 s at step 2, b and c and d were skipped for it, e runs since 1 s, f is held.
ValueSource halfRun()
{
    ValueSource source(groupedDocument());
    source.happen(EventKind::Started, u"a"_s, 0);
    source.happen(EventKind::Stepped, u"a"_s, 1, 2);
    source.happen(EventKind::Started, u"e"_s, 1);
    source.happen(EventKind::Failed, u"a"_s, 2, source.details().addText(u"disk full"_s));
    for (const QString &key : {u"b"_s, u"c"_s, u"d"_s})
        source.happen(EventKind::Skipped, key, 2, source.task(u"a"_s).value());
    source.happen(EventKind::Held, u"f"_s, 2);
    source.setClock(7);
    return source;
}

} // namespace

class TaskFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatTheTermsSay_data();
    void findsWhatTheTermsSay();
    void agreesWithTheCommandLine_data();
    void agreesWithTheCommandLine();
    void nonsenseChangesNothing();
    void tellsWhoseAnswerFlipped();
    void theClockAloneCanFlipWhatIsActive();
};

void TaskFilterTest::findsWhatTheTermsSay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("no terms") << u""_s << u"abcdef"_s;
    QTest::newRow("a name") << u"e"_s << u"e"_s;
    QTest::newRow("a state") << u"state:skipped"_s << u"bcd"_s;
    QTest::newRow("a group at any depth") << u"group:one"_s << u"abc"_s;
    QTest::newRow("a group by name") << u"group:First"_s << u"abc"_s;
    QTest::newRow("longer than") << u"duration>5"_s << u"e"_s;
    QTest::newRow("held") << u"held"_s << u"f"_s;
    QTest::newRow("words of an error") << u"\"disk full\""_s << u"a"_s;
    QTest::newRow("all terms") << u"state:failed group:one duration<3"_s << u"a"_s;
    QTest::newRow("nothing") << u"state:succeeded"_s << u""_s;
}

void TaskFilterTest::findsWhatTheTermsSay()
{
    QFETCH(QString, text);
    const ValueSource source = halfRun();
    TaskFilter filter(source);
    QVERIFY(filter.setText(text));
    QTEST(keysOf(source, filter.matchingTasks()), "found");
    QCOMPARE(filter.matchCount(), static_cast<std::size_t>(filter.matchingTasks().size()));
}

void TaskFilterTest::agreesWithTheCommandLine_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"state:failed or held"_s, u"progress>40"_s, u"progress<50"_s,
                                u"step>=1"_s, u"-state:skipped"_s, u"time>3"_s, u"pass=1"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TaskFilterTest::agreesWithTheCommandLine()
{
    QFETCH(QString, text);
    const ValueSource source = halfRun();
    TaskFilter filter(source);
    QVERIFY(filter.setText(text));
    const auto expression = Expression::parse(text);
    QVERIFY(expression);
    QCOMPARE(keysOf(source, filter.matchingTasks()),
             keysOf(source,
                    matchingTasks(*expression, source.document(), source.state(), source.clock())));
}

void TaskFilterTest::nonsenseChangesNothing()
{
    const ValueSource source = halfRun();
    TaskFilter filter(source);
    QVERIFY(filter.setText(u"held"_s));
    const auto refused = filter.setText(u"state:nonsense"_s);
    QVERIFY(!refused);
    QVERIFY(!refused.error().message.isEmpty());
    QCOMPARE(keysOf(source, filter.matchingTasks()), u"f"_s);
}

void TaskFilterTest::tellsWhoseAnswerFlipped()
{
    ValueSource source = halfRun();
    TaskFilter filter(source);
    QVERIFY(filter.setText(u"state:running"_s));
    source.happen(EventKind::Succeeded, u"e"_s, 8);
    source.happen(EventKind::Released, u"f"_s, 8);
    source.happen(EventKind::Started, u"f"_s, 8);
    QCOMPARE(keysOf(source, filter.evaluate(std::array{source.task(u"e"_s), source.task(u"f"_s),
                                                       source.task(u"a"_s)})),
             u"ef"_s);
    QCOMPARE(filter.matchCount(), 1U);
    QVERIFY(filter.evaluate(std::array{source.task(u"e"_s)}).empty());
}

void TaskFilterTest::theClockAloneCanFlipWhatIsActive()
{
    ValueSource source = halfRun();
    TaskFilter filter(source);
    QVERIFY(filter.setText(u"duration>100"_s));
    QCOMPARE(filter.matchCount(), 0U);
    source.setClock(200);
    QCOMPARE(keysOf(source, filter.evaluateActive()), u"e"_s);
    QVERIFY(filter.evaluateActive().empty());
}

STEPWISE_GUILESS_TEST_MAIN(TaskFilterTest)
#include "tst_taskfilter.moc"
