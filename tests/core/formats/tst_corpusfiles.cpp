#include "core/formats/formatregistry.h"
#include "core/graph/dependencies.h"
#include "tests/support/corpustable.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace stepwise;
using namespace Qt::StringLiterals;

namespace {

/// "prerequisite > dependent", by key, sorted.
QStringList edgesOf(const TaskGraph &graph)
{
    QStringList edges;
    for (const Dependency &edge : graph.dependencies())
        edges += graph.key(edge.prerequisite) + u" > "_s + graph.key(edge.dependent);
    edges.sort();
    edges.removeDuplicates();
    return edges;
}

Result<LoadedDocument> loadWorkflow(const QString &file)
{
    return loadDocument(corpusFolder() + u"/wfformat/"_s + file);
}

/// A few changes, of bytes or of short pieces.
QByteArray withChanges(QByteArray text, QRandomGenerator &random)
{
    static const QList<QByteArray> pieces{"\"", "{",    "}",   "[",    "]",   "<",  ">",
                                          "&",  "|",    "--",  "\\",   ":",   "\n", " ",
                                          "\0", "\xff", "end", "null", "<!--"};
    const auto place = [&] { return qsizetype(random.bounded(quint32(text.size()) + 1)); };
    for (int count = 1 + int(random.bounded(8u)); count > 0 && !text.isEmpty(); --count) {
        const qsizetype at = place();
        const qsizetype length = std::min<qsizetype>(random.bounded(40u), text.size() - at);
        switch (random.bounded(4u)) {
        case 0:
            if (at < text.size())
                text[at] = char(random.bounded(256u));
            break;
        case 1:
            text.remove(at, length);
            break;
        case 2:
            text.insert(place(), text.mid(at, length));
            break;
        default:
            text.insert(at, pieces[qsizetype(random.bounded(quint32(pieces.size())))]);
        }
    }
    return text;
}

} // namespace

/// The files that others made, in the formats other than DOT and YAML.
class CorpusFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(corpusFolder() + u"/README.md"_s))
            QSKIP("The graph corpus is not beside this tree.");
    }

    void countsAsTheReadme_data()
    {
        QTest::addColumn<CorpusEntry>("entry");
        for (const char *heading : {"wfformat", "graphml", "mermaid"}) {
            for (const CorpusEntry &entry :
                 corpusEntries(corpusFolder(), QString::fromLatin1(heading)))
                QTest::newRow(qPrintable(entry.path())) << entry;
        }
    }

    void countsAsTheReadme()
    {
        QFETCH(CorpusEntry, entry);
        const auto loaded = loadDocument(corpusFolder() + u'/' + entry.path());
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        QCOMPARE(loaded->format, entry.folder);
        // The README counts what the file says in words; its files say more.
        if (entry.hasWord(u"no-explicit-edges"_s))
            entry.edges = u"70"_s;
        const bool areEdgesDistinct = entry.folder != u"mermaid"_s;
        const QStringList differences = corpusDifferences(entry, *loaded, areEdgesDistinct);
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    }

    void survivesTruncations_data() { countsAsTheReadme_data(); }

    /// Cut off anywhere, a file gives a graph or says why not.
    void survivesTruncations()
    {
        QFETCH(CorpusEntry, entry);
        QFile file(corpusFolder() + u'/' + entry.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        const qsizetype times = content.size() > 300'000 ? 10 : 150;
        const qsizetype stride = std::max<qsizetype>(content.size() / times, 1);
        LoadOptions options;
        options.format = entry.folder;
        for (qsizetype size = 1; size < content.size(); size += stride) {
            const auto loaded = parseDocument(content.first(size), entry.file, options);
            QVERIFY2(loaded.isOk() || !loaded.error().message.isEmpty(),
                     qPrintable(QString::number(size)));
        }
    }

    void survivesChanges_data() { countsAsTheReadme_data(); }

    /// With bytes changed, taken out, doubled and put in anywhere, a file gives a graph or says
    /// why not. The same changes every time.
    void survivesChanges()
    {
        QFETCH(CorpusEntry, entry);
        QFile file(corpusFolder() + u'/' + entry.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        const int rounds = content.size() > 100'000 ? 5 : 100;
        LoadOptions options;
        options.format = entry.folder;
        QRandomGenerator random(1);
        for (int round = 0; round < rounds; ++round) {
            const QByteArray changed = withChanges(content, random);
            const auto loaded = parseDocument(changed, entry.file, options);
            QVERIFY2(loaded.isOk() || !loaded.error().message.isEmpty(),
                     qPrintable(QString::number(round)));
        }
    }

    void allVersionsOfAWorkflowAreOneGraph()
    {
        const QString name = u"pegasus-srasearch-10a_schema-%1.json"_s;
        const auto first = loadWorkflow(name.arg(u"1.0"_s));
        QVERIFY(first.isOk());
        for (const char *version : {"1.2", "1.3", "1.4", "1.5"}) {
            const auto other = loadWorkflow(name.arg(QString::fromLatin1(version)));
            QVERIFY(other.isOk());
            const TaskGraph &graph = other->document.graph;
            QCOMPARE(graph.taskCount(), first->document.graph.taskCount());
            QCOMPARE(edgesOf(graph), edgesOf(first->document.graph));
            for (std::size_t index = 0; index < graph.taskCount(); ++index) {
                const TaskId task = TaskId::fromIndex(index);
                const TaskId twin = first->document.graph.findTask(graph.key(task));
                QVERIFY(twin.isValid());
                QCOMPARE(other->document.settings(task).simulation.duration,
                         first->document.settings(twin).simulation.duration);
            }
        }
    }

    void findsTheEdgesOfATwinInFiles()
    {
        const auto without =
            loadWorkflow(u"nextflow-methylseq_schema-1.4_no-explicit-edges.json"_s);
        const auto with = loadWorkflow(u"nextflow-methylseq_schema-1.5.json"_s);
        QVERIFY(without.isOk() && with.isOk());
        QCOMPARE(edgesOf(without->document.graph), edgesOf(with->document.graph));
    }
};

STEPWISE_APPLESS_TEST_MAIN(CorpusFilesTest)
#include "tst_corpusfiles.moc"
