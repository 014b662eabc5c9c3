#include "core/base/result.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <memory>
#include <variant>

using namespace stepwise;

class ResultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValue();
    void holdsAnError();
    void givesAMovableValueAway();
    void tellsAValueThatIsAnErrorFromAnError();
    void nothingSucceedsOrFails();
    void readingTheAbsentOneIsRefused();
};

namespace {

const Error notFound{
    ErrorCode::NotFound, QStringLiteral("no such file"), QStringLiteral("graph.json"), {}};

} // namespace

void ResultTest::holdsAValue()
{
    Result<QString> result(QStringLiteral("seven"));
    QVERIFY(result.isOk());
    QVERIFY(result);
    QCOMPARE(result.value(), QStringLiteral("seven"));
    QCOMPARE(*result, QStringLiteral("seven"));
    QCOMPARE(result->size(), 5);

    result->append(QLatin1Char('!'));
    QCOMPARE(*result, QStringLiteral("seven!"));
}

void ResultTest::holdsAnError()
{
    const Result<QString> result(notFound);
    QVERIFY(!result.isOk());
    QVERIFY(!result);
    QCOMPARE(result.error(), notFound);
}

void ResultTest::givesAMovableValueAway()
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
    const std::unique_ptr<int> taken = *std::move(result);
    QCOMPARE(*taken, 7);
}

void ResultTest::tellsAValueThatIsAnErrorFromAnError()
{
    const Result<QList<Error>> errors(QList<Error>{notFound});
    QVERIFY(errors);
    QCOMPARE(errors.value().first(), notFound);
}

void ResultTest::nothingSucceedsOrFails()
{
    const Result<void> success;
    QVERIFY(success.isOk());
    QVERIFY(success);

    const Result<void> failure(notFound);
    QVERIFY(!failure.isOk());
    QVERIFY(!failure);
    QCOMPARE(failure.error(), notFound);
}

void ResultTest::readingTheAbsentOneIsRefused()
{
    const Result<int> value(1);
    const Result<int> error(notFound);
    QVERIFY_THROWS_EXCEPTION(std::bad_variant_access, value.error());
    QVERIFY_THROWS_EXCEPTION(std::bad_variant_access, error.value());
}

STEPWISE_GUILESS_TEST_MAIN(ResultTest)
#include "tst_result.moc"
