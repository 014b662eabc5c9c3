#include "core/formats/formatregistry.h"
#include "core/layout/layout.h"
#include "tests/core/layout/layoutcheck.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTest>

#include <memory>

using namespace stepwise;
using namespace stepwise::testing;

/// Every real graph that can be loaded, both ways, with both efforts, open and with all its groups
/// collapsed.
class TestLayoutCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPromises_data();
    void keepsItsPromises();
    void keepsItsPromisesWhenGroupsAreToggled_data();
    void keepsItsPromisesWhenGroupsAreToggled();
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
        for (const auto effort : {LayoutEffort::Fast, LayoutEffort::Quality}) {
            LayoutOptions options;
            options.direction = direction;
            options.effort = effort;
            LayoutInput input = LayoutInput::from(loaded->document.graph, options);
            QCOMPARE(layoutFaults(input, layoutGraph(input).value()), QString());
            input.isCollapsed.assign(input.parentOf.size(), true);
            QCOMPARE(layoutFaults(input, layoutGraph(input).value()), QString());
        }
    }
}

void TestLayoutCorpus::keepsItsPromisesWhenGroupsAreToggled_data()
{
    keepsItsPromises_data();
}

/// Each of the groups is opened and collapsed again, each picture from the one before.
void TestLayoutCorpus::keepsItsPromisesWhenGroupsAreToggled()
{
    QFETCH(QString, path);
    const Result<LoadedDocument> loaded = loadDocument(path);
    QVERIFY(loaded.isOk());
    LayoutInput input = LayoutInput::from(loaded->document.graph);
    const std::size_t groups = input.parentOf.size();
    input.isCollapsed.assign(groups, false);
    auto before = std::make_shared<const LayoutResult>(layoutGraph(input).value());
    for (std::size_t step = 0; step < 2 * groups; ++step) {
        const GroupId group = GroupId::fromIndex(step * 7 % groups);
        if (before->groups[group.index()].isEmpty())
            continue;
        input.isCollapsed[group.index()] = !input.isCollapsed[group.index()];
        input.seed.previous = before;
        input.seed.anchor = {{}, group};
        before = std::make_shared<const LayoutResult>(layoutGraph(input).value());
        QCOMPARE(layoutFaults(input, *before), QString());
    }
}

STEPWISE_GUILESS_TEST_MAIN(TestLayoutCorpus)
#include "tst_layoutcorpus.moc"
