#include "core/execution/outputlog.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

namespace stepwise {

using namespace Qt::StringLiterals;

class tst_OutputLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void progress_data();
    void progress();
    void plainLines_data();
    void plainLines();
    void readsOn();
    void ofAFloodOnlyTheEnd();
    void progressOfALineThatIsOverwritten();

private:
    void write(const QByteArray &bytes);

    QTemporaryDir m_folder;
};

void tst_OutputLog::progress_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<double>("fraction"); // below 0: none
    QTest::addColumn<QString>("text");

    const auto row = [](const QString &line, double fraction, const QString &text = {}) {
        QTest::newRow(qPrintable(line)) << line << fraction << text;
    };
    row(u"[3/10] CXX main.o"_s, 0.3, u"CXX main.o"_s);
    row(u"  [ 10 / 10 ]"_s, 1);
    row(u"[0/4] go"_s, 0, u"go"_s);
    row(u"[5/4] more than all"_s, -1);
    row(u"[3/0]"_s, -1);
    row(u"downloaded 42%"_s, 0.42);
    row(u"42.5 % of all"_s, 0.425);
    row(u"100%"_s, 1);
    row(u"142%"_s, -1);
    row(u"::progress 0.42 half way there"_s, 0.42, u"half way there"_s);
    row(u"::progress 7"_s, 1);
    row(u"::progress much"_s, -1);
    row(u"see [3/10] in the text"_s, -1);
    row(u"nothing"_s, -1);
    row(QString(), -1);
}

void tst_OutputLog::progress()
{
    QFETCH(const QString, line);
    QFETCH(const double, fraction);
    QFETCH(const QString, text);
    const auto told = progressIn(line);
    QCOMPARE(told.has_value(), fraction >= 0);
    if (told) {
        QCOMPARE(told->fraction, fraction);
        QCOMPARE(told->text, text);
    }
}

void tst_OutputLog::plainLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("text\twith tab") << u"text\twith tab"_s;
    QTest::newRow("colours") << QByteArray("\x1b[1;31merror\x1b[0m: no") << u"error: no"_s;
    QTest::newRow("title") << QByteArray("\x1b]0;title\atext") << u"text"_s;
    QTest::newRow("title, other end") << QByteArray("\x1b]0;title\x1b\\text") << u"text"_s;
    QTest::newRow("cut off") << QByteArray("text\x1b[3") << u"text"_s;
    QTest::newRow("carriage returns") << QByteArray("10%\r20%\r30%\r") << u"30%"_s;
    QTest::newRow("bytes that are no text") << QByteArray("a\xff\x01z") << u"a\ufffdz"_s;
}

void tst_OutputLog::plainLines()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, text);
    QCOMPARE(plainLine(bytes), text);
}

void tst_OutputLog::write(const QByteArray &bytes)
{
    QFile file(m_folder.filePath(u"log"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
    file.write(bytes);
}

void tst_OutputLog::readsOn()
{
    OutputLog log(m_folder.filePath(u"log"_s));
    QVERIFY(log.readNews().isEmpty()); // it is not there yet
    write("one\ntw");
    QCOMPARE(log.readNews().lines, QStringList{u"one"_s});
    write("o\nthree\n\nfour");
    QCOMPARE(log.readNews().lines, (QStringList{u"two"_s, u"three"_s, QString()}));
    QCOMPARE(log.readNews().lines, QStringList());
    QCOMPARE(log.readNews(true).lines, QStringList{u"four"_s});
    QVERIFY(QFile::remove(m_folder.filePath(u"log"_s)));
}

void tst_OutputLog::ofAFloodOnlyTheEnd()
{
    OutputLog log(m_folder.filePath(u"log"_s));
    write("begun");
    log.readNews();
    write(QByteArray("x\n").repeated(1'000'000) + "last\n");
    const OutputLog::News news = log.readNews();
    QVERIFY(news.hasSkipped);
    QVERIFY(news.lines.size() < 100'000);
    QCOMPARE(news.lines.first(), u"x"_s);
    QCOMPARE(news.lines.last(), u"last"_s);
    QVERIFY(QFile::remove(m_folder.filePath(u"log"_s)));
}

void tst_OutputLog::progressOfALineThatIsOverwritten()
{
    OutputLog log(m_folder.filePath(u"log"_s));
    write("10%\r55%\r");
    const OutputLog::News news = log.readNews();
    QVERIFY(news.lines.isEmpty());
    QVERIFY(news.progress.has_value());
    QCOMPARE(news.progress->fraction, 0.55);
    QVERIFY(QFile::remove(m_folder.filePath(u"log"_s)));
}

} // namespace stepwise

STEPWISE_GUILESS_TEST_MAIN(stepwise::tst_OutputLog)
#include "tst_outputlog.moc"
