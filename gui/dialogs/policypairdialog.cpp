#include "gui/dialogs/policypairdialog.h"

#include "gui/dialogs/optionalseconds.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace stepwise {

using namespace std::chrono_literals;

PolicyPairDialog::PolicyPairDialog(const RunOptions &options, QWidget *parent)
    : QDialog(parent), m_options(options)
{
    setWindowTitle(tr("Compare two policies"));
    auto *column = new QVBoxLayout(this);
    auto *hint = new QLabel(
        tr("The graph is run twice, from its beginning to its end; then the two are compared."),
        this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setWordWrap(true);
    column->addWidget(hint);
    column->addWidget(addSide(0, tr("First run")));
    column->addWidget(addSide(1, tr("Second run")));
    m_sides[1].aggregate->setChecked(!options.aggregateExceptions);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Run &both"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
}

QGroupBox *PolicyPairDialog::addSide(int side, const QString &title)
{
    auto *box = new QGroupBox(title, this);
    auto *aggregate = new QCheckBox(tr("Go on after errors: skip only what depends on them"), box);
    auto *wait = new OptionalSeconds(tr("Grace for running tasks after an error"), 10s, box);
    aggregate->setChecked(m_options.aggregateExceptions);
    wait->setValue(m_options.errorWaitTime);
    // Where errors are collected, nothing is cancelled for them.
    connect(aggregate, &QCheckBox::toggled, wait, &QWidget::setDisabled);
    wait->setDisabled(aggregate->isChecked());
    auto *column = new QVBoxLayout(box);
    column->addWidget(aggregate);
    column->addWidget(wait);
    m_sides[static_cast<std::size_t>(side)] = {aggregate, wait};
    return box;
}

RunPair::Options PolicyPairDialog::options() const
{
    RunPair::Options both{m_options, m_options};
    for (std::size_t side = 0; side < both.size(); ++side) {
        both[side].aggregateExceptions = m_sides[side].aggregate->isChecked();
        both[side].errorWaitTime = m_sides[side].errorWaitTime->value();
    }
    return both;
}

} // namespace stepwise
