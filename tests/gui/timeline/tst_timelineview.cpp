#include "gui/timeline/timelineview.h"
#include "tests/gui/timeline/logsource.h"
#include "tests/support/testmain.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace stepwise;
using namespace stepwise::testing;
using namespace Qt::StringLiterals;

/// The timeline, with the mouse and with the keyboard.
class TimelineViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void drawsABarForEachTask();
    void barsTellTheState_data();
    void barsTellTheState();
    void theFutureLiesOnAnotherGround();
    void aClickInTheRulerMovesThePlayhead();
    void thePlayheadIsDragged();
    void keysMoveThePlayhead_data();
    void keysMoveThePlayhead();
    void aClickSelects();
    void keysWalkTheRows();
    void theMarkFoldsOut();
    void theWheelZoomsAroundThePointer();
    void dragsPan();
    void theRowsScroll();
    void whatBeginsStaysInView();
    void theTipTells();
    void aScreenReaderReadsTheRows();
    void theFilterHides();
    void timeRunsToTheRightAlways();
    void thePictureShowsEverything();

private:
    QColor pixelAt(const QPoint &place);
    QPoint barCentre(const QString &key) { return m_view->barRect(m_source->task(key)).center(); }
    QPoint rowCentre(const QString &key)
    {
        return m_view->rowRect({m_source->task(key), {}}).center();
    }
    Moment askedMoment(const QSignalSpy &spy) { return spy.last().first().value<Moment>(); }

    std::unique_ptr<LogSource> m_source;
    std::unique_ptr<TimelineView> m_view;
    Palette m_colours = Palette::of(PaletteKind::Default, false);
};

void TimelineViewTest::init()
{
    qRegisterMetaType<Moment>();
    m_source = std::make_unique<LogSource>(
        u"a in=g; b in=g; c; d>a; e"_s,
        u"started a; started b; started e; @10 succeeded a; started d; @20 failed b boom; "
        "@25 cancelling e 10 35; @30 stepped d 2"_s);
    m_view = std::make_unique<TimelineView>(*m_source);
    m_view->setPathShown(false);
    m_view->resize(700, 200);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TimelineViewTest::cleanup()
{
    m_view.reset();
    m_source.reset();
}

QColor TimelineViewTest::pixelAt(const QPoint &place)
{
    return m_view->viewport()->grab().toImage().pixelColor(place);
}

void TimelineViewTest::drawsABarForEachTask()
{
    QCOMPARE(m_view->scene().rows().count(), 4U); // c has not begun
    const QRect a = m_view->barRect(m_source->task(u"a"_s));
    const QRect d = m_view->barRect(m_source->task(u"d"_s));
    QCOMPARE(a.left(), m_view->xOf(Moment(0)));
    QVERIFY(qAbs(a.right() - m_view->xOf(fromSeconds(10))) <= 1);
    QVERIFY(qAbs(d.left() - m_view->xOf(fromSeconds(10))) <= 1);
    QVERIFY(qAbs(d.right() - m_view->xOf(fromSeconds(30))) <= 1);
    QVERIFY(m_view->barRect(m_source->task(u"c"_s)).isEmpty());
}

void TimelineViewTest::barsTellTheState_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<TaskState>("state");
    QTest::addColumn<bool>("isSolid");
    QTest::newRow("ended: the fill") << u"a"_s << 5.0 << TaskState::Succeeded << false;
    QTest::newRow("runs: solid") << u"d"_s << 20.0 << TaskState::Running << true;
    QTest::newRow("failed: solid") << u"b"_s << 5.0 << TaskState::Failed << true;
    QTest::newRow("before its grace: pale") << u"e"_s << 10.0 << TaskState::Running << false;
}

void TimelineViewTest::barsTellTheState()
{
    QFETCH(QString, task);
    QFETCH(double, seconds);
    QFETCH(TaskState, state);
    QFETCH(bool, isSolid);
    const QPoint place(m_view->xOf(fromSeconds(seconds)), barCentre(task).y());
    const StateColours &colours = m_colours.of(state);
    QCOMPARE(pixelAt(place), isSolid ? colours.mark : colours.fill);
}

void TimelineViewTest::theFutureLiesOnAnotherGround()
{
    const int below = m_view->viewport()->height() - 4;
    QCOMPARE(pixelAt({m_view->xOf(fromSeconds(13)), below}), m_colours.panel);
    QCOMPARE(pixelAt({m_view->xOf(fromSeconds(31.5)), below}), m_colours.window);
    m_source->lookAtMoment(fromSeconds(10));
    m_view->follow();
    QCOMPARE(pixelAt({m_view->xOf(fromSeconds(13)), below}), m_colours.window);
    // b runs at that moment, and what became of it is pale.
    const int row = barCentre(u"b"_s).y();
    QCOMPARE(pixelAt({m_view->xOf(fromSeconds(5)), row}), m_colours.of(TaskState::Running).mark);
    const QColor later = pixelAt({m_view->xOf(fromSeconds(15)), row});
    QVERIFY(later != m_colours.window);
    QVERIFY(later != m_colours.of(TaskState::Failed).mark);
}

