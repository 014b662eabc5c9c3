#include "core/formats/formatregistry.h"
#include "core/graph/dependencies.h"
#include "core/graph/toposort.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace stepwise;

namespace {

const QString corpus = QStringLiteral(STEPWISE_CORPUS "/");

/// A line of the tables of the corpus' README.
struct Entry
{
    QString file;
    QString nodes;
    QString edges;
    QString measured;

    /// "clusters=3" in the measured column.
    int number(const QString &word, int byDefault) const
    {
        const auto match = QRegularExpression(word + QStringLiteral("=(\\d+)")).match(measured);
        return match.hasMatch() ? match.captured(1).toInt() : byDefault;
    }
};

/// The entries under a heading.
QList<Entry> entriesOf(const QString &heading)
{
    QFile readme(corpus + QStringLiteral("README.md"));
    QList<Entry> entries;
    if (!readme.open(QIODevice::ReadOnly))
        return entries;
    bool isInside = false;
    for (const QString &line : QString::fromUtf8(readme.readAll()).split(u'\n')) {
        if (line.startsWith(QStringLiteral("## ")))
            isInside = line == QStringLiteral("## ") + heading;
        const QStringList cells = line.split(u'|');
        if (isInside && cells.size() > 8 && cells[1].contains(u'`'))
            entries += {cells[1].trimmed().remove(u'`'), cells[5].trimmed(), cells[6].trimmed(),
                        cells[7].trimmed()};
    }
    return entries;
}

TaskGraph withoutSelfLoops(const TaskGraph &graph)
{
    TaskGraph result;
    for (std::size_t index = 0; index < graph.taskCount(); ++index)
        result.addTask(graph.key(TaskId::fromIndex(index)));
    for (const Dependency &edge : graph.dependencies()) {
        if (edge.prerequisite != edge.dependent)
            result.addDependency(edge.dependent, edge.prerequisite);
    }
    return result;
}

} // namespace

/// The files that others made: the numbers come from Graphviz itself.
class CorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(corpus + QStringLiteral("README.md")))
            QSKIP("The graph corpus is not beside this tree.");
    }

    void countsWhatGraphvizCounts_data()
    {
        QTest::addColumn<Entry>("entry");
        for (const Entry &entry : entriesOf(QStringLiteral("dot")))
            QTest::newRow(qPrintable(entry.file)) << entry;
    }

    void countsWhatGraphvizCounts()
    {
        QFETCH(Entry, entry);
        const auto loaded = loadDocument(corpus + QStringLiteral("dot/") + entry.file);
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        const TaskGraph &graph = loaded->document.graph;
        const Dependencies dependencies(graph);
        QCOMPARE(QString::number(graph.taskCount()), entry.nodes);
        QCOMPARE(QString::number(dependencies.count()), entry.edges);
        QCOMPARE(int(graph.groupCount()), entry.number(QStringLiteral("clusters"), 0));
        QCOMPARE(loaded->graphCount, entry.number(QStringLiteral("graphs"), 1));
        const Dependencies longCycles{withoutSelfLoops(graph)};
        QCOMPARE(!topologicalOrder(longCycles).isAcyclic(),
                 entry.measured.contains(QStringLiteral("cyclic")));
    }

    void answersMalformedFiles_data()
    {
        QTest::addColumn<Entry>("entry");
        for (const Entry &entry : entriesOf(QStringLiteral("malformed")))
            QTest::newRow(qPrintable(entry.file)) << entry;
    }

    /// DOT files load with the counts given, where Graphviz takes them; all others get an error.
    void answersMalformedFiles()
    {
        QFETCH(Entry, entry);
        const auto loaded = loadDocument(corpus + QStringLiteral("malformed/") + entry.file);
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
        row("nextflow-dag-kmermaid.dot", "p2", "combine", "");
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
        const auto loaded = loadDocument(corpus + QStringLiteral("dot/") + file);
        QVERIFY(loaded.isOk());
        const TaskGraph &graph = loaded->document.graph;
        const TaskId task = graph.findTask(key);
        QVERIFY(task.isValid());
        if (!name.isEmpty())
            QVERIFY2(graph.name(task).startsWith(name), qPrintable(graph.name(task)));
        QCOMPARE(loaded->producer, producer);
    }
};

QTEST_APPLESS_MAIN(CorpusTest)
#include "tst_corpus.moc"
