// What the window does with the canvas: groups, places, the path between two.

#include "gui/canvas/graphview.h"
#include "gui/window/banner.h"
#include "gui/window/bannerstack.h"
#include "gui/window/canvasbar.h"
#include "gui/window/docktitle.h"
#include "gui/window/startpage.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/testmain.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

const QByteArray shards = "digraph { load -> cut1; load -> cut2; load -> cut3; cut1 -> join;"
                          " cut2 -> join; cut3 -> join; join -> end; lone }";

struct Window : WindowFixture
{
    GraphView &canvas() { return *window.findChild<GraphView *>(); }
    bool openShards() { return open(write(QStringLiteral("shards.dot"), shards)) && laidOut(); }
    bool laidOut()
    {
        QSignalSpy laidOut(&canvas(), &GraphView::layoutFinished);
        return laidOut.wait();
    }
    QAction *menuAction(const QString &text)
    {
        QMenu *menu = window.findChild<QMenu *>();
        for (QMenu *each : window.findChildren<QMenu *>())
            for (QAction *action : each->actions())
                if (action->text().remove(QLatin1Char('&')) == text)
                    menu = each;
        for (QAction *action : menu->actions())
            if (action->text().remove(QLatin1Char('&')) == text)
                return action;
        return nullptr;
    }
};

} // namespace

class TestArranging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsByTheMenu();
    void findsEverythingAgain();
    void goesBackAndForward();
    void selectsThePathBetweenTwo();
    void followsUntilTheViewIsMoved();
    void offersToGiveALayoutUp();
    void showsTheStartPageWhenTheFirstFileIsBroken();
    void filtersTheLogFromItsTitle();
};

void TestArranging::groupsByTheMenu()
{
    Window fixture;
    QVERIFY(fixture.openShards());
    QAction *byPrefix = fixture.menuAction(QStringLiteral("What names begin with"));
    QVERIFY(byPrefix);
    byPrefix->trigger();
    QVERIFY(fixture.laidOut());
    QCOMPARE(fixture.canvas().grouping().groups.size(), std::size_t(1));
    QVERIFY(byPrefix->isChecked());
    QVERIFY(!fixture.action(QStringLiteral("Group by states as they are now"))->isEnabled());
    fixture.action(QStringLiteral("Merge twins"))->trigger();
    QVERIFY(fixture.laidOut());
    QCOMPARE(fixture.canvas().grouping().groups.size(), std::size_t(2));
}

void TestArranging::findsEverythingAgain()
{
    Window fixture;
    QVERIFY(fixture.openShards());
    const QString path = fixture.workspace.path();
    fixture.menuAction(QStringLiteral("What names begin with"))->trigger();
    QVERIFY(fixture.laidOut());
    fixture.canvas().setGroupCollapsed(GroupId(0), true);
    QVERIFY(fixture.laidOut());
    fixture.action(QStringLiteral("Top to bottom"))->trigger();
    QVERIFY(fixture.laidOut());
    fixture.canvas().setZoom(0.8);
    const ViewPlace place = fixture.canvas().arrangement().place.value();

    QVERIFY(fixture.openExample(QStringLiteral("deployment")) && fixture.laidOut());
    QCOMPARE(fixture.canvas().groupingKind(), GroupingKind::File);
    QCOMPARE(fixture.canvas().direction(), LayoutDirection::LeftToRight);
    QVERIFY(fixture.open(path) && fixture.laidOut());
    QCOMPARE(fixture.canvas().groupingKind(), GroupingKind::Prefix);
    QCOMPARE(fixture.canvas().direction(), LayoutDirection::TopToBottom);
    QVERIFY(fixture.canvas().isGroupCollapsed(GroupId(0)));
    const ViewPlace again = fixture.canvas().arrangement().place.value();
    QCOMPARE(again.zoom, 0.8);
    // The word about loading had taken a row from the view when it was left.
    QVERIFY(std::abs(again.x - place.x) < 2 && std::abs(again.y - place.y) < 40);
    QVERIFY(fixture.openExample(QStringLiteral("deployment")) && fixture.laidOut());
    QVERIFY(fixture.open(path) && fixture.laidOut());
    QCOMPARE(fixture.canvas().arrangement().place.value(), again); // it does not creep
    QVERIFY(fixture.menuAction(QStringLiteral("What names begin with"))->isChecked());
}

