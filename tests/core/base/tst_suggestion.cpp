#include "core/base/suggestion.h"
#include "tests/support/testmain.h"

#include <QStringList>
#include <QTest>

using namespace stepwise;

class SuggestionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheNearestWord_data()
    {
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("offered");
        QTest::addColumn<QString>("best");
        QTest::newRow("one letter wrong") << "stebs"
                                          << "pollPeriod steps"
                                          << "steps";
        QTest::newRow("a letter missing") << "tasks"
                                          << "ask task groups"
                                          << "task";
        QTest::newRow("neighbours swapped") << "grpah"
                                            << "gap graph"
                                            << "graph";
        QTest::newRow("case alone") << "TASK-A"
                                    << "task-b task-a"
                                    << "task-a";
        QTest::newRow("first of equals") << "ab"
                                         << "ac ad"
                                         << "ac";
        QTest::newRow("short words must be near") << "xy"
                                                  << "ab"
                                                  << "";
        QTest::newRow("nothing near") << "volume"
                                      << "network server"
                                      << "";
        QTest::newRow("nothing offered") << "volume"
                                         << ""
                                         << "";
        QTest::newRow("too long to be mistyped") << QString(101, u'a') << QString(100, u'a') << "";
    }

    void findsTheNearestWord()
    {
        QFETCH(QString, wrong);
        QFETCH(QString, offered);
        QFETCH(QString, best);
        Suggestion suggestion(wrong);
        for (const QString &word : offered.split(u' ', Qt::SkipEmptyParts))
            suggestion.offer(word);
        QCOMPARE(suggestion.best(), best);
    }
};

STEPWISE_APPLESS_TEST_MAIN(SuggestionTest)
#include "tst_suggestion.moc"
