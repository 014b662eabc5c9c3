#pragma once

#include "core/base/clock.h"

#include <QDoubleSpinBox>

#include <optional>

namespace stepwise {

/// A field for a grace period in seconds; its lowest value reads "at once".
class GraceField : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit GraceField(QWidget *parent = nullptr);

    /// Absent: at once.
    std::optional<Duration> grace() const;

public Q_SLOTS:
    void setGrace(std::optional<stepwise::Duration> grace);

Q_SIGNALS:
    void graceChanged(std::optional<stepwise::Duration> grace);
};

} // namespace stepwise
