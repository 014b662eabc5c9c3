#include "core/execution/commandtrust.h"
#include "tests/support/testmain.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace stepwise {

using namespace Qt::StringLiterals;

namespace {

GraphDocument document()
{
    GraphDocument document;
    document.settings(document.graph.addTask(u"a"_s)).command =
        Command{{u"make"_s, u"all"_s}, u"src"_s, {{u"CC"_s, u"gcc"_s}}};
    document.graph.addTask(u"plain"_s);
    return document;
}

} // namespace

class tst_CommandTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isAskedOnceAndRemembered();
    void anyChangeAsksAnew_data();
    void anyChangeAsksAnew();
    void variablesAreNotTakenForTasks();
    void linesAreAsOneTypesThem();

private:
    QTemporaryDir m_folder;
};

void tst_CommandTrust::initTestCase()
{
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
}

void tst_CommandTrust::isAskedOnceAndRemembered()
{
    CommandTrust trust(document(), u"/srv"_s);
    QCOMPARE(trust.commandCount(), std::size_t(1));
    QVERIFY(!trust.isGiven());
    QVERIFY(trust.give());
    QVERIFY(CommandTrust(document(), u"/srv"_s).isGiven());
    trust.takeBack();
    QVERIFY(!CommandTrust(document(), u"/srv"_s).isGiven());
}

void tst_CommandTrust::anyChangeAsksAnew_data()
{
    using Change = std::function<void(GraphDocument &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("folder");
    const auto command = [](GraphDocument &changed) -> Command & {
        return *changed.settings(TaskId(0)).command;
    };
    const auto row = [](const char *name, const Change &change, const QString &folder = u"/srv"_s) {
        QTest::newRow(name) << change << folder;
    };
    row("a word", [=](GraphDocument &changed) { command(changed).argv[1] = u"clean"_s; });
    row("words run together",
        [=](GraphDocument &changed) { command(changed).argv = {u"makeall"_s}; });
    row("one word more", [=](GraphDocument &changed) { command(changed).argv.append(u"x"_s); });
    row("folder of the command",
        [=](GraphDocument &changed) { command(changed).workingDirectory = u"other"_s; });
    row("environment",
        [=](GraphDocument &changed) { command(changed).environment.front().second = u"clang"_s; });
    row("another command", [](GraphDocument &changed) {
        changed.settings(TaskId(1)).command = Command{{u"ls"_s}, {}, {}};
    });
    row("a prefix of Slurm's commands",
        [](GraphDocument &changed) { changed.slurm.commandPrefix = u"ssh elsewhere"_s; });
    row("an option of a job", [](GraphDocument &changed) {
        changed.settings(TaskId(0)).slurm.options = {u"--wrap=rm"_s};
    });
    row(
        "folder of the file", [](GraphDocument &) {}, u"/tmp"_s);
}

void tst_CommandTrust::anyChangeAsksAnew()
{
    QFETCH(const std::function<void(GraphDocument &)>, change);
    QFETCH(const QString, folder);
    QVERIFY(CommandTrust(document(), u"/srv"_s).give());
    GraphDocument changed = document();
    change(changed);
    QVERIFY(!CommandTrust(changed, folder).isGiven());
    // What is no command does not matter.
    GraphDocument renamed = document();
    renamed.description = u"other"_s;
    renamed.options.reverse = true;
    QVERIFY(CommandTrust(renamed, u"/srv"_s).isGiven());
}

/// The same texts in the same order, once as variables of one command, once as a second command.
void tst_CommandTrust::variablesAreNotTakenForTasks()
{
    GraphDocument variables = document();
    auto &environment = variables.settings(TaskId(0)).command->environment;
    environment.emplace_back(u"plain"_s, QString());
    environment.emplace_back(u"1"_s, u"ls"_s);
    GraphDocument task = document();
    task.settings(TaskId(1)).command = Command{{u"ls"_s}, {}, {}};
    QVERIFY(CommandTrust(variables, u"/srv"_s).give());
    QVERIFY(!CommandTrust(task, u"/srv"_s).isGiven());
}

void tst_CommandTrust::linesAreAsOneTypesThem()
{
    QCOMPARE(CommandTrust::lineOf({{u"sh"_s, u"-c"_s, u"echo 'a b'"_s, QString()}, {}, {}}),
             u"sh -c 'echo '\\''a b'\\''' ''"_s);
    QCOMPARE(CommandTrust::lineOf({{u"make"_s}, u"my src"_s, {}}), u"cd 'my src' && make"_s);
}

} // namespace stepwise

STEPWISE_GUILESS_TEST_MAIN(stepwise::tst_CommandTrust)
#include "tst_commandtrust.moc"
