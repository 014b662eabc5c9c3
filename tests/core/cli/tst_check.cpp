#include "core/cli/check.h"

#include "core/base/jsonreader.h"
#include "tests/support/jsontext.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stepwise;

namespace {

struct Outcome
{
    int status = -1;
    QString out;
    QString err;
};

Outcome check(const QStringList &files, bool json, const LoadOptions &options = {})
{
    Outcome outcome;
    QTextStream out(&outcome.out);
    QTextStream err(&outcome.err);
    outcome.status = checkFiles(files, json, options, out, err);
    return outcome;
}

} // namespace

class CheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reports_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *content, int status, const char *json,
                            const char *text) {
            QTest::newRow(name) << testing::quoted(content) << status << testing::quoted(json)
                                << QString::fromUtf8(text);
        };
        row("sound",
            "{'format':'stepwise/1','tasks':[{'id':'a'},{'id':'b','dependsOn':['a','a']}]}", 0,
            "'format':'stepwise','tasks':2,'dependencies':1,'groups':0,'acyclic':true,'graphs':1,"
            "'problems':[]}",
            "F: tasks: 2, dependencies: 1, groups: 0\n");
        row("warning", "{'format':'stepwise/1','tasks':[],\n'x':1}", 0,
            "'format':'stepwise','tasks':0,'dependencies':0,'groups':0,'acyclic':true,'graphs':1,"
            "'problems':[{'severity':'warning','line':2,'column':1,'message':'The key “x” is not "
            "known here; it is kept, but changes nothing.'}]}",
            "F: tasks: 0, dependencies: 0, groups: 0\n"
            "F:2:1: warning: The key “x” is not known here; it is kept, but changes nothing.\n");
        row("cycle", "digraph { a -> b -> c -> a; c [label=C] }", 2,
            "'format':'dot','tasks':3,'dependencies':3,'groups':0,'acyclic':false,'graphs':1,"
            "'problems':[{'severity':'error','line':0,'column':0,'message':'The dependencies form "
            "a cycle, so that the graph cannot be run; remove one of them: a → b → C → a.'}]}",
            "F: tasks: 3, dependencies: 3, groups: 0, arrows read as “before”\n"
            "F: error: The dependencies form a cycle, so that the graph cannot be run; remove one "
            "of them: a → b → C → a.\n");
        row("self-loop", "digraph { a -> a }", 2,
            "'format':'dot','tasks':1,'dependencies':1,'groups':0,'acyclic':false,'graphs':1,"
            "'problems':[{'severity':'error','line':0,'column':0,'message':'“a” depends on itself, "
            "so that the graph cannot be run; remove the dependency.'}]}",
            "F: tasks: 1, dependencies: 1, groups: 0, arrows read as “before”\n"
            "F: error: “a” depends on itself, so that the graph cannot be run; remove the "
            "dependency.\n");
        row("several graphs", "digraph { subgraph cluster_x { a } } digraph { a -> b }", 0,
            "'format':'dot','tasks':3,'dependencies':1,'groups':1,'acyclic':true,'graphs':2,"
            "'problems':[]}",
            "F: tasks: 3, dependencies: 1, groups: 1, graphs: 2, arrows read as "
            "“before”\n");
        row("broken", "{'format':'stepwise/1',\n 'tasks':[{}]}", 2,
            "'format':null,'tasks':0,'dependencies':0,'groups':0,'acyclic':false,'graphs':0,"
            "'problems':[{'severity':'error','line':2,'column':11,'message':'The key “id” is "
            "missing here; every task and every group needs one of its own.'}]}",
            "F:2:11: error: The key “id” is missing here; every task and every group needs one of "
            "its own.\n");
    }

    void reports()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, status);
        QFETCH(QByteArray, json);
        QFETCH(QString, text);
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("file"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();

        const Outcome forPrograms = check({path}, true);
        QCOMPARE(forPrograms.status, status);
        QCOMPARE(forPrograms.out,
                 QStringLiteral("{\"file\":\"%1\",").arg(path) + QString::fromUtf8(json) + u'\n');
        QVERIFY(forPrograms.err.isEmpty());
        QVERIFY(parseJson(forPrograms.out.toUtf8()).isOk());

        const Outcome forPeople = check({path}, false);
        QCOMPARE(forPeople.status, status);
        QCOMPARE(QString(forPeople.out + forPeople.err).replace(path, QStringLiteral("F")), text);
        QCOMPARE(forPeople.out.isEmpty(), forPrograms.out.contains(QStringLiteral("null")));
    }

    void goesOnAfterABadFile()
    {
        const QString good = QStringLiteral(STEPWISE_TEST_DATA "/formats/dot/numbers.gv");
        const QString loop = QStringLiteral(STEPWISE_TEST_DATA "/formats/dot/self-loops.dot");
        const QString fine = QStringLiteral(STEPWISE_TEST_DATA "/formats/dot/clusters.dot");
        const Outcome outcome = check({QStringLiteral("missing"), loop, fine}, true);
        QCOMPARE(outcome.status, 2);
        QCOMPARE(outcome.out.count(u'\n'), 3);
        QCOMPARE(check({fine}, true).status, 0);
        QCOMPARE(check({good}, true).status, 2);
    }

    void readsArrowsAsItIsTold()
    {
        const QString file = QStringLiteral(STEPWISE_TEST_DATA "/formats/dot/bitbake.dot");
        QVERIFY(check({file}, false).out.contains(QStringLiteral("“needs”")));
        QVERIFY(check({file}, false, {EdgeMeaning::Before, {}})
                    .out.contains(QStringLiteral("“before”")));
    }
};

STEPWISE_APPLESS_TEST_MAIN(CheckTest)
#include "tst_check.moc"
