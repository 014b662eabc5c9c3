#include "core/execution/expression.h"
#include "core/execution/taskmatch.h"
#include "tests/support/graphtext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace std::chrono_literals;

namespace {

/// A database group inside a back-end group, and a task of each kind at 10 s, in pass 7.
struct Scene
{
    GraphDocument document;
    RunState state;
    TraceDetails details;

    Scene()
    {
        TaskGraph &graph = document.graph;
        const GroupId back = graph.addGroup(QStringLiteral("back"), QStringLiteral("Back end"));
        const GroupId db = graph.addGroup(QStringLiteral("db"), QStringLiteral("Database"), back);
        graph.addTask(QStringLiteral("m1"), QStringLiteral("Migrate users"), db);
        graph.addTask(QStringLiteral("m2"), QStringLiteral("Migrate orders"), db);
        graph.addTask(QStringLiteral("api"), QStringLiteral("Deploy-API"), back);
        graph.addTask(QStringLiteral("web"), {});
        graph.addTask(QStringLiteral("held"), QStringLiteral("db:load (all)"));
        graph.addDependency(task("web"), task("api"));
        for (const char *key : {"m1", "m2"})
            document.settings(task(key)).simulation.steps = 4;
        state = RunState(std::make_shared<Dependencies>(graph));
        fold(EventKind::Started, "m1", 0s);
        fold(EventKind::Stepped, "m1", 1s, 1);
        fold(EventKind::Started, "m2", 1s);
        fold(EventKind::Stepped, "m2", 2s, 3);
        fold(EventKind::Failed, "m2", 3500ms, details.addText(QStringLiteral("Disk is full")));
        fold(EventKind::Started, "api", 8s);
        fold(EventKind::Held, "held", 8s);
        fold(EventKind::Held, "api", 9s);
    }

    TaskId task(const char *key) const { return document.graph.findTask(QLatin1String(key)); }

    void fold(EventKind kind, const char *key, Moment time, std::uint32_t detail = TraceEvent::none)
    {
        state.apply({.time = time, .task = task(key), .pass = 7, .detail = detail, .kind = kind},
                    details);
    }
};

/// The keys of the tasks that match, or the error.
QString matching(const Scene &scene, const QString &text)
{
    const auto expression = Expression::parse(text);
    if (!expression)
        return expression.error().toString();
    return testing::keysOf(scene.document.graph,
                           matchingTasks(*expression, scene.document, scene.state, 10s));
}

} // namespace

class ExpressionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesTasks_data();
    void matchesTasks();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void matchesEventsOfTheLog_data();
    void matchesEventsOfTheLog();
    void copiesShareTheParsedForm();
    void knowsNoProgressFromTheGraphAlone();
    void readsHostileTexts_data();
    void readsHostileTexts();
    void filtersManyTasks();
};

