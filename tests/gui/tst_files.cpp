#include "core/formats/formatregistry.h"
#include "gui/app/graphfiles.h"
#include "gui/canvas/graphview.h"
#include "gui/dialogs/folderdialog.h"
#include "gui/dialogs/graphdialog.h"
#include "gui/dialogs/problemsdialog.h"
#include "gui/window/bannerstack.h"
#include "gui/window/fileacts.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/testmain.h"

#include <QApplication>
#include <QDir>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace stepwise;
using namespace stepwise::testing;
using namespace Qt::StringLiterals;
using Topic = BannerStack::Topic;

namespace {

const BannerStack &banners(WindowFixture &fixture)
{
    return *fixture.window.findChild<BannerStack *>();
}

QPushButton *button(const QWidget &parent, const QString &text)
{
    for (QPushButton *candidate : parent.findChildren<QPushButton *>()) {
        if (candidate->text().remove(u'&') == text)
            return candidate;
    }
    return nullptr;
}

} // namespace

/// What the window does with files.
class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesCopiesByTheSuffix_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("native") << u"x.stepwise.json"_s << QByteArray("{\n  \"format\": \"stepwise/1\"");
        QTest::newRow("other") << u"x.copy"_s << QByteArray("{\n  \"format\": \"stepwise/1\"");
        QTest::newRow("DOT") << u"x.dot"_s << QByteArray("// Stepwise");
        QTest::newRow("Mermaid") << u"x.mmd"_s << QByteArray("flowchart");
        QTest::newRow("GraphML") << u"x.graphml"_s << QByteArray("<?xml");
        QTest::newRow("WfFormat") << u"x.wfformat.json"_s << QByteArray("{\n  \"name\"");
        QTest::newRow("CSV") << u"x.csv"_s << QByteArray("source,target");
    }

    void writesCopiesByTheSuffix()
    {
        QFETCH(QString, name);
        WindowFixture fixture;
        QVERIFY(fixture.openExample(u"deployment"_s));
        const QString path = fixture.directory.filePath(name);
        QVERIFY(fixture.window.findChild<FileActs *>()->writeCopy(path).isOk());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QFETCH(QByteArray, beginning);
        QCOMPARE(file.read(beginning.size()), beginning);
    }

    void offersToReloadAFileThatChanged()
    {
        WindowFixture fixture;
        const QString path = fixture.write(u"some.csv"_s, "source,target\na,b\n");
        QVERIFY(fixture.open(path));
        QVERIFY(!banners(fixture).says(Topic::FileChanged));
        // As editors do: another file takes its place.
        QFile::rename(fixture.write(u"other"_s, "source,target\na,b\nb,c\n"), path + u".new"_s);
        QVERIFY(QFile::remove(path));
        QVERIFY(QFile::rename(path + u".new"_s, path));
        QTRY_VERIFY(banners(fixture).says(Topic::FileChanged));
        QSignalSpy opened(&fixture.workspace, &Workspace::opened);
        QTest::mouseClick(button(*banners(fixture).banner(Topic::FileChanged), u"Reload"_s),
                          Qt::LeftButton);
        QVERIFY(opened.wait());
        QVERIFY(fixture.task(u"c"_s).isValid());
        QVERIFY(!banners(fixture).says(Topic::FileChanged));
    }

    void readsAgainAsTheArrowsWereTurned()
    {
        WindowFixture fixture;
        QVERIFY(fixture.open(fixture.write(u"some.dot"_s, "digraph { a -> b }")));
        fixture.workspace.turnDependenciesRound();
        QSignalSpy opened(&fixture.workspace, &Workspace::opened);
        fixture.workspace.reload();
        QVERIFY(opened.wait());
        const auto &edges = fixture.session().document().graph.dependencies();
        QCOMPARE(edges.front().prerequisite, fixture.task(u"b"_s));
        QVERIFY(!fixture.workspace.areEdgesGuessed());
    }

    void dropsWhatIsBeingLoaded()
    {
        WindowFixture fixture;
        QSignalSpy opened(&fixture.workspace, &Workspace::opened);
        QSignalSpy cancelled(&fixture.workspace, &Workspace::loadingCancelled);
        fixture.workspace.open(fixture.write(u"some.dot"_s, "digraph { a -> b }"));
        QTest::mouseClick(button(*banners(fixture).banner(Topic::Loading), u"Cancel"_s),
                          Qt::LeftButton);
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(!fixture.workspace.isLoading());
        QVERIFY(!banners(fixture).says(Topic::Loading));
        QVERIFY(fixture.openExample(u"deployment"_s));
        QCOMPARE(opened.count(), 1);
    }

    void choosesOneOfSeveralGraphs()
    {
        WindowFixture fixture;
        QVERIFY(fixture.open(fixture.write(u"some.dot"_s, "digraph one { a } digraph { b; c }")));
        QCOMPARE(fixture.session().document().graph.taskCount(), std::size_t(3));
        QVERIFY(banners(fixture).says(Topic::SeveralGraphs));
        QTimer::singleShot(0, this, [] {
            auto *dialog = qobject_cast<GraphDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            auto *list = dialog->findChild<QListWidget *>();
            QCOMPARE(list->count(), 3);
            list->setCurrentRow(2);
            auto *view = dialog->findChild<GraphView *>();
            QTRY_COMPARE(view->taskCount(), std::size_t(2));
            dialog->accept();
        });
        QSignalSpy opened(&fixture.workspace, &Workspace::opened);
        QTest::mouseClick(button(*banners(fixture).banner(Topic::SeveralGraphs), u"Choose…"_s),
                          Qt::LeftButton);
        QVERIFY(opened.count() > 0 || opened.wait());
        QCOMPARE(fixture.session().document().graph.taskCount(), std::size_t(2));
        QVERIFY(fixture.task(u"c"_s).isValid());
    }

    void leadsFromAProblemToItsTask()
    {
        WindowFixture fixture;
        QVERIFY(fixture.open(fixture.write(
            u"some.json"_s,
            R"({"workflow":{"tasks":[{"name":"a"},{"name":"b","parents":["x"]}]}})")));
        QTimer::singleShot(0, this, [] {
            auto *dialog = qobject_cast<ProblemsDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            auto *rows = dialog->findChild<QTreeWidget *>();
            QCOMPARE(rows->topLevelItem(0)->text(2), u"b"_s);
            rows->setCurrentItem(rows->topLevelItem(0));
            QTest::keyClick(rows, Qt::Key_Return);
        });
        fixture.action(u"Problems of the file…"_s)->trigger();
        QCOMPARE(fixture.window.findChild<GraphView *>()->selection(),
                 QList<TaskId>{fixture.task(u"b"_s)});
    }

    void listsWhatAFolderHolds()
    {
        QTemporaryDir folder;
        const auto write = [&](const QString &name, const QByteArray &text) {
            const QString path = folder.filePath(name);
            QDir().mkpath(QFileInfo(path).path());
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write(u"a.dot"_s, "digraph { a }");
        write(u"in/b.txt"_s, "flowchart LR\na-->b\n");
        write(u"in/Makefile"_s, "a: b\n\tc\nb:\n");
        write(u"notes.txt"_s, "Some words.\nMore words.\n");
        write(u"package.json"_s, R"({"name": "x"})");
        write(u"picture.png"_s, QByteArray("\x89PNG\0\0", 6));
        write(u".hidden/c.dot"_s, "digraph { a }");
        const std::atomic<bool> isCancelled = false;
        QStringList names;
        for (const GraphFile &file : findGraphFiles(folder.path(), isCancelled))
            names += file.name + u": "_s + file.format;
        QVERIFY2(names.contains(u"a.dot: Graphviz DOT"_s), qPrintable(names.join(u'\n')));
        QVERIFY(names.contains(u"in/b.txt: Mermaid flow chart"_s));
        QVERIFY(names.contains(u"in/Makefile: Makefile"_s));
        QVERIFY(!names.join(u'\n').contains(u"notes"_s));
        QVERIFY(!names.join(u'\n').contains(u"picture"_s));
        QVERIFY(!names.join(u'\n').contains(u"hidden"_s));

        FolderDialog dialog(folder.path());
        QTRY_VERIFY(!dialog.chosen().isEmpty());
        QCOMPARE(QFileInfo(dialog.chosen()).fileName(), u"a.dot"_s);
    }
};

STEPWISE_TEST_MAIN(TestFiles)
#include "tst_files.moc"
