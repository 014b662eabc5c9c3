#include "core/formats/formatregistry.h"
#include "core/formats/ownkeys.h"
#include "tests/support/corpustable.h"
#include "tests/support/documenttext.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QTest>

using namespace stepwise;
using namespace Qt::StringLiterals;

namespace {

/// The groups around a task, the outermost first.
QString groupsOf(const TaskGraph &graph, TaskId task)
{
    QStringList names;
    for (GroupId group = graph.group(task); group.isValid(); group = graph.parent(group))
        names.prepend(graph.name(group).simplified());
    return names.join(u'/');
}

/// What of a document must come back, one line each, sorted: tasks with names and groups, and
/// dependencies. `keys` are those that the tasks are known by.
QStringList kept(const GraphDocument &document, const QStringList &keys, const QString &format)
{
    const TaskGraph &graph = document.graph;
    QStringList lines;
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        QString line = keys[qsizetype(index)];
        if (format != u"csv"_s)
            line += u" = "_s + graph.name(task).simplified();
        if (format == u"wfformat"_s)
            line += u" @ "_s + groupsOf(graph, task).section(u'/', -1);
        else if (format != u"csv"_s)
            line += u" @ "_s + groupsOf(graph, task);
        lines += line;
    }
    for (const Dependency &edge : graph.dependencies())
        lines += keys[qsizetype(edge.prerequisite.index())] + u" > "_s +
                 keys[qsizetype(edge.dependent.index())];
    lines.sort();
    lines.removeDuplicates();
    return lines;
}

QStringList keysOf(const TaskGraph &graph)
{
    QStringList keys;
    for (std::size_t index = 0; index < graph.taskCount(); ++index)
        keys += graph.key(TaskId::fromIndex(index));
    return keys;
}

/// The first lines that only one of two lists has.
QString difference(const QStringList &actual, const QStringList &expected)
{
    QStringList lines;
    for (const QString &line : expected) {
        if (!actual.contains(line))
            lines += u"missing: "_s + line;
        if (lines.size() > 5)
            break;
    }
    for (const QString &line : actual) {
        if (!expected.contains(line))
            lines += u"too much: "_s + line;
        if (lines.size() > 10)
            break;
    }
    return lines.join(u'\n');
}

void goesRound(const GraphDocument &document, const Format &format)
{
    const QByteArray text = format.write(document);
    LoadOptions options;
    options.format = format.key();
    const auto loaded = parseDocument(text, u"x"_s, options);
    QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
    const QStringList keys = keysOf(document.graph);
    // Mermaid's ids are not always those of the document; the order of tasks is.
    const bool isInOrder = format.key() == u"mermaid"_s;
    QCOMPARE(loaded->document.graph.taskCount(), document.graph.taskCount());
    const QStringList actual =
        kept(loaded->document, isInOrder ? keys : keysOf(loaded->document.graph), format.key());
    const QStringList expected = kept(document, keys, format.key());
    QVERIFY2(actual == expected, qPrintable(difference(actual, expected)));
    const FormatRegistry registry;
    const Format *found = registry.find(text, u"x"_s);
    QVERIFY(found);
    QCOMPARE(found->key(), format.key());
}

} // namespace

