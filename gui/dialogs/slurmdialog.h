#pragma once

#include "core/graph/batchsettings.h"

#include <QDialog>

class QLineEdit;
class QSpinBox;

namespace stepwise {

class OptionalSeconds;

/// How graphs are run on a Slurm cluster where their files do not say it: what is left empty is as
/// the file says, or as the cluster has it.
class SlurmDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SlurmDialog(const BatchSettings &settings, QWidget *parent = nullptr);

    BatchSettings settings() const;

private:
    QLineEdit *addLine(const QString &name, const QString &caption, const QString &text,
                       const QString &hint);

    QLineEdit *m_prefix;
    QLineEdit *m_folder;
    QLineEdit *m_partition;
    QLineEdit *m_account;
    QSpinBox *m_cpus;
    QLineEdit *m_memory;
    OptionalSeconds *m_timeLimit;
    QLineEdit *m_options;
};

} // namespace stepwise