void TestArranging::goesBackAndForward()
{
    Window fixture;
    QVERIFY(fixture.openShards());
    QAction *back = fixture.action(QStringLiteral("Back to where the view was"));
    QAction *forward = fixture.action(QStringLiteral("Forward again"));
    QVERIFY(!back->isEnabled() && !forward->isEnabled());
    const double fitted = fixture.canvas().zoom();
    fixture.canvas().setFocus();
    QTest::keyClick(&fixture.canvas(), Qt::Key_Minus);
    QVERIFY(back->isEnabled());
    QTest::keyClick(&fixture.window, Qt::Key_Left, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(fixture.canvas().zoom(), fitted);
    QVERIFY(!back->isEnabled() && forward->isEnabled());
    QTest::keyClick(&fixture.window, Qt::Key_Right, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(fixture.canvas().zoom() < fitted);
}

void TestArranging::selectsThePathBetweenTwo()
{
    Window fixture;
    QVERIFY(fixture.openShards());
    QAction *between = fixture.action(QStringLiteral("Select the path between two"));
    QVERIFY(!between->isEnabled());
    fixture.canvas().setFocus();
    const auto click = [&fixture](const char *key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(fixture.canvas().viewport(), Qt::LeftButton, modifiers,
                          fixture.canvas().boxOf(fixture.task(QString::fromLatin1(key))).center());
    };
    click("load");
    click("join", Qt::ControlModifier);
    QTest::keyClick(&fixture.window, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(fixture.canvas().selection().size(), 5);
    QVERIFY(!fixture.canvas().selection().contains(fixture.task(QStringLiteral("end"))));
    click("load");
    click("lone", Qt::ControlModifier);
    between->trigger();
    QCOMPARE(fixture.canvas().selection().size(), 2);
    QCOMPARE(fixture.window.statusBar()->currentMessage(),
             QStringLiteral("Neither of the two depends on the other."));
}

void TestArranging::followsUntilTheViewIsMoved()
{
    Window fixture;
    QVERIFY(fixture.openShards());
    QAction *follow = fixture.action(QStringLiteral("Follow what runs"));
    QTest::keyClick(&fixture.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(follow->isChecked() && fixture.canvas().isFollowing());
    fixture.action(QStringLiteral("Fit graph"))->trigger();
    QVERIFY(!follow->isChecked());
}

void TestArranging::offersToGiveALayoutUp()
{
    Window fixture;
    QVERIFY(fixture.openShards());
    auto *bar = fixture.window.findChild<CanvasBar *>();
    QToolButton *cancel = nullptr;
    for (QToolButton *button : bar->findChildren<QToolButton *>())
        if (button->text() == QStringLiteral("Cancel"))
            cancel = button;
    QVERIFY(cancel && !cancel->isVisible());
    bar->setLayoutProgress(0.42, false);
    QVERIFY(!cancel->isVisible());
    bar->setLayoutProgress(0.42, true);
    QVERIFY(cancel->isVisible());
    fixture.action(QStringLiteral("Top to bottom"))->trigger();
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!cancel->isVisible());
    QCOMPARE(fixture.canvas().direction(), LayoutDirection::LeftToRight);
    QVERIFY(fixture.action(QStringLiteral("Left to right"))->isChecked());
}

void TestArranging::showsTheStartPageWhenTheFirstFileIsBroken()
{
    Window fixture;
    const auto isSaid = [&fixture] {
        const Banner *banner =
            fixture.window.findChild<BannerStack *>()->banner(BannerStack::Topic::LoadFailed);
        return banner && banner->isVisible();
    };
    const QString broken = fixture.write(QStringLiteral("broken.dot"), "digraph {");
    QVERIFY(!fixture.open(broken));
    QVERIFY(fixture.window.findChild<StartPage *>()->isVisible());
    QVERIFY(!fixture.canvas().isVisible());
    QTRY_VERIFY(isSaid()); // it is shown once it lies in the other page
    QVERIFY(fixture.openShards());
    QVERIFY(fixture.canvas().isVisible());
    QVERIFY(!fixture.open(broken));
    QVERIFY(fixture.canvas().isVisible()); // what was open still is
    QVERIFY(isSaid());
}

void TestArranging::filtersTheLogFromItsTitle()
{
    Window fixture;
    QVERIFY(fixture.openShards());
    int inTitles = 0;
    for (DockTitle *title : fixture.window.findChildren<DockTitle *>())
        for (QLineEdit *field : title->findChildren<QLineEdit *>())
            inTitles += field->isVisible() ? 1 : 0;
    QCOMPARE(inTitles, 1);
}

STEPWISE_TEST_MAIN(TestArranging)
#include "tst_arranging.moc"
