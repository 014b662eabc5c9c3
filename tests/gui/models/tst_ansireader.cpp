#include "gui/models/ansireader.h"

#include "tests/support/testmain.h"

#include <QTest>

namespace stepwise {

using namespace Qt::StringLiterals;

namespace {

/// `text` for plain text, `<b1>text</>` for styled, `/` for a new line, `^` for a return.
QString described(const QList<AnsiReader::Piece> &pieces)
{
    QString text;
    for (const AnsiReader::Piece &piece : pieces) {
        if (piece.kind == AnsiReader::Piece::Kind::NewLine)
            text += u'/';
        if (piece.kind == AnsiReader::Piece::Kind::Return)
            text += u'^';
        QString style;
        if (piece.style.isBold)
            style += u'b';
        if (piece.style.isFaint)
            style += u'f';
        if (piece.style.isItalic)
            style += u'i';
        if (piece.style.isUnderlined)
            style += u'u';
        if (piece.style.named)
            style += QString::number(*piece.style.named);
        if (piece.style.exact)
            style += QColor(*piece.style.exact).name();
        text += style.isEmpty() ? piece.text : u"<%1>%2</>"_s.arg(style, piece.text);
    }
    return text;
}

} // namespace

class tst_AnsiReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void inPiecesOfAnySizeItReadsTheSame_data() { reads_data(); }
    void inPiecesOfAnySizeItReadsTheSame();
};

void tst_AnsiReader::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &text) {
        QTest::newRow(name) << bytes << text;
    };
    row("plain", "one\ntwo\n", u"one/two/"_s);
    row("carriage return and line feed", "one\r\ntwo", u"one/two"_s);
    row("overwritten", "10%\r20%\n", u"10%^20%/"_s);
    row("a colour", "a \x1b[31mred\x1b[0m b", u"a <1>red</> b"_s);
    row("bright and bold", "\x1b[1;92mgood\x1b[m!", u"<b10>good</>!"_s);
    row("all kinds", "\x1b[2mf\x1b[22;3mi\x1b[23;4mu\x1b[24m-", u"<f>f</><i>i</><u>u</>-"_s);
    row("back to the text's own colour", "\x1b[34mx\x1b[39my", u"<4>x</>y"_s);
    row("of 256", "\x1b[38;5;9mx\x1b[38;5;196my\x1b[38;5;244mz\x1b[0m",
        u"<9>x</><#ff0000>y</><#808080>z</>"_s);
    row("exact", "\x1b[38;2;1;2;255mx\x1b[0m", u"<#0102ff>x</>"_s);
    row("backgrounds are not shown", "\x1b[48;5;196;1mx\x1b[0m", u"<b>x</>"_s);
    row("cursor and title", "\x1b[2K\x1b[10;3Hx\x1b]0;title\x07y\x1b]8;;http://z\x1b\\w", u"xyw"_s);
    row("letters of several bytes", "gr\xc3\xbc\xc3\x9f \xe6\x97\xa5", u"grüß 日"_s);
    row("control characters", QByteArray("a\x01\x07z\0b", 6), u"azb"_s);
    row("tab", "a\tb", u"a\tb"_s);
}

void tst_AnsiReader::reads()
{
    QFETCH(const QByteArray, bytes);
    AnsiReader reader;
    QTEST(described(reader.read(bytes)), "text");
}

void tst_AnsiReader::inPiecesOfAnySizeItReadsTheSame()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, text);
    AnsiReader reader;
    QList<AnsiReader::Piece> pieces;
    for (const char byte : bytes) {
        for (const AnsiReader::Piece &piece : reader.read(QByteArray(1, byte))) {
            const bool goesOn = !pieces.isEmpty() && pieces.last().style == piece.style &&
                                pieces.last().kind == AnsiReader::Piece::Kind::Text &&
                                piece.kind == AnsiReader::Piece::Kind::Text;
            if (goesOn)
                pieces.last().text += piece.text;
            else
                pieces.append(piece);
        }
    }
    QCOMPARE(described(pieces), text);
}

} // namespace stepwise

STEPWISE_GUILESS_TEST_MAIN(stepwise::tst_AnsiReader)
#include "tst_ansireader.moc"
