#include "core/formats/formatregistry.h"
#include "core/graph/dependencies.h"
#include "tests/support/corpustable.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace stepwise;
using namespace Qt::StringLiterals;

namespace {

const char *const folders[] = {"heat",     "compose", "github-actions", "gitlab-ci",
                               "taskfile", "argo",    "tekton"};

Result<LoadedDocument> load(const CorpusEntry &entry)
{
    return loadDocument(corpusFolder() + u'/' + entry.path());
}

int missingTasks(const GraphDocument &document)
{
    int count = 0;
    for (std::size_t index = 0; index < document.graph.taskCount(); ++index) {
        const TaskSettings &settings = document.settings(TaskId::fromIndex(index));
        count += settings.note == u"Not declared in this file."_s ? 1 : 0;
    }
    return count;
}

} // namespace

/// The YAML files that others made.
class CorpusYamlTest : public QObject
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
        for (const char *folder : folders) {
            for (const CorpusEntry &entry :
                 corpusEntries(corpusFolder(), QString::fromLatin1(folder)))
                QTest::newRow(qPrintable(entry.path())) << entry;
        }
    }

    void countsAsTheReadme()
    {
        QFETCH(CorpusEntry, entry);
        const auto loaded = load(entry);
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        QCOMPARE(loaded->format, entry.folder);
        // The README counts the tasks that the file declares, and the pairs that it names: a name
        // that is not declared is a task here, with a warning, so that its pairs have two ends.
        // (It takes an alias, "build:next", for such a name; we know better.)
        const int missing = missingTasks(loaded->document);
        QVERIFY(missing <= entry.number(u"dangling"_s, 0));
        QVERIFY(loaded->problems.size() >= missing);
        entry.nodes = QString::number(entry.nodes.toInt() + missing);
        const QStringList differences = corpusDifferences(entry, *loaded);
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    }

    void answersMalformedFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char *file, const char *answer) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromUtf8(answer);
        };
        // Those that load: the format, and the first problem.
        row("taskfile-cyclic.yml", "taskfile");
        row("taskfile-include-cycle-1.yml", "taskfile");
        row("taskfile-include-cycle-2.yml", "taskfile");
        row("taskfile-include-cycle-3.yml", "taskfile");
        row("argo-unknown-field.yaml", "argo 15:7: Argo knows no key “someExtraField” here.");
        row("argo-huge-scalar.yaml", "argo 1:1: There is no template with “dag” or “steps”");
        row("heat-utf8-bom.yaml", "heat");
        row("github-actions-crlf.yaml", "github-actions");
        // Those that do not: the error.
        row("taskfile-truncated.yml", "4:3: The quoted text that begins here is not closed");
        row("argo-broken-yaml_no-final-newline.yaml", "11:45: A key is expected here");
        row("argo-wrong-types.yaml", "9:15: “entrypoint” must be a text.");
        row("argo-malformed-workflow.yaml", "10:7: “parameters” must be a list");
        row("heat-jinja-not-yaml.j2.yaml", "This looks like a template");
        row("github-actions-jinja-not-yaml.yml", "This looks like a template");
        row("kubernetes-go-template-not-yaml.yaml", "This looks like a template");
        row("yaml-invalid-SR86.yaml", "2:10: ");
        row("yaml-invalid-SU74.yaml", "2:4: ");
        row("yaml-invalid-4EJS.yaml", "3:1: A tab stands");
        row("yaml-invalid-CQ3W.yaml", "2:6: The quoted text that begins here is not closed");
        row("yaml-invalid-6JTT.yaml", "2:1: A comma or a closing bracket");
        row("yaml-invalid-DMG6.yaml", "3:2: A key is expected here");
        row("yaml-invalid-ZCZ6.yaml", "1:5: A colon and a blank");
        row("yaml-valid-odd-X38W.yaml", "1:1: This YAML is of no kind that is known here");
        // Valid, but libyaml wants a key before a colon at the left edge.
        row("yaml-valid-odd-2JQS.yaml", "1:1: A key is expected here");
        row("yaml-valid-odd-6M2F.yaml", "3:1: A key is expected here");
    }

    void answersMalformedFiles()
    {
        QFETCH(QString, file);
        QFETCH(QString, answer);
        const QList<CorpusEntry> entries = corpusEntries(corpusFolder(), u"malformed"_s);
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [&file](const auto &entry) { return entry.file == file; });
        QVERIFY(found != entries.end());
        auto loaded = load(*found);
        if (loaded) {
            const QStringList differences = corpusDifferences(*found, *loaded);
            QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
            QString told = loaded->format;
            if (!loaded->problems.isEmpty()) {
                const Problem &first = loaded->problems.front();
                told += u' ' + Error{{}, first.message, {}, first.place}.toString();
            }
            QVERIFY2(told.startsWith(answer), qPrintable(told));
        } else {
            Error error = loaded.error();
            QVERIFY(error.file.endsWith(file));
            QVERIFY(error.place.line > 0);
            error.file.clear();
            QVERIFY2(error.toString().contains(answer), qPrintable(error.toString()));
        }
    }

    /// What is broken by cutting it off is told, or read; it never takes long.
    void survivesTruncation_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path :
             {"heat/trunk-port.yaml", "heat/cfn-neutron-test.yaml", "compose/airflow-celery.yaml",
              "github-actions/hotspot-compile-and-test.yml", "gitlab-ci/rafcon.gitlab-ci.yml",
              "taskfile/for-deps.yml", "argo/ui-wacky-workflow.yaml", "tekton/task-results.yaml"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }

    void survivesTruncation()
    {
        QFETCH(QString, path);
        QFile file(corpusFolder() + u'/' + path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        const qsizetype stride = std::max<qsizetype>(1, content.size() / 1500);
        for (qsizetype size = 0; size < content.size(); size += stride) {
            const auto loaded = parseDocument(content.first(size), path);
            QVERIFY(loaded.isOk() || !loaded.error().message.isEmpty());
        }
    }
};

STEPWISE_APPLESS_TEST_MAIN(CorpusYamlTest)
#include "tst_corpusyaml.moc"