void ExpressionTest::matchesTasks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tasks");
    const auto row = [](const char *text, const char *tasks) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(tasks);
    };
    row("", "m1 m2 api web held");
    row("   ", "m1 m2 api web held");
    row("migrate", "m1 m2");
    row("MIGRATE", "m1 m2");
    row("m2", "m2");
    row("web", "web");
    row("mig*ord", "m2");
    row("ord*mig", "");
    row("deploy-api", "api");
    row("migrate users", "m1");
    row("\"migrate users\"", "m1");
    row("\"db:load (all)\"", "held");
    row("disk", "m2");
    row("\"*\"", "");
    row("*", "m1 m2 api web held");
    row("\"and\"", "");
    row("\"\\\"\"", "");

    row("name:migrate*", "m1 m2");
    row("name:migrate", "");
    row("name:*users", "m1");
    row("name:*a*e*s", "m1 m2");
    row("name:\"Migrate users\",web", "m1 web");
    row("name:db:load*", "held");
    row("id:m1,m2", "m1 m2");
    row("id!=m1,m2", "api web held");
    row("id:migrate*", "");
    row("group:db", "m1 m2");
    row("group:database", "m1 m2");
    row("group:back", "m1 m2 api");
    row("group:d*", "m1 m2");
    row("group:none", "");
    row("event:started", "");

    row("state:failed", "m2");
    row("state:FAIL", "m2");
    row("state = failed", "m2");
    row("state:running,failed", "m1 m2 api");
    row("state:ready", "held");
    row("-state:waiting", "m1 m2 api held");
    row("state!=waiting", "m1 m2 api held");
    row("held", "api held");
    row("\"held\"", "held");
    row("-held", "m1 m2 web");
    row("held:x", "1:1: “held” is not something to ask for: use one of state, name, id, group, "
                  "event, step, pass, time, duration, progress, or put the text in quotes.");

    row("step>=3", "m2");
    row("step >= 3", "m2");
    row("step:1", "m1");
    row("step!=0", "m1 m2");
    row("step", "");
    row("pass=7 web", "web");
    row("pass<7", "");
    row("time>=10", "m1 m2 api web held");
    row("time>10", "");
    row("duration>5", "m1");
    row("duration=2.5", "m2");
    row("duration=2500ms", "m2");
    row("duration>=2s", "m1 m2 api");
    row("duration<1min", "m1 m2 api");
    row("duration<1h", "m1 m2 api");
    row("-duration>5", "m2 api web held");
    row("progress=75", "m2");
    row("progress=25%", "m1");
    row("progress>=25", "m1 m2");

    row("migrate state:failed", "m2");
    row("migrate and state:failed", "m2");
    row("migrate AND NOT state:failed", "m1");
    row("web or m1", "m1 web");
    row("web or migrate state:failed", "m2 web");
    row("(web or migrate) state:failed", "m2");
    row("not (web or migrate)", "api held");
    row("-(web or migrate) held", "api held");
    row("not not web", "web");
    row("- - web", "web");
    row("m1 or m2 or web", "m1 m2 web");
    row("(m1 or (m2 or (web)))", "m1 m2 web");
    row("state:failed group:db duration>2", "m2");
}

void ExpressionTest::matchesTasks()
{
    QFETCH(QString, text);
    QTEST(matching(Scene(), text), "tasks");
}

void ExpressionTest::tellsWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *text, int column, const char *says) {
        QTest::newRow(text) << QString::fromUtf8(text) << column << QString::fromUtf8(says);
    };
    row("state:", 7, "one of waiting, ready, running");
    row("web state:nice", 11, "“nice” is not a state");
    row("state:can", 7, "use one of cancelling, cancelled");
    row("state:failed,", 14, "needs a state");
    row("state>failed", 7, "no order");
    row("sate:failed", 1, "use one of state, name");
    row("name:", 6, "“name:” needs a text");
    row("name:a,,b", 8, "“name:” needs a text");
    row("step>", 6, "compared with a number, such as 3");
    row("step>x", 6, "compared with a number");
    row("step>1.5", 6, "whole number");
    row("step>1.5.1", 6, "compared with a number");
    row("step>3s", 7, "no unit “s”");
    row("step>99999999999", 6, "too large");
    row("duration>5 days", 0, "");
    row("duration>5days", 11, "use ms, s, min or h");
    row("duration>9999999h", 10, "too large");
    row("progress>200", 10, "too large");
    row("a >b", 1, "is not something");
    row(">3", 1, "before “>”");
    row("a, b", 2, "before “,”");
    row("wow!", 4, "before “!”");
    row("\"open", 1, "never closed");
    row("name:\"open", 6, "never closed");
    row("(a", 1, "never closed");
    row("a)", 2, "closes nothing");
    row("()", 2, "before “)”");
    row("and", 1, "before “a”");
    row("a or", 5, "missing at the end");
    row("a and or b", 7, "before “o”");
    row("-", 2, "missing at the end");
    row("not", 4, "missing at the end");
}

