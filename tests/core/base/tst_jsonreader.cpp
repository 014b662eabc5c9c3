#include "core/base/jsonreader.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;

namespace {

/// The tree as one line, with the place of each value: "{a@1:2=1@1:7}".
QString described(const JsonValue &value)
{
    const Place place = value.place();
    const QString at = QStringLiteral("@%1:%2").arg(place.line).arg(place.column);
    if (!value.isArray() && !value.isObject())
        return QString::fromUtf8(value.rawText()) + at;
    QStringList items;
    for (const JsonValue child : value) {
        const Place keyPlace = child.keyPlace();
        const QString key = value.isObject() ? QStringLiteral("%1@%2:%3=")
                                                   .arg(child.key())
                                                   .arg(keyPlace.line)
                                                   .arg(keyPlace.column)
                                             : QString();
        items += key + described(child);
    }
    return (value.isObject() ? QStringLiteral("{%1}") : QStringLiteral("[%1]"))
               .arg(items.join(u' ')) +
           at;
}

} // namespace

class JsonReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOrderDuplicatesAndPlaces_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("tree");
        QTest::newRow("scalars") << QByteArray("[null, true,\n false, -1.50]")
                                 << "[null@1:2 true@1:8 false@2:2 -1.50@2:9]@1:1";
        QTest::newRow("empty") << QByteArray(" [{}, []] ") << "[{}@1:3 []@1:7]@1:2";
        QTest::newRow("order and duplicates")
            << QByteArray("{\"b\": 1, \"a\":{\"x\" :[2]},\"b\":3}")
            << "{b@1:2=1@1:7 a@1:10={x@1:15=[2@1:21]@1:20}@1:14 b@1:25=3@1:29}@1:1";
        QTest::newRow("columns are characters")
            << QByteArray("[\"\xc3\xa4\xf0\x9f\x98\x80\", 1]") << "[\"ä😀\"@1:2 1@1:8]@1:1";
        QTest::newRow("brackets inside strings")
            << QByteArray("{\"]\\\"}\": \"[,:\\\\\", \"c\": 1}")
            << "{]\"}@1:2=\"[,:\\\\\"@1:10 c@1:19=1@1:24}@1:1";
        QTest::newRow("byte order mark")
            << QByteArray("\xef\xbb\xbf{\"a\":1}") << "{a@1:2=1@1:6}@1:1";
        QTest::newRow("numbers keep their text")
            << QByteArray("[18446744073709551616, 1e40, 0.10]")
            << "[18446744073709551616@1:2 1e40@1:24 0.10@1:30]@1:1";
    }

    void keepsOrderDuplicatesAndPlaces()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, tree);
        const auto document = parseJson(text);
        QVERIFY2(document.isOk(), qPrintable(document ? QString() : document.error().toString()));
        QCOMPARE(described((*document)->root()), tree);
    }

    void convertsOnlyWhatFits()
    {
        const auto document =
            parseJson(R"([42, -7, 1.5, 18446744073709551616, 2.0, "x", 0.000000001, 1e-1, 1e300])");
        std::vector<JsonValue> values;
        for (const JsonValue value : (*document)->root())
            values.push_back(value);
        QCOMPARE(values[0].toInteger(), std::optional<std::int64_t>(42));
        QCOMPARE(values[1].toInteger(), std::optional<std::int64_t>(-7));
        QVERIFY(!values[2].toInteger());
        QVERIFY(!values[3].toInteger());
        QVERIFY(!values[4].toInteger());
        QVERIFY(!values[5].toInteger());
        QCOMPARE(values[2].toDouble(), std::optional(1.5));
        QCOMPARE(values[0].toDuration(), std::optional<Duration>(std::chrono::seconds(42)));
        QCOMPARE(values[6].toDuration(), std::optional(Duration(1)));
        QCOMPARE(values[7].toDuration(), std::optional<Duration>(std::chrono::milliseconds(100)));
        QVERIFY(!values[8].toDuration());
        QVERIFY(!values[5].toDuration());
    }

    void decodesStrings()
    {
        const auto document =
            parseJson("{\"a\\u0062\": \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\ud83d\\ude00.\", "
                      "\"plain\": \"x\"}");
        const JsonValue root = (*document)->root();
        QCOMPARE(root[QLatin1String("ab")].toString(), QStringLiteral("\"\\/\b\f\n\r\tä😀."));
        QVERIFY(root[QLatin1String("plain")].isString(QLatin1String("x")));
        QVERIFY(!root[QLatin1String("none")].isPresent());
        QCOMPARE(root.count(), std::size_t(2));
    }

    void saysWhereASyntaxErrorIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("empty") << QByteArray() << 1 << 1;
        QTest::newRow("comma alone") << QByteArray(",") << 1 << 1;
        QTest::newRow("trailing comma") << QByteArray("{\n  \"a\": 1,\n}") << 3 << 1;
        QTest::newRow("trailing comma in a list") << QByteArray("[1,]") << 1 << 4;
        QTest::newRow("open string") << QByteArray("[\"abc") << 1 << 2;
        QTest::newRow("text behind") << QByteArray("{} x") << 1 << 4;
        QTest::newRow("zero byte behind") << QByteArray("{}\0x", 4) << 1 << 3;
        QTest::newRow("not UTF-8") << QByteArray("[\"\xff\"]") << 1 << 3;
        QTest::newRow("half a surrogate pair") << QByteArray("[\"\\ud800x\"]") << 1 << 3;
        QTest::newRow("bare word") << QByteArray("[yes]") << 1 << 2;
        QTest::newRow("no digit") << QByteArray("[1.]") << 1 << 4;
        QTest::newRow("beyond a double") << QByteArray("[1, 1e400]") << 1 << 5;
        QTest::newRow("YAML-like") << QByteArray("%\xff") << 1 << 1;
    }

    void saysWhereASyntaxErrorIs()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(int, column);
        const auto document = parseJson(text);
        QVERIFY(!document.isOk());
        QCOMPARE(document.error().code, ErrorCode::BadSyntax);
        QVERIFY(!document.error().message.isEmpty());
        QCOMPARE(document.error().place, (Place{line, column}));
    }

    void refusesDeepNestingAtTheLimit()
    {
        const auto nested = [](qsizetype depth) {
            return QByteArray(depth, '[') + QByteArray(depth, ']');
        };
        QVERIFY(parseJson(nested(512)).isOk());
        QCOMPARE(parseJson(nested(513)).error().code, ErrorCode::TooLarge);
        QCOMPARE(parseJson(nested(513)).error().place, (Place{1, 513}));
        QCOMPARE(parseJson(nested(100'000)).error().code, ErrorCode::TooLarge);
        QCOMPARE(parseJson(QByteArray(100'000, '[')).error().code, ErrorCode::TooLarge);
        QVERIFY(!parseJson(QByteArray("{\"a\": ").repeated(100'000)).isOk());
    }

    void findsPlacesInLongLines()
    {
        const QByteArray text = "[\"" + QByteArray("\xc3\xa4").repeated(10'000) + "\", 7]";
        const auto document = parseJson(text);
        const auto last = ++(*document)->root().begin();
        QCOMPARE(last->place(), (Place{1, 10'006}));
    }
};

STEPWISE_APPLESS_TEST_MAIN(JsonReaderTest)
#include "tst_jsonreader.moc"
