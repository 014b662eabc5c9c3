#include "core/formats/formatregistry.h"
#include "core/layout/layout.h"
#include "tests/core/layout/layoutcheck.h"

#include <QDir>
#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;

/// Every real graph that can be loaded, both ways, open and with all its groups collapsed.
class TestLayoutCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPromises_data();
    void keepsItsPromises();
};

void TestLayoutCorpus::keepsItsPromises_data()
{
    QTest::addColumn<QString>("path");
    const QDir corpus(QStringLiteral(STEPWISE_CORPUS "/dot"));
    const QFileInfoList files = corpus.entryInfoList(QDir::Files);
    if (files.isEmpty())
        QSKIP("the corpus is not here");
    for (const QFileInfo &file : files)
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
}

void TestLayoutCorpus::keepsItsPromises()
{
    QFETCH(QString, path);
    const Result<LoadedDocument> loaded = loadDocument(path);
    QVERIFY2(loaded.isOk(), loaded ? "" : qPrintable(loaded.error().toString()));
    for (const auto direction : {LayoutDirection::LeftToRight, LayoutDirection::TopToBottom}) {
        LayoutOptions options;
        options.direction = direction;
        LayoutInput input = LayoutInput::from(loaded->document.graph, options);
        QCOMPARE(layoutFaults(input, layoutGraph(input).value()), QString());
        input.isCollapsed.assign(input.parentOf.size(), true);
        QCOMPARE(layoutFaults(input, layoutGraph(input).value()), QString());
    }
}

QTEST_GUILESS_MAIN(TestLayoutCorpus)
#include "tst_layoutcorpus.moc"