void TimelineViewTest::aClickInTheRulerMovesThePlayhead()
{
    QSignalSpy asked(m_view.get(), &TimelineView::momentRequested);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {m_view->xOf(fromSeconds(12)), 8});
    QTRY_COMPARE(asked.size(), 1);
    QVERIFY(qAbs(toSeconds(askedMoment(asked)) - 12) < 0.2);
}

void TimelineViewTest::thePlayheadIsDragged()
{
    QSignalSpy asked(m_view.get(), &TimelineView::momentRequested);
    const QPoint from(m_view->xOf(fromSeconds(30)), 100);
    const QPoint to(m_view->xOf(fromSeconds(4)), 120);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
    QCOMPARE(asked.size(), 0);
    QTest::mouseMove(m_view->viewport(), (from + to) / 2);
    QTest::mouseMove(m_view->viewport(), to);
    QTRY_VERIFY(!asked.isEmpty() && qAbs(toSeconds(askedMoment(asked)) - 4) < 0.2);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, to);
}

void TimelineViewTest::keysMoveThePlayhead_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("left") << Qt::Key_Left << QByteArray(SIGNAL(stepBackRequested()));
    QTest::newRow("right") << Qt::Key_Right << QByteArray(SIGNAL(stepForwardRequested()));
    QTest::newRow("home") << Qt::Key_Home << QByteArray(SIGNAL(beginningRequested()));
    QTest::newRow("end") << Qt::Key_End << QByteArray(SIGNAL(nowRequested()));
}

void TimelineViewTest::keysMoveThePlayhead()
{
    QFETCH(Qt::Key, key);
    QFETCH(QByteArray, signal);
    QSignalSpy spy(m_view.get(), signal.constData());
    QTest::keyClick(m_view.get(), key);
    QCOMPARE(spy.size(), 1);
}

void TimelineViewTest::aClickSelects()
{
    QSignalSpy chosen(m_view.get(), &TimelineView::selectionChanged);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, barCentre(u"b"_s));
    QCOMPARE(chosen.last().first().value<QList<TaskId>>(), QList{m_source->task(u"b"_s)});
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, barCentre(u"a"_s));
    QCOMPARE(chosen.last().first().value<QList<TaskId>>().size(), 2);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, rowCentre(u"d"_s));
    QCOMPARE(chosen.last().first().value<QList<TaskId>>().size(), 4);
    QSignalSpy activated(m_view.get(), &TimelineView::taskActivated);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, barCentre(u"d"_s));
    QCOMPARE(activated.last().first().value<TaskId>(), m_source->task(u"d"_s));
}

void TimelineViewTest::keysWalkTheRows()
{
    QSignalSpy chosen(m_view.get(), &TimelineView::selectionChanged);
    const auto isAt = [&](const QString &key) {
        return m_view->scene().current.task == m_source->task(key) &&
               chosen.last().first().value<QList<TaskId>>() == QList{m_source->task(key)};
    };
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QVERIFY(isAt(u"a"_s));
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QVERIFY(isAt(u"b"_s));
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QVERIFY(isAt(u"d"_s));
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QVERIFY(isAt(u"e"_s));
    QSignalSpy activated(m_view.get(), &TimelineView::taskActivated);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(activated.last().first().value<TaskId>(), m_source->task(u"e"_s));
}

void TimelineViewTest::theMarkFoldsOut()
{
    m_view->foldAll();
    QCOMPARE(m_view->scene().rows().count(), 3U);
    const QRect row = m_view->rowRect({{}, m_source->group(u"g"_s)});
    // The group's bar: from the first start to the last end, and the worst of the ends.
    QCOMPARE(pixelAt({m_view->xOf(fromSeconds(15)), row.center().y()}),
             m_colours.of(TaskState::Failed).mark);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {5, row.center().y()});
    QCOMPARE(m_view->scene().rows().count(), 4U);
    m_view->foldAll();
    m_view->setCurrentRow({{}, m_source->group(u"g"_s)});
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(m_view->scene().rows().count(), 4U);
}

void TimelineViewTest::theWheelZoomsAroundThePointer()
{
    const int x = m_view->xOf(fromSeconds(20));
    const QPointF place(x, 100);
    QWheelEvent wheel(place, m_view->viewport()->mapToGlobal(place), {}, {0, 240}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view->viewport(), &wheel);
    QVERIFY(qAbs(m_view->xOf(fromSeconds(20)) - x) <= 1);
    QVERIFY(m_view->xOf(fromSeconds(30)) - x > 200);
    QTest::keyClick(m_view.get(), Qt::Key_0);
    QVERIFY(m_view->scene().axis().isFitted());
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QVERIFY(!m_view->scene().axis().isFitted());
    QVERIFY(m_view->horizontalScrollBar()->maximum() > 0);
}

