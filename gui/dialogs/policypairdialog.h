#pragma once

#include "core/execution/runpair.h"

#include <QDialog>

#include <array>

class QCheckBox;
class QGroupBox;

namespace stepwise {

class OptionalSeconds;

/// Asks for two policies in which the same graph is to be run: what happens after an error.
class PolicyPairDialog : public QDialog
{
    Q_OBJECT

public:
    /// Begins with `options`, and the other policy beside it.
    explicit PolicyPairDialog(const RunOptions &options, QWidget *parent = nullptr);

    RunPair::Options options() const;

private:
    struct Side
    {
        QCheckBox *aggregate;
        OptionalSeconds *errorWaitTime;
    };

    QGroupBox *addSide(int side, const QString &title);

    RunOptions m_options;
    std::array<Side, 2> m_sides;
};

} // namespace stepwise
