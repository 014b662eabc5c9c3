#include "gui/dialogs/optionalseconds.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>

namespace stepwise {

OptionalSeconds::OptionalSeconds(const QString &text, Duration usual, QWidget *parent)
    : QWidget(parent), m_tick(new QCheckBox(text, this)), m_seconds(new QDoubleSpinBox(this))
{
    m_seconds->setRange(0, toSeconds(longestDuration));
    m_seconds->setDecimals(1);
    m_seconds->setSuffix(tr(" s", "seconds, after a number"));
    m_seconds->setValue(toSeconds(usual));
    m_seconds->setAccessibleName(text);
    m_seconds->setEnabled(false);
    connect(m_tick, &QCheckBox::toggled, m_seconds, &QWidget::setEnabled);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tick, 1);
    layout->addWidget(m_seconds);
    setFocusProxy(m_tick);
}

std::optional<Duration> OptionalSeconds::value() const
{
    return m_tick->isChecked() ? std::optional(fromSeconds(m_seconds->value())) : std::nullopt;
}

void OptionalSeconds::setValue(std::optional<Duration> value)
{
    m_tick->setChecked(value.has_value());
    if (value)
        m_seconds->setValue(toSeconds(*value));
}

} // namespace stepwise
