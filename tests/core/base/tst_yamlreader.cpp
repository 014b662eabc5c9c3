#include "core/base/yamlreader.h"

#include "core/base/yamljson.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;

namespace {

QString at(const YamlValue &value)
{
    return QStringLiteral("@%1:%2").arg(value.place().line).arg(value.place().column);
}

/// The value as one line, with the place of each value and key: "{a@1:1=1@1:4}@1:1".
QString described(const YamlValue &value)
{
    const QString tag = QString::fromUtf8(value.tag());
    const QString mark = tag.isEmpty() ? QString() : QStringLiteral("<%1>").arg(tag);
    if (value.isScalar())
        return mark + (value.isNull() ? QStringLiteral("null") : value.text()) + at(value);
    QStringList items;
    for (const YamlValue element : value)
        items += described(element);
    for (const YamlMember &member : value.members())
        items += member.key.text() + at(member.key) + u'=' + described(member.value);
    return mark +
           (value.isMap() ? QStringLiteral("{%1}") : QStringLiteral("[%1]")).arg(items.join(u' ')) +
           at(value);
}

QString asJson(const QByteArray &text)
{
    ProblemList warnings;
    const auto document = parseYaml(text, warnings);
    if (!document)
        return document.error().toString();
    JsonWriter json;
    YamlWalk walk;
    return writeYaml(json, (*document)->root(), walk) ? QString::fromUtf8(json.text())
                                                      : QStringLiteral("exhausted");
}

QByteArray chainOfMerges(int length)
{
    QByteArray text = "m0: &m0 {k0: 0}\n";
    for (int index = 1; index < length; ++index)
        text += QStringLiteral("m%1: &m%1 {<<: *m%2, k%1: 0}\n").arg(index).arg(index - 1).toUtf8();
    return text;
}

/// "a0" holds ten values, every later one ten times the one before it.
QByteArray aliasBomb(int levels)
{
    QByteArray text = "a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n";
    for (int level = 1; level < levels; ++level) {
        const QByteArray alias = "*a" + QByteArray::number(level - 1);
        const QByteArray name = "a" + QByteArray::number(level);
        text += name + ": &" + name + " [" + QByteArrayList(10, alias).join(", ") + "]\n";
    }
    return text;
}

} // namespace

class YamlReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOrderAndPlaces_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("tree");
        QTest::newRow("block") << QByteArray("b: 1\na:\n  - x\n  - {y: 'on'}\n")
                               << "{b@1:1=1@1:4 a@2:1=[x@3:5 {y@4:6=on@4:9}@4:5]@3:3}@1:1";
        QTest::newRow("nulls") << QByteArray("[~, null, '', \"null\", a: ]")
                               << "[null@1:2 null@1:5 @1:11 null@1:15 {a@1:23=null@1:26}@1:23]@1:1";
        QTest::newRow("columns are characters")
            << QByteArray("\xc3\xa4: {\xf0\x9f\x98\x80: 1}") << "{ä@1:1={😀@1:5=1@1:8}@1:4}@1:1";
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                       "a: 1")
                                         << "{a@1:1=1@1:4}@1:1";
        QTest::newRow("CRLF") << QByteArray("a:\r\n  b: 1\r\nc: |\r\n  x\r\n  y\r\n")
                              << "{a@1:1={b@2:3=1@2:6}@2:3 c@3:1=x\ny\n@3:4}@1:1";
        QTest::newRow("JSON") << QByteArray("{\n\t\"a\": [1, \"\\u00e4\\/\"]}")
                              << "{a@2:2=[1@2:8 ä/@2:11]@2:7}@1:1";
        QTest::newRow("tags") << QByteArray("a: !Ref x\nb: !Sub [y]\nc: !!str 1\nd: !<!e> {}")
                              << "{a@1:1=<!Ref>x@1:4 b@2:1=<!Sub>[y@2:10]@2:4 "
                                 "c@3:1=<tag:yaml.org,2002:str>1@3:4 d@4:1=<!e>{}@4:4}@1:1";
        QTest::newRow("aliases") << QByteArray("a: &x {b: 1}\nc: *x")
                                 << "{a@1:1={b@1:8=1@1:11}@1:4 c@2:1={b@1:8=1@1:11}@2:4}@1:1";
        QTest::newRow("alias as key")
            << QByteArray("a: &x b\n*x : c") << "{a@1:1=b@1:4 b@2:1=c@2:6}@1:1";
        QTest::newRow("anchor used anew")
            << QByteArray("[&x 1, *x, &x 2, *x]") << "[1@1:2 1@1:8 2@1:12 2@1:18]@1:1";
    }

    void keepsOrderAndPlaces()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, tree);
        ProblemList warnings;
        const auto document = parseYaml(text, warnings);
        QVERIFY2(document.isOk(), qPrintable(document ? QString() : document.error().toString()));
        QCOMPARE(described((*document)->root()), tree);
        QVERIFY(warnings.problems().isEmpty());
    }

    void merges_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("json");
        const auto row = [](const char *name, const char *text, const char *json) {
            QTest::newRow(name) << QByteArray("x: &x {a: 1, b: 2}\ny: &y {b: 3, c: 4}\n") + text
                                << QString::fromUtf8(json);
        };
        row("own keys come first", "r: {<<: *x, b: 9}", R"({"b":9,"a":1})");
        row("the first of a list wins", "r: {<<: [*y, *x]}", R"({"b":3,"c":4,"a":1})");
        row("written out", "r: {<<: {a: 7}}", R"({"a":7})");
        row("two merge keys", "r: {<<: *x, <<: *y}", R"({"a":1,"b":2,"c":4})");
        row("merges of merges", "s: &s {<<: *x}\nr: {<<: *s, c: 5}", R"({"c":5,"a":1,"b":2})");
        row("quoted is a key", "r: {'<<': 1}", R"({"<<":1})");
        row("nothing to merge", "r: {<<: , d: 1}", R"({"d":1})");
    }

    void merges()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, json);
        ProblemList warnings;
        const auto document = parseYaml(text, warnings);
        QVERIFY2(document.isOk(), qPrintable(document ? QString() : document.error().toString()));
        const YamlValue result = (*document)->root()[QLatin1String("r")];
        JsonWriter writer;
        YamlWalk walk;
        QVERIFY(writeYaml(writer, result, walk));
        QCOMPARE(QString::fromUtf8(writer.text()), json);
        for (const YamlMember &member : result.members())
            QCOMPARE(result[QLatin1String(member.key.bytes())].place(), member.value.place());
    }

    void warnsOfDuplicates()
    {
        QByteArray text = "a: 1\nb: 2\na: 3\n";
        for (int index = 0; index < 100; ++index)
            text += "k" + QByteArray::number(index) + ": 0\n";
        text += "k7: 1\n";
        ProblemList warnings;
        const auto document = parseYaml(text, warnings);
        QVERIFY(document.isOk());
        QCOMPARE(warnings.problems().size(), 2);
        QCOMPARE(warnings.problems().front().place, (Place{3, 1}));
        QCOMPARE(warnings.problems().back().place, (Place{104, 1}));
        QCOMPARE((*document)->root()[QLatin1String("a")].text(), QStringLiteral("3"));
        QCOMPARE((*document)->root().members().size(), std::size_t(102));
    }

    void writesJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("json");
        QTest::newRow("numbers") << QByteArray("[1, -2.50, 1e3, 01, 0x1, .5, 1., '1', 1_0, -]")
                                 << R"([1,-2.50,"1e3","01","0x1",".5","1.","1","1_0","-"])";
        QTest::newRow("words") << QByteArray("[true, False, on, yes, ~, 'true', 2013-05-23]")
                               << R"([true,false,"on","yes",null,"true","2013-05-23"])";
        QTest::newRow("tags") << QByteArray("{a: !Ref x, b: [!GetAtt [p, q], !!str 1]}")
                              << R"({"a":{"!Ref":"x"},"b":[{"!GetAtt":["p","q"]},1]})";
        QTest::newRow("nested") << QByteArray("a: [[], {}, {b: [{}]}]\nc:")
                                << R"({"a":[[],{},{"b":[{}]}],"c":null})";
        QTest::newRow("alias bomb") << aliasBomb(20) << "exhausted";
    }

    void writesJson()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, json);
        QCOMPARE(asJson(text), json);
    }

    void readsSeveralDocuments()
    {
        ProblemList warnings;
        const auto document =
            parseYaml("# nothing yet\n---\na: &x 1\n---\n---\n- 2\n...\n", warnings);
        QVERIFY(document.isOk());
        const std::vector<YamlValue> roots = (*document)->roots();
        QCOMPARE(roots.size(), std::size_t(3));
        QVERIFY(roots[0].isMap() && roots[1].isNull() && roots[2].isList());
        QCOMPARE(roots[2].place(), (Place{6, 1}));
    }

    void readsUtf16()
    {
        const QString text = QStringLiteral("a: [1, ä]\n");
        QByteArray bytes("\xff\xfe");
        for (const QChar character : text) {
            bytes.append(char(character.unicode() & 0xff));
            bytes.append(char(character.unicode() >> 8));
        }
        ProblemList warnings;
        const auto document = parseYaml(bytes, warnings);
        QVERIFY(document.isOk());
        QCOMPARE(described((*document)->root()), QStringLiteral("{a@1:1=[1@1:5 ä@1:8]@1:4}@1:1"));
    }

    void anAbsentValueAnswersEverything()
    {
        const YamlValue absent;
        QVERIFY(!absent.isPresent() && !absent.isScalar() && !absent.isList() && !absent.isMap());
        QVERIFY(!absent.isNull() && absent.isEmpty() && absent.text().isEmpty());
        QVERIFY(absent.members().empty() && absent.begin() == absent.end());
        QVERIFY(!absent[QLatin1String("a")].isPresent());
        QCOMPARE(absent.place(), Place());
        ProblemList warnings;
        QVERIFY(!(*parseYaml("", warnings))->root().isPresent());
    }

    void tellsWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const QByteArray &text, const char *message) {
            QTest::newRow(name) << text << QString::fromUtf8(message);
        };
        row("open quote", "a: 1\nb: \"c\nd: e\n", "2:4: The quoted text that begins here");
        row("open list", "a: [b, c\nd: e\n", "1:4: A comma or a closing bracket");
        row("open map", "a: {b: c\n", "1:4: A comma or a closing brace");
        row("indentation", "a:\n  b: 1\n c: 2\n", "3:2: A key is expected here");
        row("tab", "a:\n\tb: 1\n", "2:1: A tab stands");
        row("character", "a: @b\n", "1:4: No value can begin");
        row("key in a value", "a: b: c\n", "1:5: A colon and a blank");
        row("no alias", "a: *b\n", "1:4: No value before this one is marked “&b”");
        row("alias of another document", "a: &b 1\n---\nc: *b\n", "3:4: No value before");
        row("self-alias", "a: &b [1, {c: *b}]\n", "1:15: “*b” stands inside");
        row("merge of itself", "a: &b {<<: *b}\n", "1:12: “*b” stands inside");
        row("anchor and alias", "a: &b *c\n", "1:7: ");
        row("two texts", "a: 1\n...\nb: 2\n- 3\n", "3:1: There is more text");
        row("escape", "a: \"\\q\"\n", "1:5: This escape is not known");
        row("zero byte", QByteArray("a: 1\nb: \0c\n", 11), "2:4: A control character");
        row("not UTF-8", "a: 1\nb: x\xff\n", "2:5: The bytes here are not UTF-8");
        row("cut character", "a: \xc3", "1:4: The file ends within a character");
        row("template", "a:\n{% if b %}\n  c: 1\n", "2:2: This looks like a template");
        row("Helm", "a: {{ b }}\nc: {{- d }}-e\n", "2:6: This looks like a template");
        row("comma", ",", "1:1: ");
        row("percent", "%\xff", "");
        row("percent again", "%", "");
        row("brackets", QByteArray(100'000, '['), "1:101: Maps and lists are nested too deeply");
        row("closed brackets", QByteArray(100'000, '[') + QByteArray(100'000, ']'), "1:101: ");
        row("braces", QByteArray("{a: ").repeated(100'000), "1:401: Maps and lists");
        row("questions", QByteArray("? ").repeated(100'000), "1:201: Maps and lists");
        row("dashes", QByteArray("- ").repeated(100'000), "1:201: Maps and lists");
        row("merges", chainOfMerges(20'000), "2237:8: The merge keys");
        row(
            "tags",
            [] {
                QByteArray text;
                for (int index = 0; index < 70'000; ++index)
                    text += "- !t" + QByteArray::number(index) + " x\n";
                return text;
            }(),
            "65536:3: The text has too many different tags");
    }

    void tellsWhatIsWrong()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        ProblemList warnings;
        const auto document = parseYaml(text, warnings);
        QVERIFY(!document.isOk());
        QVERIFY2(document.error().toString().startsWith(message),
                 qPrintable(document.error().toString()));
        QVERIFY(!document.error().message.isEmpty());
    }

    void takesWhatIsOnlyLarge_data()
    {
        QTest::addColumn<QByteArray>("text");
        QByteArray anchors;
        QByteArray keys("{");
        for (int index = 0; index < 200'000; ++index) {
            anchors += "- &a" + QByteArray::number(index) + " x\n";
            keys += "k" + QByteArray::number(index) + ": 1, ";
        }
        QTest::newRow("anchors") << anchors;
        QTest::newRow("keys") << keys + "}";
        QTest::newRow("scalar") << "a: |\n" + QByteArray("  long\n").repeated(200'000);
        QTest::newRow("line") << "a: '" + QByteArray(1'000'000, 'x') + "'";
        QTest::newRow("alias bomb") << aliasBomb(60);
        QTest::newRow("numbers") << QByteArray("[1e400, 18446744073709551616, .inf, 0x]");
    }

    void takesWhatIsOnlyLarge()
    {
        QFETCH(QByteArray, text);
        ProblemList warnings;
        QVERIFY(parseYaml(text, warnings).isOk());
    }
};

STEPWISE_APPLESS_TEST_MAIN(YamlReaderTest)
#include "tst_yamlreader.moc"
