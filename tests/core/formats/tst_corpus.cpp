#include "core/formats/formatregistry.h"
#include "tests/support/corpustable.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace stepwise;

namespace {

} // namespace

/// The files that others made: the numbers come from Graphviz itself.
class CorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(corpusFolder() + QStringLiteral("/README.md")))
            QSKIP("The graph corpus is not beside this tree.");
    }

    void countsWhatGraphvizCounts_data()
    {
        QTest::addColumn<CorpusEntry>("entry");
        for (const CorpusEntry &entry : corpusEntries(corpusFolder(), QStringLiteral("dot")))
            QTest::newRow(qPrintable(entry.file)) << entry;
    }

    void countsWhatGraphvizCounts()
    {
        QFETCH(CorpusEntry, entry);
        const auto loaded = loadDocument(corpusFolder() + QStringLiteral("/dot/") + entry.file);
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        const QStringList differences = corpusDifferences(entry, *loaded);
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
        QCOMPARE(int(loaded->document.graph.groupCount()),
                 entry.number(QStringLiteral("clusters"), 0));
        QCOMPARE(loaded->graphCount, entry.number(QStringLiteral("graphs"), 1));
    }

    void answersMalformedFiles_data()
    {
        QTest::addColumn<CorpusEntry>("entry");
        for (const CorpusEntry &entry :
             corpusEntries(corpusFolder(), QStringLiteral("malformed"))) {
            if (!entry.file.endsWith(QStringLiteral("yaml")) &&
                !entry.file.endsWith(QStringLiteral("yml")))
                QTest::newRow(qPrintable(entry.file)) << entry;
        }
    }

    /// DOT files load with the counts given, where Graphviz takes them; all others get an error.
    void answersMalformedFiles()
    {
        QFETCH(CorpusEntry, entry);
        const auto loaded =
            loadDocument(corpusFolder() + QStringLiteral("/malformed/") + entry.file);
        const bool isDot = entry.file.startsWith(QStringLiteral("dot-"));
        QCOMPARE(loaded.isOk(), isDot && entry.nodes != QStringLiteral("0"));
        if (loaded) {
            QCOMPARE(QString::number(loaded->document.graph.taskCount()), entry.nodes);
            QVERIFY(!loaded->problems.isEmpty());
        } else {
            QVERIFY(loaded.error().file.endsWith(entry.file));
            QVERIFY(!loaded.error().message.isEmpty());
            QCOMPARE(loaded.error().place.line > 0,
                     isDot || entry.file.contains(QStringLiteral("trailing")));
        }
    }

    void namesWhatTheProducersName_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("producer");
        const auto row = [](const char *file, const char *key, const char *name,
                            const char *producer) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(key)
                                << QString::fromLatin1(name) << QString::fromLatin1(producer);
        };
        row("bitbake-task-depends-yocto_large.dot", "acl-native.do_collect_spdx_deps",
            "acl-native do_collect_spdx_deps", "BitBake");
        row("snakemake-dag-mirna.dot", "35", "do_readlengths_of_one_file", "Snakemake");
        row("snakemake-filegraph-spisnake.dot", "0", "all", "Snakemake");
        row("nextflow-dag-kmermaid.dot", "p2", "combine", "Nextflow");
        row("generated_ninja-graph-taskflow.dot", "0x55617d96b2d0", "all", "Ninja");
        row("generated_cmake-graphviz-taskflow.dot", "legendNode0", "Executable", "CMake");
        row("terraform-graph-beautified.gv", "module.root.module.random_file.output.file_name", "",
            "Terraform");
        row("taskflow-condition-tasks.dot", "e1A", "A", "Taskflow");
    }

    void namesWhatTheProducersName()
    {
        QFETCH(QString, file);
        QFETCH(QString, key);
        QFETCH(QString, name);
        QFETCH(QString, producer);
        const auto loaded = loadDocument(corpusFolder() + QStringLiteral("/dot/") + file);
        QVERIFY(loaded.isOk());
        const TaskGraph &graph = loaded->document.graph;
        const TaskId task = graph.findTask(key);
        QVERIFY(task.isValid());
        if (!name.isEmpty())
            QVERIFY2(graph.name(task).startsWith(name), qPrintable(graph.name(task)));
        QCOMPARE(loaded->producer, producer);
    }
};

STEPWISE_APPLESS_TEST_MAIN(CorpusTest)
#include "tst_corpus.moc"
