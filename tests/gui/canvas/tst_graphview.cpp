#include "graphviewfixture.h"
#include "gui/canvas/legend.h"
#include "gui/canvas/minimap.h"
#include "tests/gui/canvas/scenefixture.h"
#include "tests/support/testmain.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace stepwise;
using namespace stepwise::testing;

class TestGraphView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void togglesGroups();
    void keepsTheTouchedGroupInPlace();
    void fitsWhatItLoads();
    void zoomsByKeyboard();
    void followsTheSession();
    void dimsWhatAFilterLeavesOut();
    void previewsACancel();
    void hidesItsCards();
    void theMinimapIsNotInTheWay();
    void asksForAStateFilter();
    void movesByTheMinimap();
    void rendersTheWholeGraph();
    void isReadByScreenReaders();
    void staysSaneWithAnything_data();
    void staysSaneWithAnything();
};

void TestGraphView::togglesGroups()
{
    Shown shown(grouped());
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    const QPoint header = shown.view->boxOf(GroupId(0)).topLeft() + QPoint(18, 12);
    shown.click(header);
    QVERIFY(laidOut.wait());
    const QRect collapsed = shown.view->boxOf(GroupId(0));
    QVERIFY(collapsed.height() < 100);
    QCOMPARE(shown.view->boxOf(shown.task("a")), collapsed);
    shown.click(QPoint(collapsed.center().x(), collapsed.bottom() - 12));
    QCOMPARE(shown.view->selection(), (QList<TaskId>{shown.task("a"), shown.task("b")}));
    shown.view->expandAllGroups();
    QVERIFY(laidOut.wait());
    QVERIFY(shown.view->boxOf(shown.task("a")) != shown.view->boxOf(shown.task("b")));
    shown.view->collapseAllGroups();
    QVERIFY(laidOut.wait());
    QCOMPARE(shown.view->boxOf(shown.task("a")), shown.view->boxOf(shown.task("b")));
}

void TestGraphView::keepsTheTouchedGroupInPlace()
{
    Shown shown(grouped());
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    const QRect before = shown.view->boxOf(GroupId(1));
    shown.view->setGroupCollapsed(GroupId(1), true);
    QVERIFY(laidOut.wait());
    QVERIFY(leastCornerMove(before, shown.view->boxOf(GroupId(1))) <= 2);
}

void TestGraphView::fitsWhatItLoads()
{
    Shown shown(layeredDocument(300, 5, 1));
    for (std::uint32_t index = 0; index < 300; ++index)
        QVERIFY(shown.view->viewport()->rect().contains(shown.view->boxOf(TaskId(index))));
    shown.view->resize(600, 400);
    QVERIFY(shown.view->viewport()->rect().contains(shown.view->boxOf(TaskId(299))));
    shown.view->select({TaskId(17)});
    shown.view->fitSelection();
    QCOMPARE(shown.view->zoom(), 1.0);
    shown.view->reveal(TaskId(250));
    QVERIFY(shown.view->viewport()->rect().contains(shown.view->boxOf(TaskId(250))));
    QVERIFY(shown.view->horizontalScrollBar()->maximum() >
            shown.view->horizontalScrollBar()->minimum());
}

void TestGraphView::zoomsByKeyboard()
{
    Shown shown(layeredDocument(300, 5, 1));
    const double fitted = shown.view->zoom();
    shown.key(Qt::Key_Plus);
    QVERIFY(shown.view->zoom() > fitted);
    shown.key(Qt::Key_0);
    QCOMPARE(shown.view->zoom(), 1.0);
    shown.key(Qt::Key_Minus);
    QVERIFY(shown.view->zoom() < 1);
    shown.key(Qt::Key_F);
    QCOMPARE(shown.view->zoom(), fitted);
}

void TestGraphView::followsTheSession()
{
    Shown shown(documentOf(diamond));
    const QImage before = shown.view->grab().toImage();
    QSignalSpy changed(&shown.session, &Session::tasksChanged);
    shown.session.stepPass();
    QVERIFY(!changed.isEmpty() || changed.wait());
    QVERIFY(shown.view->lookOf(shown.task("a")).state != TaskState::Ready);
    QVERIFY(shown.view->grab().toImage() != before);
    shown.session.reset();
    QCOMPARE(shown.view->lookOf(shown.task("a")).state, TaskState::Ready);
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    shown.session.setDocument(documentOf(QStringLiteral("x y>x")));
    QCOMPARE(shown.view->taskCount(), std::size_t(2));
    QVERIFY(shown.view->boxOf(TaskId(0)).isEmpty());
    QVERIFY(laidOut.wait());
    QVERIFY(!shown.view->boxOf(TaskId(0)).isEmpty());
}

void TestGraphView::dimsWhatAFilterLeavesOut()
{
    Shown shown(documentOf(diamond));
    const QImage before = shown.view->grab().toImage();
    shown.view->setFilter(QList<TaskId>{shown.task("a")});
    QVERIFY(!shown.view->lookOf(shown.task("a")).isDimmed);
    QVERIFY(shown.view->lookOf(shown.task("b")).isDimmed);
    QVERIFY(shown.view->grab().toImage() != before);
    shown.view->setFilter(std::nullopt);
    QCOMPARE(shown.view->grab().toImage(), before);
}

void TestGraphView::previewsACancel()
{
    Shown shown(documentOf(diamond));
    const QImage before = shown.view->grab().toImage();
    GraphView::Preview preview;
    preview.getsGrace = {shown.task("b")};
    preview.skipped = {shown.task("d")};
    preview.grace = std::chrono::seconds(10);
    shown.view->setPreview(preview);
    QVERIFY(!shown.view->lookOf(shown.task("b")).isDimmed);
    QVERIFY(shown.view->lookOf(shown.task("c")).isDimmed);
    QVERIFY(shown.view->grab().toImage() != before);
    shown.view->setPreview({});
    QCOMPARE(shown.view->grab().toImage(), before);
}

