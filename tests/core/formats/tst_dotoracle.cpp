#include "core/formats/formatregistry.h"
#include "core/graph/dependencies.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QSet>
#include <QTest>

#include <graphviz/cgraph.h>

#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

using namespace stepwise;

namespace {

struct Counts
{
    std::size_t nodes = 0;
    std::size_t pairs = 0;
    int graphs = 0;
};

int ignoreMessage(char *)
{
    return 0;
}

void add(Agraph_t *graph, Counts &counts)
{
    QSet<std::pair<const Agnode_t *, const Agnode_t *>> pairs;
    for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
        for (Agedge_t *edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge))
            pairs.insert({agtail(edge), aghead(edge)});
    }
    counts.nodes += static_cast<std::size_t>(agnnodes(graph));
    counts.pairs += static_cast<std::size_t>(pairs.size());
    ++counts.graphs;
}

/// What Graphviz reads; nothing when it refuses the file.
std::optional<Counts> countsOfGraphviz(const QString &path)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(std::fopen(qPrintable(path), "rb"),
                                                                &std::fclose);
    if (!file)
        return std::nullopt;
    agseterrf(&ignoreMessage);
    agreseterrors();
    Counts counts;
    while (Agraph_t *graph = agread(file.get(), nullptr)) {
        add(graph, counts);
        agclose(graph);
    }
    return agerrors() > AGWARN ? std::nullopt : std::optional(counts);
}

} // namespace

/// Our reader against Graphviz's own, on every DOT file that is at hand.
class DotOracleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatGraphvizCounts_data()
    {
        QTest::addColumn<QString>("path");
        const QStringList folders{QStringLiteral(STEPWISE_TEST_DATA "/formats/dot"),
                                  QStringLiteral(STEPWISE_CORPUS "/dot"),
                                  QStringLiteral(STEPWISE_CORPUS "/malformed")};
        for (const QString &folder : folders) {
            if (!QFile::exists(folder))
                qInfo("%s is not there; its files are left out.", qPrintable(folder));
            const QDir directory(folder);
            for (const QString &name :
                 directory.entryList({QStringLiteral("*.dot"), QStringLiteral("*.gv")}))
                QTest::newRow(qPrintable(name)) << directory.filePath(name);
        }
    }

    void countsWhatGraphvizCounts()
    {
        QFETCH(QString, path);
        const std::optional<Counts> expected = countsOfGraphviz(path);
        const auto loaded = loadDocument(path);
        if (!expected)
            QSKIP("Graphviz refuses this file; what we make of it is another test's matter.");
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        QCOMPARE(loaded->document.graph.taskCount(), expected->nodes);
        QCOMPARE(Dependencies(loaded->document.graph).count(), expected->pairs);
        QCOMPARE(loaded->graphCount, expected->graphs);
    }
};

STEPWISE_APPLESS_TEST_MAIN(DotOracleTest)
#include "tst_dotoracle.moc"
