#include "core/formats/formatregistry.h"
#include "core/formats/ownkeys.h"
#include "tests/support/describedgraph.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using stepwise::testing::described;

namespace {

Result<LoadedDocument> readTable(const QByteArray &text, const char *format,
                                 std::optional<EdgeMeaning> edges = {})
{
    LoadOptions options;
    options.format = QString::fromLatin1(format);
    options.edges = edges;
    return parseDocument(text, QStringLiteral("some"), options);
}

} // namespace

/// Lists of edges, and what Airflow tells.
class TablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLists_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("graph");
        const auto row = [](const char *name, const char *text, const char *graph) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(graph);
        };
        row("commas", "a,b\nb,c\n", "a b c; a>b b>c; ");
        row("semicolons", "a;b\nb;c", "a b c; a>b b>c; ");
        row("tabs", "a b\tc\nc\td\n", "a b c d; a b>c c>d; ");
        row("blanks", "a   b\n b c \n", "a b c; a>b b>c; ");
        row("a header", "Source,Target\na,b\n", "a b; a>b; ");
        row("other columns", "id,source,weight,target\n1,a,2,b\n", "a b; a>b; ");
        row("a header that says what is needed", "task,depends_on\na,b\n", "a b; b>a; ");
        row("a header that means nothing", "x,y\na,b\n", "x y a b; x>y a>b; ");
        row("quotes", "\"a,1\",\"b \"\"2\"\"\"\n\"c\nd\",e\n",
            "a,1 b \"2\" c\nd e; a,1>b \"2\" c\nd>e; ");
        row("tasks alone", "a,b\nc,\nd\n", "a b c d; a>b; ");
        row("comments", "# x,y\na,b\n\n#c,d\n", "a b; a>b; ");
        row("CRLF", "a,b\r\nb,c\r\n", "a b c; a>b b>c; ");
        row("itself", "a,a\na,b\na,b\n", "a b; a>a a>b a>b; ");
        row("other scripts", "ä,日本\n", "ä 日本; ä>日本; ");
    }

    void readsLists()
    {
        QFETCH(QByteArray, text);
        const auto loaded = readTable(text, "csv");
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        QTEST(described(loaded->document), "graph");
    }

    void asksForTheDirection()
    {
        QVERIFY(readTable("a,b\n", "csv")->edgesGuessed);
        QVERIFY(!readTable("task,needs\na,b\n", "csv")->edgesGuessed);
        const auto needs = readTable("a,b\n", "csv", EdgeMeaning::Needs);
        QVERIFY(!needs->edgesGuessed);
        QCOMPARE(described(needs->document), QStringLiteral("a b; b>a; "));
    }

    void refusesWhatIsNoList()
    {
        QVERIFY(!readTable("one\ntwo\n", "csv").isOk());
        QVERIFY(!readTable("a b c\nd e\n", "csv").isOk());
        const auto unclosed = readTable("a,b\nb,\"c\n", "csv");
        QVERIFY(!unclosed.isOk());
    }

    void readsAirflow_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("graph");
        const auto row = [](const char *name, const char *text, const char *graph) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(graph);
        };
        row("of the REST API",
            R"({"tasks":[{"task_id":"a","downstream_task_ids":["b","c"]},
                {"task_id":"b","downstream_task_ids":["c"],"task_display_name":"The B"},
                {"task_id":"c","downstream_task_ids":[]}],"total_entries":3})",
            "a b=The B c; a>b a>c b>c; ");
        row("a bare list", R"([{"task_id":"a","downstream_task_ids":["b"]},{"task_id":"b"}])",
            "a b; a>b; ");
        row("serialised",
            R"({"__version":1,"dag":{"_dag_id":"d","tasks":[
                {"__type":"operator","__var":{"task_id":"a","downstream_task_ids":
                    {"__type":"set","__var":["b"]}}},
                {"__type":"operator","__var":{"task_id":"b"}}]}})",
            "a b; a>b; ");
        row("groups by dots",
            R"({"tasks":[{"task_id":"g.h.a","downstream_task_ids":["g.b"]},{"task_id":"g.b"}]})",
            "g.h.a@g.h g.b@g; g.h.a>g.b; g g.h(g)=h");
        row("as it is drawn",
            R"({"nodes":[{"id":"a","label":"A"},{"id":"g","label":"G","children":[{"id":"g.b"}]}],
                "edges":[{"source_id":"a","target_id":"g.b"}]})",
            "a=A g.b@g; a>g.b; g=G");
        row("as it was drawn before",
            R"({"nodes":{"id":null,"children":[{"id":"a","value":{"label":"A"}},{"id":"b"}]},
                "edges":[{"source_id":"a","target_id":"b"}]})",
            "a=A b; a>b; ");
    }

    void readsAirflow()
    {
        QFETCH(QByteArray, text);
        const auto loaded = parseDocument(text, QStringLiteral("x.json"));
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        QCOMPARE(loaded->format, QStringLiteral("airflow"));
        QTEST(described(loaded->document), "graph");
    }

    void keepsWhatAirflowKnows()
    {
        const auto loaded = readTable(R"({"tasks":[{"task_id":"a","retries":2,"pool":null,
            "doc_md":"why","downstream_task_ids":["x"],"owner":"me"}]})",
                                      "airflow");
        QVERIFY(loaded.isOk());
        const TaskId task = TaskId::fromIndex(0);
        QCOMPARE(ownKey(loaded->document, task, QStringLiteral("retries")), QByteArray("2"));
        QCOMPARE(ownKeys(loaded->document, task).size(), std::size_t(2));
        QCOMPARE(loaded->document.settings(task).note, QStringLiteral("why"));
        QCOMPARE(loaded->problems.size(), 1); // the unknown task
    }

    void refusesWhatAirflowNeverSays_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no list") << QByteArray(R"({"dags":[]})");
        QTest::newRow("no object") << QByteArray(R"({"tasks":[1]})");
        QTest::newRow("no id") << QByteArray(R"({"tasks":[{}]})");
        QTest::newRow("an id twice")
            << QByteArray(R"({"tasks":[{"task_id":"a"},{"task_id":"a"}]})");
        QTest::newRow("no list of tasks")
            << QByteArray(R"({"tasks":[{"task_id":"a","downstream_task_ids":1}]})");
        QTest::newRow("no edges") << QByteArray(R"({"nodes":[]})");
        QTest::newRow("edges of nothing") << QByteArray(R"({"nodes":[{}],"edges":[1]})");
        QTest::newRow("a number") << QByteArray("1");
        QTest::newRow("wrapped too often") << QByteArray(R"({"dag":{"__var":{"__var":1}}})");
    }

    void refusesWhatAirflowNeverSays()
    {
        QFETCH(QByteArray, text);
        const auto loaded = readTable(text, "airflow");
        QVERIFY(!loaded.isOk());
        QVERIFY(loaded.error().place.line > 0);
    }
};

STEPWISE_APPLESS_TEST_MAIN(TablesTest)
#include "tst_tables.moc"
