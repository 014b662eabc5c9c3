#pragma once

#include "core/execution/session.h"
#include "gui/models/watchmodel.h"
#include "gui/style/palette.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeView;

namespace stepwise {

class WatchDelegate;

/// What is watched of the run: a field to add to it, and a row for each with its plot. F2 edits a
/// row, Delete removes it; a click into a plot shows that moment.
class WatchPanel : public QWidget
{
    Q_OBJECT

public:
    /// The session outlives the panel.
    explicit WatchPanel(Session &session, QWidget *parent = nullptr);
    ~WatchPanel() override;

    void setColours(const Palette &colours);
    WatchModel &model() { return m_model; }

Q_SIGNALS:
    void momentChosen(stepwise::Moment moment);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addField();
    void addRows();
    void takeField();
    void sayError(const QString &text);
    void chooseMoment(const QPoint &position);

    WatchModel m_model;
    QLineEdit *m_field;
    QLabel *m_error;
    QTreeView *m_rows;
    WatchDelegate *m_delegate;
};

} // namespace stepwise
