#include "gui/dialogs/runoptionsdialog.h"
#include "tests/support/testmain.h"

#include <QTest>

Q_DECLARE_METATYPE(stepwise::RunOptions)

using namespace stepwise;
using namespace std::chrono_literals;

class TestRunOptionsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItWasGiven_data()
    {
        QTest::addColumn<RunOptions>("options");
        QTest::newRow("defaults") << RunOptions();
        RunOptions all;
        all.waitTime = 250ms;
        all.timeout = 90s;
        all.errorWaitTime = 2500ms;
        all.aggregateExceptions = true;
        all.reverse = true;
        all.maxRunning = 3;
        QTest::newRow("everything") << all;
        RunOptions zero;
        zero.waitTime = 0s;
        zero.errorWaitTime = 0s;
        QTest::newRow("zero is not absent") << zero;
    }

    void givesBackWhatItWasGiven()
    {
        QFETCH(RunOptions, options);
        QVERIFY(RunOptionsDialog(options).options() == options);
    }
};

STEPWISE_TEST_MAIN(TestRunOptionsDialog)
#include "tst_runoptionsdialog.moc"
