#include "core/formats/formatregistry.h"
#include "tests/support/describedgraph.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using stepwise::testing::described;

namespace {

Result<LoadedDocument> readMermaid(const QByteArray &text)
{
    LoadOptions options;
    options.format = QStringLiteral("mermaid");
    return parseDocument(text, QStringLiteral("some.mmd"), options);
}

} // namespace

class MermaidFormatTest : public QObject
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
        row("one arrow", "graph TD\nA-->B", "A B; A>B; ");
        row("on one line", "graph TD; A-->B; B-->C;", "A B C; A>B B>C; ");
        row("without a direction", "flowchart\nA", "A; ; ");
        row("chain", "graph LR\na --> b --> c", "a b c; a>b b>c; ");
        row("several at once", "graph LR\na & b --> c & d", "a b c d; a>c a>d b>c b>d; ");
        row("parallel arrows", "graph LR\na --> b\na --> b", "a b; a>b a>b; ");
        row("arrow in the next line", "graph LR\na\n  --> b\nc -->\n d", "a b c d; a>b c>d; ");
        row("dashes in ids", "graph LR\na-b --> c.d-e\na=b-->f",
            "a-b c.d-e a=b f; a-b>c.d-e a=b>f; ");
        row("letters after dashes", "graph LR\na---oval\nb--xc", "a val b c; a>val b>c; ");
        row("quoted id", "graph LR\n\"a b\" --> c", "a b c; a b>c; ");
        row("other scripts", "graph LR\nä[Größe] --> 日本", "ä=Größe 日本; ä>日本; ");
        row("comments", "%% first\ngraph LR\n%% second\na --> b %% third\n  %% x --> y",
            "a b; a>b; ");
        row("front matter and directives",
            "---\ntitle: x --> y\n---\n%%{init: {\n 'theme': 'dark'} }%%\nflowchart TB\na",
            "a; ; ");
        row("looks are no nodes",
            "graph LR\na:::big --> b[B]:::small\nclassDef big fill:#f9f\nclass a,b big\nstyle a "
            "fill:#fff\n"
            "linkStyle 0 stroke:red\nclick a \"http://x\"\naccTitle: y\naccDescr { z\n --> w }\nc",
            "a b=B c; a>b; ");
        row("ids of arrows", "graph LR\na e1@--> b\ne1@{ animate: true }", "a b; a>b; ");
        row("attributes", "graph LR\na@{ shape: rect, label: \"An A\" } --> b", "a=An A b; a>b; ");
        row("invisible", "graph LR\na ~~~ b --> c", "a b c; b>c; ");
        row("CRLF", "graph LR\r\na --> b\r\nb --> c\r\n", "a b c; a>b b>c; ");
        row("subgraph", "graph LR\nsubgraph s [The S]\na --> b\nend\nb --> c",
            "a@s b@s c; a>b b>c; s=The S");
        row("subgraphs inside",
            "graph LR\nsubgraph one\nsubgraph two\ndirection TB\na\nend\nb\nend",
            "a@two b@one; ; one two(one)");
        row("subgraph of words",
            "graph LR\nsubgraph Many Words\na\nend\nsubgraph \"Quoted\"\nb\nend",
            "a@Many Words b@Quoted; ; Many Words Quoted");
        row("arrow to a subgraph", "graph LR\nx --> s\nsubgraph s[The S]\na\nend\ns --> y",
            "x s=The S@s a@s y; x>s s>y; s=The S");
        row("named before its subgraph", "graph LR\na --> b\nsubgraph s\nb\nend", "a b@s; a>b; s");
    }

    void readsTheLanguage()
    {
        QFETCH(QByteArray, text);
        const auto loaded = readMermaid(text);
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        QTEST(described(loaded->document), "graph");
    }

    void readsAllArrows_data()
    {
        QTest::addColumn<QString>("arrow");
        for (const char *arrow : {"-->",          "---",
                                  "----->",       "--o",
                                  "--x",          "o--o",
                                  "x--x",         "<-->",
                                  "-.->",         "-.-",
                                  "-..->",        "==>",
                                  "===",          "<==>",
                                  "-->|a --- b|", "---|x|",
                                  "-- text -->",  "-- te-xt ---",
                                  "== text ==>",  "-. text .->",
                                  "-. te.xt .-",  "-- \"--> no\" -->",
                                  "--text-->"})
            QTest::newRow(arrow) << QString::fromLatin1(arrow);
    }

    void readsAllArrows()
    {
        QFETCH(QString, arrow);
        const auto loaded = readMermaid(QStringLiteral("graph LR\na %1 b\nc").arg(arrow).toUtf8());
        QVERIFY(loaded.isOk());
        QCOMPARE(described(loaded->document), QStringLiteral("a b c; a>b; "));
        QVERIFY(loaded->problems.isEmpty());
    }

    void readsAllShapes_data()
    {
        QTest::addColumn<QString>("shape");
        for (const char *shape :
             {"[T x]",      "(T x)",        "([T x])",         "[[T x]]",       "[(T x)]",
              "((T x))",    "(((T x)))",    ">T x]",           "{T x}",         "{{T x}}",
              "[/T x/]",    "[\\T x\\]",    "[/T x\\]",        "[\\T x/]",      "(-T x-)",
              "[|a:b|T x]", "[\"T x\"]",    "(\"`T **x**`\")", "[\"T<br/>x\"]", "[T\\nx]",
              "[\"T\nx\"]", "[<b>T</b> x]", "[ T  x ]"})
            QTest::newRow(shape) << QString::fromLatin1(shape);
    }

    void readsAllShapes()
    {
        QFETCH(QString, shape);
        const auto loaded = readMermaid(QStringLiteral("graph LR\na%1 --> b").arg(shape).toUtf8());
        QVERIFY(loaded.isOk());
        QCOMPARE(described(loaded->document), QStringLiteral("a=T x b; a>b; "));
        QVERIFY(loaded->problems.isEmpty());
    }

    void labelsAreText_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *label, const char *name) {
            QTest::newRow(label) << QString::fromUtf8(label) << QString::fromUtf8(name);
        };
        row("[\"a < b, c > d\"]", "a < b, c > d");
        row("[\"vector<int>\"]", "vector<int>");
        row("[\"#quot;q#quot; #35; &amp; &lt;\"]", "\"q\" # & <");
        row("[#1 of 2]", "#1 of 2");
        row("[/api/v1]", "/api/v1");
        row("[events[0] = x]", "events[0] = x");
        row("{\"events[slot] set?\"}", "events[slot] set?");
        row("[a(b)]", "a(b)");
    }

    void labelsAreText()
    {
        QFETCH(QString, label);
        const auto loaded = readMermaid(QStringLiteral("graph LR\nn%1").arg(label).toUtf8());
        QVERIFY(loaded.isOk());
        const TaskGraph &graph = loaded->document.graph;
        QCOMPARE(graph.taskCount(), std::size_t(1));
        QTEST(graph.name(TaskId::fromIndex(0)), "name");
    }

    void tellsWhatIsLeftOut()
    {
        const auto loaded = readMermaid("graph LR\na --> b\n]\nd --> \n\ne[never closed\n");
        QVERIFY(loaded.isOk());
        QCOMPARE(loaded->problems.first().place, (Place{3, 1}));
        QVERIFY(loaded->problems.size() >= 2);
    }

    void addsUpChartsOfAPage()
    {
        const auto loaded =
            readMermaid("# A\n```mermaid\ngraph LR\na --> b\n```\n```mermaid\nsequenceDiagram\n"
                        "a->>b: x\n```\n- list\n  ~~~ mermaid\n  flowchart TD\n  a --> c\n  ~~~\n"
                        "```\ngraph LR\nno --> chart\n```\n");
        QVERIFY(loaded.isOk());
        QCOMPARE(described(loaded->document), QStringLiteral("a b a (2)=a c; a>b a (2)>c; "));
        QCOMPARE(loaded->graphCount, 2);
        QCOMPARE(loaded->problems.size(), 1);
    }

    void neverHangs_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray head("graph LR\n");
        const auto row = [&head](const char *name, const QByteArray &text) {
            QTest::newRow(name) << head + text;
        };
        row("subgraphs", QByteArray("subgraph\n").repeated(100'000));
        row("named subgraphs", QByteArray("subgraph a\n").repeated(100'000));
        row("ends", QByteArray("end\n").repeated(100'000));
        row("brackets", "a" + QByteArray("[").repeated(1'000'000));
        row("quotes", "a[" + QByteArray("\"").repeated(1'000'001));
        row("texts of arrows", QByteArray("a -- x\n").repeated(100'000));
        row("angle brackets", "a[\"" + QByteArray("<a ").repeated(300'000) + "\"]");
        row("many to many",
            "a" + QByteArray(" & a").repeated(5000) + " --> b" + QByteArray(" & b").repeated(5000));
        row("NUL", QByteArray("a\0b --> c", 9));
        row("long chain", QByteArray("a --> ").repeated(200'000) + "b");
        row("dots", "a " + QByteArray(".").repeated(1'000'000));
    }

    void neverHangs()
    {
        QFETCH(QByteArray, text);
        const auto loaded = readMermaid(text);
        if (!loaded)
            QVERIFY(!loaded.error().message.isEmpty());
    }
};

STEPWISE_APPLESS_TEST_MAIN(MermaidFormatTest)
#include "tst_mermaidformat.moc"