void TimelineViewTest::dragsPan()
{
    m_view->showTime(fromSeconds(5), fromSeconds(15));
    const int before = m_view->xOf(fromSeconds(10));
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, {400, 180});
    QTest::mouseMove(m_view->viewport(), {360, 180});
    QTest::mouseMove(m_view->viewport(), {300, 180});
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, {300, 180});
    QVERIFY(qAbs(m_view->xOf(fromSeconds(10)) - (before - 100)) <= 2);
    QVERIFY(!m_view->isFollowing());
}

void TimelineViewTest::theRowsScroll()
{
    const TimelineScene &scene = m_view->scene();
    m_view->resize(700, static_cast<int>(scene.rulerHeight + 2.2 * scene.rowHeight));
    QTRY_VERIFY(m_view->verticalScrollBar()->maximum() > 0);
    m_view->select({m_source->task(u"d"_s)});
    const QRect row = m_view->rowRect({m_source->task(u"d"_s), {}});
    QVERIFY(m_view->viewport()->rect().adjusted(0, -1, 0, 1).contains(row));
    QVERIFY(m_view->verticalScrollBar()->value() > 0);
}

void TimelineViewTest::whatBeginsStaysInView()
{
    const TimelineScene &scene = m_view->scene();
    m_view->resize(700, static_cast<int>(scene.rulerHeight + 4.2 * scene.rowHeight));
    QTRY_COMPARE(m_view->verticalScrollBar()->maximum(), 0);
    const auto isSeen = [&] {
        const QRect row = m_view->rowRect({m_source->task(u"c"_s), {}});
        return m_view->viewport()->rect().adjusted(0, 0, 0, 1).contains(row);
    };
    m_source->happen(u"@31 started c"_s);
    m_view->follow();
    QVERIFY(isSeen());
    // Whoever has scrolled up stays there.
    m_view->verticalScrollBar()->setValue(0);
    m_source->happen(u"@32 held c"_s);
    m_view->follow();
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
}

void TimelineViewTest::theTipTells()
{
    QLocale::setDefault(QLocale::c());
    const QString tip = m_view->tipOf({m_source->task(u"b"_s), {}});
    for (const QString &part :
         {u"<b>b</b>"_s, u"Failed"_s, u"00:00.0"_s, u"00:20.0"_s, u"20.0 s"_s})
        QVERIFY2(tip.contains(part), qPrintable(part + u" is not in "_s + tip));
    QVERIFY(m_view->tipOf({{}, m_source->group(u"g"_s)}).contains(u"30.0 s"_s)); // altogether
}

void TimelineViewTest::aScreenReaderReadsTheRows()
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_view.get());
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), u"Timeline"_s);
    QCOMPARE(list->childCount(), 4);
    QAccessibleInterface *row = list->child(1);
    QCOMPARE(row->text(QAccessible::Name), u"b"_s);
    QVERIFY(row->text(QAccessible::Description).contains(u"Failed"_s));
    QCOMPARE(list->indexOfChild(row), 1);
    const QPoint centre = row->rect().center();
    QCOMPARE(list->childAt(centre.x(), centre.y()), row);
}

void TimelineViewTest::theFilterHides()
{
    m_view->setFilter(QList{m_source->task(u"b"_s), m_source->task(u"c"_s)});
    QCOMPARE(m_view->scene().rows().count(), 1U);
    m_view->setFilter(std::nullopt);
    QCOMPARE(m_view->scene().rows().count(), 4U);
}

void TimelineViewTest::timeRunsToTheRightAlways()
{
    QWidget window;
    window.setLayoutDirection(Qt::RightToLeft);
    m_view->setParent(&window);
    window.show();
    QVERIFY(m_view->xOf(fromSeconds(20)) > m_view->xOf(fromSeconds(10)));
    QCOMPARE(m_view->layoutDirection(), Qt::LeftToRight);
    m_view->setParent(nullptr);
}

void TimelineViewTest::thePictureShowsEverything()
{
    m_view->showTime(fromSeconds(5), fromSeconds(6));
    const QSize size = m_view->pictureSize().toSize();
    QVERIFY(size.height() > 4 * 16);
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    m_view->render(painter);
    painter.end();
    const QColor running = m_colours.of(TaskState::Running).mark;
    const QColor failed = m_colours.of(TaskState::Failed).mark;
    int runningPixels = 0;
    int failedPixels = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            runningPixels += image.pixelColor(x, y) == running ? 1 : 0;
            failedPixels += image.pixelColor(x, y) == failed ? 1 : 0;
        }
    }
    QVERIFY(runningPixels > 1000);
    QVERIFY(failedPixels > 1000);
}

STEPWISE_TEST_MAIN(TimelineViewTest)
#include "tst_timelineview.moc"
