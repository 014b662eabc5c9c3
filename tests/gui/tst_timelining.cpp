#include "gui/panels/inspectorpanel.h"
#include "gui/panels/timelinepanel.h"
#include "gui/timeline/timelineview.h"
#include "gui/window/timelinefile.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/testmain.h"

#include <QDockWidget>
#include <QFileInfo>
#include <QInputDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QSpinBox>
#include <QTest>

using namespace stepwise;
using namespace stepwise::testing;
using namespace Qt::StringLiterals;

/// The timeline in the window.
class TimeliningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void standsBesideTheLog();
    void selectionIsTheWindows();
    void theFilterIsTheWindows();
    void verbsOfTheMenuAct();
    void asksWhatIf();
    void foldsFromTheMenu();
    void theInspectorTellsTheSlack();
    void exports_data();
    void exports();
    void refusesAnotherName();

private:
    TimelinePanel &panel() { return *m_window->window.findChild<TimelinePanel *>(); }
    TimelineView &view() { return panel().view(); }
    std::size_t rows() { return view().scene().rows().count(); }
    bool choose(const QString &key, const QString &verb);

    std::unique_ptr<WindowFixture> m_window;
};

void TimeliningTest::init()
{
    QLocale::setDefault(QLocale::c());
    m_window = std::make_unique<WindowFixture>();
    QVERIFY(m_window->openExample(u"deployment"_s));
    QVERIFY(m_window->runToEnd());
    const TraceStats &stats = view().scene().stats();
    QTRY_COMPARE(stats.position(), m_window->session().log().count());
    const auto whole = CriticalPathSearch::find(stats, m_window->session().state().dependencies(),
                                                m_window->session().clock());
    QTRY_VERIFY(panel().criticalPath() && panel().criticalPath()->path() == whole.path() &&
                panel().criticalPath()->length() == whole.length());
}

void TimeliningTest::cleanup()
{
    m_window.reset();
}

/// Opens the menu of the task's bar and chooses the verb that begins so; false: there is none.
bool TimeliningTest::choose(const QString &key, const QString &verb)
{
    view().setCurrentRow({m_window->task(key), {}});
    const QPoint place = view().rowRect({m_window->task(key), {}}).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, view().viewport()->mapToGlobal(place));
    QApplication::sendEvent(view().viewport(), &event);
    const QPointer<QMenu> menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (!menu)
        return false;
    QAction *chosen = nullptr;
    for (QAction *action : menu->actions()) {
        if (action->text().remove(u'&').startsWith(verb))
            chosen = action;
    }
    if (chosen)
        chosen->trigger();
    if (menu)
        menu->close();
    return chosen != nullptr;
}

void TimeliningTest::standsBesideTheLog()
{
    auto *timeline = m_window->window.findChild<QDockWidget *>(u"timeline"_s);
    auto *log = m_window->window.findChild<QDockWidget *>(u"log"_s);
    QVERIFY(timeline->isVisible() && log->isVisible());
    QCOMPARE(timeline->geometry().top(), log->geometry().top());
    QVERIFY(timeline->geometry().right() < log->geometry().left());
    QVERIFY(rows() > 20);
}

void TimeliningTest::selectionIsTheWindows()
{
    const TimelineRow row = view().scene().rows().row(2);
    view().setCurrentRow(row);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().rowRect(row).center());
    QAction *dependents = m_window->action(u"Select what depends on it"_s);
    QVERIFY(dependents->isEnabled());
    dependents->trigger();
    std::size_t selected = 0;
    for (std::size_t number = 0; number < rows(); ++number)
        selected += view().scene().isSelected(view().scene().rows().row(number).task) ? 1 : 0;
    QVERIFY(selected > 0);
    QVERIFY(!view().scene().isSelected(row.task));
}

void TimeliningTest::theFilterIsTheWindows()
{
    const std::size_t all = rows();
    m_window->action(u"Filter tasks"_s)->trigger();
    QTest::keyClicks(QApplication::focusWidget(), u"state:failed"_s);
    QTRY_VERIFY(rows() < all);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(rows(), all);
}

