#include "core/formats/formatregistry.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace stepwise;
using namespace Qt::StringLiterals;

/// What of the files in YAML becomes a command that can really be run.
class YamlCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTaskfilesTheirShell()
    {
        const auto loaded = parseDocument(
            "version: 3\ntasks:\n  a:\n    desc: What it does\n    dir: sub\n    env: {X: 1}\n    "
            "cmds:\n"
            "      - echo 1\n      - cmd: echo 2\n      - task: b\n  b: ls {{.DIR}}\n  c: make\n",
            u"Taskfile.yml"_s);
        QVERIFY(loaded.isOk());
        const TaskSettings &first = loaded->document.settings(TaskId::fromIndex(0));
        QCOMPARE(first.note, u"What it does"_s);
        QVERIFY(first.command.has_value());
        QCOMPARE(first.command->argv, (QStringList{u"sh"_s, u"-ec"_s, u"echo 1\necho 2"_s}));
        QCOMPARE(first.command->workingDirectory, u"sub"_s);
        QCOMPARE(first.command->environment.front().second, u"1"_s);
        QVERIFY(!loaded->document.settings(TaskId::fromIndex(1)).command.has_value());
        QVERIFY(loaded->document.settings(TaskId::fromIndex(2)).command.has_value());
    }

    void letsComposeStartServices()
    {
        LoadOptions options;
        options.fileName = u"my.yaml"_s;
        const auto loaded =
            parseDocument("services:\n  db: {command: rm -rf /}\n", u"my"_s, options);
        QVERIFY(loaded.isOk());
        QCOMPARE(loaded->document.settings(TaskId(0)).command->argv.join(u' '),
                 u"docker compose -f my.yaml up --detach --no-deps --wait db"_s);
    }

    void fillsInThePlainVariablesOfTaskfiles()
    {
        const auto loaded = parseDocument(
            "version: 3\nvars: {OUT: build, DEEP: '{{.OUT}}/deep', NOW: {sh: date}}\ntasks:\n"
            "  a:\n    vars: {OUT: mine}\n    dir: '{{.OUT}}'\n    cmds: ['ls {{ .DEEP }} "
            "{{.TASK}}']\n"
            "  b: 'echo {{.NOW}}'\n  c: 'echo {{.OUT | upper}}'\n",
            u"Taskfile.yml"_s);
        QVERIFY(loaded.isOk());
        const auto command = [&](int task) {
            return loaded->document.settings(TaskId::fromIndex(task)).command;
        };
        QCOMPARE(command(0)->argv.last(), u"ls build/deep a"_s);
        QCOMPARE(command(0)->workingDirectory, u"mine"_s);
        QVERIFY(!command(1) && !command(2));
        QVERIFY(loaded->problems.last().message.contains(u"2"_s));
    }

    void ofATaskfileWithADefaultNothingElseIsRun()
    {
        const auto loaded = parseDocument("version: 3\ntasks:\n  default: {deps: [a]}\n  a: make\n"
                                          "  deploy: scp\n",
                                          u"Taskfile.yml"_s);
        QVERIFY(loaded.isOk());
        const GraphDocument &document = loaded->document;
        QVERIFY(document.settings(document.graph.findTask(u"a"_s)).command.has_value());
        QVERIFY(!document.settings(document.graph.findTask(u"deploy"_s)).command.has_value());
    }
};

STEPWISE_APPLESS_TEST_MAIN(YamlCommandsTest)
#include "tst_yamlcommands.moc"
