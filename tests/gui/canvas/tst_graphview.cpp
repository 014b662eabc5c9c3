#include "graphtext.h"
#include "gui/canvas/graphview.h"
#include "gui/canvas/legend.h"
#include "gui/canvas/minimap.h"
#include "scenefixture.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

GraphDocument documentOf(const QString &text)
{
    GraphDocument document;
    document.graph = graphFromText(text);
    return document;
}

/// A view of a session, shown and laid out.
struct Shown
{
    explicit Shown(GraphDocument document, const QSize &size = {900, 600})
    {
        session.setDocument(std::move(document));
        view = std::make_unique<GraphView>(session);
        QSignalSpy laidOut(view.get(), &GraphView::layoutFinished);
        view->resize(size);
        view->show();
        ready = QTest::qWaitForWindowExposed(view.get()) && (!laidOut.isEmpty() || laidOut.wait());
        view->setFocus();
    }

    TaskId task(const char *key) const
    {
        return session.document().graph.findTask(QString::fromLatin1(key));
    }
    QPoint at(const char *key) const { return view->boxOf(task(key)).center(); }
    void click(const QPoint &position, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, position);
    }
    void drag(const QPoint &from, const QPoint &to, Qt::MouseButton button = Qt::LeftButton,
              Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(view->viewport(), button, modifiers, from);
        for (const QPoint &position : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, position, view->viewport()->mapToGlobal(position),
                             Qt::NoButton, button, modifiers);
            QCoreApplication::sendEvent(view->viewport(), &move);
        }
        QTest::mouseRelease(view->viewport(), button, modifiers, to);
    }
    void wheel(int angle, const QPoint &position, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(position, view->viewport()->mapToGlobal(position), {}, {0, angle},
                          Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view->viewport(), &event);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(view.get(), key, modifiers);
    }

    Session session;
    std::unique_ptr<GraphView> view;
    bool ready = false;
};

const QString diamond = QStringLiteral("a b>a c>a d>b,c");

GraphDocument grouped()
{
    GraphDocument document;
    TaskGraph &graph = document.graph;
    const GroupId outer = graph.addGroup(QStringLiteral("outer"));
    const GroupId inner = graph.addGroup(QStringLiteral("inner"), {}, outer);
    const TaskId a = graph.addTask(QStringLiteral("a"), {}, outer);
    const TaskId b = graph.addTask(QStringLiteral("b"), {}, inner);
    const TaskId c = graph.addTask(QStringLiteral("c"));
    graph.addDependency(b, a);
    graph.addDependency(c, b);
    return document;
}

} // namespace

class TestGraphView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectsByClick();
    void selectsByRubberBand();
    void movesByDrag_data();
    void movesByDrag();
    void zoomsAroundThePointer();
    void scrollsSidewaysWithShift();
    void walksAlongEdges_data();
    void walksAlongEdges();
    void walksDownwardsInAGraphThatGoesDown();
    void goesToFirstAndLast();
    void extendsTheSelectionByKeyboard();
    void jumpsToATypedName();
    void selectsAllAndNothing();
    void togglesWithTheSpaceBar();
    void opensByDoubleClickAndEnter();
    void asksForMenus();
    void togglesGroups();
    void keepsTheTouchedGroupInPlace();
    void fitsWhatItLoads();
    void zoomsByKeyboard();
    void followsTheSession();
    void dimsWhatAFilterLeavesOut();
    void previewsACancel();
    void hidesItsCards();
    void asksForAStateFilter();
    void movesByTheMinimap();
    void rendersTheWholeGraph();
    void isReadByScreenReaders();
    void staysSaneWithAnything_data();
    void staysSaneWithAnything();
};

void TestGraphView::selectsByClick()
{
    Shown shown(documentOf(diamond));
    QVERIFY(shown.ready);
    QSignalSpy changed(shown.view.get(), &GraphView::selectionChanged);
    const TaskId a = shown.task("a");
    const TaskId d = shown.task("d");
    shown.click(shown.at("a"));
    QCOMPARE(shown.view->selection(), QList<TaskId>{a});
    QCOMPARE(shown.view->currentTask(), a);
    shown.click(shown.at("d"), Qt::ControlModifier);
    QCOMPARE(shown.view->selection(), (QList<TaskId>{a, d}));
    shown.click(shown.at("a"), Qt::ControlModifier);
    QCOMPARE(shown.view->selection(), QList<TaskId>{d});
    shown.click(shown.at("b"), Qt::ShiftModifier);
    QCOMPARE(shown.view->selection(), (QList<TaskId>{shown.task("b"), d}));
    shown.click({5, 5});
    QCOMPARE(shown.view->selection(), QList<TaskId>());
    QCOMPARE(changed.count(), 5);
    shown.click({5, 5});
    QCOMPARE(changed.count(), 5);
}

