#include "gui/models/eventlogmodel.h"
#include "tests/gui/models/valuesource.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;
using namespace Qt::StringLiterals;

namespace {

/// "00:02.0 a Failed …" for each row, newest first.
QStringList linesOf(const EventLogModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList columns;
        for (int column = 0; column < EventLogModel::ColumnCount; ++column)
            columns.append(model.index(row, column).data().toString());
        lines.append(columns.join(u' ').simplified());
    }
    return lines;
}

void failAndSkip(ValueSource &source)
{
    source.happen(EventKind::Started, u"a"_s, 0);
    source.happen(EventKind::Stepped, u"a"_s, 1, 3);
    source.happen(EventKind::Failed, u"a"_s, 2, source.details().addText(u"exit status 1"_s));
    for (const QString &key : {u"b"_s, u"c"_s, u"d"_s})
        source.happen(EventKind::Skipped, key, 2, source.task(u"a"_s).value());
}

} // namespace

class EventLogModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestStandsFirst();
    void tellsWhoBecameReady();
    void tasksThatTimedOutLetTheirDependentsGo();
    void neighbouringSkipsAreOneRow();
    void skipsForOtherReasonsAreOtherRows();
    void growsAtTheTop();
    void aGrowingRowOfSkipsIsTold();
    void filtersByTextAndTerms_data();
    void filtersByTextAndTerms();
    void filterFollowsTheLog();
    void filterFindsTheNewestFirst();
    void nonsenseChangesNothing();
    void anotherRunEmptiesIt();
};

void EventLogModelTest::newestStandsFirst()
{
    ValueSource source(groupedDocument());
    source.happen(EventKind::Started, u"e"_s, 0);
    source.happen(EventKind::Stepped, u"e"_s, 1, 1);
    source.happen(EventKind::Held, u"a"_s, 2);
    const EventLogModel model(source);
    QCOMPARE(linesOf(model), QStringList({u"00:02.0 a Held"_s, u"00:01.0 e Step 1 of 4"_s,
                                          u"00:00.0 e Started"_s}));
    QVERIFY(model.index(0, 0).data(EventLogModel::HeldMarkRole).toBool());
    QVERIFY(!model.index(0, 0).data(EventLogModel::StateRole).isValid());
    QCOMPARE(model.index(1, 0).data(EventLogModel::StateRole).value<TaskState>(),
             TaskState::Running);
    QCOMPARE(model.index(2, 0).data(EventLogModel::TaskRole).value<TaskId>(), source.task(u"e"_s));
}

void EventLogModelTest::tellsWhoBecameReady()
{
    ValueSource source(groupedDocument());
    source.happen(EventKind::Started, u"a"_s, 0);
    source.happen(EventKind::Succeeded, u"a"_s, 1);
    const EventLogModel model(source); // c waits for b still
    QCOMPARE(linesOf(model),
             QStringList({u"00:01.0 b Ready"_s, u"00:01.0 a Succeeded after 1.0 s"_s,
                          u"00:00.0 a Started"_s}));
    QCOMPARE(model.index(0, 0).data(EventLogModel::StateRole).value<TaskState>(), TaskState::Ready);
}

void EventLogModelTest::tasksThatTimedOutLetTheirDependentsGo()
{
    ValueSource source(groupedDocument());
    source.happen(EventKind::Started, u"e"_s, 0);
    source.happen(EventKind::TimedOut, u"e"_s, 3);
    source.happen(EventKind::Cancelled, u"e"_s, 3);
    source.happen(EventKind::Started, u"a"_s, 4);
    source.happen(EventKind::Cancelled, u"a"_s, 5); // cancelled without a deadline: b stays
    const EventLogModel model(source);
    QCOMPARE(linesOf(model).filter(u"Ready"_s), QStringList({u"00:03.0 f Ready"_s}));
}

void EventLogModelTest::neighbouringSkipsAreOneRow()
{
    ValueSource source(groupedDocument());
    failAndSkip(source);
    const EventLogModel model(source);
    QCOMPARE(linesOf(model), QStringList({u"00:02.0 b Skipped, upstream failed (+2)"_s,
                                          u"00:02.0 a Failed at step 3 of 4: exit status 1"_s,
                                          u"00:01.0 a Step 3 of 4"_s, u"00:00.0 a Started"_s}));
}

void EventLogModelTest::skipsForOtherReasonsAreOtherRows()
{
    ValueSource source(groupedDocument());
    source.happen(EventKind::Started, u"a"_s, 0);
    source.happen(EventKind::Cancelled, u"a"_s, 2);
    source.happen(EventKind::Skipped, u"b"_s, 2, source.task(u"a"_s).value());
    source.happen(EventKind::Skipped, u"e"_s, 2);
    source.happen(EventKind::Skipped, u"f"_s, 3);
    const EventLogModel model(source);
    QCOMPARE(linesOf(model).first(3), QStringList({u"00:03.0 f Skipped, upstream cancelled"_s,
                                                   u"00:02.0 e Skipped, on request"_s,
                                                   u"00:02.0 b Skipped, upstream cancelled"_s}));
}

