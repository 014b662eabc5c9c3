#include "core/base/error.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;

class ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsKnown_data();
    void saysWhatIsKnown();
};

void ErrorTest::saysWhatIsKnown_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");

    const QString file = QStringLiteral("a.json");
    QTest::newRow("message") << QString() << 0 << 0 << QStringLiteral("bad");
    QTest::newRow("file") << file << 0 << 0 << QStringLiteral("a.json: bad");
    QTest::newRow("line") << file << 3 << 0 << QStringLiteral("a.json:3: bad");
    QTest::newRow("column") << file << 3 << 9 << QStringLiteral("a.json:3:9: bad");
    QTest::newRow("no file") << QString() << 3 << 9 << QStringLiteral("3:9: bad");
    QTest::newRow("column alone") << file << 0 << 9 << QStringLiteral("a.json: bad");
}

void ErrorTest::saysWhatIsKnown()
{
    QFETCH(QString, file);
    QFETCH(int, line);
    QFETCH(int, column);

    const Error error{ErrorCode::BadValue, QStringLiteral("bad"), file, {line, column}};
    QTEST(error.toString(), "text");
}

STEPWISE_GUILESS_TEST_MAIN(ErrorTest)
#include "tst_error.moc"
