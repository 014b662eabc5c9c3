// Groups that the view makes itself.

#include "graphviewfixture.h"
#include "tests/gui/canvas/scenefixture.h"
#include "tests/support/testmain.h"

using namespace stepwise;
using namespace stepwise::testing;

namespace {

GraphDocument shards()
{
    return documentOf(
        QStringLiteral("load cut-1>load cut-2>load cut-3>load join>cut-1,cut-2,cut-3"));
}

QStringList namesOf(const GraphView &view)
{
    QStringList names;
    for (const Grouping::Group &group : view.grouping().groups)
        names.append(group.name);
    return names;
}

} // namespace

class TestGraphViewGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsByPrefix();
    void groupsByStateWhenAsked();
    void showsNoGroupsWhenAskedFor();
    void mergesTwinsAndOpensThem();
    void selectsAndZoomsByTheHeader();
    void togglesTheGroupOfTheSelection();
    void asksForTheMenuOfAGroup();
    void givesTheArrangementBack();
    void keepsThePictureWhenALayoutIsGivenUp();
    void keepsGroupsApartFromAnotherGraph();
};

void TestGraphViewGroups::groupsByPrefix()
{
    Shown shown(shards());
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    shown.view->setGroupingKind(GroupingKind::Prefix);
    QVERIFY(laidOut.wait());
    QCOMPARE(namesOf(*shown.view), QStringList{QStringLiteral("cut")});
    QVERIFY(shown.view->boxOf(GroupId(0)).contains(shown.at("cut-2")));
    shown.click(shown.view->boxOf(GroupId(0)).topLeft() + QPoint(18, 14));
    QVERIFY(laidOut.wait());
    QCOMPARE(shown.view->boxOf(GroupId(0)), shown.view->boxOf(shown.task("cut-2")));
}

void TestGraphViewGroups::groupsByStateWhenAsked()
{
    Shown shown(shards());
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    shown.view->setGroupingKind(GroupingKind::State);
    QVERIFY(laidOut.wait());
    QCOMPARE(namesOf(*shown.view),
             (QStringList{stateName(TaskState::Waiting), stateName(TaskState::Ready)}));
    shown.session.stepPass();
    shown.session.stepPass();
    QCoreApplication::processEvents();
    QCOMPARE(namesOf(*shown.view).size(), 2); // nodes stay while one looks at them
    const auto states = namesOf(*shown.view);
    shown.view->regroup();
    QVERIFY(laidOut.wait());
    QVERIFY(namesOf(*shown.view) != states);
}

void TestGraphViewGroups::showsNoGroupsWhenAskedFor()
{
    Shown shown(grouped());
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    shown.view->setGroupingKind(GroupingKind::None);
    QVERIFY(laidOut.wait());
    QVERIFY(shown.view->boxOf(GroupId(0)).isNull());
    shown.view->collapseAllGroups();
    shown.view->setGroupingKind(GroupingKind::File);
    QVERIFY(laidOut.wait());
    QVERIFY(!shown.view->boxOf(GroupId(0)).isNull());
}

void TestGraphViewGroups::mergesTwinsAndOpensThem()
{
    Shown shown(shards());
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    shown.view->setMergesTwins(true);
    QVERIFY(laidOut.wait());
    const QRect node = shown.view->boxOf(shown.task("cut-1"));
    QCOMPARE(shown.view->boxOf(shown.task("cut-3")), node);
    shown.click(QPoint(node.center().x(), node.bottom() - 14));
    QCOMPARE(shown.view->selection().size(), 3);
    QTest::mouseDClick(shown.view->viewport(), Qt::LeftButton, {},
                       QPoint(node.center().x(), node.bottom() - 14));
    QVERIFY(laidOut.wait());
    QVERIFY(shown.view->boxOf(shown.task("cut-1")) != shown.view->boxOf(shown.task("cut-3")));
    shown.view->setMergesTwins(false);
    QVERIFY(laidOut.wait());
    QVERIFY(shown.view->boxOf(GroupId(0)).isNull());
}

void TestGraphViewGroups::selectsAndZoomsByTheHeader()
{
    Shown shown(grouped());
    const QPoint header = shown.view->boxOf(GroupId(1)).topLeft() + QPoint(60, 14);
    shown.click(header);
    QCOMPARE(shown.view->selection(), QList<TaskId>{shown.task("b")});
    shown.view->setZoom(0.4);
    const QRect small = shown.view->boxOf(GroupId(1));
    QTest::mouseDClick(shown.view->viewport(), Qt::LeftButton, {}, small.topLeft() + QPoint(30, 6));
    QCOMPARE(shown.view->zoom(), 1.0);
    QVERIFY(shown.view->viewport()->rect().contains(shown.view->boxOf(GroupId(1))));
    shown.key(Qt::Key_Backspace);
    QCOMPARE(shown.view->zoom(), 0.4);
}

