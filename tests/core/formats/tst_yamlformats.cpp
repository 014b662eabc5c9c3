#include "core/formats/formatregistry.h"
#include "core/formats/ownkeys.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace Qt::StringLiterals;

namespace {

/// Tasks without and dependencies with "<", in file order; groups in brackets: "a, b < a, c [g]".
QString described(const TaskGraph &graph)
{
    QStringList parts;
    for (std::size_t index = 0; index < graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        QStringList before;
        for (const Dependency &edge : graph.dependencies()) {
            if (edge.dependent == task)
                before += graph.key(edge.prerequisite);
        }
        before.sort();
        QString part = graph.key(task);
        if (graph.group(task).isValid())
            part += u" ["_s + graph.key(graph.group(task)) + u']';
        if (!before.isEmpty())
            part += u" < "_s + before.join(u' ');
        parts += part;
    }
    return parts.join(u", "_s);
}

QString toldBy(const Problems &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines += Error{{}, problem.message, {}, problem.place}.toString();
    return lines.join(u'\n');
}

/// The header of a file of each format; rows hold the rest.
QByteArray headerOf(const QString &format)
{
    if (format == u"heat"_s)
        return "heat_template_version: 2018-08-31\nresources:\n";
    if (format == u"compose"_s)
        return "services:\n";
    if (format == u"github-actions"_s)
        return "on: push\njobs:\n";
    if (format == u"gitlab-ci"_s)
        return "stages: [build, test]\n";
    if (format == u"taskfile"_s)
        return "version: '3'\ntasks:\n";
    if (format == u"argo"_s)
        return "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  templates:\n";
    return "apiVersion: tekton.dev/v1\nkind: Pipeline\nspec:\n";
}

} // namespace

