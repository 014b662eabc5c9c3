#include "core/base/textplaces.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;

class TextPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsLinesAndCharacters_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("empty") << QByteArray() << 0 << 1 << 1;
        QTest::newRow("begin") << QByteArray("ab\ncd") << 0 << 1 << 1;
        QTest::newRow("newline itself") << QByteArray("ab\ncd") << 2 << 1 << 3;
        QTest::newRow("second line") << QByteArray("ab\ncd") << 4 << 2 << 2;
        QTest::newRow("end") << QByteArray("ab\ncd\n") << 6 << 3 << 1;
        QTest::newRow("two bytes a character") << QByteArray("\xc3\xa4\xc3\xa4x") << 4 << 1 << 3;
        QTest::newRow("four bytes a character") << QByteArray("\xf0\x9f\x98\x80x") << 4 << 1 << 2;
        QTest::newRow("CRLF") << QByteArray("a\r\nb") << 3 << 2 << 1;
    }

    void countsLinesAndCharacters()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, offset);
        QFETCH(int, line);
        QFETCH(int, column);
        QCOMPARE(TextPlaces(text).placeOf(static_cast<std::size_t>(offset)), (Place{line, column}));
    }

    void agreesWithAPlainCountInALongText()
    {
        QByteArray text;
        for (int line = 0; line < 400; ++line)
            text += QByteArray("\xc3\xa4x").repeated(line % 60) + '\n';
        text += QByteArray("\xc3\xa4").repeated(10'000);
        const TextPlaces places(text);
        Place expected{1, 1};
        for (qsizetype offset = 0; offset < text.size(); ++offset) {
            // A place inside a character is nobody's question.
            const bool isInside = (static_cast<unsigned char>(text[offset]) & 0xc0U) == 0x80U;
            if (!isInside)
                QCOMPARE(places.placeOf(static_cast<std::size_t>(offset)), expected);
            if (text[offset] == '\n')
                expected = {expected.line + 1, 1};
            else if (!isInside)
                ++expected.column;
        }
    }
};

STEPWISE_APPLESS_TEST_MAIN(TextPlacesTest)
#include "tst_textplaces.moc"
