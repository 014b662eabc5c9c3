#pragma once

#include "core/base/clock.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QDoubleSpinBox;

namespace stepwise {

/// A tick and a number of seconds: a time that may be absent.
class OptionalSeconds : public QWidget
{
    Q_OBJECT

public:
    /// `text` stands beside the tick; `usual` is what the number starts with.
    OptionalSeconds(const QString &text, Duration usual, QWidget *parent = nullptr);

    std::optional<Duration> value() const;
    void setValue(std::optional<Duration> value);

private:
    QCheckBox *m_tick;
    QDoubleSpinBox *m_seconds;
};

} // namespace stepwise
