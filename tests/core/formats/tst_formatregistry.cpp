#include "core/formats/formatregistry.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace stepwise;

namespace {

const QByteArray nativeText(R"({"format":"stepwise/1","tasks":[{"id":"a"}]})");

QByteArray utf16(const QString &text)
{
    const QString marked = QChar(QChar::ByteOrderMark) + text;
    return {reinterpret_cast<const char *>(marked.utf16()), marked.size() * 2};
}

} // namespace

class FormatRegistryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheFormat_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<QString>("format");
        const QByteArray dot("digraph { a }");
        const auto row = [](const char *name, const QByteArray &content, const char *fileName,
                            const char *format) {
            QTest::newRow(name) << content << QString::fromLatin1(fileName)
                                << QString::fromLatin1(format);
        };
        row("native", nativeText, "x.stepwise.json", "stepwise");
        row("native with blanks", " \n" + nativeText, "x", "stepwise");
        row("native with a byte order mark", "\xef\xbb\xbf" + nativeText, "x", "stepwise");
        row("native with another suffix", nativeText, "x.dot", "stepwise");
        row("dot", dot, "x.dot", "dot");
        row("dot with another suffix", dot, "dag.dot.3", "dot");
        row("dot with comments", "# a\n/* b */ // c\nStrict Graph <x> {}", "x", "dot");
        row("dot in UTF-16", utf16(QStringLiteral("digraph { ä }")), "x", "dot");
        row("other JSON", "[1]", "x.JSON", "");
        row("by suffix alone", "nonsense", "x.gv", "");
        row("mermaid", "graph TD\n  A-->B", "x", "mermaid");
        row("mermaid in Markdown", "# Page\n```mermaid\nflowchart LR\nA-->B\n```\n", "x.md",
            "mermaid");
        row("another kind of diagram", "```mermaid\nsequenceDiagram\n```\n", "x.md", "");
        row("DOT whose brace is in the next line", "graph\n{ a }", "x", "dot");
        row("workflow", R"({"schemaVersion":"1.5","workflow":{"tasks":[]}})", "x.json", "wfformat");
        row("GraphML", "<graphml><graph/></graphml>", "x.xml", "graphml");
        row("ninja", "rule cc\n  command = cc\nbuild a.o: cc a.c\n", "x", "ninja");
        row("makefile", "all: a\n\ttouch all\na:\n", "x", "make");
        row("makefile by name", "all: a\n", "dir/Makefile", "make");
        row("Airflow", R"({"tasks":[{"task_id":"a","downstream_task_ids":[]}]})", "x", "airflow");
        row("list of edges", "source,target\na,b\n", "x", "csv");
        row("list of edges without a header", "a b\nb c\n", "x", "csv");
        row("prose", "This is a text of several words.\nIt has no edges.\n", "x", "");
        row("GML", "graph [ node [ id 1 ] ]", "x.gml", "");
        row("XML", "<graphml/>", "x.graphml", "");
        row("YAML", "tasks:\n  a: {}", "x.yaml", "");
        row("Taskfile", "version: '3'\ntasks:\n  a: {}", "x", "taskfile");
        row("Taskfile without a version", "tasks:\n  a:\n    cmds: [ls]", "x", "taskfile");
        row("Taskfile of includes", "version: '3'\nincludes:\n  a: ./a", "x", "taskfile");
        row("Compose", "services:\n  a: {}", "x", "compose");
        row("HOT", "heat_template_version: rocky\nresources: {}", "x", "heat");
        row("CFN", "Resources:\n  A:\n    Type: AWS::S3::Bucket", "x", "heat");
        row("CFN in JSON", "{\"Resources\": {\"A\": {\"Type\": \"B\"}}, \"Outputs\": {}}", "x.json",
            "heat");
        row("GitHub", "name: a\n'on': push\njobs:\n  b:\n    steps: []", "x", "github-actions");
        row("GitHub in one line", "{on: push, jobs: {b: {steps: []}}}", "x", "github-actions");
        row("GitLab", "a:\n  stage: test\n  script: ls", "x", "gitlab-ci");
        row("GitLab by its name", "a:\n  b: [ls]", ".gitlab-ci.yml", "");
        row("Argo", "# a\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: {}", "x",
            "argo");
        row("Tekton", "apiVersion: \"tekton.dev/v1\"\nkind: Pipeline\nspec: {}", "x", "tekton");
        row("Kubernetes", "apiVersion: v1\nkind: Pod", "x.yaml", "");
        row("CircleCI", "version: 2.1\njobs:\n  a:\n    docker: []\nworkflows: {}", "x.yml", "");
        row("a list", "- a: {}\n- services: {}", "x.yaml", "");
    }

    void findsTheFormat()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, fileName);
        QFETCH(QString, format);
        const auto loaded = parseDocument(content, fileName);
        QCOMPARE(loaded.isOk(), !format.isEmpty());
        if (loaded)
            QCOMPARE(loaded->format, format);
        else
            QCOMPARE(loaded.error().file, fileName);
    }

    void namesDocumentsAfterTheirFiles_data()
    {
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<QString>("name");
        QTest::newRow("suffix of two parts") << "a/b/deploy.stepwise.json"
                                             << "deploy";
        QTest::newRow("suffix of one") << "deploy.v2.json"
                                       << "deploy.v2";
        QTest::newRow("other suffix") << "deploy.txt"
                                      << "deploy.txt";
        QTest::newRow("standard input") << "-"
                                        << "Standard input";
    }

    void namesDocumentsAfterTheirFiles()
    {
        QFETCH(QString, fileName);
        QFETCH(QString, name);
        QCOMPARE(parseDocument(nativeText, fileName)->document.name, name);
    }

    void readsTheFormatThatIsAskedFor()
    {
        const auto wrong = parseDocument(nativeText, {}, {{}, QStringLiteral("dot")});
        QCOMPARE(wrong.error().code, ErrorCode::BadSyntax);
        const auto unknown = parseDocument(nativeText, {}, {{}, QStringLiteral("xyz")});
        QCOMPARE(unknown.error().code, ErrorCode::BadUsage);
        QVERIFY(unknown.error().message.contains(QStringLiteral("stepwise, dot")));
    }

    void saysWhyAFileCannotBeRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("part");
        QTest::newRow("missing") << "missing.dot" << ErrorCode::NotFound << "no such file";
        QTest::newRow("directory") << "directory" << ErrorCode::Unreadable << "directory";
        QTest::newRow("secret") << "secret.dot" << ErrorCode::Unreadable << "opened";
        QTest::newRow("empty") << "empty.json" << ErrorCode::BadSyntax << "empty";
        QTest::newRow("blank") << "blank.json" << ErrorCode::BadSyntax << "empty";
        QTest::newRow("huge") << "huge.dot" << ErrorCode::TooLarge << "512 MB";
        QTest::newRow("other") << "other.txt" << ErrorCode::BadSyntax << "Graphviz DOT";
    }

    void saysWhyAFileCannotBeRead()
    {
        QFETCH(QString, name);
        QFETCH(ErrorCode, code);
        QFETCH(QString, part);
        QTemporaryDir directory;
        const auto write = [&directory](const QString &file, const QByteArray &content) {
            QFile opened(directory.filePath(file));
            return opened.open(QIODevice::WriteOnly) && opened.write(content) == content.size();
        };
        QVERIFY(QDir(directory.path()).mkdir(QStringLiteral("directory")));
        QVERIFY(write(QStringLiteral("empty.json"), {}));
        QVERIFY(write(QStringLiteral("blank.json"), " \n"));
        QVERIFY(write(QStringLiteral("other.txt"), "Hello"));
        QVERIFY(write(QStringLiteral("secret.dot"), "digraph {}"));
        QVERIFY(write(QStringLiteral("huge.dot"), {}));
        // Sparse: it takes no room on the disk.
        QVERIFY(QFile::resize(directory.filePath(QStringLiteral("huge.dot")), fileSizeLimit + 1));
        QFile secret(directory.filePath(QStringLiteral("secret.dot")));
        secret.setPermissions({});
        if (name == secret.fileName().section(u'/', -1) && secret.open(QIODevice::ReadOnly))
            QSKIP("This user may read everything.");

        const QString path = directory.filePath(name);
        const auto loaded = loadDocument(path);
        QVERIFY(!loaded.isOk());
        QCOMPARE(loaded.error().code, code);
        QCOMPARE(loaded.error().file, path);
        QVERIFY2(loaded.error().message.contains(part), qPrintable(loaded.error().message));
    }

    void readsTheWantedGraph_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("fileName");
        const auto row = [](const char *format, const QByteArray &content, const char *fileName) {
            QTest::newRow(format) << content << QString::fromLatin1(fileName);
        };
        row("dot", "digraph { a } digraph { b -> c }", "x.dot");
        row("mermaid", "```mermaid\ngraph LR\na\n```\n```mermaid\ngraph LR\nc --> b\n```\n",
            "x.md");
        row("graphml",
            "<graphml><graph><node id='a'/></graph>"
            "<graph><node id='b'/><node id='c'/><edge source='c' target='b'/></graph></graphml>",
            "x.graphml");
        row("tekton",
            "apiVersion: tekton.dev/v1\nkind: Pipeline\nspec: {tasks: [{name: a}]}\n---\n"
            "apiVersion: tekton.dev/v1\nkind: Pipeline\nspec:\n"
            "  tasks: [{name: b, runAfter: [c]}, {name: c}]\n",
            "x.yaml");
    }

    void readsTheWantedGraph()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, fileName);
        const auto read = [&content, &fileName](std::optional<int> graph) {
            LoadOptions options;
            options.graph = graph;
            return parseDocument(content, fileName, options);
        };
        const auto all = read(std::nullopt);
        QVERIFY2(all.isOk(), qPrintable(all.isOk() ? QString() : all.error().toString()));
        QCOMPARE(all->graphCount, 2);
        QCOMPARE(all->document.graph.taskCount(), std::size_t(3));
        const std::size_t taskCounts[] = {1, 2};
        for (int graph = 0; graph < 2; ++graph) {
            const auto one = read(graph);
            QVERIFY(one.isOk());
            QCOMPARE(one->graphCount, 2);
            QCOMPARE(one->document.graph.taskCount(), taskCounts[graph]);
            QCOMPARE(one->document.graph.dependencies().size(), std::size_t(graph));
        }
        for (const int graph : {-1, 2}) {
            const auto none = read(graph);
            QVERIFY(!none.isOk());
            QVERIFY2(none.error().message.contains(QString::number(graph + 1)),
                     qPrintable(none.error().message));
        }
    }
};

STEPWISE_APPLESS_TEST_MAIN(FormatRegistryTest)
#include "tst_formatregistry.moc"
