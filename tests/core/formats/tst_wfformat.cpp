#include "core/formats/formatregistry.h"
#include "core/formats/ownkeys.h"
#include "tests/support/describedgraph.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using stepwise::testing::described;

namespace {

Result<LoadedDocument> readWf(const QByteArray &text)
{
    LoadOptions options;
    options.format = QStringLiteral("wfformat");
    return parseDocument(text, QStringLiteral("some.json"), options);
}

} // namespace

class WfFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWorkflows_data()
    {
        QTest::addColumn<QByteArray>("workflow");
        QTest::addColumn<QString>("graph");
        const auto row = [](const char *name, const char *text, const char *graph) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(graph);
        };
        row("empty", R"({"tasks":[]})", "; ; ");
        row("jobs by name", R"({"jobs":[{"name":"a"},{"name":"b","parents":["a"]}]})",
            "a b; a>b; ");
        row("children alone", R"({"tasks":[{"name":"a","children":["b"]},{"name":"b"}]})",
            "a b; a>b; ");
        row("both are one",
            R"({"tasks":[{"name":"a","children":["b"]},{"name":"b","parents":["a","a"]}]})",
            "a b; a>b; ");
        row("names before ids",
            R"({"tasks":[{"name":"a","id":"b"},{"name":"b","id":"a","parents":["a"]}]})",
            "a b; a>b; ");
        row("ids from 1.5 on",
            R"({"specification":{"tasks":[{"name":"x","id":"a"},{"name":"x","id":"b","parents":["a"]}]}})",
            "a=x b=x; a>b; ");
        row("repeated names",
            R"({"tasks":[{"name":"x","id":"1"},{"name":"x","id":"2","parents":["1"]}]})",
            "x_1=x x_2=x; x_1>x_2; ");
        row("categories", R"({"tasks":[{"name":"a","category":"g"},{"name":"b","category":"g"}]})",
            "a@g b@g; ; g");
        row("itself", R"({"tasks":[{"name":"a","parents":["a"]}]})", "a; a>a; ");
        row("by files",
            R"({"tasks":[{"name":"a","files":[{"link":"output","path":"/1/","name":"f"}]},
                {"name":"b","files":[{"link":"input","path":"/1/","name":"f"}]},
                {"name":"c","files":[{"link":"input","path":"/2/","name":"f"}]}]})",
            "a b c; a>b; ");
        row("by files of 1.5",
            R"({"specification":{"tasks":[{"id":"a","outputFiles":["f"]},
                {"id":"b","inputFiles":["f"],"outputFiles":["f"]}]}})",
            "a b; a>b; ");
        row("no files where there are parents",
            R"({"tasks":[{"name":"a","files":[{"link":"output","name":"f"}]},
                {"name":"b","parents":["c"],"files":[{"link":"input","name":"f"}]},{"name":"c"}]})",
            "a b c; c>b; ");
    }

    void readsWorkflows()
    {
        QFETCH(QByteArray, workflow);
        const auto loaded = readWf(R"({"workflow":)" + workflow + '}');
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        QTEST(described(loaded->document), "graph");
    }

    void keepsWhatIsKnown()
    {
        const auto loaded = readWf(
            R"({"name":"n","schemaVersion":"1.5","workflow":{"specification":{"tasks":[{"id":"a",
                "name":"A","inputFiles":["f"]}],"files":[{"id":"f","sizeInBytes":7}]},
                "execution":{"makespanInSeconds":9,"tasks":[{"id":"a","runtimeInSeconds":2.5,
                "command":{"program":"p","arguments":["x",1]},"machines":["m"],"note":"own"}]}}})");
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        const GraphDocument &document = loaded->document;
        const TaskId task = TaskId::fromIndex(0);
        QCOMPARE(document.name, QStringLiteral("n"));
        QCOMPARE(document.settings(task).simulation.duration,
                 std::optional<Duration>(std::chrono::milliseconds(2500)));
        QCOMPARE(document.settings(task).command->argv,
                 QString(QStringLiteral("p x 1")).split(u' '));
        QCOMPARE(ownKey(document, task, QStringLiteral("machines")), QByteArray("[\"m\"]"));
        QCOMPARE(ownKey(document, task, QStringLiteral("note_")), QByteArray("\"own\""));
        QCOMPARE(ownKey(document, task, QStringLiteral("files")),
                 QByteArray(R"([{"link":"input","name":"f","sizeInBytes":7}])"));
        QCOMPARE(ownKeys(document).size(), std::size_t(2));
    }

    void warns_data()
    {
        QTest::addColumn<QByteArray>("tasks");
        QTest::newRow("a parent that is not there")
            << QByteArray(R"([{"name":"a","parents":["x"]}])");
        QTest::newRow("a name twice") << QByteArray(R"([{"name":"a"},{"name":"a"}])");
        QTest::newRow("a runtime below 0") << QByteArray(R"([{"name":"a","runtime":-1}])");
        QTest::newRow("an absurd runtime") << QByteArray(R"([{"name":"a","runtime":1e300}])");
        QTest::newRow("a runtime in words") << QByteArray(R"([{"name":"a","runtime":"1"}])");
    }

    void warns()
    {
        QFETCH(QByteArray, tasks);
        const auto loaded = readWf(R"({"workflow":{"tasks":)" + tasks + "}}");
        QVERIFY(loaded.isOk());
        QCOMPARE(loaded->problems.size(), 1);
        QVERIFY(loaded->problems.first().place.line > 0);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const QByteArray &text) {
            QTest::newRow(name) << text;
        };
        row("a list", "[]");
        row("no workflow", "{}");
        row("no tasks", R"({"workflow":{}})");
        row("a workflow in words", R"({"workflow":"x"})");
        row("tasks in braces", R"({"workflow":{"tasks":{}}})");
        row("a task in words", R"({"workflow":{"tasks":["x"]}})");
        row("a task without a name", R"({"workflow":{"tasks":[{}]}})");
        row("an empty name", R"({"workflow":{"tasks":[{"name":""}]}})");
        row("a name in numbers", R"({"workflow":{"tasks":[{"name":1}]}})");
        row("an id twice",
            R"({"workflow":{"tasks":[{"name":"a","id":"1"},{"name":"b","id":"1"}]}})");
        row("parents in words", R"({"workflow":{"tasks":[{"name":"a","parents":"b"}]}})");
        row("parents in numbers", R"({"workflow":{"tasks":[{"name":"a","parents":[1]}]}})");
        row("a specification in words", R"({"workflow":{"specification":1}})");
        row("a specification without tasks", R"({"workflow":{"specification":{}}})");
        row("an execution in words",
            R"({"workflow":{"execution":1,"specification":{"tasks":[]}}})");
        row("cut off", R"({"workflow":{"tasks":[{"name":"a")");
        row("deep", R"({"workflow":)" + QByteArray("[").repeated(100'000));
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        const auto loaded = readWf(text);
        QVERIFY(!loaded.isOk());
        QVERIFY(loaded.error().place.line > 0);
    }

    void keepsAtMostSoManyKeys()
    {
        QByteArray text = R"({"workflow":{"tasks":[{"name":"a")";
        for (int index = 0; index < 200'000; ++index)
            text += ",\"k" + QByteArray::number(index) + "\":1";
        const auto loaded = readWf(text + "}]}}");
        QVERIFY(loaded.isOk());
        QCOMPARE(ownKeys(loaded->document, TaskId::fromIndex(0)).size(), OwnKeys::limit);
        QVERIFY(!loaded->problems.isEmpty());
    }
};

STEPWISE_APPLESS_TEST_MAIN(WfFormatTest)
#include "tst_wfformat.moc"
