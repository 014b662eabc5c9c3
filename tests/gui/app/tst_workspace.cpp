#include "gui/app/examples.h"
#include "gui/app/workspace.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace stepwise;

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyExampleLoadsCleanlyAndSaysWhatItShows()
    {
        for (const Example &example : Examples::all()) {
            Workspace workspace;
            QVERIFY2(load(workspace, example.path), qPrintable(example.path));
            QVERIFY2(workspace.problems().isEmpty(), qPrintable(example.path));
            QVERIFY(!workspace.session().document().description.isEmpty());
            QVERIFY(!example.summary.isEmpty());
            QVERIFY(workspace.session().canRun());
            QVERIFY(workspace.isExample());
        }
    }

    void aFileThatCannotBeReadLeavesWhatIsOpen()
    {
        Workspace workspace;
        QVERIFY(load(workspace, Examples::all().first().path));
        const QString before = workspace.session().document().name;
        QSignalSpy failures(&workspace, &Workspace::loadingFailed);
        for (const QString &path :
             {m_directory.path(), m_directory.filePath(QStringLiteral("no"))}) {
            workspace.open(path);
            QVERIFY(failures.wait());
            QCOMPARE(failures.takeFirst().first().value<Error>().file, path);
            QCOMPARE(workspace.session().document().name, before);
            QVERIFY(!workspace.isLoading());
        }
    }

    void theLastOfSeveralWins()
    {
        Workspace workspace;
        QSignalSpy opened(&workspace, &Workspace::opened);
        const QList<Example> examples = Examples::all();
        for (const Example &example : examples)
            workspace.open(example.path);
        QVERIFY(opened.wait());
        QCOMPARE(workspace.path(), examples.last().path);
        QCOMPARE(opened.count(), 1);
    }

    void guessedArrowsCanBeTurnedRound()
    {
        QFile file(m_directory.filePath(QStringLiteral("plain.dot")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("digraph { a -> b }");
        file.close();
        Workspace workspace;
        QVERIFY(load(workspace, file.fileName()));
        QVERIFY(workspace.areEdgesGuessed());
        const EdgeMeaning before = *workspace.edges();
        const TaskId source = workspace.session().document().graph.dependencies().front().dependent;
        workspace.turnDependenciesRound();
        QVERIFY(*workspace.edges() != before);
        QVERIFY(!workspace.areEdgesGuessed());
        QCOMPARE(workspace.session().document().graph.dependencies().front().prerequisite, source);
    }

private:
    static bool load(Workspace &workspace, const QString &path)
    {
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.open(path);
        return opened.wait();
    }

    QTemporaryDir m_directory;
};

STEPWISE_GUILESS_TEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
