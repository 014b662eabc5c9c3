#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QTreeWidget;

namespace stepwise {

/// The sheet of keys, made from the actions themselves.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);

private:
    void addRow(const QString &verb, const QString &keys);
    void addCanvasKeys();

    QTreeWidget *m_rows;
};

} // namespace stepwise
