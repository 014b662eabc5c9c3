#pragma once

#include "core/execution/session.h"
#include "gui/style/palette.h"

#include <QWidget>

#include <memory>

class QTreeView;

namespace stepwise {

class RunsModel;

/// The runs of the document: a row each, newest first; the one that is shown is bold. Enter or a
/// double click shows a run, F2 renames it, Delete removes it; two selected runs are compared.
class RunsPanel : public QWidget
{
    Q_OBJECT

public:
    /// The session outlives the panel.
    explicit RunsPanel(Session &session, QWidget *parent = nullptr);
    ~RunsPanel() override;

    void setColours(const Palette &colours);
    /// What is selected, newest first.
    QList<const Recording *> selection() const;

public Q_SLOTS:
    /// Begins to edit the name of the selected run, else of the run that is shown.
    void renameSelected();
    void removeSelected();

Q_SIGNALS:
    void runChosen(const stepwise::Recording *run);
    void comparisonRequested(const stepwise::Recording *first, const stepwise::Recording *second);
    void selectionChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showMenu(const QPoint &position);

    Session &m_session;
    std::unique_ptr<RunsModel> m_model;
    QTreeView *m_view;
    class Delegate;
    Delegate *m_delegate;
};

} // namespace stepwise
