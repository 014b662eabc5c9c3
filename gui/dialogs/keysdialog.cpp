#include "gui/dialogs/keysdialog.h"

#include "gui/style/metrics.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace stepwise {

KeysDialog::KeysDialog(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent), m_rows(new QTreeWidget(this))
{
    setWindowTitle(tr("Keys"));
    m_rows->setHeaderLabels({tr("What"), tr("Keys")});
    m_rows->setRootIsDecorated(false);
    m_rows->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_rows->header()->setStretchLastSection(false);
    m_rows->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (const QAction *action : actions) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            addRow(action->text().remove(QLatin1Char('&')), keys);
    }
    addCanvasKeys();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_rows);
    column->addWidget(buttons);
    resize(scaled(540), scaled(620));
}

void KeysDialog::addCanvasKeys()
{
    addRow(tr("Walk along the edges of the graph"), tr("arrow keys"));
    addRow(tr("Jump to a task by its name"), tr("letters"));
    addRow(tr("Zoom around the pointer"), tr("wheel"));
    addRow(tr("Move the graph"), tr("drag, or space and drag"));
    addRow(tr("Zoom to a group"), tr("double-click on its header"));
    addRow(tr("Back to where the view was, and forward"),
           tr("Backspace, Shift+Backspace, or the mouse's buttons for it"));
    addRow(tr("Menu of a task or group"), tr("right click, or the menu key"));
}

void KeysDialog::addRow(const QString &verb, const QString &keys)
{
    m_rows->addTopLevelItem(new QTreeWidgetItem({verb, keys}));
}

} // namespace stepwise
