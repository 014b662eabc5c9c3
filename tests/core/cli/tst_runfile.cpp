#include "core/cli/runfile.h"
#include "core/formats/nativewriter.h"
#include "tests/support/conformance.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;

/// `stepwise run` of a file, with the trace that it writes.
class RunFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void traceAgreesWithHeat_data();
    void traceAgreesWithHeat();

private:
    std::vector<ConformanceCase> m_cases;
    QTemporaryDir m_folder;
};

void RunFileTest::initTestCase()
{
    m_cases = conformanceCases();
    QCOMPARE(m_cases.size(), 400U);
}

void RunFileTest::traceAgreesWithHeat_data()
{
    QTest::addColumn<std::size_t>("index");
    for (std::size_t index = 0; index < m_cases.size(); ++index)
        QTest::newRow(qPrintable(m_cases[index].document.name)) << index;
}

void RunFileTest::traceAgreesWithHeat()
{
    QFETCH(std::size_t, index);
    const ConformanceCase &expected = m_cases[index];
    RunCommand command;
    command.file = m_folder.filePath(QStringLiteral("graph.stepwise.json"));
    command.traceFile = m_folder.filePath(QStringLiteral("trace"));
    command.isVirtualTime = true;
    QFile file(command.file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(writeNative(expected.document, 0));
    file.close();

    QVERIFY(runFile(command) != ExitStatus::BadInput);
    QFile trace(command.traceFile);
    QVERIFY(trace.open(QIODevice::ReadOnly));
    QCOMPARE(departureOf(trace, expected), QString());
}

STEPWISE_GUILESS_TEST_MAIN(RunFileTest)
#include "tst_runfile.moc"
