#pragma once

#include "core/graph/graphdocument.h"

#include <QDialog>

class QCheckBox;
class QDoubleSpinBox;
class QSpinBox;

namespace stepwise {

class OptionalSeconds;

/// How the graph is run: what stands under `run` in the file.
class RunOptionsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RunOptionsDialog(const RunOptions &options, QWidget *parent = nullptr);

    /// What has been chosen.
    RunOptions options() const;

private:
    void addFields();

    QDoubleSpinBox *m_waitTime;
    OptionalSeconds *m_timeout;
    OptionalSeconds *m_errorWaitTime;
    QCheckBox *m_aggregate;
    QCheckBox *m_reverse;
    QCheckBox *m_isLimited;
    QSpinBox *m_maxRunning;
};

} // namespace stepwise
