#pragma once

#include "gui/app/graphfiles.h"

#include <QDialog>
#include <QThreadPool>

#include <atomic>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace stepwise {

/// What of a folder can be opened, and which of it is chosen. The folder is searched in a thread
/// of its own while the dialog is open already.
class FolderDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FolderDialog(const QString &folder, QWidget *parent = nullptr);
    ~FolderDialog() override;

    /// The path of the chosen file; empty: none.
    QString chosen() const;

private:
    void take(const QList<GraphFile> &files);

    QTreeWidget *m_rows;
    QLabel *m_text;
    QPushButton *m_open;
    std::atomic<bool> m_isCancelled = false;
    QThreadPool m_search;
};

} // namespace stepwise