void TimeliningTest::verbsOfTheMenuAct()
{
    QCOMPARE(view().order(), TimelineOrder::Start);
    m_window->action(u"Timeline by name"_s)->trigger();
    QCOMPARE(view().order(), TimelineOrder::Name);
    QVERIFY(view().isPathShown());
    m_window->action(u"Critical path"_s)->trigger();
    QVERIFY(!view().isPathShown());
    const std::size_t all = rows();
    m_window->action(u"Fold all groups of the timeline"_s)->trigger();
    QVERIFY(rows() < all);
    m_window->action(u"Unfold all groups of the timeline"_s)->trigger();
    QCOMPARE(rows(), all);
    m_window->action(u"Zoom timeline in"_s)->trigger();
    QVERIFY(!view().scene().axis().isFitted());
    m_window->action(u"Fit timeline"_s)->trigger();
    QVERIFY(view().scene().axis().isFitted());
}

void TimeliningTest::asksWhatIf()
{
    const TaskId last = panel().criticalPath()->path().back();
    const Duration length = panel().criticalPath()->length();
    QVERIFY(choose(m_window->session().document().graph.key(last), u"What if it took longer"_s));
    auto *dialog = m_window->window.findChild<QInputDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *field = dialog->findChild<QDoubleSpinBox *>();
    field->setValue(field->value() + 7);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(panel().criticalPath()->length(), length + fromSeconds(7));
    QCOMPARE(panel().editedDurations().size(), 1);
    panel().resetEditedDurations();
    QTRY_COMPARE(panel().criticalPath()->length(), length);
}

void TimeliningTest::foldsFromTheMenu()
{
    const TaskGraph &graph = m_window->session().document().graph;
    TimelineRow row = view().scene().rows().row(0);
    const GroupId group = graph.group(row.task);
    QVERIFY(group.isValid());
    QVERIFY(choose(graph.key(row.task), u"Fold "_s + graph.name(group)));
    QVERIFY(view().scene().rows().isFolded(group));
    QVERIFY(view().scene().rows().numberOf(group));
}

void TimeliningTest::theInspectorTellsTheSlack()
{
    const TaskId first = panel().criticalPath()->path().front();
    view().setCurrentRow({first, {}});
    auto *inspector = m_window->window.findChild<InspectorPanel *>();
    const auto tells = [&] {
        const QList<QLabel *> labels = inspector->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"on the critical path"_s);
        });
    };
    QTRY_VERIFY(tells());
}

void TimeliningTest::exports_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("SVG") << u"svg"_s << QByteArray("<?xml");
    QTest::newRow("PNG") << u"png"_s << QByteArray("\x89PNG");
    QTest::newRow("PDF") << u"pdf"_s << QByteArray("%PDF");
    QTest::newRow("CSV") << u"csv"_s << QByteArray("id,name,group,state,");
    QTest::newRow("JSON") << u"json"_s << QByteArray("{\"displayTimeUnit\"");
}

void TimeliningTest::exports()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, beginning);
    const QString path = m_window->directory.filePath(u"out."_s + suffix);
    const Result<void> written = writeTimeline(view(), *m_window->session().recording(), path);
    QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY2(content.startsWith(beginning), content.left(40).constData());
    if (suffix == u"json"_s)
        QVERIFY(QJsonDocument::fromJson(content).isObject());
    if (suffix == u"svg"_s)
        QVERIFY(content.contains("</svg>"));
}

void TimeliningTest::refusesAnotherName()
{
    const QString path = m_window->directory.filePath(u"out.txt"_s);
    QVERIFY(!writeTimeline(view(), *m_window->session().recording(), path));
    QVERIFY(!QFileInfo::exists(path));
}

STEPWISE_TEST_MAIN(TimeliningTest)
#include "tst_timelining.moc"
