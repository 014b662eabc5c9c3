#include "core/formats/formatregistry.h"
#include "core/formats/ownkeys.h"
#include "tests/support/describedgraph.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stepwise;
using stepwise::testing::described;

namespace {

Result<LoadedDocument> readBuild(const QByteArray &text, const char *format,
                                 const QString &folder = {})
{
    LoadOptions options;
    options.format = QString::fromLatin1(format);
    options.folder = folder;
    return parseDocument(text, QStringLiteral("some"), options);
}

void write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

const QByteArray buildRule("rule r\n  command = run $in > $out\n  description = make $out\n");

} // namespace

/// Ninja's files and makefiles.
class BuildFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNinja_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("graph");
        const auto row = [](const char *name, const char *text, const char *graph) {
            QTest::newRow(name) << buildRule + text << QString::fromUtf8(graph);
        };
        row("an edge", "build a: r a.c\n", "a; ; ");
        row("a chain", "build a: r\nbuild b: r a\nbuild c: phony b\n", "a b c; a>b b>c; ");
        row("in any order", "build b: r a\nbuild a: r\n", "b a; a>b; ");
        row("implicit and order-only inputs",
            "build a: r\nbuild b: r\nbuild c: r\nbuild d: r a | b || c\n",
            "a b c d; a>d b>d c>d; ");
        row("validations", "build a: r |@ v\nbuild v: r\n", "a v; a>v; ");
        row("implicit outputs", "build a | a.map: r\nbuild b: r a.map\n", "a b; a>b; ");
        row("one maker of several inputs", "build a a2: r\nbuild b: r a a2 | a\n", "a b; a>b; ");
        row("escapes", "build a$ b: r\nbuild c$:d: r a$ b\nbuild e$$: r c$:d\n",
            "a b c:d e$; a b>c:d c:d>e$; ");
        row("line continuations", "build b: $\n    r $\n  a\nbuild a: r\n", "b a; a>b; ");
        row("variables", "d = out\nf = ${d}/x\nbuild $f: r\nbuild y: r $d/x\n",
            "out/x y; out/x>y; ");
        row("variables of edges", "d = 1\nbuild a-$d: r\n  d = 2\nbuild b: r a-2\n",
            "a-2 b; a-2>b; ");
        row("dots in paths", "build ./a//b: r\nbuild c: r a/b\n", "a/b c; a/b>c; ");
        row("other words", "pool p\n  depth = 2\ndefault a\nbuild a: r\n  pool = p\n", "a; ; ");
        row("CRLF", "build a: r\r\nbuild b: r a\r\n", "a b; a>b; ");
        row("itself", "build a: r a\n", "a; a>a; ");
    }

    void readsNinja()
    {
        QFETCH(QByteArray, text);
        const auto loaded = readBuild(text, "ninja");
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        QTEST(described(loaded->document), "graph");
    }

    void keepsCommands()
    {
        const auto loaded =
            readBuild("flags = -g\nrule cc\n  command = cc $flags $extra $in -o $out\n"
                      "  description = CC $out\nbuild a.o: cc a.c | b.h\n  extra = -O2\n",
                      "ninja");
        QVERIFY(loaded.isOk());
        const TaskId task = TaskId::fromIndex(0);
        const TaskSettings &settings = loaded->document.settings(task);
        QCOMPARE(settings.command->argv.last(), QStringLiteral("cc -g -O2 a.c -o a.o"));
        QCOMPARE(settings.note, QStringLiteral("CC a.o"));
        QCOMPARE(ownKey(loaded->document, task, QStringLiteral("rule")), QByteArray("\"cc\""));
    }

    void preparesWhatNinjaPrepares()
    {
        const auto loaded =
            readBuild("rule ar\n  command = ar @$rspfile\n  rspfile = $out.rsp\n"
                      "  rspfile_content = $in it's\n"
                      "rule again\n  command = cmake\n  generator = 1\n"
                      "build lib/x/a.a | lib/b.map: ar b.o c.o\nbuild build.ninja: again\n",
                      "ninja");
        QVERIFY(loaded.isOk());
        QCOMPARE(
            loaded->document.settings(TaskId(0)).command->argv.last(),
            QStringLiteral("mkdir -p lib/x lib && printf %s 'b.o c.o it'\\''s' > lib/x/a.a.rsp "
                           "&& ar @lib/x/a.a.rsp"));
        QVERIFY(!loaded->document.settings(TaskId(1)).command.has_value());
    }

    void runsOnlyWhatTheDefaultsNeed()
    {
        const auto loaded = readBuild(
            buildRule + "build a: r\nbuild b: r a\nbuild clean: r\nd = b\ndefault $d\n", "ninja");
        QVERIFY(loaded.isOk());
        const auto hasCommand = [&](const char *key) {
            const GraphDocument &document = loaded->document;
            const TaskId task = document.graph.findTask(QString::fromLatin1(key));
            return document.settings(task).command.has_value();
        };
        QVERIFY(hasCommand("a") && hasCommand("b"));
        QVERIFY(!hasCommand("clean"));
    }

    void letsMakeMakeEachTarget()
    {
        LoadOptions options;
        options.format = QStringLiteral("make");
        options.fileName = QStringLiteral("my.mk");
        const auto loaded = parseDocument("all: a b\na: b\n\ttouch a\nb: b.c\n\tcc b.c\n"
                                          "clean:\n\trm a b\n",
                                          QStringLiteral("my"), options);
        QVERIFY(loaded.isOk());
        const auto command = [&](const char *key) {
            const GraphDocument &document = loaded->document;
            const auto &found =
                document.settings(document.graph.findTask(QString::fromLatin1(key))).command;
            return found ? found->argv.join(QLatin1Char(' ')) : QString();
        };
        QCOMPARE(command("a"), QStringLiteral("make -f my.mk -o b -- a"));
        QCOMPARE(command("b"), QStringLiteral("make -f my.mk -- b"));
        QCOMPARE(command("all"), QString());
        QCOMPARE(command("clean"), QString());
    }

    void refusesNinja_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("no rule") << QByteArray("build a: nowhere\n") << 1;
        QTest::newRow("no colon") << buildRule + "build a r\n" << 4;
        QTest::newRow("two makers") << buildRule + "build a: r\nbuild a: r\n" << 5;
        QTest::newRow("no statement") << buildRule + "nonsense\n" << 4;
        QTest::newRow("indented") << QByteArray("  a = b\n") << 1;
    }

    void refusesNinja()
    {
        QFETCH(QByteArray, text);
        const auto loaded = readBuild(text, "ninja");
        QVERIFY(!loaded.isOk());
        QTEST(loaded.error().place.line, "line");
    }

    void includesWhatLiesInTheFolder()
    {
        QTemporaryDir outside;
        const QString folder = outside.path() + QStringLiteral("/in");
        write(folder + QStringLiteral("/rules/r.ninja"), buildRule + "x = y\n");
        write(folder + QStringLiteral("/sub.ninja"), "x = z\nbuild $x: r\n");
        write(outside.path() + QStringLiteral("/out.ninja"), "build out: r\n");
        QFile::link(outside.path() + QStringLiteral("/out.ninja"),
                    folder + QStringLiteral("/link.ninja"));
        const auto loaded =
            readBuild("include rules/r.ninja\nsubninja sub.ninja\nbuild $x: r z\n"
                      "include ../out.ninja\ninclude link.ninja\ninclude /etc/passwd\n",
                      "ninja", folder);
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        QCOMPARE(described(loaded->document), QStringLiteral("z y; z>y; "));
        QCOMPARE(loaded->problems.size(), 3);
    }

    void refusesCirclesOfIncludes()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("a.ninja")), "include a.ninja\ninclude a.ninja\n");
        write(folder.filePath(QStringLiteral("a.mk")), "include a.mk\ninclude a.mk\n");
        QVERIFY(!readBuild("include a.ninja\n", "ninja", folder.path()).isOk());
        QVERIFY(!readBuild("include a.mk\n", "make", folder.path()).isOk());
    }

    void readsItsOwnBuild()
    {
        const QString path = QStringLiteral(STEPWISE_SOURCE_DIR "/build/dev/build.ninja");
        if (!QFile::exists(path))
            QSKIP("There is no build of the dev preset in this tree.");
        const auto loaded = loadDocument(path);
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto edges = file.readAll().count("\nbuild ");
        QCOMPARE(qsizetype(loaded->document.graph.taskCount()), edges);
        QVERIFY(loaded->document.graph.findTask(QStringLiteral("all")).isValid());
        QVERIFY(loaded->problems.isEmpty());
    }

    void readsMake_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("graph");
        const auto row = [](const char *name, const char *text, const char *graph) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(graph);
        };
        row("a rule", "all: a b\na:\n\ttouch a\nb: a.c\n", "all a b; a>all b>all; ");
        row("several targets", "a b: c\nc:\n", "a b c; c>a c>b; ");
        row("order-only", "a: b | c\nb c:\n", "a b c; b>a c>a; ");
        row("a rule in several parts", "a: b\na: c\nb:\nc:\na: b\n", "a b c; b>a c>a; ");
        row("double colons", "a:: b\n\tx\na:: c\nb c:;\n", "a b c; b>a c>a; ");
        row("grouped", "a b &: c\nc:\n", "a b c; c>a c>b; ");
        row("a recipe in the line", "a: b ; echo a:c\nb:\n", "a b; b>a; ");
        row("continued", "a: b \\\n  c\nb c:\n", "a b c; b>a c>a; ");
        row("comments", "# x: y\na: b # c\nb:\nc:\n", "a b c; b>a; ");
        row("variables", "X = a:b\nY := c\nZ ?= d\nW += e\nV != ls\nU ::= f\na: b\nb:\n",
            "a b; b>a; ");
        row("variables of targets", "a: CFLAGS += -g\na: private X = y\na: b\nb:\n", "a b; b>a; ");
        row("not evaluated", "$(OBJS): $(wildcard *.c foo:bar)\nall: $(OBJS)\n",
            "$(OBJS) all; $(OBJS)>all; ");
        row("conditions", "ifeq ($(A),b)\na: b\nelse ifdef X\na: c\nendif\nb c:\n",
            "a b c; b>a c>a; ");
        row("definitions", "define x\na: b\nendef\nc:\n", "c; ; ");
        row("pattern rules", "%.o: %.c\n\tcc\n.c.o:\n\tcc\na.o: b\nb:\n", "a.o b; b>a.o; ");
        row("static patterns", "a.o b.o: %.o: %.c x\na.c b.c x:\n",
            "a.o b.o a.c b.c x; a.c>a.o x>a.o b.c>b.o x>b.o; ");
        row("words of make", ".PHONY: a\n.SUFFIXES: .c\n.DEFAULT: b\na:\nb:\n", "a b; ; ");
        row("blanks and colons", "a\\ b: c\\:d\nc\\:d:\n", "a b c:d; c:d>a b; ");
        row("recipes that look like rules", "a:\n\tb: c\n\t# x: y\nd:\n", "a d; ; ");
        row("CRLF", "a: b\r\n\tx\r\nb:\r\n", "a b; b>a; ");
    }

    void readsMake()
    {
        QFETCH(QByteArray, text);
        const auto loaded = readBuild(text, "make");
        QVERIFY2(loaded.isOk(), qPrintable(loaded ? QString() : loaded.error().toString()));
        QTEST(described(loaded->document), "graph");
    }

    void keepsRecipes()
    {
        const auto loaded = readBuild(".PHONY: a\na:\n\t@echo $@ \\\n\t  x\n\trm -rf /\n", "make");
        QVERIFY(loaded.isOk());
        const TaskId task = TaskId::fromIndex(0);
        QCOMPARE(ownKey(loaded->document, task, QStringLiteral("phony")), QByteArray("true"));
        QCOMPARE(ownKey(loaded->document, task, QStringLiteral("recipe")),
                 QByteArray("\"@echo $@ x\\nrm -rf /\""));
    }

    void neverRunsAnything()
    {
        QTemporaryDir folder;
        const QString trace = folder.filePath(QStringLiteral("ran"));
        const auto loaded =
            readBuild(QByteArray("X := $(shell touch %1)\nY != touch %1\n$(shell touch %1)\n"
                                 "a: $(shell touch %1)\n\t+touch %1\nbuild b: r\n")
                          .replace("%1", trace.toUtf8()),
                      "make", folder.path());
        QVERIFY(loaded.isOk());
        QVERIFY(!QFile::exists(trace));
    }

    void neverHangs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("format");
        QByteArray doubling("v0 = xxxxxxxxxx\n");
        QByteArray rules("rule r\n  command = $v99\n");
        for (int index = 1; index < 100; ++index) {
            const QByteArray before = "$v" + QByteArray::number(index - 1);
            doubling += "v" + QByteArray::number(index) + " = " + before.repeated(10) + '\n';
            rules += "  v" + QByteArray::number(index) + " = " + before.repeated(10) + '\n';
        }
        rules += "  v0 = $v99\nbuild a: r\n";
        QTest::newRow("variables that grow") << doubling << QByteArray("ninja");
        QTest::newRow("variables of rules that grow") << rules << QByteArray("ninja");
        QTest::newRow("dollars") << QByteArray("$").repeated(1'000'001) << QByteArray("ninja");
        QTest::newRow("all on all")
            << QByteArray("a").repeated(10) + QByteArray(" b").repeated(20'000) + ":" +
                   QByteArray(" c").repeated(20'000)
            << QByteArray("make");
        QByteArray names;
        for (int index = 0; index < 20'000; ++index)
            names += " n" + QByteArray::number(index);
        QTest::newRow("very many on very many") << names + ':' + names << QByteArray("make");
        QTest::newRow("brackets") << "a: " + QByteArray("$(").repeated(100'000)
                                  << QByteArray("make");
        QTest::newRow("open brackets in lines")
            << QByteArray("$(\n").repeated(100'000) << QByteArray("make");
        QTest::newRow("backslashes") << QByteArray("\\\n").repeated(500'000) << QByteArray("make");
    }

    void neverHangs()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, format);
        const auto loaded = readBuild(text, format.constData());
        if (!loaded)
            QVERIFY(!loaded.error().message.isEmpty());
    }
};

STEPWISE_APPLESS_TEST_MAIN(BuildFilesTest)
#include "tst_buildfiles.moc"
