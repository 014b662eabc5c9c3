#include "core/execution/cancelpreview.h"
#include "tests/support/graphtext.h"
#include "tests/support/statetext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace std::chrono_literals;

namespace {

TaskGraph withGroups(TaskGraph graph, const QString &inner, const QString &outer)
{
    const GroupId around = graph.addGroup(QStringLiteral("outer"));
    const GroupId inside = graph.addGroup(QStringLiteral("inner"), {}, around);
    for (const QString &key : inner.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        graph.setGroup(graph.findTask(key), inside);
    for (const QString &key : outer.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        graph.setGroup(graph.findTask(key), around);
    return graph;
}

/// "stops a; grace b; skips c; downstream d; nothing e; on 2", without what is empty.
QString previewText(const CancelPreview &preview, const TaskGraph &graph)
{
    QStringList parts;
    const auto add = [&](const QString &word, const std::vector<TaskId> &tasks) {
        if (!tasks.empty())
            parts.append(QStringLiteral("%1 %2").arg(word, testing::keysOf(graph, tasks)));
    };
    add(QStringLiteral("stops"), preview.stopping);
    add(QStringLiteral("grace"), preview.graced);
    add(QStringLiteral("skips"), preview.skipped);
    add(QStringLiteral("downstream"), preview.skippedDownstream);
    add(QStringLiteral("nothing"), preview.unaffected);
    parts.append(QStringLiteral("on %1").arg(preview.goingOn));
    return parts.join(QStringLiteral("; "));
}

Request cancelFor(RequestKind kind, const QString &target, const TaskGraph &graph, double grace)
{
    Request request;
    request.kind = kind;
    if (grace >= 0)
        request.grace = fromSeconds(grace);
    request.group = graph.findGroup(target);
    if (request.group.isValid())
        return request;
    for (const QString &key : target.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        request.tasks.push_back(graph.findTask(key));
    return request;
}

} // namespace

class CancelPreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foretells_data();
    void foretells();
    void tellsTheEffectOnEachTask();
    void followsTheDependenciesOfTheRun();
    void runGoesOnUntilItsGraceEnds();
    void earlierDeadlinesStay();
};

void CancelPreviewTest::foretells_data()
{
    constexpr double atOnce = -1;
    QTest::addColumn<QString>("state");
    QTest::addColumn<RequestKind>("kind");
    QTest::addColumn<QString>("target");
    QTest::addColumn<double>("grace");
    QTest::addColumn<QString>("preview");
    const auto row = [](const char *name, const char *state, RequestKind kind, const char *target,
                        double grace, const char *preview) {
        QTest::newRow(name) << QString::fromLatin1(state) << kind << QString::fromLatin1(target)
                            << grace << QString::fromLatin1(preview);
    };
    // The graph: a b>a c>b, d e>d; b is in the inner group, c and d in the outer one around it.
    row("all at once", "a@1 d~5", RequestKind::CancelAll, "", atOnce,
        "stops a d; skips b c e; on 0");
    row("all with grace", "a@1 d~5", RequestKind::CancelAll, "", 2, "grace a d; skips b c e; on 0");
    row("all with a grace of zero", "a@1", RequestKind::CancelAll, "", 0,
        "grace a; skips b c d e; on 0");
    row("all before anything began", "", RequestKind::CancelAll, "", 2, "skips a b c d e; on 0");
    row("all, some have ended", "a+ b@1 d! e/d", RequestKind::CancelAll, "", atOnce,
        "stops b; skips c; on 0");
    row("all after the end", "a+ b+ c+ d+ e+", RequestKind::CancelAll, "", 2, "on 0");

    row("a running task", "a@1 d@1", RequestKind::CancelTask, "a", 2,
        "grace a; downstream b c; on 2");
    row("a running task at once", "a@1 d@1", RequestKind::CancelTask, "a", atOnce,
        "stops a; downstream b c; on 2");
    row("a waiting task", "a@1 d@1", RequestKind::CancelTask, "b", 2,
        "skips b; downstream c; on 3");
    row("a held task", "a#", RequestKind::CancelTask, "a", 2, "skips a; downstream b c; on 2");
    row("a cancelling task", "a~9 b/ c/", RequestKind::CancelTask, "a", 2, "grace a; on 2");
    row("a task that is done", "a+ b@1", RequestKind::CancelTask, "a", 2, "nothing a; on 4");
    row("a task that failed", "a!", RequestKind::CancelTask, "a", atOnce, "nothing a; on 4");
    row("several tasks", "a+ b@1 d@1", RequestKind::CancelTask, "c b a b", 2,
        "grace b; skips c; nothing a; on 2");
    row("what is skipped already", "a@1 c/", RequestKind::CancelTask, "a", atOnce,
        "stops a; downstream b; on 2");

    row("a group", "a+ b@1 d@1", RequestKind::CancelGroup, "inner", 2,
        "grace b; downstream c; on 2");
    row("a group at any depth", "a+ b@1 d@1", RequestKind::CancelGroup, "outer", 2,
        "grace b d; skips c; downstream e; on 0");
    row("a group that is done", "a+ b+ c@1", RequestKind::CancelGroup, "inner", 2,
        "nothing b; on 3");

    row("the run at once", "a@1 d~5", RequestKind::CancelRun, "", atOnce,
        "stops a d; skips b c e; on 0");
    row("the run with grace", "a@1 d~5", RequestKind::CancelRun, "", 2, "on 5");

    row("now, all that is cancelling", "a~5 b/ c/ d@1", RequestKind::CancelNow, "", atOnce,
        "stops a; on 2");
    row("now, named", "a~5 b/ c/ d~5 e/", RequestKind::CancelNow, "d", atOnce, "stops d; on 1");
    row("now, not cancelling", "a@1", RequestKind::CancelNow, "a d", atOnce, "nothing a d; on 5");
    row("now, a group", "d~5 e/", RequestKind::CancelNow, "outer", atOnce,
        "stops d; nothing b c; on 3");

    row("another request", "a@1", RequestKind::Hold, "a", atOnce, "on 5");
}

void CancelPreviewTest::foretells()
{
    QFETCH(QString, state);
    QFETCH(RequestKind, kind);
    QFETCH(QString, target);
    QFETCH(double, grace);
    const TaskGraph graph = withGroups(testing::graphFromText(QStringLiteral("a b>a c>b d e>d")),
                                       QStringLiteral("b"), QStringLiteral("c d"));
    const RunState run = testing::stateFromText(graph, state);
    const Request request = cancelFor(kind, target, graph, grace);
    const CancelPreview preview = previewCancel(request, graph, run, 1s);
    QTEST(previewText(preview, graph), "preview");
    QCOMPARE(preview.grace, request.grace.value_or(0s));
}

void CancelPreviewTest::tellsTheEffectOnEachTask()
{
    const TaskGraph graph = testing::graphFromText(QStringLiteral("a b>a c d>b"));
    const RunState state = testing::stateFromText(graph, QStringLiteral("a@1"));
    const auto effects = [&](const QString &target, double grace) {
        const CancelPreview preview = previewCancel(
            cancelFor(RequestKind::CancelTask, target, graph, grace), graph, state, 0s);
        std::vector<CancelEffect> all;
        for (std::size_t index = 0; index < graph.taskCount(); ++index)
            all.push_back(effectOn(TaskId::fromIndex(index), preview, state));
        return all;
    };
    using enum CancelEffect;
    QCOMPARE(effects(QStringLiteral("a"), 1),
             (std::vector{GetsGrace, SkippedDownstream, GoesOn, SkippedDownstream}));
    QCOMPARE(effects(QStringLiteral("a b"), -1),
             (std::vector{StopsNow, Skipped, GoesOn, SkippedDownstream}));

    const RunState ended = testing::stateFromText(graph, QStringLiteral("a+"));
    QCOMPARE(effectOn(graph.findTask(QStringLiteral("a")), CancelPreview(), ended), AlreadyEnded);
}

void CancelPreviewTest::followsTheDependenciesOfTheRun()
{
    const TaskGraph graph = testing::graphFromText(QStringLiteral("a b>a c>b"));
    const RunState tearDown(std::make_shared<Dependencies>(Dependencies(graph).reversed()));
    const Request request = cancelFor(RequestKind::CancelTask, QStringLiteral("b"), graph, -1);
    QCOMPARE(previewText(previewCancel(request, graph, tearDown, 0s), graph),
             QStringLiteral("skips b; downstream a; on 1"));
}

void CancelPreviewTest::runGoesOnUntilItsGraceEnds()
{
    const TaskGraph graph = testing::graphFromText(QStringLiteral("a b"));
    const Request request = cancelFor(RequestKind::CancelRun, {}, graph, 2);
    const RunState going = testing::stateFromText(graph, QStringLiteral("a@1"));
    const CancelPreview preview = previewCancel(request, graph, going, 3s);
    QCOMPARE(preview.runEnd, std::optional<Moment>(5s));
    QVERIFY(!preview.isEmpty());

    const RunState ended = testing::stateFromText(graph, QStringLiteral("a+ b!"));
    QVERIFY(previewCancel(request, graph, ended, 3s).isEmpty());
}

void CancelPreviewTest::earlierDeadlinesStay()
{
    TaskStatus status;
    status.state = TaskState::Running;
    QCOMPARE(graceEnd(status, 5s, 10s), Moment(15s));
    status.deadline = 12s;
    QCOMPARE(graceEnd(status, 5s, 10s), Moment(12s));
    QCOMPARE(graceEnd(status, 1s, 10s), Moment(11s));
    status.state = TaskState::Cancelling;
    status.graceDeadline = 10500ms;
    QCOMPARE(graceEnd(status, 1s, 10s), Moment(10500ms));
    QCOMPARE(graceEnd(status, Duration::max(), 10s), Moment(10500ms));
}

STEPWISE_APPLESS_TEST_MAIN(CancelPreviewTest)

#include "tst_cancelpreview.moc"
