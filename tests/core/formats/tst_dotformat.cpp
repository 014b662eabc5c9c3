#include "core/formats/formatregistry.h"
#include "core/graph/dependencies.h"
#include "tests/support/describedgraph.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using stepwise::testing::described;

namespace {

Result<LoadedDocument> readDot(const QByteArray &text, std::optional<EdgeMeaning> edges = {})
{
    return parseDocument(text, QStringLiteral("dir/some.dot"), {edges, {}});
}

QString dataFile(const QString &name)
{
    return QStringLiteral(STEPWISE_TEST_DATA "/formats/dot/") + name;
}

} // namespace

class DotFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheLanguage_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("graph");
        const auto row = [](const char *name, const char *text, const char *graph) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(graph);
        };
        row("empty", "digraph {}", "; ; ");
        row("one node", "digraph G { a }", "a; ; ");
        row("chain", "digraph { a -> b -> c }", "a b c; a>b b>c; ");
        row("no blanks", "digraph{a->b;b->c}", "a b c; a>b b>c; ");
        row("edge lists", "digraph { {a b} -> {c d} -> e }",
            "a b c d e; a>c a>d b>c b>d c>e d>e; ");
        row("node lists", "digraph { a, b -> c }", "a b c; a>c b>c; ");
        row("edges inside braces", "digraph { {a -> b} -> c }", "a b c; a>b a>c b>c; ");
        row("nested braces", "digraph { {{a} {b}} -> c }", "a b c; a>c b>c; ");
        row("nodes once", "digraph { {a a {a}} -> b }", "a b; a>b; ");
        row("a name opened again", "digraph { subgraph s {a} subgraph s {b} -> c }",
            "a b c; a>c b>c; ");
        row("a name that grows until the statement's end",
            "digraph { subgraph s {} -> subgraph s {a b} }", "a b; a>a a>b b>a b>b; ");
        row("the same name elsewhere", "digraph { {subgraph s {a}} {subgraph s {b} -> c} }",
            "a b c; b>c; ");
        row("ports", "digraph { a:p -> b:q:ne; a:w }", "a b; a>b; ");
        row("attributes", "digraph { a [x=1, y=2; z=\"3\"] [w=<4>] -> }", nullptr);
        row("attributes of all kinds",
            "digraph { x=1; graph [y=2] node [z=3,] edge [] a -> b [w=4][v=5] }", "a b; a>b; ");
        row("concatenation", "digraph { \"a\" + \"b\" -> c [label=\"d\" + \"e\"] }",
            "ab c; ab>c; ");
        row("clusters", "digraph { subgraph cluster_a { label=A; x; subgraph cluster_b { y } } z }",
            "x@cluster_a y@cluster_b z; ; cluster_a=A cluster_b(cluster_a)");
        row("cluster after the mention", "digraph { x -> y; subgraph cluster_a { y } }",
            "x y@cluster_a; x>y; cluster_a");
        row("first cluster keeps",
            "digraph { subgraph cluster_a { x } subgraph cluster_b { x y } }",
            "x@cluster_a y@cluster_b; ; cluster_a cluster_b");
        row("inner cluster takes", "digraph { subgraph cluster_a { x subgraph cluster_b { x } } }",
            "x@cluster_b; ; cluster_a cluster_b(cluster_a)");
        row("cluster by attribute", "digraph { subgraph s { x; cluster=true; label=\"S\" } }",
            "x@s; ; s=S");
        row("cluster opened again", "digraph { subgraph cluster_a { x } subgraph cluster_a { y } }",
            "x@cluster_a y@cluster_a; ; cluster_a");
        row("two clusters of a name",
            "digraph { subgraph cluster_a { subgraph cluster_i { x } } "
            "subgraph cluster_b { subgraph cluster_i { y } } }",
            "x@cluster_i y@cluster_i (2); ; cluster_a cluster_i(cluster_a) cluster_b "
            "cluster_i (2)(cluster_b)=cluster_i");
        row("empty id", "digraph { \"\" -> b }", "\"\" b; \"\">b; ");
        row("split number", "digraph { 1a -> b }", "1 a b; a>b; ");
    }

    void readsTheLanguage()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, graph);
        const auto loaded = readDot(text);
        QCOMPARE(loaded.isOk(), !graph.isNull());
        if (loaded)
            QCOMPARE(described(loaded->document), graph);
    }

    void namesTasks_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("graph");
        const auto row = [](const char *name, const char *text, const char *graph) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(graph);
        };
        row("label", "digraph { a [label=\"A\"]; a [label=\"A\\nsecond\"] }", "a=A second; ; ");
        row("label of the id", "digraph { a [label=\"\\N\"] b [label=b] }", "a b; ; ");
        row("names in labels", "digraph Gr { a [label=\"\\N of \\G\"] }", "a=a of Gr; ; ");
        row("xlabel", "digraph { a [label=\"\" xlabel=X] b [label=B xlabel=X] c [label=\"\"] }",
            "a=X b=B c; ; ");
        row("default label", "digraph { a node [label=D] a b { node [label=E] c } d }",
            "a b=D c=E d=D; ; ");
        row("record", "digraph { a [shape=record label=\"<p>x|{y\\|z|}\"] }", "a=x | y|z; ; ");
        row("record by default", "digraph { node [shape=Mrecord] a [label=\"{x|y}\"] }",
            "a=x | y; ; ");
        row("HTML", "digraph { a [label=<<b>x</b>y<br/>z &amp; w>] }", "a=xy z & w; ; ");
        row("HTML ids differ", "digraph { <a> -> \"a\" }", "<a>=a a; <a>>a; ");
        row("references", "digraph { a [label=\"&lt;&#228;&#xe4;&copy;&\"] }", "a=<ää&copy;&; ; ");
    }

    void namesTasks() { readsTheLanguage(); }

    void readsFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("graph");
        QTest::addColumn<int>("graphs");
        QTest::addColumn<int>("warnings");
        const auto row = [](const char *file, int graphs, int warnings, const char *graph) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromUtf8(graph) << graphs
                                << warnings;
        };
        row("keywords-and-comments.dot", 1, 0, "a b c node graph d; a>b b>c a>b node>graph; ");
        row("labels.gv", 1, 0,
            "plain=default plain quoted=Create volume of G joined=one text "
            "continued=a long text html=Cell&one two html2=line break äö bold empty beside=Beside "
            "entity=a < b &unknown; & quo\"ted id back\\\\slash later; plain>later; ");
        row("two-graphs.dot", 3, 1,
            "a b c a (2)=a@cluster_x b (2)=b a (3)=a d; a>b b>c a (2)>b (2) a (3)>d; cluster_x");
        row("numbers.gv", 1, 0, "1 2.5 -.5 1. 1.0 007 3; 1>2.5 2.5>-.5 -.5>1. 1>1.0 1>007 3>3; ");
        row("latin1.gv", 1, 1, "café thé; café>thé; ");
        row("utf8-bom.gv", 1, 0, "über 茶; über>茶; ");
        row("crlf.dot", 1, 0, "a b=twolines; a>b; ");
        row("undirected.gv", 1, 1, "a b c d e; a>b b>c b>d b>e; ");
        row("clusters.dot", 1, 0,
            "router@cluster_site switch1@cluster_rack switch2@cluster_rack gateway@cluster_site "
            "lamp@marked remote@cluster_other remote2@cluster_other loose; router>switch1 "
            "switch1>remote router>switch2; cluster_site=The site "
            "cluster_rack(cluster_site)=The rack marked(cluster_site)=Marked cluster_other=Other");
    }

    void readsFiles()
    {
        QFETCH(QString, file);
        QFETCH(QString, graph);
        QFETCH(int, graphs);
        QFETCH(int, warnings);
        const auto loaded = loadDocument(dataFile(file));
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        QCOMPARE(described(loaded->document), graph);
        QCOMPARE(loaded->graphCount, graphs);
        QCOMPARE(loaded->problems.size(), warnings);
        QCOMPARE(loaded->format, QStringLiteral("dot"));
    }

    void saysWhereItIsNotUtf8()
    {
        const auto loaded = readDot("digraph {\n\"\xc3\xa4\"\n-> b\xe4; \xff }");
        QVERIFY(loaded.isOk());
        QCOMPARE(loaded->problems.size(), 1);
        QCOMPARE(loaded->problems.front().place, (Place{3, 0}));
        QVERIFY(loaded->document.graph.findTask(QStringLiteral("bä")).isValid());
    }

    void saysWhereAnErrorIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const char *text, int line, int column,
                            const char *part) {
            QTest::newRow(name) << QByteArray(text) << line << column << QString::fromUtf8(part);
        };
        row("no graph", "flowchart { }", 1, 1, "digraph");
        row("only a comment", "// nothing\n", 2, 1, "ends too early");
        row("no brace", "digraph G\na -> b", 2, 1, "“{”");
        row("no head", "digraph {\n  a -> ;\n}", 2, 8, "behind the arrow");
        row("no tail", "digraph { -> a }", 1, 11, "“->” does not belong");
        row("open brace", "digraph {\n a { b }", 1, 9, "never closed");
        row("open text", "digraph { ä \"a }", 1, 13, "never closed");
        row("open comment", "digraph { /* }", 1, 11, "never closed");
        row("open HTML", "digraph { a [label=<b] }", 1, 20, "never closed");
        row("no value", "digraph { a [label] }", 1, 19, "“label” has no value");
        row("no key", "digraph { a [=1] }", 1, 14, "attribute");
        row("open attributes", "digraph { a [x=1", 1, 17, "ends too early");
        row("arrow of the other kind", "graph { a -> b }", 1, 11, "“digraph”");
        row("line of the other kind", "digraph { a -- b }", 1, 13, "“graph”");
        row("text behind", "digraph { a } b", 1, 15, "“graph” or “digraph”");
        row("odd sign", "digraph { a.b }", 1, 12, "“.”");
        row("colour without quotes", "digraph { a [color=#ff0000] }", 1, 20, "“#”");
        row("keyword as a node", "digraph { a -> node }", 1, 16, "“node”");
        row("subgraph without braces", "digraph { subgraph s; }", 1, 21, "“{”");
        row("plus without a text", "digraph { \"a\" + b }", 1, 17, "behind “+”");
    }

    void saysWhereAnErrorIs()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QString, part);
        const auto loaded = readDot(text);
        QVERIFY(!loaded.isOk());
        QVERIFY2(loaded.error().message.contains(part), qPrintable(loaded.error().message));
        QCOMPARE(loaded.error().place, (Place{line, column}));
        QCOMPARE(loaded.error().file, QStringLiteral("dir/some.dot"));
    }

    void bitBakesLabelIsANameAndANote()
    {
        const auto loaded = readDot("digraph depends {\n\"a.do_build\" "
                                    "[label=\"a do_build\\n:1.0-r0\\n/src/a_1.0.bb\"]\n}");
        const TaskGraph &graph = loaded->document.graph;
        QCOMPARE(graph.name(TaskId(0)), QStringLiteral("a do_build"));
        QCOMPARE(loaded->document.settings(TaskId(0)).note,
                 QStringLiteral(":1.0-r0 /src/a_1.0.bb"));
    }

    void decidesWhatAnArrowMeans_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("producer");
        QTest::addColumn<bool>("needs");
        const auto row = [](const char *producer, bool needs, const char *text) {
            QTest::newRow(QByteArray(text).simplified().constData())
                << QByteArray(text) << QString::fromLatin1(producer) << needs;
        };
        row("", false, "digraph { a -> b }");
        row("BitBake", true, "digraph depends {\n\"a.do_build\" -> \"b.do_build\" }");
        row("", false, "digraph depends { a -> b }");
        row("Terraform", true, "digraph { \"[root] a\" -> \"[root] b\" }");
        row("Terraform", true,
            "digraph G { rankdir = \"RL\"; node [shape = rect, fontname = \"sans-serif\"]; a -> b "
            "}");
        row("Bazel", true, "digraph mygraph {\n \"//a:a\" -> \"//b:b\" }");
        row("CMake", true, "digraph \"P\" { subgraph clusterLegend { legendNode0 } a -> b }");
        row("Snakemake", false, "digraph snakemake_dag { 1 -> 2 }");
        row("Ninja", false, "digraph ninja {\n a -> b }");
        row("Taskflow", false, "digraph Taskflow {\n a -> b }");
    }

    void decidesWhatAnArrowMeans()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, producer);
        QFETCH(bool, needs);
        const auto guessed = readDot(text);
        QVERIFY(guessed.isOk());
        QVERIFY(guessed->edgesGuessed);
        QCOMPARE(guessed->producer, producer);
        QVERIFY(guessed->edges == (needs ? EdgeMeaning::Needs : EdgeMeaning::Before));
        const auto told = readDot(text, needs ? EdgeMeaning::Before : EdgeMeaning::Needs);
        QVERIFY(!told->edgesGuessed);
        const Dependency one = guessed->document.graph.dependencies().front();
        const Dependency other = told->document.graph.dependencies().front();
        QCOMPARE(one.prerequisite, other.dependent);
        QCOMPARE(one.dependent, other.prerequisite);
        QCOMPARE(one.prerequisite > one.dependent, needs);
    }

    void answersHostileFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isRead");
        const auto list = [](const QByteArray &letter, int count) {
            QByteArray nodes = "{";
            for (int index = 0; index < count; ++index)
                nodes += letter + QByteArray::number(index) + ' ';
            return nodes + '}';
        };
        QByteArray chain = "n";
        for (int index = 0; index < 2'600; ++index)
            chain += " -> n" + QByteArray::number(index);
        QByteArray attributes;
        QByteArray reopened;
        for (int index = 0; index < 5'000; ++index) {
            const QByteArray number = QByteArray::number(index);
            attributes += 'n' + number + "[a" + number + "=1] ";
            reopened += "subgraph s { a" + number + " } -> {} ";
        }
        const auto graph = [](const QByteArray &body) { return "digraph {" + body + '}'; };
        QTest::newRow("long chain") << graph(chain) << true;
        QTest::newRow("distinct attributes") << graph(attributes) << true;
        QTest::newRow("4 million edges")
            << graph(list("a", 2'000) + "->" + list("b", 2'000)) << true;
        QTest::newRow("12 million edges")
            << graph(list("a", 2'000) + "->" + list("b", 2'000) + "->" + list("c", 2'000) + "->" +
                     list("d", 2'000))
            << false;
        QTest::newRow("open braces") << "digraph" + QByteArray(3'400, '{') << false;
        QTest::newRow("closed braces")
            << "digraph" + QByteArray(3'400, '{') + QByteArray(3'400, '}') << false;
        QTest::newRow("braces at the limit")
            << "digraph" + QByteArray(257, '{') + "a" + QByteArray(257, '}') << true;
        QTest::newRow("a subgraph opened again and again") << graph(reopened) << true;
        QTest::newRow("shared by many levels")
            << "digraph" + QByteArray(250, '{') + list("a", 100'000) + QByteArray(250, '}')
            << false;
        QTest::newRow("open angles") << "digraph{a[label=" + QByteArray(1'000'000, '<') << false;
        QTest::newRow("ampersands")
            << graph("a[label=\"" + QByteArray(1'000'000, '&') + "\"]") << true;
        QTest::newRow("zero bytes") << graph(QByteArray(10, '\0')) << false;
    }

    void answersHostileFiles()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isRead);
        const auto loaded = readDot(text);
        QCOMPARE(loaded.isOk(), isRead);
        if (!loaded)
            QVERIFY(loaded.error().place.line > 0);
    }
};

STEPWISE_APPLESS_TEST_MAIN(DotFormatTest)
#include "tst_dotformat.moc"