/// What each of the formats that are written in YAML says.
class YamlFormatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesGraphs_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("graph");
        QTest::addColumn<QString>("problems"); // the beginning of each
        heatRows();
        composeRows();
        githubRows();
        gitlabRows();
        taskfileRows();
        argoRows();
        tektonRows();
    }

    void makesGraphs()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, text);
        QFETCH(QString, graph);
        QFETCH(QString, problems);
        const auto loaded = parseDocument(headerOf(format) + text, u"x.yaml"_s);
        if (!loaded) {
            Error error = loaded.error();
            error.file.clear();
            QCOMPARE(error.toString().left(problems.size()), problems);
            QCOMPARE(QString(), graph);
            return;
        }
        QCOMPARE(loaded->format, format);
        QCOMPARE(described(loaded->document.graph), graph);
        QCOMPARE(toldBy(loaded->problems).left(problems.size()), problems);
        QCOMPARE(loaded->problems.isEmpty(), problems.isEmpty());
    }

    void keepsWhatTheSourceKnows()
    {
        const auto loaded =
            parseDocument("name: Shop\nx-a: 1\nservices:\n  web:\n    image: nginx:1\n"
                          "    command: serve 'a b' --port 80\n    restart: on-failure\n"
                          "    depends_on: {db: {condition: service_healthy}}\n"
                          "  db: {}\n",
                          u"compose.yaml"_s);
        QVERIFY(loaded.isOk());
        const GraphDocument &document = loaded->document;
        QCOMPARE(document.name, u"Shop"_s);
        const TaskId web = document.graph.findTask(u"web"_s);
        QCOMPARE(ownKey(document, web, u"image"_s), QByteArray("\"nginx:1\""));
        QCOMPARE(ownKey(document, web, u"depends_on"_s),
                 QByteArray("{\"db\":{\"condition\":\"service_healthy\"}}"));
        QCOMPARE(ownKey(document, web, u"containerCommand"_s),
                 QByteArray("\"serve 'a b' --port 80\""));
        // Without a file there is nothing that Compose could be called with.
        QVERIFY(!document.settings(web).command.has_value());
        QCOMPARE(ownKeys(document).size(), std::size_t(1));
    }

    /// Every line left out, said twice, or with another value: an answer, whatever it is.
    void survivesChanges_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("heat") << QByteArray(
            "heat_template_version: rocky\ndescription: d\nparameters:\n  p: {type: string}\n"
            "resources:\n  a:\n    type: T\n  b:\n    type: T\n    depends_on: [a]\n    "
            "properties:\n"
            "      x: {get_attr: [a, y]}\n      z: {Ref: p}\n      s: {Fn::Sub: ['${a}', {q: "
            "1}]}\n");
        QTest::newRow("compose") << QByteArray(
            "name: n\nx-c: &c\n  restart: always\nservices:\n  a: &a\n    <<: *c\n    image: i\n"
            "  b:\n    extends: {service: a}\n    links:\n      - a:x\n    depends_on:\n      a:\n"
            "        condition: c\n    command: [x, y]\n  c:\n    <<: [*a, *c]\n");
        QTest::newRow("github") << QByteArray(
            "name: n\non: push\njobs:\n  a:\n    runs-on: x\n  b:\n"
            "    needs: [a]\n    steps:\n      - run: |\n          x\n");
        QTest::newRow("gitlab") << QByteArray(
            "stages:\n  - x\ninclude: y\n.t:\n  needs: [a]\n  script: &s [l]\na:\n  stage: x\n"
            "  script: *s\nb:\n  extends: [.t]\n  needs:\n    - job: a\n      optional: true\n"
            "c:\n  dependencies: !reference [b, needs]\n");
        QTest::newRow("taskfile") << QByteArray("version: '3'\nincludes:\n  i: ./i\ntasks:\n  a:\n "
                                                "   aliases: [x]\n    cmds:\n      - ls\n"
                                                "      - task: b\n      - defer:\n          task: "
                                                "b\n  b:\n    deps:\n      - for: [1]\n"
                                                "        task: c\n  c: ls\n  d:*: [ls]\n");
        QTest::newRow("argo") << QByteArray(
            "apiVersion: argoproj.io/v1\nkind: Workflow\nmetadata:\n  name: n\nspec:\n"
            "  entrypoint: m\n  arguments:\n    parameters: []\n  templates:\n  - name: m\n    "
            "dag:\n"
            "      tasks:\n      - name: a\n      - name: b\n        depends: a && !a\n"
            "        dependencies: [a]\n  - name: s\n    steps:\n    - - name: x\n    - - name: "
            "y\n");
        QTest::newRow("tekton") << QByteArray(
            "apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata:\n  name: n\nspec:\n"
            "  pipelineSpec:\n    tasks:\n    - name: a\n    - name: b\n      runAfter:\n      - "
            "a\n"
            "      when:\n      - input: $(tasks.a.results.r)\n    finally:\n    - name: c\n");
    }

    void survivesChanges()
    {
        QFETCH(QByteArray, text);
        QVERIFY(parseDocument(text, u"x.yaml"_s).isOk());
        const QByteArrayList lines = text.split('\n');
        const QByteArrayList values{
            "",    "[x]",  "{a: b}", "[[], {}]",    "~", "''",      "*none",
            "1.5", "!t x", "[~]",    "{? [a] : b}", "|", "{<<: 1}", "&a {<<: *a}"};
        for (qsizetype line = 0; line < lines.size(); ++line) {
            QList<QByteArrayList> variants{lines, lines};
            variants[0].removeAt(line);
            variants[1].insert(line, lines[line]);
            const qsizetype colon = lines[line].indexOf(':');
            for (const QByteArray &value : colon < 0 ? QByteArrayList() : values) {
                QByteArrayList changed = lines;
                changed[line] = lines[line].first(colon + 1) + ' ' + value;
                variants.append(changed);
                // Without what stood inside.
                const qsizetype indent = lines[line].size() - lines[line].trimmed().size();
                while (line + 1 < changed.size() &&
                       changed[line + 1].startsWith(QByteArray(indent + 1, ' ')))
                    changed.removeAt(line + 1);
                variants.append(changed);
            }
            for (const QByteArrayList &variant : variants) {
                const auto loaded = parseDocument(variant.join('\n'), u"x.yaml"_s);
                QVERIFY(loaded.isOk() || !loaded.error().message.isEmpty());
            }
        }
    }

    void refusesWhatGrowsWithoutEnd_data()
    {
        QTest::addColumn<QByteArray>("text");
        QByteArray bomb("x0: &x0 [1, 2, 3, 4, 5, 6, 7, 8, 9]\n");
        for (int level = 1; level < 30; ++level)
            bomb += "x" + QByteArray::number(level) + ": &x" + QByteArray::number(level) + " [" +
                    QByteArrayList(9, "*x" + QByteArray::number(level - 1)).join(", ") + "]\n";
        QTest::newRow("heat") << bomb + "heat_template_version: 1\nresources: {a: {p: *x29}}\n";
        QTest::newRow("compose") << bomb + "services: {a: {p: *x29}}\n";
        QTest::newRow("depends_on") << bomb + "services: {a: {depends_on: *x29}}\n";
        QTest::newRow("github") << bomb + "on: push\njobs: {a: {p: *x29}}\n";
        QTest::newRow("gitlab needs") << bomb + "stages: [t]\na: {script: x, needs: *x29}\n";
        QTest::newRow("taskfile") << bomb + "version: 3\ntasks: {a: *x29}\n";
        QTest::newRow("argo") << bomb +
                                     "apiVersion: argoproj.io/v1\nspec: {templates: [{dag: {tasks: "
                                     "[{name: *x29}, {name: a, p: *x29}]}}]}\n";
        QTest::newRow("tekton") << bomb +
                                       "apiVersion: tekton.dev/v1\nkind: Pipeline\nspec: {tasks: "
                                       "[{name: a, p: *x29}]}\n";
    }

    void refusesWhatGrowsWithoutEnd()
    {
        QFETCH(QByteArray, text);
        const auto loaded = parseDocument(text, u"x.yaml"_s);
        QVERIFY(!loaded.isOk());
        QCOMPARE(loaded.error().code, ErrorCode::TooLarge);
        QVERIFY(loaded.error().place.line > 0);
    }

    void takesWhatIsOnlyLarge_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<std::size_t>("tasks");
        QByteArray services("services:\n");
        QByteArray steps(
            "apiVersion: argoproj.io/v1\nspec:\n  templates:\n  - name: t\n    steps:\n");
        QByteArray names("version: 3\ntasks:\n  '*': {}\n  a:\n    deps:\n");
        QByteArray expression(
            "apiVersion: argoproj.io/v1\nspec: {templates: [{name: t, dag: {tasks: "
            "[{name: a, depends: '");
        for (int index = 0; index < 50'000; ++index) {
            const QByteArray number = QByteArray::number(index);
            services +=
                "  s" + number + ": {depends_on: [s" + QByteArray::number(index / 2) + "]}\n";
            steps += "    - [{name: same}]\n";
            names += "    - n" + number + "\n";
            expression += "a" + number + " && ";
        }
        QTest::newRow("services") << services << std::size_t(50'000);
        QTest::newRow("steps of one name") << steps << std::size_t(50'000);
        QTest::newRow("a pattern for all names") << names << std::size_t(2);
        QTest::newRow("expression") << expression + "a'}]}}]}" << std::size_t(50'001);
    }

    void takesWhatIsOnlyLarge()
    {
        QFETCH(QByteArray, text);
        QFETCH(std::size_t, tasks);
        const auto loaded = parseDocument(text, u"x.yaml"_s);
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        QCOMPARE(loaded->document.graph.taskCount(), tasks);
    }

private:
    static void row(const char *format, const char *name, const char *text, const char *graph,
                    const char *problems = "")
    {
        QTest::addRow("%s: %s", format, name)
            << QString::fromLatin1(format) << QByteArray(text) << QString::fromUtf8(graph)
            << QString::fromUtf8(problems);
    }

    static void heatRows()
    {
        row("heat", "depends_on", "  a: {type: T}\n  b: {depends_on: a}\n  c: {depends_on: [b, a]}",
            "a, b < a, c < a b");
        row("heat", "nested functions",
            "  a: {}\n  b: {}\n  c:\n    properties:\n      x:\n        str_replace:\n"
            "          template: t\n          params:\n            $p: {get_resource: a}\n"
            "            $q: {list_join: [',', [{get_attr: [b, x, 0]}]]}",
            "a, b, c < a b");
        row("heat", "each pair once",
            "  a: {}\n  b: {depends_on: a, p: [{get_resource: a}, {Ref: a}]}", "a, b < a");
        row("heat", "CFN functions",
            "  a: {}\n  b: {}\n  c: {DependsOn: a, P: {'Fn::GetAtt': [b, x]}}\n"
            "  d: {P: {'Fn::Sub': 'x ${a} ${b.c} ${!no} ${AWS::Region}'}}\n"
            "  e: {P: [!Ref a, !GetAtt b.c, !Sub ['${a} ${v}', {v: 1}]]}",
            "a, b, c < a b, d < a b, e < a b");
        row("heat", "missing", "  abc: {}\n  b: {p: {get_resource: abd}}", "abc, b < abd, abd",
            "4:25: There is no resource “abd” in this template. Did you mean “abc”?");
        row("heat", "parameters are no resources",
            "  a: {p: {Ref: size}, q: {get_param: a}}\nparameters: {size: {}}", "a");
        row("heat", "cycle", "  a: {depends_on: b}\n  b: {depends_on: a}", "a < b, b < a");
        row("heat", "wrong", "  - a", "", "3:3: “resources” must be a map");
    }

    static void composeRows()
    {
        row("compose", "list and map",
            "  a: {}\n  b: {depends_on: [a]}\n  c:\n    depends_on:\n      a: {condition: "
            "service_started}\n"
            "      b:",
            "a, b < a, c < a b");
        row("compose", "merge keys",
            "  a: {}\n  b:\n  c:\n    depends_on:\n      <<: &d {a: {condition: x}}\n      b: {}\n"
            "  d: {depends_on: {<<: *d}}",
            "a, b, c < a b, d < a");
        row("compose", "links, volumes, namespaces",
            "  a: {}\n  b: {}\n  c: {}\n  d:\n    links: [a:x]\n    volumes_from: [b:ro, "
            "'container:z']\n"
            "    network_mode: service:c\n    ipc: 'service:a'\n    pid: host",
            "a, b, c, d < a b c");
        row("compose", "extends",
            "  z: {}\n  a: {depends_on: [z]}\n  b: {extends: a}\n"
            "  c: {extends: {service: b}, depends_on: [b]}",
            "z, a < z, b < z, c < b z");
        row("compose", "extends elsewhere", "  a: {extends: {file: x.yml, service: b}}", "a",
            "2:23: “x.yml” is not read");
        row("compose", "extends itself", "  a: {extends: b}\n  b: {extends: a}", "a, b",
            "2:16: “a” extends itself.\n3:16");
        row("compose", "optional", "  a: {depends_on: {b: {required: false}}}", "a");
        row("compose", "missing", "  web: {}\n  a: {depends_on: [wen]}", "web, a < wen, wen",
            "3:20: There is no service “wen” in this file. Did you mean “web”?");
        row("compose", "duplicate", "  a: {}\n  b: {depends_on: [a]}\n  b: {}", "a, b",
            "4:3: The key “b” stands twice");
    }

    static void githubRows()
    {
        row("github-actions", "scalar and list",
            "  a: {runs-on: x}\n  b: {needs: a}\n  c: {needs: [a, b], uses: o/r/.github/x.yml@v1}",
            "a, b < a, c < a b");
        row("github-actions", "undefined", "  build: {}\n  b: {needs: [buidl]}", "",
            "4:15: The job “b” needs “buidl”, which is no job of this workflow. Did you mean "
            "“build”?");
        row("github-actions", "no map", "  a: 1", "", "3:6: “a” must be a map");
        row("github-actions", "later", "  a: {needs: b}\n  b: {}", "a < b, b");
    }

    static void gitlabRows()
    {
        row("gitlab-ci", "needs in all forms",
            "a: {stage: build, script: x}\nb: {script: x, needs: [a]}\n"
            "c: {script: x, needs: [{job: a, artifacts: true}, {job: zz, optional: true}]}\n"
            "d: {script: x, needs: [[a], b]}\ne: {script: x, needs: []}",
            "a [build], b [test] < a, c [test] < a, d [test] < a b, e [test]");
        row("gitlab-ci", "stages when nothing needs",
            "t: {script: x}\na: {stage: build, script: x}\nb: {stage: build, script: x}\n"
            "z: {stage: .post, script: x}\np: {stage: .pre, script: x}",
            "t [test] < a b, a [build] < p, b [build] < p, z [.post] < t, p [.pre]");
        row("gitlab-ci", "extends",
            ".base: {needs: [a]}\n.more: {extends: .base, stage: test}\n"
            "a: {stage: build, script: x}\nb: {extends: .more}\nc: {extends: [.more, .none], "
            "needs: [b]}",
            "a [build], b [test] < a, c [test] < b",
            "6:22: “.none”, which is extended here, is not in this file");
        row("gitlab-ci", "the last that is extended counts",
            ".x: {needs: [a]}\n.y: {needs: [b]}\na: {script: x}\nb: {script: x}\n"
            "c: {extends: [.x, .y]}",
            "a [test], b [test], c [test] < b");
        row("gitlab-ci", "reference",
            ".x: {needs: [a, b]}\na: {script: x}\nb: {script: x}\n"
            "c: {script: x, needs: !reference [.x, needs]}\n"
            "d: {script: x, needs: [!reference [.x, needs], c]}",
            "a [test], b [test], c [test] < a b, d [test] < a b c");
        row("gitlab-ci", "endless reference", "c: {script: x, needs: !reference [c, needs]}", "",
            "1:1: The aliases of this text stand for too many values");
        row("gitlab-ci", "dependencies, matrix",
            "a: {stage: build, script: x, parallel: {matrix: [{X: [1, 2]}]}}\n"
            "b: {script: x, dependencies: [a]}\nc: {script: x, needs: ['a: [1]', 'b 1/2']}",
            "a [build], b [test] < a, c [test] < a b");
        row("gitlab-ci", "other pipelines",
            "a: {script: x, needs: [{pipeline: $P, job: b}, {project: p, job: c, ref: d}]}",
            "a [test]", "2:24: What is needed here is of another pipeline");
        row("gitlab-ci", "unknown stage", "a: {stage: tset, script: x}", "a [tset]",
            "2:12: “tset” is not among the stages");
        row("gitlab-ci", "missing", "a: {script: x, needs: [b]}", "a [test] < b, b",
            "2:24: There is no job “b” in this file.");
        row("gitlab-ci", "globals and hidden",
            "default: {image: x}\n.h: [1]\n.k: &k {a: b}\na: {script: x}", "a [test]");
    }

    static void taskfileRows()
    {
        row("taskfile", "deps and calls",
            "  a: ls\n  b: [ls, {task: a}]\n  c: {deps: [a, {task: b, vars: {X: 1}}]}\n"
            "  d: {cmds: [{defer: {task: a}}, {defer: ls}, {for: [1, 2], task: b}], cmd: ls}",
            "a, b < a, c < a b, d < a b");
        row("taskfile", "aliases, root, patterns",
            "  a: {aliases: [x]}\n  'b:*': {}\n  c: {deps: [x, ':a', 'b:2']}", "a, b:*, c < a b:*");
        row("taskfile", "loop over names", "  a: {deps: [{for: [1], task: 'x-{{.ITEM}}'}]}",
            "a < x-{{.ITEM}}, x-{{.ITEM}}", "3:31: Which task “x-{{.ITEM}}” is");
        row("taskfile", "included", "  a: {deps: ['docs:b', 'other:c']}\nincludes: {docs: ./docs}",
            "a < docs:b other:c, docs:b, other:c",
            "3:14: “docs:b” is a task of an included Taskfile, which is not read.\n"
            "3:24: There is no task “other:c”");
        row("taskfile", "itself", "  a: {cmds: [{task: a}]}", "a < a");
    }

    static void argoRows()
    {
        row("argo", "depends",
            "  - name: m\n    dag:\n      tasks: [{name: a}, {name: b, depends: a}, {name: c, "
            "depends: "
            "'a.Succeeded && (b || !b.Failed)'}, {name: d, dependencies: [a, c]}]",
            "a [m], b [m] < a, c [m] < a b, d [m] < a c");
        row("argo", "steps",
            "  - name: m\n    steps:\n    - - {name: a}\n    - - {name: b}\n      - {name: c}\n"
            "    - - {name: d}\n    - {name: e}",
            "a [m], b [m] < a, c [m] < a, d [m] < b c, e [m] < d");
        row("argo", "several templates",
            "  - {name: m, dag: {tasks: [{name: a, template: s}]}}\n"
            "  - {name: s, steps: [[{name: a}]]}\n  - {name: x, container: {image: i}}",
            "m/a [m], s/a [s]");
        row("argo", "missing", "  - {name: m, dag: {tasks: [{name: a, depends: b}]}}",
            "a [m] < b, b [m]", "5:48: There is no task “b” in this template.");
        row("argo", "broken expression",
            "  - {name: m, dag: {tasks: [{name: a}, {name: b, depends: 'a &&'}]}}",
            "a [m], b [m] < a", "5:59: This is no whole expression");
        row("argo", "unknown key",
            "  - {name: m, step: [], dag: {tasks: [{name: a, dependson: b}]}}", "a [m]",
            "5:15: Argo knows no key “step” here. Did you mean “steps”?\n"
            "5:49: Argo knows no key “dependson” here. Did you mean “depends”?");
        row("argo", "nothing to show", "  - {name: m, container: {image: x}}", "",
            "1:1: There is no template with “dag” or “steps”");
        row("argo", "no list", "    a: {}", "", "5:5: “templates” must be a list");
    }

    static void tektonRows()
    {
        row("tekton", "runAfter and results",
            "  tasks:\n  - name: a\n  - {name: b, runAfter: [a]}\n"
            "  - {name: c, params: [{name: x, value: 'u $(tasks.a.results.r) "
            "$(tasks.b.results[\"q\"])'}]}\n"
            "  - {name: d, when: [{input: $(tasks.c.results.x), operator: in, values: [y]}]}",
            "a, b < a, c < a b, d < c");
        row("tekton", "finally",
            "  tasks: [{name: a}, {name: b}]\n  finally:\n  - name: c\n"
            "  - {name: d, params: [{name: s, value: $(tasks.a.status)}]}",
            "a, b, c < a b, d < a b");
        row("tekton", "several pipelines",
            "  tasks: [{name: a}]\n---\napiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata: "
            "{name: "
            "p}\nspec:\n  pipelineSpec:\n    tasks: [{name: a}, {name: b, runAfter: [a]}]\n---\n"
            "kind: Task\nspec: {steps: []}\n",
            "/a [?], p/a [p], p/b [p] < p/a");
        row("tekton", "missing", "  tasks: [{name: a, runAfter: [b]}]", "a < b, b",
            "4:32: There is no task “b” in this pipeline.");
        row("tekton", "no pipeline", "---\nkind: Task", "",
            "1:1: There is no pipeline in this file");
    }
};

STEPWISE_APPLESS_TEST_MAIN(YamlFormatsTest)
#include "tst_yamlformats.moc"