void TestGraphView::selectsByRubberBand()
{
    Shown shown(documentOf(diamond));
    const QRect b = shown.view->boxOf(shown.task("b"));
    const QRect c = shown.view->boxOf(shown.task("c"));
    const QRect both = b | c;
    shown.drag(both.topLeft() - QPoint(8, 8), both.bottomRight() + QPoint(8, 8), Qt::LeftButton,
               Qt::ShiftModifier);
    QCOMPARE(shown.view->selection(), (QList<TaskId>{shown.task("b"), shown.task("c")}));
    const QRect a = shown.view->boxOf(shown.task("a"));
    shown.drag(a.topLeft() - QPoint(8, 8), a.bottomRight() + QPoint(8, 8), Qt::LeftButton,
               Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(shown.view->selection().size(), 3);
}

void TestGraphView::movesByDrag_data()
{
    QTest::addColumn<bool>("isOnTask");
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::newRow("on the canvas") << false << Qt::LeftButton;
    QTest::newRow("on a task") << true << Qt::LeftButton;
    QTest::newRow("with the middle button") << true << Qt::MiddleButton;
}

void TestGraphView::movesByDrag()
{
    QFETCH(bool, isOnTask);
    QFETCH(Qt::MouseButton, button);
    Shown shown(documentOf(diamond));
    const QPoint before = shown.at("a");
    const QPoint from = isOnTask ? before : QPoint(20, 20);
    shown.drag(from, from + QPoint(60, 40), button);
    QCOMPARE(shown.at("a"), before + QPoint(60, 40));
    QVERIFY(shown.view->selection().isEmpty());
}

void TestGraphView::zoomsAroundThePointer()
{
    Shown shown(documentOf(diamond));
    QSignalSpy zoomed(shown.view.get(), &GraphView::zoomChanged);
    const QPoint before = shown.at("d");
    const double zoom = shown.view->zoom();
    shown.wheel(120, before);
    QVERIFY(shown.view->zoom() > zoom);
    QCOMPARE(zoomed.count(), 1);
    QVERIFY((shown.at("d") - before).manhattanLength() <= 2);
    shown.wheel(-120, before, Qt::ControlModifier);
    QVERIFY(qAbs(shown.view->zoom() - zoom) < 1e-9);
    for (int notch = 0; notch < 60; ++notch)
        shown.wheel(120, before);
    QCOMPARE(shown.view->zoom(), 4.0);
    for (int notch = 0; notch < 100; ++notch)
        shown.wheel(-120, before);
    QVERIFY(shown.view->zoom() > 0);
    QVERIFY(shown.view->viewport()->rect().intersects(shown.view->boxOf(shown.task("d"))));
}

void TestGraphView::scrollsSidewaysWithShift()
{
    Shown shown(documentOf(diamond));
    const QPoint before = shown.at("a");
    const double zoom = shown.view->zoom();
    shown.wheel(120, {100, 100}, Qt::ShiftModifier);
    QCOMPARE(shown.view->zoom(), zoom);
    QCOMPARE(shown.at("a").y(), before.y());
    QVERIFY(shown.at("a").x() > before.x());
}

void TestGraphView::walksAlongEdges_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("to");
    QTest::newRow("to a dependent") << "b" << Qt::Key_Right << "d";
    QTest::newRow("to a prerequisite") << "c" << Qt::Key_Left << "a";
    QTest::newRow("to the one below") << "b" << Qt::Key_Down << "c";
    QTest::newRow("to the one above") << "c" << Qt::Key_Up << "b";
    QTest::newRow("nothing before the first") << "a" << Qt::Key_Left << "a";
    QTest::newRow("nothing after the last") << "d" << Qt::Key_Right << "d";
    QTest::newRow("nothing beside it") << "a" << Qt::Key_Down << "a";
}

void TestGraphView::walksAlongEdges()
{
    QFETCH(QString, from);
    QFETCH(Qt::Key, key);
    QFETCH(QString, to);
    Shown shown(documentOf(diamond));
    // b and c may lie either way round; the rows mean b above c.
    if (shown.at("b").y() > shown.at("c").y() && (key == Qt::Key_Up || key == Qt::Key_Down))
        key = key == Qt::Key_Up ? Qt::Key_Down : Qt::Key_Up;
    shown.view->select({shown.task(qPrintable(from))});
    shown.key(key);
    QCOMPARE(shown.view->selection(), QList<TaskId>{shown.task(qPrintable(to))});
}

void TestGraphView::walksDownwardsInAGraphThatGoesDown()
{
    Shown shown(documentOf(QStringLiteral("a b>a")));
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    shown.view->setDirection(LayoutDirection::TopToBottom);
    QVERIFY(laidOut.wait());
    QVERIFY(shown.at("b").y() > shown.at("a").y());
    shown.view->select({shown.task("a")});
    shown.key(Qt::Key_Down);
    QCOMPARE(shown.view->currentTask(), shown.task("b"));
}

