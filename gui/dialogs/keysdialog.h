#pragma once

#include <QDialog>

class QMenu;
class QMenuBar;
class QTreeWidget;
class QTreeWidgetItem;

namespace stepwise {

/// The sheet of keys, made from the menus themselves: a group for each of them.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(const QMenuBar &menus, QWidget *parent = nullptr);

private:
    void addMenu(QTreeWidgetItem &group, const QMenu &menu);
    void addCanvasKeys();
    void addPanelKeys();
    QTreeWidgetItem &addGroup(const QString &title);

    QTreeWidget *m_rows;
};

} // namespace stepwise