void TestGraphViewGroups::togglesTheGroupOfTheSelection()
{
    Shown shown(grouped());
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    shown.click(shown.at("b"));
    shown.view->setSelectedGroupCollapsed(true);
    QVERIFY(laidOut.wait());
    QVERIFY(shown.view->isGroupCollapsed(GroupId(1)) && !shown.view->isGroupCollapsed(GroupId(0)));
    shown.view->setSelectedGroupCollapsed(true);
    QVERIFY(laidOut.wait());
    QVERIFY(shown.view->isGroupCollapsed(GroupId(0)));
    shown.view->setSelectedGroupCollapsed(false);
    QVERIFY(laidOut.wait());
    QVERIFY(shown.view->isGroupCollapsed(GroupId(1)) && !shown.view->isGroupCollapsed(GroupId(0)));
}

void TestGraphViewGroups::asksForTheMenuOfAGroup()
{
    Shown shown(shards());
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    QSignalSpy asked(shown.view.get(), &GraphView::groupMenuRequested);
    shown.view->setGroupingKind(GroupingKind::Prefix);
    QVERIFY(laidOut.wait());
    const QPoint header = shown.view->boxOf(GroupId(0)).topLeft() + QPoint(60, 14);
    QWidget *viewport = shown.view->viewport();
    QContextMenuEvent event(QContextMenuEvent::Mouse, header, viewport->mapToGlobal(header));
    QCoreApplication::sendEvent(viewport, &event);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<GroupId>(), GroupId(0));
}

void TestGraphViewGroups::givesTheArrangementBack()
{
    Shown shown(shards());
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    Arrangement wanted;
    wanted.direction = LayoutDirection::TopToBottom;
    wanted.grouping = GroupingKind::Prefix;
    wanted.collapsed = {QStringLiteral("prefix/cut")};
    wanted.place = ViewPlace{0.5, 80, 60};
    shown.view->setArrangement(wanted);
    QVERIFY(laidOut.wait());
    QCOMPARE(laidOut.count(), 1);
    QCOMPARE(shown.view->direction(), LayoutDirection::TopToBottom);
    QCOMPARE(shown.view->zoom(), 0.5);
    QCOMPARE(shown.view->boxOf(GroupId(0)), shown.view->boxOf(shown.task("cut-2")));
    const Arrangement is = shown.view->arrangement();
    QCOMPARE(is.collapsed, wanted.collapsed);
    QCOMPARE(is.grouping, wanted.grouping);
    QVERIFY(is.place && std::abs(is.place->x - 80) < 2 && std::abs(is.place->y - 60) < 2);
    shown.view->fit();
    QVERIFY(!shown.view->arrangement().place);
}

void TestGraphViewGroups::keepsThePictureWhenALayoutIsGivenUp()
{
    Shown shown(grouped());
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    QSignalSpy changed(shown.view.get(), &GraphView::arrangementChanged);
    const QRect before = shown.view->boxOf(shown.task("b"));
    shown.view->setDirection(LayoutDirection::TopToBottom);
    shown.view->setGroupingKind(GroupingKind::None);
    shown.view->cancelLayout();
    QCOMPARE(laidOut.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(shown.view->direction(), LayoutDirection::LeftToRight);
    QCOMPARE(shown.view->groupingKind(), GroupingKind::File);
    QCOMPARE(shown.view->boxOf(shown.task("b")), before);
    shown.view->setGroupCollapsed(GroupId(1), true);
    QVERIFY(laidOut.wait());
    QCOMPARE(shown.view->boxOf(shown.task("b")), shown.view->boxOf(GroupId(1)));
}

void TestGraphViewGroups::keepsGroupsApartFromAnotherGraph()
{
    Shown shown(shards());
    QSignalSpy laidOut(shown.view.get(), &GraphView::layoutFinished);
    shown.view->setMergesTwins(true);
    shown.session.setDocument(grouped()); // before the layout has come
    QVERIFY(laidOut.wait());
    shown.view->collapseAllGroups();
    QVERIFY(laidOut.wait());
    QCOMPARE(shown.view->boxOf(GroupId(0)), shown.view->boxOf(shown.task("a")));
}

STEPWISE_TEST_MAIN(TestGraphViewGroups)
#include "tst_graphviewgroups.moc"