void ExpressionTest::tellsWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    QFETCH(QString, says);
    const auto expression = Expression::parse(text);
    QCOMPARE(expression.isOk(), column == 0);
    if (column == 0)
        return;
    QCOMPARE(expression.error().place, (Place{1, column}));
    QVERIFY2(expression.error().message.contains(says), qPrintable(expression.error().message));
}

void ExpressionTest::matchesEventsOfTheLog_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    QTest::newRow("kind") << QStringLiteral("event:failed") << true;
    QTest::newRow("another kind") << QStringLiteral("event:s*") << false;
    QTest::newRow("name") << QStringLiteral("web") << true;
    QTest::newRow("its text") << QStringLiteral("refused") << true;
    QTest::newRow("time") << QStringLiteral("time=1.5 pass:3") << true;
    QTest::newRow("absent value") << QStringLiteral("step<5 or progress>0 or duration>0") << false;
    QTest::newRow("absent state") << QStringLiteral("state:failed") << false;
}

void ExpressionTest::matchesEventsOfTheLog()
{
    QFETCH(QString, text);
    const QString name = QStringLiteral("Web server");
    const QString error = QStringLiteral("connection refused");
    const QString word = QStringLiteral("failed");
    ExpressionContext context;
    context.name = name;
    context.event = word;
    context.text = error;
    context.time = 1500ms;
    context.pass = 3;
    const auto expression = Expression::parse(text);
    QVERIFY(expression.isOk());
    QTEST(expression->matches(context), "matches");
}

void ExpressionTest::copiesShareTheParsedForm()
{
    Expression copy;
    QVERIFY(copy.isEmpty());
    {
        const auto parsed = Expression::parse(u"held");
        QVERIFY(parsed.isOk());
        copy = *parsed;
    }
    QVERIFY(!copy.isEmpty());
    ExpressionContext context;
    QVERIFY(!copy.matches(context));
    context.isHeld = true;
    QVERIFY(copy.matches(context));
}

void ExpressionTest::knowsNoProgressFromTheGraphAlone()
{
    Scene scene;
    scene.fold(EventKind::Succeeded, "m1", 9s);
    const auto expression = Expression::parse(u"progress>0");
    const auto tasks = matchingTasks(*expression, scene.document.graph, scene.state, 10s);
    QCOMPARE(testing::keysOf(scene.document.graph, tasks), QStringLiteral("m1"));
}

void ExpressionTest::readsHostileTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOk");
    const QString open = QStringLiteral("(");
    const QString close = QStringLiteral(")");
    QTest::newRow("deep enough") << open.repeated(100) + u'a' + close.repeated(100) << true;
    QTest::newRow("too deep") << open.repeated(101) + u'a' + close.repeated(101) << false;
    QTest::newRow("a million brackets") << open.repeated(1'000'000) << false;
    QTest::newRow("a million negations") << QStringLiteral("-").repeated(1'000'000) + u'a' << true;
    QTest::newRow("many terms") << QStringLiteral("a or ").repeated(100'000) + u'a' << true;
}

void ExpressionTest::readsHostileTexts()
{
    QFETCH(QString, text);
    QTEST(Expression::parse(text).isOk(), "isOk");
}

void ExpressionTest::filtersManyTasks()
{
    TaskGraph graph;
    const GroupId group = graph.addGroup(QStringLiteral("db"));
    for (int index = 0; index < 100'000; ++index)
        graph.addTask(QStringLiteral("t%1").arg(index),
                      QStringLiteral("Migrate table %1").arg(index),
                      index % 2 == 0 ? group : GroupId());
    const RunState state(std::make_shared<Dependencies>(graph));
    const auto expression =
        Expression::parse(u"group:db -state:failed step<3 (99999 or name:migrate*8)");
    QVERIFY(expression.isOk());
    std::size_t found = 0;
    QBENCHMARK
    {
        found = matchingTasks(*expression, graph, state, 0s).size();
    }
    QCOMPARE(found, 10'000U);
}

STEPWISE_APPLESS_TEST_MAIN(ExpressionTest)

#include "tst_expression.moc"
