#include "gui/dialogs/keysdialog.h"

#include "gui/style/metrics.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace stepwise {

namespace {

void addRow(QTreeWidgetItem &group, const QString &verb, const QString &keys)
{
    group.addChild(new QTreeWidgetItem({verb, keys}));
}

QString plain(QString text)
{
    return text.remove(QLatin1Char('&'));
}

} // namespace

KeysDialog::KeysDialog(const QMenuBar &menus, QWidget *parent)
    : QDialog(parent), m_rows(new QTreeWidget(this))
{
    setWindowTitle(tr("Keys"));
    m_rows->setHeaderLabels({tr("What"), tr("Keys")});
    m_rows->setRootIsDecorated(false);
    m_rows->setUniformRowHeights(true);
    m_rows->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_rows->header()->setStretchLastSection(false);
    m_rows->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (const QAction *action : menus.actions()) {
        if (action->menu() == nullptr)
            continue;
        QTreeWidgetItem &group = addGroup(plain(action->text()));
        addMenu(group, *action->menu());
        group.setHidden(group.childCount() == 0);
    }
    addCanvasKeys();
    addPanelKeys();
    m_rows->expandAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_rows);
    column->addWidget(buttons);
    resize(scaled(560), scaled(640));
}

QTreeWidgetItem &KeysDialog::addGroup(const QString &title)
{
    auto *group = new QTreeWidgetItem(m_rows, {title});
    QFont font = m_rows->font();
    font.setWeight(QFont::DemiBold);
    group->setFont(0, font);
    group->setFlags(Qt::ItemIsEnabled);
    group->setFirstColumnSpanned(true);
    return *group;
}

/// With the menus in it, which are few and not deep.
void KeysDialog::addMenu(QTreeWidgetItem &group, const QMenu &menu)
{
    for (const QAction *action : menu.actions()) {
        if (action->menu() != nullptr) {
            addMenu(group, *action->menu());
            continue;
        }
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            addRow(group, plain(action->text()), keys);
    }
}

void KeysDialog::addCanvasKeys()
{
    QTreeWidgetItem &group = addGroup(tr("On the canvas"));
    addRow(group, tr("Walk along the edges of the graph"), tr("arrow keys"));
    addRow(group, tr("Jump to a task by its name"), tr("letters"));
    addRow(group, tr("Zoom around the pointer"), tr("wheel"));
    addRow(group, tr("Move the graph"), tr("drag, or space and drag"));
    addRow(group, tr("Zoom to a group"), tr("double-click on its header"));
    addRow(group, tr("Back to where the view was, and forward"),
           tr("Backspace, Shift+Backspace, or the mouse's buttons for it"));
    addRow(group, tr("Menu of a task or group"), tr("right click, or the menu key"));
}

void KeysDialog::addPanelKeys()
{
    QTreeWidgetItem &group = addGroup(tr("In the list of breakpoints"));
    addRow(group, tr("Edit the breakpoint"), tr("Enter, or double-click"));
    addRow(group, tr("Switch it on and off"), tr("space"));
    addRow(group, tr("Remove it"), tr("Del"));
}

} // namespace stepwise