void TestGraphView::hidesItsCards()
{
    Shown shown(documentOf(diamond));
    auto *minimap = shown.view->findChild<Minimap *>();
    auto *legend = shown.view->findChild<Legend *>();
    QVERIFY(minimap->isVisible() && legend->isVisible());
    shown.view->setMinimapVisible(false);
    shown.view->setLegendVisible(false);
    QVERIFY(!minimap->isVisible() && !legend->isVisible());
    shown.view->setMinimapVisible(true);
    QVERIFY(minimap->isVisible());
    shown.view->resize(200, 150);
    QVERIFY(!minimap->isVisible());
    QVERIFY(shown.view->isMinimapVisible());
}

void TestGraphView::theMinimapIsNotInTheWay()
{
    // A chain as wide as the view, and at its right end a column as high.
    Shown shown(documentOf(QStringLiteral("a b>a c>b d>c e>d 1>e 2>e 3>e 4>e 5>e 6>e 7>e 8>e")));
    const auto *minimap = shown.view->findChild<Minimap *>();
    shown.view->setZoom(1);
    QVERIFY(minimap->isVisible());
    shown.view->fit();
    QVERIFY(!minimap->isVisible());
    QVERIFY(shown.view->isMinimapVisible()); // it is wanted still
    shown.view->setZoom(1);
    QVERIFY(minimap->isVisible());
}

void TestGraphView::asksForAStateFilter()
{
    Shown shown(documentOf(diamond));
    QSignalSpy asked(shown.view.get(), &GraphView::stateFilterRequested);
    for (LegendEntry *entry : shown.view->findChildren<LegendEntry *>())
        if (entry->text() == stateName(TaskState::Failed))
            QTest::mouseClick(entry, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<TaskState>(), TaskState::Failed);
}

void TestGraphView::movesByTheMinimap()
{
    Shown shown(layeredDocument(300, 5, 1));
    shown.view->setZoom(1);
    shown.view->reveal(TaskId(0));
    auto *minimap = shown.view->findChild<Minimap *>();
    const QPoint before = shown.view->boxOf(TaskId(0)).topLeft();
    QTest::mouseClick(minimap, Qt::LeftButton, {}, minimap->rect().center());
    QVERIFY(shown.view->boxOf(TaskId(0)).topLeft() != before);
    QVERIFY(shown.view->selection() == QList<TaskId>{TaskId(0)});
}

void TestGraphView::rendersTheWholeGraph()
{
    Shown shown(grouped());
    QImage picture(shown.view->sceneSize().toSize(), QImage::Format_RGB32);
    picture.fill(Qt::magenta);
    QPainter painter(&picture);
    shown.view->render(painter);
    painter.end();
    const QRgb canvas = shown.view->colours().canvas.rgb();
    QCOMPARE(picture.pixel(0, 0), canvas);
    QCOMPARE(picture.pixel(picture.width() - 1, picture.height() - 1), canvas);
    int painted = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            painted += picture.pixel(x, y) != canvas ? 1 : 0;
    QVERIFY(painted > 3 * 156 * 46);
}

void TestGraphView::isReadByScreenReaders()
{
    Shown shown(documentOf(diamond));
    QAccessibleInterface *graph = QAccessible::queryAccessibleInterface(shown.view.get());
    QVERIFY(graph);
    QCOMPARE(graph->childCount(), 4);
    QAccessibleInterface *d = graph->child(3);
    QCOMPARE(d->text(QAccessible::Name), QStringLiteral("d"));
    QCOMPARE(d->text(QAccessible::Description), QStringLiteral("Waiting, waits for 2 of 2"));
    QVERIFY(!d->state().selected);
    shown.click(shown.at("d"));
    QVERIFY(d->state().selected);
    QCOMPARE(graph->childAt(d->rect().center().x(), d->rect().center().y()), d);
    QCOMPARE(graph->indexOfChild(d), 3);
    QCOMPARE(graph->child(4), nullptr);
}

void TestGraphView::staysSaneWithAnything_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("no task") << QStringList();
    QTest::newRow("one task") << QStringList{QStringLiteral("one")};
    QTest::newRow("a very long name") << QStringList{QString(10'000, u'x')};
    QTest::newRow("right to left") << QStringList{QStringLiteral("مهمة طويلة جدا للاختبار هنا")};
    QTest::newRow("emoji") << QStringList{
        QStringLiteral("🚀 launch 👩‍🚀👨‍👩‍👧‍👦 crew")};
    QTest::newRow("lines") << QStringList{QStringLiteral("first\nsecond\tthird")};
    QTest::newRow("markup") << QStringList{QStringLiteral("<img src=x><b>bold</b>&amp;")};
}

void TestGraphView::staysSaneWithAnything()
{
    QFETCH(QStringList, names);
    GraphDocument document;
    for (const QString &name : names)
        document.graph.addTask(name);
    Shown shown(std::move(document), {200, 150});
    QVERIFY(shown.ready);
    for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Right, Qt::Key_F, Qt::Key_Plus, Qt::Key_Escape})
        shown.key(key);
    shown.wheel(-120, {100, 75});
    for (const double zoom : {0.01, 0.2, 0.5, 1.0, 4.0}) {
        shown.view->setZoom(zoom);
        QCOMPARE(shown.view->grab().size(), shown.view->size());
    }
    shown.view->fitSelection();
    shown.view->fit();
    if (!names.isEmpty())
        QVERIFY(shown.view->viewport()->rect().contains(shown.view->boxOf(TaskId(0))));
}

STEPWISE_TEST_MAIN(TestGraphView)
#include "tst_graphview.moc"
