#include "gui/dialogs/keysdialog.h"
#include "tests/support/testmain.h"

#include <QMenuBar>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;

class TestKeysDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheKeysOfTheMenus()
    {
        QMenuBar bar;
        QMenu *menu = bar.addMenu(u"&Run"_s);
        menu->addAction(u"Step &task"_s)->setShortcut(Qt::Key_F10);
        menu->addAction(u"Without a key"_s);
        menu->addMenu(u"More"_s)->addAction(u"Deep"_s)->setShortcut(Qt::Key_F9);
        bar.addMenu(u"Nothing"_s)->addAction(u"Nothing"_s);

        const KeysDialog dialog(bar);
        const auto *rows = dialog.findChild<QTreeWidget *>();
        QCOMPARE(rows->topLevelItem(0)->text(0), u"Run"_s);
        QCOMPARE(rows->topLevelItem(0)->childCount(), 2);
        QCOMPARE(rows->topLevelItem(0)->child(0)->text(0), u"Step task"_s);
        QCOMPARE(rows->topLevelItem(0)->child(0)->text(1),
                 QKeySequence(Qt::Key_F10).toString(QKeySequence::NativeText));
        QCOMPARE(rows->topLevelItem(0)->child(1)->text(0), u"Deep"_s);
        QVERIFY(rows->topLevelItem(1)->isHidden());
    }
};

STEPWISE_TEST_MAIN(TestKeysDialog)
#include "tst_keysdialog.moc"
