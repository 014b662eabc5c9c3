#include "gui/models/tasktreemodel.h"
#include "tests/gui/models/valuesource.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace stepwise;
using namespace stepwise::testing;
using namespace Qt::StringLiterals;

namespace {

/// "a-b": from which row's name to which a signal told of changes.
QStringList changedRows(const QSignalSpy &spy)
{
    QStringList rows;
    for (const QList<QVariant> &arguments : spy) {
        const QString first = arguments[0].toModelIndex().siblingAtColumn(0).data().toString();
        const QString last = arguments[1].toModelIndex().siblingAtColumn(0).data().toString();
        rows.append(first + u'-' + last);
    }
    return rows;
}

QString textOf(const TaskTreeModel &model, const QModelIndex &parent = {})
{
    QStringList words;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString inside = textOf(model, index);
        words.append(index.data().toString() + (inside.isEmpty() ? inside : u'(' + inside + u')'));
    }
    return words.join(u' ');
}

GraphDocument flatDocument(std::size_t tasks)
{
    GraphDocument document;
    for (std::size_t index = 0; index < tasks; ++index)
        document.graph.addTask(QString::number(index));
    return document;
}

} // namespace

class TaskTreeModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsProgressAndTime();
    void groupsSumTheirTasksUp();
    void tellsOnlyWhatChanged();
    void neighboursShareASignal();
    void hiddenTasksTellNothing();
    void rowsComeAndGoWithTheFilter();
    void sumsStayRightThroughAnyEvents();
    void anotherRunBeginsAnew();
    void survivesADocumentThatItWasNotToldOf();
};

void TaskTreeModelTest::showsProgressAndTime()
{
    ValueSource source(groupedDocument());
    TaskTreeModel model(source);
    const QAbstractItemModelTester tester(&model);
    source.happen(EventKind::Started, u"a"_s, 1);
    source.happen(EventKind::Stepped, u"a"_s, 2, 3);
    source.setClock(9.2);
    const TaskId a = source.task(u"a"_s);
    QCOMPARE(model.indexOf(a, TaskTreeModel::ProgressColumn).data(), u"step 3 of 4"_s);
    QCOMPARE(model.indexOf(a, TaskTreeModel::TimeColumn).data(), u"8.2 s"_s);
    QCOMPARE(model.indexOf(a).data(TaskTreeModel::FractionRole).toDouble(), 2.5 / 4);
    QCOMPARE(model.indexOf(a).data(Qt::AccessibleTextRole), u"a, Running, step 3 of 4"_s);
    const TaskId b = source.task(u"b"_s);
    QCOMPARE(model.indexOf(b, TaskTreeModel::TimeColumn).data(), QString());
    QVERIFY(!model.indexOf(b).data(TaskTreeModel::FractionRole).isValid());
    QCOMPARE(model.indexOf(b).data(Qt::AccessibleTextRole), u"b, Waiting, waits for 1 of 1"_s);
}

void TaskTreeModelTest::groupsSumTheirTasksUp()
{
    ValueSource source(groupedDocument());
    TaskTreeModel model(source);
    const QModelIndex one = model.indexOf(source.group(u"one"_s));
    QCOMPARE(one.data(TaskTreeModel::TaskCountRole).toUInt(), 3U);
    QCOMPARE(one.siblingAtColumn(TaskTreeModel::TimeColumn).data(), QString());
    source.happen(EventKind::Started, u"a"_s, 1);
    source.happen(EventKind::Succeeded, u"a"_s, 3);
    source.happen(EventKind::Started, u"b"_s, 3);
    model.updateTasks(source.takeChanges());
    source.setClock(11);
    const auto counts = one.data(TaskTreeModel::CountsRole).value<RunState::Counts>();
    QCOMPARE(counts[static_cast<std::size_t>(TaskState::Succeeded)], 1U);
    QCOMPARE(counts[static_cast<std::size_t>(TaskState::Running)], 1U);
    QCOMPARE(counts[static_cast<std::size_t>(TaskState::Waiting)], 1U);
    QCOMPARE(one.siblingAtColumn(TaskTreeModel::TimeColumn).data(), u"10.0 s"_s);
    QCOMPARE(one.siblingAtColumn(TaskTreeModel::ProgressColumn).data(), u"1 of 3 ended"_s);
}

void TaskTreeModelTest::tellsOnlyWhatChanged()
{
    ValueSource source(groupedDocument());
    TaskTreeModel model(source);
    QSignalSpy changes(&model, &TaskTreeModel::dataChanged);
    source.happen(EventKind::Started, u"d"_s);
    model.updateTasks(source.takeChanges());
    QCOMPARE(changedRows(changes), QStringList({u"d-d"_s, u"three-three"_s}));

    changes.clear();
    source.happen(EventKind::Stepped, u"d"_s, 1, 1); // no change of a state: not of a group either
    model.updateTasks(source.takeChanges());
    QCOMPARE(changedRows(changes), QStringList({u"d-d"_s}));
}

