#include "gui/dialogs/runoptionsdialog.h"

#include "core/execution/enginesetup.h"
#include "gui/dialogs/optionalseconds.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace stepwise {

using namespace std::chrono_literals;

RunOptionsDialog::RunOptionsDialog(const RunOptions &options, QWidget *parent)
    : QDialog(parent), m_waitTime(new QDoubleSpinBox(this)),
      m_timeout(new OptionalSeconds(tr("&Timeout of the whole run"), 60s, this)),
      m_errorWaitTime(
          new OptionalSeconds(tr("&Grace for running tasks after an error"), 10s, this)),
      m_aggregate(new QCheckBox(tr("Go on after &errors: skip only what depends on them"), this)),
      m_reverse(new QCheckBox(tr("&Reverse: tear down, dependents first"), this)),
      m_isLimited(new QCheckBox(tr("At most so &many tasks at once"), this)),
      m_maxRunning(new QSpinBox(this))
{
    setWindowTitle(tr("Run options"));
    m_waitTime->setRange(0, toSeconds(longestDuration));
    m_waitTime->setDecimals(3);
    m_waitTime->setSuffix(tr(" s", "seconds, after a number"));
    m_maxRunning->setRange(1, 1'000'000);
    m_maxRunning->setEnabled(false);
    connect(m_isLimited, &QCheckBox::toggled, m_maxRunning, &QWidget::setEnabled);

    m_waitTime->setValue(toSeconds(options.waitTime));
    m_timeout->setValue(options.timeout);
    m_errorWaitTime->setValue(options.errorWaitTime);
    m_aggregate->setChecked(options.aggregateExceptions);
    m_reverse->setChecked(options.reverse);
    m_isLimited->setChecked(options.maxRunning.has_value());
    m_maxRunning->setValue(options.maxRunning ? static_cast<int>(*options.maxRunning) : 4);
    addFields();
}

void RunOptionsDialog::addFields()
{
    auto *column = new QVBoxLayout(this);
    auto *wait = new QHBoxLayout;
    auto *caption = new QLabel(tr("&Wait time between passes, on the run's clock"), this);
    caption->setBuddy(m_waitTime);
    wait->addWidget(caption, 1);
    wait->addWidget(m_waitTime);
    column->addLayout(wait);
    column->addWidget(m_timeout);
    column->addWidget(m_errorWaitTime);
    auto *limit = new QHBoxLayout;
    limit->addWidget(m_isLimited, 1);
    limit->addWidget(m_maxRunning);
    column->addLayout(limit);
    column->addWidget(m_aggregate);
    column->addWidget(m_reverse);
    const auto addHint = [this, column](const QString &text) {
        auto *hint = new QLabel(text, this);
        hint->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(hint);
    };
    if (const auto processes = defaultMaxRunning(EngineKind::Process))
        addHint(tr("Without a limit, %n process(es) run at once: as many as there are processors.",
                   nullptr, static_cast<int>(*processes)));
    addHint(tr("Changing them makes a new run; the file stays as it is."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
}

RunOptions RunOptionsDialog::options() const
{
    RunOptions options;
    options.waitTime = fromSeconds(m_waitTime->value());
    options.timeout = m_timeout->value();
    options.errorWaitTime = m_errorWaitTime->value();
    options.aggregateExceptions = m_aggregate->isChecked();
    options.reverse = m_reverse->isChecked();
    if (m_isLimited->isChecked())
        options.maxRunning = static_cast<std::uint32_t>(m_maxRunning->value());
    return options;
}

} // namespace stepwise
