#include "gui/window/fuzzymatch.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;

class TestFuzzyMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesLettersInOrder_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        QTest::newRow("empty fits everything") << ""
                                               << "anything" << true;
        QTest::newRow("empty fits nothing at all") << ""
                                                   << "" << true;
        QTest::newRow("whole") << "deploy"
                               << "deploy" << true;
        QTest::newRow("inside") << "api"
                                << "deploy-api" << true;
        QTest::newRow("scattered") << "dpi"
                                   << "deploy-api" << true;
        QTest::newRow("case does not count") << "API"
                                             << "deploy-api" << true;
        QTest::newRow("wrong order") << "ipa"
                                     << "deploy-api" << false;
        QTest::newRow("too many letters") << "apii"
                                          << "deploy-api" << false;
        QTest::newRow("not in an empty text") << "a"
                                              << "" << false;
    }

    void matchesLettersInOrder()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(bool, matches);
        QCOMPARE(fuzzyScore(pattern, text).has_value(), matches);
    }

    void prefers_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("in a row") << "api"
                                  << "the-api"
                                  << "a-plain-thing";
        QTest::newRow("beginning of a word") << "api"
                                             << "the-api"
                                             << "the-xapi";
        QTest::newRow("the shorter") << "api"
                                     << "api"
                                     << "api-of-the-gateway";
        QTest::newRow("initials") << "sp"
                                  << "Step pass"
                                  << "Resumption";
    }

    void prefers()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(*fuzzyScore(pattern, better) > *fuzzyScore(pattern, worse));
    }
};

STEPWISE_APPLESS_TEST_MAIN(TestFuzzyMatch)
#include "tst_fuzzymatch.moc"