void TaskTreeModelTest::neighboursShareASignal()
{
    constexpr std::size_t count = 10'000;
    ValueSource source(flatDocument(count));
    TaskTreeModel model(source);
    QSignalSpy changes(&model, &TaskTreeModel::dataChanged);
    for (std::size_t index = count; index-- > 0;) {
        if (index != 5000)
            source.happen(EventKind::Started, TaskId::fromIndex(index));
    }
    model.updateTasks(source.takeChanges());
    QCOMPARE(changedRows(changes), QStringList({u"0-4999"_s, u"5001-9999"_s}));
}

void TaskTreeModelTest::hiddenTasksTellNothing()
{
    ValueSource source(groupedDocument());
    TaskTreeModel model(source);
    const std::vector<bool> shown{true, false, false, false, false, false};
    model.setShown(&shown);
    QCOMPARE(textOf(model), u"First(a)"_s);
    QSignalSpy changes(&model, &TaskTreeModel::dataChanged);
    source.happen(EventKind::Started, u"d"_s);
    source.happen(EventKind::Started, u"e"_s);
    model.updateTasks(source.takeChanges());
    QVERIFY(changes.isEmpty());
    QVERIFY(!model.indexOf(source.task(u"d"_s)).isValid());
}

void TaskTreeModelTest::rowsComeAndGoWithTheFilter()
{
    ValueSource source(groupedDocument());
    TaskTreeModel model(source);
    const QAbstractItemModelTester tester(&model);
    std::mt19937 random(3);
    std::vector<bool> shown(6, true);
    for (int round = 0; round < 300; ++round) {
        const TaskId task = TaskId::fromIndex(random() % shown.size());
        shown[task.index()].flip();
        model.toggleShown({task});
        QCOMPARE(model.indexOf(task).isValid(), shown[task.index()]);
    }
    TaskTreeModel built(source);
    built.setShown(&shown);
    QCOMPARE(textOf(model), textOf(built));
}

void TaskTreeModelTest::sumsStayRightThroughAnyEvents()
{
    ValueSource source(groupedDocument());
    TaskTreeModel followed(source);
    std::mt19937 random(11);
    constexpr std::array kinds{EventKind::Started,  EventKind::Succeeded, EventKind::Cancelled,
                               EventKind::TimedOut, EventKind::Skipped,   EventKind::Held};
    for (int round = 0; round < 60; ++round) {
        source.happen(kinds[random() % kinds.size()], TaskId::fromIndex(random() % 6), round);
        followed.updateTasks(source.takeChanges());
        const TaskTreeModel fresh(source);
        for (const QString &key : {u"one"_s, u"two"_s, u"three"_s}) {
            const GroupId group = source.group(key);
            for (const auto column : {TaskTreeModel::ProgressColumn, TaskTreeModel::TimeColumn})
                QCOMPARE(followed.indexOf(group, column).data(),
                         fresh.indexOf(group, column).data());
            QCOMPARE(followed.indexOf(group).data(Qt::ToolTipRole),
                     fresh.indexOf(group).data(Qt::ToolTipRole));
        }
    }
}

void TaskTreeModelTest::anotherRunBeginsAnew()
{
    ValueSource source(groupedDocument());
    TaskTreeModel model(source);
    const QAbstractItemModelTester tester(&model);
    source.happen(EventKind::Started, u"a"_s);
    model.updateTasks(source.takeChanges());
    const QPersistentModelIndex one = model.indexOf(source.group(u"one"_s));
    QSignalSpy resets(&model, &TaskTreeModel::modelReset);
    source.reset();
    model.refresh();
    QVERIFY(one.isValid());
    QVERIFY(resets.isEmpty());
    QCOMPARE(one.data(Qt::ToolTipRole), u"First: 1 ready, 2 waiting"_s);
}

void TaskTreeModelTest::survivesADocumentThatItWasNotToldOf()
{
    ValueSource source(groupedDocument());
    TaskTreeModel model(source);
    const QModelIndex f = model.indexOf(source.task(u"f"_s));
    source.setDocument(flatDocument(2));
    QCOMPARE(f.data(), QVariant());
    model.updateTasks({TaskId(0), TaskId(5), TaskId(700), TaskId()});
    model.reload();
    QCOMPARE(textOf(model), u"0 1"_s);
}

STEPWISE_GUILESS_TEST_MAIN(TaskTreeModelTest)
#include "tst_tasktreemodel.moc"
