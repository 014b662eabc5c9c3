#include "core/formats/nativewriter.h"

#include "core/formats/formatregistry.h"
#include "tests/support/jsontext.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTest>

using namespace stepwise;

namespace {

GraphDocument documentOf(const QByteArray &text)
{
    const auto loaded = parseDocument(text, QStringLiteral("x.stepwise.json"));
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().toString()));
    return loaded->document;
}

} // namespace

class NativeWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("smallest") << QByteArray("{'format':'stepwise/1','name':'x','tasks':[]}");
        QTest::newRow("graph") << QByteArray(
            "{'format':'stepwise/1','name':'x','description':'d',"
            "'groups':[{'id':'g','name':'G'},{'id':'h','parent':'g'}],"
            "'tasks':[{'id':'a','name':'A','group':'h'},{'id':'b','dependsOn':['a','b','a']}]}");
        QTest::newRow("run") << QByteArray(
            "{'format':'stepwise/1','name':'x','run':{'waitTime':0.5,'timeout':60.0,"
            "'errorWaitTime':2.0,'aggregateExceptions':true,'reverse':true,'maxRunning':3},"
            "'tasks':[]}");
        QTest::newRow("settings") << QByteArray(
            "{'format':'stepwise/1','name':'x','tasks':[{'id':'a','timeout':5.0,"
            "'errorWaitTime':null,'simulate':{'steps':0,'pollPeriod':2,'stepDuration':0.25,"
            "'duration':9.0,'failAtStep':3,'error':'boom','onCancel':'fail',"
            "'onTimeout':'continue'},'command':{'argv':['make','a'],'workingDirectory':'/tmp',"
            "'environment':{'Z':'1','A':'2'}},'note':'n'},{'id':'b','errorWaitTime':1.0}]}");
        QTest::newRow("slurm") << QByteArray(
            "{'format':'stepwise/1','name':'x','run':{'slurm':{'commandPrefix':'ssh login1',"
            "'partition':'short','account':'lab','folder':'runs','cpus':2,'memory':'4G',"
            "'timeLimit':60.0,'options':['--nice']}},'tasks':[{'id':'a','slurm':{'cpus':8,"
            "'memory':'1G','timeLimit':5.5,'partition':'long','options':['-x','n1']},'note':'n'},"
            "{'id':'b','slurm':{'later':1}}]}");
        QTest::newRow("unknown keys of slurm") << QByteArray(
            "{'format':'stepwise/1','name':'x','run':{'slurm':{'a':1,'cpus':2,'b':[2]},'c':3},"
            "'tasks':[{'id':'a','slurm':{'cpus':1,'gpus':2}}]}");
        QTest::newRow("script") << QByteArray(
            "{'format':'stepwise/1','name':'x','tasks':[{'id':'a'}],'script':["
            "{'afterPass':3,'do':'cancelAll','grace':2.0},"
            "{'afterPass':6,'do':'throw','error':'raised into the group'}]}");
        QTest::newRow("unknown keys") << QByteArray(
            "{'first':1,'format':'stepwise/1','second':[ 1, 2 ],'third':{'a' : null},'name':'x',"
            "'run':{'only':true},'tasks':[{'id':'a','color':'red','simulate':{'later':1},"
            "'last':2}],'script':[{'afterPass':1,'do':'pause','why':'to look'}],'end':'ü'}");
    }

    void comesBackAsItWas()
    {
        QFETCH(QByteArray, text);
        text = testing::quoted(text);
        QCOMPARE(writeNative(documentOf(text), 0), text + '\n');
        const QByteArray indented = writeNative(documentOf(text));
        QCOMPARE(writeNative(documentOf(indented), 0), text + '\n');
    }

    void leavesDefaultsOut()
    {
        const QByteArray text = testing::quoted(
            "{'tasks':[{'dependsOn':[],'id':'a','name':'','group':null,'timeout':null,"
            "'simulate':{'steps':1,'duration':null,'onTimeout':'fail'},'slurm':{'cpus':null},'note'"
            ":''}],"
            "'script':[],'groups':[],'run':{'waitTime':1,'timeout':null,'slurm':{}},'format':'"
            "stepwise/1'}");
        QCOMPARE(writeNative(documentOf(text), 0),
                 testing::quoted("{'format':'stepwise/1','name':'x','tasks':[{'id':'a'}]}\n"));
    }

    void keepsTheExamples_data()
    {
        QTest::addColumn<QString>("path");
        const QDir examples(QStringLiteral(STEPWISE_SOURCE_DIR "/resources/examples"));
        for (const QString &name : examples.entryList({QStringLiteral("*.stepwise.json")}))
            QTest::newRow(qPrintable(name)) << examples.filePath(name);
    }

    void keepsTheExamples()
    {
        QFETCH(QString, path);
        const auto loaded = loadDocument(path);
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        QVERIFY2(
            loaded->problems.isEmpty(),
            qPrintable(loaded->problems.isEmpty() ? QString() : loaded->problems.front().message));
        const QByteArray written = writeNative(loaded->document);
        QCOMPARE(writeNative(documentOf(written)), written);
    }
};

STEPWISE_APPLESS_TEST_MAIN(NativeWriterTest)
#include "tst_nativewriter.moc"