void EventLogModelTest::growsAtTheTop()
{
    ValueSource source(groupedDocument());
    EventLogModel model(source);
    const QAbstractItemModelTester tester(&model);
    QSignalSpy insertions(&model, &EventLogModel::rowsInserted);
    model.follow();
    QVERIFY(insertions.isEmpty());
    source.happen(EventKind::Started, u"a"_s, 0);
    source.happen(EventKind::Started, u"e"_s, 0);
    model.follow();
    QCOMPARE(insertions.size(), 1);
    QCOMPARE(insertions.first()[1].toInt(), 0);
    QCOMPARE(insertions.first()[2].toInt(), 1);
    const QPersistentModelIndex first = model.index(0, EventLogModel::TaskColumn);
    source.happen(EventKind::Succeeded, u"a"_s, 1);
    model.follow();
    QCOMPARE(first.row(), 2); // "Ready" of b, "Succeeded" of a stand above it now
    QCOMPARE(first.data(), u"e"_s);
}

void EventLogModelTest::aGrowingRowOfSkipsIsTold()
{
    ValueSource source(groupedDocument());
    EventLogModel model(source);
    const QAbstractItemModelTester tester(&model);
    const std::uint32_t cause = source.task(u"a"_s).value();
    source.happen(EventKind::Started, u"a"_s, 1);
    source.happen(EventKind::Failed, u"a"_s, 2, source.details().addText(u"no net"_s));
    source.happen(EventKind::Skipped, u"b"_s, 2, cause);
    model.follow();
    QSignalSpy changes(&model, &EventLogModel::dataChanged);
    source.happen(EventKind::Skipped, u"c"_s, 2, cause);
    source.happen(EventKind::Started, u"e"_s, 2);
    model.follow();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first()[0].toModelIndex().row(), 1);
    QCOMPARE(linesOf(model).first(2),
             QStringList({u"00:02.0 e Started"_s, u"00:02.0 b Skipped, upstream failed (+1)"_s}));
}

void EventLogModelTest::filtersByTextAndTerms_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("tasks");
    QTest::newRow("words of the text") << u"exit"_s << QStringList{u"a"_s};
    QTest::newRow("a name") << u"name:e"_s << QStringList{u"e"_s};
    QTest::newRow("an event") << u"event:started"_s << QStringList({u"e"_s, u"a"_s});
    QTest::newRow("a state") << u"state:skipped"_s << QStringList{u"b"_s};
    QTest::newRow("a group") << u"group:one event:stepped"_s << QStringList{u"a"_s};
    QTest::newRow("a time") << u"time>=3"_s << QStringList{u"e"_s};
    QTest::newRow("nothing") << u"event:held"_s << QStringList();
}

void EventLogModelTest::filtersByTextAndTerms()
{
    QFETCH(QString, filter);
    ValueSource source(groupedDocument());
    failAndSkip(source);
    source.happen(EventKind::Started, u"e"_s, 3);
    EventLogModel model(source);
    const QAbstractItemModelTester tester(&model);
    QSignalSpy finished(&model, &EventLogModel::searchFinished);
    QVERIFY(model.setFilter(filter));
    QVERIFY(finished.wait());
    QStringList tasks;
    for (int row = 0; row < model.rowCount(); ++row)
        tasks.append(model.index(row, EventLogModel::TaskColumn).data().toString());
    QTEST(tasks, "tasks");
}

void EventLogModelTest::filterFollowsTheLog()
{
    ValueSource source(groupedDocument());
    source.happen(EventKind::Started, u"a"_s, 0);
    EventLogModel model(source);
    const QAbstractItemModelTester tester(&model);
    QSignalSpy finished(&model, &EventLogModel::searchFinished);
    QVERIFY(model.setFilter(u"event:started"_s));
    QVERIFY(finished.wait());
    source.happen(EventKind::Stepped, u"a"_s, 1, 1);
    source.happen(EventKind::Started, u"e"_s, 2);
    model.follow();
    QVERIFY(finished.wait());
    QCOMPARE(linesOf(model), QStringList({u"00:02.0 e Started"_s, u"00:00.0 a Started"_s}));
    QVERIFY(model.setFilter({}));
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(!model.isSearching());
}

void EventLogModelTest::filterFindsTheNewestFirst()
{
    constexpr int steps = 200'000;
    ValueSource source(groupedDocument());
    for (int step = 1; step <= steps; ++step)
        source.happen(EventKind::Stepped, u"a"_s, step, static_cast<std::uint32_t>(step));
    EventLogModel model(source);
    QSignalSpy insertions(&model, &EventLogModel::rowsInserted);
    QVERIFY(model.setFilter(u"event:stepped"_s));
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(insertions.wait());
    QVERIFY(model.isSearching()); // a slice is not the whole log
    QCOMPARE(model.index(0, EventLogModel::TextColumn).data(), u"Step 200000 of 4"_s);
    QTRY_VERIFY(!model.isSearching());
    QCOMPARE(model.rowCount(), steps);
    QCOMPARE(model.index(steps - 1, EventLogModel::TextColumn).data(), u"Step 1 of 4"_s);
}

void EventLogModelTest::nonsenseChangesNothing()
{
    ValueSource source(groupedDocument());
    source.happen(EventKind::Started, u"a"_s, 0);
    EventLogModel model(source);
    QVERIFY(!model.setFilter(u"time>"_s));
    QCOMPARE(model.rowCount(), 1);
}

void EventLogModelTest::anotherRunEmptiesIt()
{
    ValueSource source(groupedDocument());
    failAndSkip(source);
    EventLogModel model(source);
    const QModelIndex index = model.index(0, EventLogModel::TextColumn);
    source.reset();
    QCOMPARE(index.data(), QVariant()); // not told yet, and nothing to read any more
    model.reload();
    QCOMPARE(model.rowCount(), 0);
}

STEPWISE_GUILESS_TEST_MAIN(EventLogModelTest)
#include "tst_eventlogmodel.moc"
