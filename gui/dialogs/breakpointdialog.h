#pragma once

#include "core/execution/breakpoint.h"
#include "core/graph/graphdocument.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace stepwise {

/// One breakpoint with all that can be said of it. While a condition or a filter makes no sense,
/// what is wrong and where is said beneath it, and it cannot be accepted.
class BreakpointDialog : public QDialog
{
    Q_OBJECT

public:
    /// The document outlives the dialog.
    BreakpointDialog(const Breakpoint &breakpoint, const GraphDocument &document,
                     QWidget *parent = nullptr);

    Breakpoint breakpoint() const;

private:
    void addScope(QFormLayout &form);
    void addEvents(QFormLayout &form);
    void addCondition(QFormLayout &form);
    void addManners(QFormLayout &form);
    void addButtons(QFormLayout &form);
    void take(const Breakpoint &breakpoint);
    void takeScopeKind();
    void refresh();
    QLabel *addSaying(QFormLayout &form);

    const GraphDocument &m_document;
    QComboBox *m_scope;
    QLineEdit *m_where;
    QLabel *m_whereSaying = nullptr;
    QComboBox *m_on;
    QSpinBox *m_step;
    QLineEdit *m_condition;
    QLabel *m_conditionSaying = nullptr;
    QSpinBox *m_ignore;
    QCheckBox *m_once;
    QCheckBox *m_logOnly;
    QCheckBox *m_enabled;
    QPushButton *m_accept = nullptr;
};

} // namespace stepwise
