#pragma once

#include "core/graph/taskid.h"

#include <QLineEdit>

class QCompleter;

namespace stepwise {

class SearchModel;

/// The field of the command palette: typing lists what fits below it, Enter takes it.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// The model is not owned and outlives the field. `keys` is shown as a hint.
    SearchField(SearchModel &model, const QString &keys, QWidget *parent = nullptr);

public Q_SLOTS:
    /// Takes the keyboard and lists everything.
    void begin();

Q_SIGNALS:
    void taskChosen(stepwise::TaskId task);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void list();
    void choose(const QModelIndex &index);

    SearchModel &m_model;
    QString m_keys;
    QCompleter *m_completer;
};

} // namespace stepwise