/// What each format writes, it reads again.
class WritersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheCorpus_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("format");
        const FormatRegistry registry;
        for (const Format *format : registry.writable()) {
            for (const char *folder : {"wfformat", "dot", "graphml", "mermaid"}) {
                QDirIterator files(corpusFolder() + u'/' + QString::fromLatin1(folder),
                                   QDir::Files);
                while (files.hasNext()) {
                    const QString path = files.next();
                    // Large ones say no more than others.
                    if (files.fileInfo().size() < 1'000'000)
                        QTest::addRow("%s %s", qPrintable(format->key()),
                                      qPrintable(files.fileName()))
                            << path << format->key();
                }
            }
        }
        if (!QFile::exists(corpusFolder()))
            QSKIP("The graph corpus is not beside this tree.");
    }

    void keepsTheCorpus()
    {
        QFETCH(QString, path);
        QFETCH(QString, format);
        const auto loaded = loadDocument(path);
        QVERIFY(loaded.isOk());
        const FormatRegistry registry;
        goesRound(loaded->document, *registry.byKey(format));
    }

    void keepsOddTexts_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"\"quoted\"", "back\\slash", "a\\nb",    "tail\\",      "<b>tag</b>", "&amp; &lt;",
              "#35;",       "#quot;",      "a, b; c",  "[x] {y} (z)", "end",        "subgraph",
              "ä 日本 🎉",   "a:b",         "a->b",     "a --> b",     "`x`",        "**y**",
              "%% no",      "// no",       "/* no */", "\\N",         "0x1",        "-",
              "o",          "x|y",         "<br/>",    "a\tb",        "cluster",    "node",
              "$(x)",       "'",           "]]>",      "<!--"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    /// As key, as name and as group.
    void keepsOddTexts()
    {
        QFETCH(QString, text);
        GraphDocument document;
        TaskGraph &graph = document.graph;
        const GroupId outer = graph.addGroup(text + u'1', text);
        const GroupId inner = graph.addGroup(text + u'2', text + u'i', outer);
        const TaskId first = graph.addTask(text, {}, inner);
        const TaskId second = graph.addTask(u"k"_s + text, text, outer);
        const TaskId third = graph.addTask(u"third"_s, u"n"_s + text);
        graph.addTask(u"alone"_s);
        graph.addDependency(second, first);
        graph.addDependency(third, second);
        graph.addDependency(third, third);
        const FormatRegistry registry;
        for (const Format *format : registry.writable()) {
            const bool isNative = format->key() == u"stepwise"_s;
            // DOT cannot end an id with a backslash.
            if (!isNative && text.endsWith(u'\\') && format->key() == u"dot"_s)
                continue;
            goesRound(document, *format);
            if (QTest::currentTestFailed()) {
                qWarning("%s:\n%s", qPrintable(format->key()), format->write(document).constData());
                return;
            }
        }
    }

    void saysWhatIsLost_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("count");
        const auto row = [](const char *document, const char *format, int count) {
            QTest::addRow("%s as %s", document, format)
                << QString::fromLatin1(document) << QString::fromLatin1(format) << count;
        };
        row("a; b>a", "csv", 0);
        row("a in=g; b>a", "csv", 1);
        row("a in=g; b>a", "dot", 0);
        row("a in=g/h", "wfformat", 1);
        row("a in=g/h", "mermaid", 0);
        row("a lasts=3", "wfformat", 0);
        row("a lasts=3", "dot", 1);
        row("a 5", "dot", 1);
        row("a timeout=5", "graphml", 1);
        row("options reverse; a", "graphml", 1);
        row("a; after 3 cancelTask a", "graphml", 1);
        row("options reverse; a 5 in=g/h timeout=5; after 3 cancelTask a", "stepwise", 0);
    }

    void saysWhatIsLost()
    {
        QFETCH(QString, document);
        QFETCH(QString, format);
        const FormatRegistry registry;
        const QStringList losses =
            registry.byKey(format)->losses(stepwise::testing::documentFromText(document));
        QFETCH(int, count);
        QVERIFY2(losses.size() == count, qPrintable(losses.join(u'\n')));
    }

    void keepsWhatWorkflowsKnow()
    {
        const QString path = corpusFolder() + u"/wfformat/pegasus-srasearch-10a_schema-1.4.json"_s;
        if (!QFile::exists(path))
            QSKIP("The graph corpus is not beside this tree.");
        const auto loaded = loadDocument(path);
        QVERIFY(loaded.isOk());
        const FormatRegistry registry;
        const auto again =
            parseDocument(registry.byKey(u"wfformat"_s)->write(loaded->document), u"x.json"_s);
        QVERIFY(again.isOk());
        for (std::size_t index = 0; index < loaded->document.graph.taskCount(); ++index) {
            const TaskId task = TaskId::fromIndex(index);
            QCOMPARE(again->document.settings(task).simulation,
                     loaded->document.settings(task).simulation);
            QCOMPARE(again->document.settings(task).command,
                     loaded->document.settings(task).command);
            QCOMPARE(ownKey(again->document, task, u"avgCPU"_s),
                     ownKey(loaded->document, task, u"avgCPU"_s));
        }
    }
};

STEPWISE_APPLESS_TEST_MAIN(WritersTest)
#include "tst_writers.moc"