void TestGraphView::goesToFirstAndLast()
{
    Shown shown(documentOf(diamond));
    shown.key(Qt::Key_End);
    QCOMPARE(shown.view->currentTask(), shown.task("d"));
    shown.key(Qt::Key_Home);
    QCOMPARE(shown.view->currentTask(), shown.task("a"));
}

void TestGraphView::extendsTheSelectionByKeyboard()
{
    Shown shown(documentOf(QStringLiteral("a b>a c>b")));
    shown.key(Qt::Key_Home);
    shown.key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(shown.view->selection(), (QList<TaskId>{shown.task("a"), shown.task("b")}));
    shown.key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(shown.view->selection().size(), 2);
    QCOMPARE(shown.view->currentTask(), shown.task("c"));
}

void TestGraphView::jumpsToATypedName()
{
    Shown shown(documentOf(QStringLiteral("alpha beta build gamma fit2")));
    QTest::keyClicks(shown.view.get(), QStringLiteral("bu"));
    QCOMPARE(shown.view->currentTask(), shown.task("build"));
    shown.key(Qt::Key_Escape);
    QTest::keyClicks(shown.view.get(), QStringLiteral("amma"));
    QCOMPARE(shown.view->currentTask(), shown.task("gamma"));
}

void TestGraphView::selectsAllAndNothing()
{
    Shown shown(documentOf(diamond));
    shown.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(shown.view->selection().size(), 4);
    shown.key(Qt::Key_Escape);
    QVERIFY(shown.view->selection().isEmpty());
}

void TestGraphView::togglesWithTheSpaceBar()
{
    Shown shown(documentOf(diamond));
    shown.key(Qt::Key_Home);
    shown.key(Qt::Key_Space);
    QVERIFY(shown.view->selection().isEmpty());
    shown.key(Qt::Key_Space);
    QCOMPARE(shown.view->selection(), QList<TaskId>{shown.task("a")});
    const QPoint before = shown.at("a");
    QTest::keyPress(shown.view.get(), Qt::Key_Space);
    shown.drag(before, before + QPoint(30, 30));
    QTest::keyRelease(shown.view.get(), Qt::Key_Space);
    QCOMPARE(shown.at("a"), before + QPoint(30, 30));
    QCOMPARE(shown.view->selection(), QList<TaskId>{shown.task("a")});
}

void TestGraphView::opensByDoubleClickAndEnter()
{
    Shown shown(documentOf(diamond));
    QSignalSpy activated(shown.view.get(), &GraphView::taskActivated);
    QTest::mouseDClick(shown.view->viewport(), Qt::LeftButton, {}, shown.at("c"));
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.takeFirst().first().value<TaskId>(), shown.task("c"));
    shown.key(Qt::Key_Home);
    shown.key(Qt::Key_Return);
    QCOMPARE(activated.takeFirst().first().value<TaskId>(), shown.task("a"));
}

void TestGraphView::asksForMenus()
{
    Shown shown(grouped());
    QSignalSpy onTasks(shown.view.get(), &GraphView::taskMenuRequested);
    QSignalSpy onGroup(shown.view.get(), &GraphView::groupMenuRequested);
    const auto ask = [&](const QPoint &position) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, position,
                                shown.view->viewport()->mapToGlobal(position));
        QCoreApplication::sendEvent(shown.view->viewport(), &event);
    };
    ask(shown.at("c"));
    QCOMPARE(onTasks.count(), 1);
    QCOMPARE(onTasks.first().first().value<QList<TaskId>>(), QList<TaskId>{shown.task("c")});
    ask(shown.view->boxOf(GroupId(0)).topLeft() + QPoint(20, 10));
    QCOMPARE(onGroup.count(), 1);
    QCOMPARE(onGroup.first().first().value<GroupId>(), GroupId(0));
    ask({3, 3});
    QCOMPARE(onTasks.count() + onGroup.count(), 2);
    shown.key(Qt::Key_Home);
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(shown.view->viewport(), &byKey);
    QCOMPARE(onTasks.last().first().value<QList<TaskId>>(), QList<TaskId>{shown.task("a")});
}

void TestGraphView::togglesGroups()
{
    Shown shown(grouped());
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    const QPoint header = shown.view->boxOf(GroupId(0)).topLeft() + QPoint(30, 12);
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
    const QPoint before = shown.view->boxOf(GroupId(1)).topLeft();
    shown.view->setGroupCollapsed(GroupId(1), true);
    QVERIFY(laidOut.wait());
    QVERIFY((shown.view->boxOf(GroupId(1)).topLeft() - before).manhattanLength() <= 1);
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

QTEST_MAIN(TestGraphView)
#include "tst_graphview.moc"
