#include "core/formats/nativereader.h"

#include "core/base/problemlist.h"
#include "core/graph/dependencies.h"
#include "core/graph/toposort.h"
#include "tests/support/jsontext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace std::chrono_literals;

namespace {

QByteArray withTasks(const QByteArray &tasks, const QByteArray &rest = {})
{
    return testing::quoted("{'format':'stepwise/1'" + rest + ",\n'tasks':[" + tasks + "]}");
}

Result<LoadedDocument> readText(const QByteArray &text)
{
    return readNative(text, QStringLiteral("file"));
}

void addRefusalColumns()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("part");
}

void addRefusal(const char *name, const QByteArray &text, int line, int column, const char *part)
{
    QTest::newRow(name) << text << line << column << QString::fromUtf8(part);
}

void checkRefusal()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, part);
    const auto loaded = readText(text);
    QVERIFY(!loaded.isOk());
    QVERIFY2(loaded.error().message.contains(part), qPrintable(loaded.error().message));
    QCOMPARE(loaded.error().place.line, line);
    QCOMPARE(loaded.error().place.column, column);
}

} // namespace

class NativeReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesDefaultsToWhatIsLeftOut()
    {
        const auto loaded = readText(withTasks("{'id':'a'}"));
        QVERIFY(loaded.isOk());
        const GraphDocument &document = loaded->document;
        QCOMPARE(document.name, QStringLiteral("file"));
        QVERIFY(document.options == RunOptions());
        QVERIFY(document.settings(TaskId(0)) == TaskSettings());
        QCOMPARE(document.graph.name(TaskId(0)), QStringLiteral("a"));
        QVERIFY(document.script.empty());
        QVERIFY(loaded->problems.isEmpty());
        QCOMPARE(loaded->format, QStringLiteral("stepwise"));
        QVERIFY(!loaded->edges);
    }

    void readsEveryKey()
    {
        const auto loaded = readText(testing::quoted(
            "{'format':'stepwise/1','name':'N','description':'D',"
            "'run':{'waitTime':0.5,'timeout':60,'errorWaitTime':2,'aggregateExceptions':true,"
            "'reverse':true,'maxRunning':3},"
            "'tasks':[{'id':'a','name':'A','group':'in','dependsOn':['b'],'timeout':5,"
            "'errorWaitTime':null,'simulate':{'steps':4,'pollPeriod':2,'stepDuration':0.25,"
            "'duration':null,'failAtStep':3,'error':'boom','onCancel':'fail',"
            "'onTimeout':'propagate'},'command':{'argv':['make','a'],'workingDirectory':'/tmp',"
            "'environment':{'Z':'1','A':'2'}},'note':'n'},{'id':'b'}],"
            "'script':[{'afterPass':3,'do':'cancelTask','task':'b','grace':2.0}],"
            "'groups':[{'id':'in','parent':'out'},{'id':'out','name':'Out','parent':null}]}"));
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        const GraphDocument &document = loaded->document;
        QVERIFY(document.options == (RunOptions{500ms, 60s, 2s, true, true, 3}));
        const TaskId a(0);
        const TaskId b(1);
        QVERIFY(document.graph.contains(document.graph.findGroup(QStringLiteral("out")), a));
        QVERIFY(document.graph.dependencies() == std::vector{(Dependency{b, a})});
        const TaskSettings &settings = document.settings(a);
        QVERIFY(
            settings.simulation ==
            (Simulation{
                4, 2, 250ms, {}, 3, QStringLiteral("boom"), OnCancel::Fail, OnTimeout::Propagate}));
        QVERIFY(settings.timeout == Duration(5s));
        QVERIFY(settings.errorWait == TaskErrorWait());
        QCOMPARE(settings.command->argv, QStringLiteral("make a").split(u' '));
        QCOMPARE(settings.command->environment.front().first, QStringLiteral("Z"));
        QCOMPARE(settings.note, QStringLiteral("n"));
        QCOMPARE(document.script.size(), std::size_t(1));
        QCOMPARE(document.script.front().afterPass, 3U);
        QVERIFY(document.script.front().request.tasks == std::vector{b});
    }

    void refusesTasksWithPlaceAndReason_data()
    {
        addRefusalColumns();
        const auto row = addRefusal;
        const auto task = [&row](const char *name, const QByteArray &member, int column,
                                 const char *part) {
            row(name, withTasks("{'id':'a'," + member + "}"), 2, column, part);
        };
        row("a list", "[]", 1, 1, "object");
        row("no format", testing::quoted("{'tasks':[]}"), 1, 1, "stepwise/1");
        row("later format", testing::quoted("{'format':'stepwise/2','tasks':[]}"), 1, 11,
            "version");
        row("other format", testing::quoted("{'format':1,'tasks':[]}"), 1, 11, "stepwise/1");
        row("no tasks", testing::quoted("{'format':'stepwise/1'}"), 1, 1, "“tasks”");
        row("tasks no list", testing::quoted("{'format':'stepwise/1','tasks':{}}"), 1, 32, "list");
        row("duplicate key", withTasks("", ",'name':'a','name':'b'"), 1, 35, "twice");
        row("task no object", withTasks("'a'"), 2, 10, "object");
        row("no id", withTasks("{}"), 2, 10, "“id”");
        row("empty id", withTasks("{'id':''}"), 2, 16, "empty");
        row("id no text", withTasks("{'id':1}"), 2, 16, "text");
        row("duplicate id", withTasks("{'id':'a'},\n{'id':'a'}"), 3, 7, "line 2");
        row("duplicate key of a task", withTasks("{'id':'a','id':'b'}"), 2, 20, "twice");
        task("near dependency", "'dependsOn':['A']", 33, "mean “a”?");
        task("unknown dependency", "'dependsOn':['xyz']", 33, "“xyz”");
        task("dependency no text", "'dependsOn':[1]", 33, "“dependsOn”");
        task("dependencies no list", "'dependsOn':'a'", 32, "list");
        task("unknown group", "'group':'g'", 28, "“groups”");
        task("negative time", "'timeout':-1", 30, "from 0");
        task("absurd time", "'timeout':1e18", 30, "1e18");
        task("time no number", "'timeout':'1'", 30, "seconds");
        task("negative count", "'simulate':{'steps':-1}", 40, "from 0");
        task("count with a fraction", "'simulate':{'steps':1.5}", 40, "1.5");
        task("count beyond all", "'simulate':{'steps':18446744073709551616}", 40, "from 0");
        task("no first step", "'simulate':{'failAtStep':0}", 45, "from 1");
        task("no poll period", "'simulate':{'pollPeriod':0}", 45, "from 1");
        task("unknown word", "'simulate':{'onCancel':'x'}", 43, "\"close\", \"fail\"");
        task("no program", "'command':{'argv':[]}", 38, "program");
        task("duplicate variable", "'command':{'environment':{'A':'1','A':'2'}}", 54, "twice");
    }

    void refusesTasksWithPlaceAndReason() { checkRefusal(); }

    void refusesAllElseWithPlaceAndReason_data()
    {
        addRefusalColumns();
        const auto row = addRefusal;
        row("run no object", withTasks("", ",'run':1"), 1, 30, "object");
        row("flag no flag", withTasks("", ",'run':{'reverse':1}"), 1, 41, "true or false");
        row("nothing may run", withTasks("", ",'run':{'maxRunning':0}"), 1, 44, "from 1");
        row("endless duration",
            withTasks("{'id':'a','simulate':{'duration':5}}", ",'run':{'waitTime':0}"), 2, 43,
            "never end");
        row("duplicate group", withTasks("", ",'groups':[{'id':'g'},{'id':'g'}]"), 1, 51, "taken");
        row("unknown parent", withTasks("", ",'groups':[{'id':'g','parent':'h'}]"), 1, 53, "“h”");
        row("group inside itself", withTasks("", ",'groups':[{'id':'g','parent':'g'}]"), 1, 53,
            "inside itself");
        row("groups in a ring",
            withTasks("", ",'groups':[{'id':'x'},{'id':'g','parent':'h'},{'id':'h','parent':'g'}]"),
            1, 88, "inside itself");
        row("script of no list", withTasks("", ",'script':1"), 1, 33, "list");
        row("script before the start",
            withTasks("", ",'script':[{'do':'cancelAll','afterPass':0}]"), 1, 64, "from 1");
        row("script on nothing", withTasks("", ",'script':[{'do':'cancelTask','task':'x'}]"), 1, 60,
            "“x”");
        row("duplicate in a script",
            withTasks("", ",'script':[{'do':'cancelAll','do':'cancelAll'}]"), 1, 52, "twice");
    }

    void refusesAllElseWithPlaceAndReason() { checkRefusal(); }

    void keepsUnknownKeysAndWarns()
    {
        const auto loaded = readText(withTasks("{'id':'a','color':[1, 2],'simulate':{'stepz':3}}",
                                               ",'zzz':null,'run':{'x':{}}"));
        QVERIFY(loaded.isOk());
        const GraphDocument &document = loaded->document;
        QStringList pointers;
        for (const auto &[pointer, keys] : document.unknownKeys)
            pointers += pointer + u'/' + keys.front().key + u'<' + keys.front().afterKey;
        QCOMPARE(pointers.join(u' '),
                 QStringLiteral("/zzz<format /run/x< /tasks/0/color<id /tasks/0/simulate/stepz<"));
        QCOMPARE(document.unknownKeys.at(QStringLiteral("/tasks/0")).front().json,
                 QByteArray("[1, 2]"));
        QCOMPARE(loaded->problems.size(), 4);
        QCOMPARE(loaded->problems[0].place, (Place{1, 24}));
        QVERIFY(loaded->problems[3].message.contains(QStringLiteral("“steps”?")));
        QCOMPARE(loaded->problems[3].severity, Severity::Warning);
    }

    void countsWarningsBeyondTheLimit()
    {
        QByteArray members;
        for (int index = 0; index < 200'000; ++index)
            members += ",'k" + QByteArray::number(index) + "':0";
        const auto loaded = readText(withTasks("", members));
        QVERIFY(loaded.isOk());
        QCOMPARE(loaded->problems.size(), ProblemList::limit + 1);
        QVERIFY(loaded->problems.last().message.contains(QStringLiteral("199900")));
        QCOMPARE(loaded->document.unknownKeys.at(QString()).size(), std::size_t(200'000));
    }

    void warnsOfAFailureThatIsNeverReached()
    {
        const auto loaded = readText(withTasks("{'id':'a','simulate':{'failAtStep':2}}"));
        QVERIFY(loaded.isOk());
        QCOMPARE(loaded->problems.size(), 1);
        QCOMPARE(loaded->problems.front().place, (Place{2, 45}));
        QVERIFY(readText(withTasks("{'id':'a','simulate':{'failAtStep':1}}"))->problems.isEmpty());
        QVERIFY(readText(withTasks("{'id':'a','simulate':{'failAtStep':9,'duration':5}}"))
                    ->problems.isEmpty());
    }

    void readsCycles()
    {
        const auto loaded = readText(
            withTasks("{'id':'a','dependsOn':['b']},{'id':'b','dependsOn':['a','b']},{'id':'c'}"));
        QVERIFY(loaded.isOk());
        const Dependencies dependencies(loaded->document.graph);
        QCOMPARE(dependencies.count(), std::size_t(3));
        QVERIFY(!topologicalOrder(dependencies).isAcyclic());
    }

    void limitsTheNestingOfGroups()
    {
        const auto nested = [](int depth) {
            QByteArray groups = "{'id':'0'}";
            for (int index = 1; index < depth; ++index)
                groups += ",{'id':'" + QByteArray::number(index) + "','parent':'" +
                          QByteArray::number(index - 1) + "'}";
            return withTasks("", ",'groups':[" + groups + "]");
        };
        QVERIFY(readText(nested(groupDepthLimit)).isOk());
        QVERIFY(!readText(nested(groupDepthLimit + 1)).isOk());
        QVERIFY(!readText(nested(100'000)).isOk());
    }
};

STEPWISE_APPLESS_TEST_MAIN(NativeReaderTest)
#include "tst_nativereader.moc"
