#pragma once

#include "core/base/error.h"
#include "core/graph/taskgraph.h"

#include <QDialog>

class QTreeWidget;

namespace stepwise {

/// All that is to be told about a file, with places. A row that names a task leads to it: by a
/// double click, or by Return.
class ProblemsDialog : public QDialog
{
    Q_OBJECT

public:
    ProblemsDialog(const QString &fileName, const Problems &problems, const TaskGraph &graph,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    void taskChosen(stepwise::TaskId task);

private:
    static QString placeText(const Place &place);

    QTreeWidget *m_rows;
};

/// The task that a message names between quotation marks, by its key or its name; invalid: none.
TaskId taskNamedIn(const QString &message, const TaskGraph &graph);

} // namespace stepwise
