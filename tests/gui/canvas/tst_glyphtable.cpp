#include "gui/canvas/glyphtable.h"
#include "tests/support/testmain.h"

#include <QGuiApplication>
#include <QTest>

using namespace stepwise;

namespace {

constexpr double endless = 1e9;

quint32 glyphOf(const QRawFont &font, const QString &character)
{
    return font.glyphIndexesForString(character).constFirst();
}

/// Where the run ends.
double widthOf(const QGlyphRun &run)
{
    if (run.glyphIndexes().isEmpty())
        return 0;
    const QPointF last =
        run.rawFont().advancesForGlyphIndexes({run.glyphIndexes().constLast()}).constFirst();
    return run.positions().constLast().x() + last.x();
}

} // namespace

class TestGlyphTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAGlyphForEachCharacter();
    void leavesOutWhatHasNoRoom_data();
    void leavesOutWhatHasNoRoom();
    void leavesOtherTextsToShaping_data();
    void leavesOtherTextsToShaping();
};

void TestGlyphTable::hasAGlyphForEachCharacter()
{
    const QFont font = QGuiApplication::font();
    const QRawFont raw = QRawFont::fromFont(font);
    GlyphTable table(font);
    const QString text = QStringLiteral("build-αβγ Übung\tжук");
    const std::optional<QGlyphRun> run = table.run(text, Qt::ElideMiddle, endless);
    QVERIFY(run);
    QCOMPARE(run->glyphIndexes().size(), text.size());
    QCOMPARE(run->glyphIndexes().at(0), glyphOf(raw, QStringLiteral("b")));
    QCOMPARE(run->glyphIndexes().at(15), glyphOf(raw, QStringLiteral(" "))); // the tabulator
    QCOMPARE(run->glyphIndexes().constLast(), glyphOf(raw, QStringLiteral("к")));
    const auto empty = table.run({}, Qt::ElideMiddle, endless);
    QVERIFY(empty && empty->glyphIndexes().isEmpty());
}

void TestGlyphTable::leavesOutWhatHasNoRoom_data()
{
    QTest::addColumn<Qt::TextElideMode>("mode");
    QTest::addColumn<QString>("text");
    for (const int length : {20, 400, 100'000}) {
        QTest::addRow("middle, %d", length)
            << Qt::ElideMiddle << QString(length, u'a') + QString(length, u'z');
        QTest::addRow("end, %d", length)
            << Qt::ElideRight << QString(length, u'a') + QString(length, u'z');
    }
}

void TestGlyphTable::leavesOutWhatHasNoRoom()
{
    QFETCH(Qt::TextElideMode, mode);
    QFETCH(QString, text);
    const QFont font = QGuiApplication::font();
    const QRawFont raw = QRawFont::fromFont(font);
    GlyphTable table(font);
    for (const double width : {0.0, 5.0, 40.0, 108.0}) {
        const std::optional<QGlyphRun> run = table.run(text, mode, width);
        QVERIFY(run);
        if (width < 40)
            continue;
        QVERIFY2(widthOf(*run) <= width, QByteArray::number(widthOf(*run)).constData());
        const QList<quint32> glyphs = run->glyphIndexes();
        QCOMPARE(glyphs.count(glyphOf(raw, QStringLiteral("…"))), 1);
        QCOMPARE(glyphs.constFirst(), glyphOf(raw, QStringLiteral("a")));
        QCOMPARE(glyphs.contains(glyphOf(raw, QStringLiteral("z"))), mode == Qt::ElideMiddle);
    }
}

void TestGlyphTable::leavesOtherTextsToShaping_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("Hebrew") << QStringLiteral("שלום");
    QTest::newRow("Arabic") << QStringLiteral("load مرحبا");
    QTest::newRow("combining mark") << QStringLiteral("e\u0301");
    QTest::newRow("emoji") << QStringLiteral("ship 🚀");
    QTest::newRow("Chinese") << QStringLiteral("编译");
    QTest::newRow("soft hyphen") << QStringLiteral("a\u00adb");
}

void TestGlyphTable::leavesOtherTextsToShaping()
{
    QFETCH(QString, text);
    GlyphTable table(QGuiApplication::font());
    QVERIFY(!table.run(text, Qt::ElideMiddle, endless));
    QVERIFY(table.run(QStringLiteral("plain"), Qt::ElideMiddle, endless));
}

STEPWISE_TEST_MAIN(TestGlyphTable)
#include "tst_glyphtable.moc"
