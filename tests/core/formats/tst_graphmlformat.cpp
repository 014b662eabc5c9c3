#include "core/formats/formatregistry.h"
#include "core/formats/ownkeys.h"
#include "tests/support/describedgraph.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using stepwise::testing::described;

namespace {

Result<LoadedDocument> readWhole(const QByteArray &text)
{
    return parseDocument(text, QStringLiteral("some.graphml"));
}

Result<LoadedDocument> readGraphML(const QByteArray &inside, const QByteArray &keys = {})
{
    return readWhole("<graphml>" + keys + "<graph>" + inside + "</graph></graphml>");
}

} // namespace

class GraphMLFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsGraphs_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<QString>("graph");
        const auto row = [](const char *name, const char *text, const char *graph) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(graph);
        };
        row("empty", "", "; ; ");
        row("edges", "<node id='a'/><node id='b'/><edge source='a' target='b'/>", "a b; a>b; ");
        row("an edge before its nodes", "<edge source='a' target='b'/><node id='a'/><node id='b'/>",
            "a b; a>b; ");
        row("ports",
            "<node id='a'><port name='p'/></node><edge source='a' target='a' "
            "sourceport='p'/>",
            "a; a>a; ");
        row("nested",
            "<node id='a'><graph><node id='b'><graph><node id='c'/></graph></node>"
            "<edge source='b' target='c'/></graph></node>",
            "a@a b@b c@b; b>c; a b(a)");
        row("label", "<node id='a'><data key='l'> The A </data></node>", "a=The A; ; ");
        row("label of yEd",
            "<node id='a'><data key='g'><y:ShapeNode xmlns:y='y'><y:NodeLabel>The\nA<y:Model/>"
            "</y:NodeLabel><y:NodeLabel>second</y:NodeLabel></y:ShapeNode></data></node>",
            "a=The A; ; ");
        row("group of yEd",
            "<node id='a'><data key='g'><y:G "
            "xmlns:y='y'><y:NodeLabel>Box</y:NodeLabel></y:G></data>"
            "<graph><node id='b'/></graph></node>",
            "a=Box@a b@a; ; a=Box");
        row("markup in a name", "<node id='a'><data key='l'>&lt;b&gt;x&lt;/b&gt;</data></node>",
            "a=<b>x</b>; ; ");
    }

    void readsGraphs()
    {
        QFETCH(QByteArray, inside);
        const auto loaded =
            readGraphML(inside, "<key id='l' for='node' attr.name='label' attr.type='string'/>"
                                "<key id='g' for='node' yfiles.type='nodegraphics'/>");
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        QTEST(described(loaded->document), "graph");
    }

    void keepsWhatNodesCarry()
    {
        const auto loaded = readGraphML("<node id='a'><data key='n'> 7 </data><data key='b'> fAlSe "
                                        "</data><data key='x'>y</data>"
                                        "<desc>A note</desc></node><node id='b'/>",
                                        "<key id='n' for='node' attr.name='count' attr.type='int'/>"
                                        "<key id='b' for='node' attr.name='flag' "
                                        "attr.type='boolean'><default>1</default></key>");
        QVERIFY(loaded.isOk());
        const GraphDocument &document = loaded->document;
        const TaskId a = document.graph.findTask(QStringLiteral("a"));
        const TaskId b = document.graph.findTask(QStringLiteral("b"));
        QCOMPARE(ownKey(document, a, QStringLiteral("count")), QByteArray("7"));
        QCOMPARE(ownKey(document, a, QStringLiteral("flag")), QByteArray("false"));
        QCOMPARE(ownKey(document, a, QStringLiteral("x")), QByteArray("\"y\""));
        QCOMPARE(ownKey(document, b, QStringLiteral("flag")), QByteArray("true"));
        QCOMPARE(document.settings(a).note, QStringLiteral("A note"));
        QCOMPARE(loaded->problems.size(), 1); // the undeclared key
    }

    void tellsWhatIsLeftOut()
    {
        const auto loaded = readWhole(
            "<graphml><graph edgedefault='undirected'><node id='a'/>\n<hyperedge>"
            "<endpoint node='a'/></hyperedge><edge source='a' target='a'/></graph></graphml>");
        QVERIFY(loaded.isOk());
        QCOMPARE(loaded->problems.size(), 2);
        QCOMPARE(loaded->problems.first().place.line, 2);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const QByteArray &text) {
            QTest::newRow(name) << text;
        };
        const QByteArray begin("<graphml><graph>");
        const QByteArray end("</graph></graphml>");
        row("no graph", "<graphml/>");
        row("another root", "<a><graphml/></a>");
        row("cut off", begin + "<node id='a'/>");
        row("a node without an id", begin + "<node/>" + end);
        row("an id twice", begin + "<node id='a'/><node id='a'/>" + end);
        row("an edge without an end", begin + "<node id='a'/><edge source='a'/>" + end);
        row("an edge to nowhere", begin + "<node id='a'/><edge source='a' target='b'/>" + end);
        row("entities", "<!DOCTYPE graphml [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]>" + begin +
                            "<node id='&b;'/>" + end);
        row(
            "many attributes", begin + "<node " + [] {
                QByteArray attributes;
                for (int index = 0; index < 100'000; ++index)
                    attributes += 'a' + QByteArray::number(index) + "='' ";
                return attributes;
            }() + "/>" + end);
        row("deep elements", begin + QByteArray("<a>").repeated(5'000'000));
        row(
            "deep groups", "<graphml>" + [] {
                QByteArray text;
                for (int index = 0; index < 400; ++index)
                    text += "<graph><node id='" + QByteArray::number(index) + "'>";
                return text;
            }());
        row("not UTF-8", begin + "<node id='\xff'/>" + end);
        row("NUL", begin + QByteArray("<node id='\0'/>", 13) + end);
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        const auto loaded = readWhole(text);
        QVERIFY(!loaded.isOk());
        QVERIFY(!loaded.error().message.isEmpty());
    }

    void readsUtf16()
    {
        const QString text = QStringLiteral("\ufeff<?xml version='1.0' encoding='UTF-16'?>"
                                            "<graphml><graph><node id='ä'/></graph></graphml>");
        const auto loaded =
            readWhole(QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2));
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        QCOMPARE(described(loaded->document), QStringLiteral("ä; ; "));
    }
};

STEPWISE_APPLESS_TEST_MAIN(GraphMLFormatTest)
#include "tst_graphmlformat.moc"
