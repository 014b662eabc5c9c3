#include "core/base/jsonwriter.h"

#include "core/base/decimalseconds.h"
#include "core/base/jsonreader.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <limits>

using namespace stepwise;

namespace {

void writeSample(JsonWriter &writer)
{
    writer.beginObject();
    writer.key(QLatin1String("z")).integer(-3);
    writer.key(QLatin1String("a")).beginArray();
    writer.null();
    writer.boolean(true);
    writer.raw("{ \"kept\" : 1.0 }");
    writer.endArray();
    writer.key(QStringLiteral("ä\n")).beginObject();
    writer.endObject();
    writer.endObject();
}

} // namespace

class JsonWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesCompactInTheOrderOfTheCalls()
    {
        JsonWriter writer;
        writeSample(writer);
        QCOMPARE(writer.takeText(),
                 QByteArray("{\"z\":-3,\"a\":[null,true,{ \"kept\" : 1.0 }],\"ä\\n\":{}}"));
        QVERIFY(writer.text().isEmpty());
        writer.integer(1);
        QCOMPARE(writer.text(), QByteArray("1"));
    }

    void writesIndented()
    {
        JsonWriter writer(2);
        writeSample(writer);
        QCOMPARE(writer.text(), QByteArray("{\n"
                                           "  \"z\": -3,\n"
                                           "  \"a\": [\n"
                                           "    null,\n"
                                           "    true,\n"
                                           "    { \"kept\" : 1.0 }\n"
                                           "  ],\n"
                                           "  \"ä\\n\": {}\n"
                                           "}"));
    }

    void writesNumbersThatComeBack()
    {
        JsonWriter writer;
        writer.beginArray();
        for (const double value : {0.1, 1e300, -2.5, 5.0})
            writer.number(value);
        writer.number(std::numeric_limits<double>::infinity());
        writer.endArray();
        const auto document = parseJson(writer.text());
        auto element = (*document)->root().begin();
        for (const double value : {0.1, 1e300, -2.5, 5.0}) {
            QCOMPARE(element->toDouble(), std::optional(value));
            ++element;
        }
        QVERIFY(element->isNull());
    }

    void escapesWhatMustBe()
    {
        const QString text = QStringLiteral("\"\\/\b\f\n\r\t\u0001ä😀");
        JsonWriter writer;
        writer.string(text);
        QCOMPARE(writer.text(), QByteArray("\"\\\"\\\\/\\u0008\\u000c\\n\\r\\t\\u0001ä😀\""));
        QCOMPARE((*parseJson(writer.text()))->root().toString(), text);
    }

    void writesSecondsExactly_data()
    {
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("zero") << qint64(0) << QByteArray("0.0");
        QTest::newRow("whole") << qint64(3'000'000'000) << QByteArray("3.0");
        QTest::newRow("fraction") << qint64(2'500'000'000) << QByteArray("2.5");
        QTest::newRow("one nanosecond") << qint64(1) << QByteArray("0.000000001");
        QTest::newRow("negative") << qint64(-1'050'000'000) << QByteArray("-1.05");
        QTest::newRow("ten years")
            << qint64(316'224'000'123'456'789) << QByteArray("316224000.123456789");
    }

    void writesSecondsExactly()
    {
        QFETCH(qint64, nanoseconds);
        QFETCH(QByteArray, text);
        QCOMPARE(secondsText(Duration(nanoseconds)), text);
        QCOMPARE(secondsFromText(text), std::optional(Duration(nanoseconds)));
    }

    void readsSecondsOfAnyNumber()
    {
        QCOMPARE(secondsFromText("1e-9"), std::optional(Duration(1)));
        QCOMPARE(secondsFromText("0.1234567891"), std::optional(Duration(123'456'789)));
        QVERIFY(!secondsFromText("1e400"));
        QVERIFY(!secondsFromText("18446744073709551616"));
        QVERIFY(!secondsFromText("x"));
    }
};

STEPWISE_APPLESS_TEST_MAIN(JsonWriterTest)
#include "tst_jsonwriter.moc"
