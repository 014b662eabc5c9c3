#include "gui/window/gracefield.h"

namespace stepwise {

namespace {

constexpr double atOnceValue = 0.0;
constexpr double longestGrace = 86'400.0;

} // namespace

GraceField::GraceField(QWidget *parent) : QDoubleSpinBox(parent)
{
    setRange(atOnceValue, longestGrace);
    setDecimals(1);
    setSingleStep(1.0);
    setSuffix(tr(" s", "seconds, after a number"));
    setSpecialValueText(tr("at once"));
    setAccessibleName(tr("Grace period"));
    setToolTip(tr("How long a task that is cancelled may go on before it is closed. "
                  "Lowest: at once."));
    connect(this, &QDoubleSpinBox::valueChanged, this, [this] { Q_EMIT graceChanged(grace()); });
}

std::optional<Duration> GraceField::grace() const
{
    if (value() <= atOnceValue)
        return std::nullopt;
    return fromSeconds(value());
}

void GraceField::setGrace(std::optional<Duration> grace)
{
    setValue(grace ? toSeconds(*grace) : atOnceValue);
}

} // namespace stepwise
