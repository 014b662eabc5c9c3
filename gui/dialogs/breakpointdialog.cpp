#include "gui/dialogs/breakpointdialog.h"

#include "core/execution/breakpointset.h"
#include "gui/models/breakpointtext.h"
#include "gui/style/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace stepwise {

using Kind = BreakpointScope::Kind;

namespace {

/// Beyond this a list to choose from is no help, and takes its time.
constexpr std::size_t completionLimit = 20'000;

QStringList keysOf(Kind kind, const TaskGraph &graph)
{
    QStringList keys;
    if (kind == Kind::Task) {
        for (std::size_t index = 0; index < qMin(graph.taskCount(), completionLimit); ++index)
            keys.append(graph.key(TaskId::fromIndex(index)));
    } else if (kind == Kind::Group) {
        for (std::size_t index = 0; index < qMin(graph.groupCount(), completionLimit); ++index)
            keys.append(graph.key(GroupId::fromIndex(index)));
    }
    return keys;
}

/// What is wrong with an expression, with its column; empty: nothing.
QString faultOf(const QString &expression)
{
    const auto parsed = Expression::parse(expression);
    if (parsed)
        return {};
    const Error &error = parsed.error();
    return error.place.column > 0 ? BreakpointDialog::tr("Column %1: %2")
                                        .arg(QString::number(error.place.column), error.message)
                                  : error.message;
}

} // namespace

BreakpointDialog::BreakpointDialog(const Breakpoint &breakpoint, const GraphDocument &document,
                                   QWidget *parent)
    : QDialog(parent), m_document(document), m_scope(new QComboBox(this)),
      m_where(new QLineEdit(this)), m_on(new QComboBox(this)), m_step(new QSpinBox(this)),
      m_condition(new QLineEdit(this)), m_ignore(new QSpinBox(this)),
      m_once(new QCheckBox(tr("Switch it off &once it has paused a run"), this)),
      m_logOnly(new QCheckBox(tr("Only write it to the event &log, without a pause"), this)),
      m_enabled(new QCheckBox(tr("&Switched on"), this))
{
    setWindowTitle(tr("Breakpoint"));
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setVerticalSpacing(scaled(6));
    addEvents(*form);
    addScope(*form);
    addCondition(*form);
    addManners(*form);
    addButtons(*form);
    take(breakpoint);
    setMinimumWidth(scaled(460));
}

void BreakpointDialog::addEvents(QFormLayout &form)
{
    m_on->setObjectName(QStringLiteral("on"));
    for (std::size_t index = 0; index < breakOnCount; ++index)
        m_on->addItem(BreakpointText::event(static_cast<BreakOn>(index)));
    m_step->setObjectName(QStringLiteral("step"));
    m_step->setRange(0, 1'000'000);
    m_step->setSpecialValueText(tr("every step"));
    form.addRow(tr("&Pause on"), m_on);
    form.addRow(tr("S&tep"), m_step);
    connect(m_on, &QComboBox::currentIndexChanged, this, &BreakpointDialog::refresh);
}

void BreakpointDialog::addScope(QFormLayout &form)
{
    m_scope->setObjectName(QStringLiteral("scope"));
    m_scope->addItem(tr("any task"), static_cast<int>(Kind::AnyTask));
    m_scope->addItem(tr("a task"), static_cast<int>(Kind::Task));
    m_scope->addItem(tr("any task in a group"), static_cast<int>(Kind::Group));
    m_scope->addItem(tr("any task that matches"), static_cast<int>(Kind::Filter));
    m_where->setObjectName(QStringLiteral("where"));
    m_where->setAccessibleName(tr("Which"));
    form.addRow(tr("&Of"), m_scope);
    form.addRow(QString(), m_where);
    m_whereSaying = addSaying(form);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &BreakpointDialog::takeScopeKind);
    connect(m_where, &QLineEdit::textChanged, this, &BreakpointDialog::refresh);
}

void BreakpointDialog::addCondition(QFormLayout &form)
{
    m_condition->setObjectName(QStringLiteral("condition"));
    m_condition->setPlaceholderText(tr("always", "a breakpoint without a condition"));
    form.addRow(tr("Only &if"), m_condition);
    m_conditionSaying = addSaying(form);
    connect(m_condition, &QLineEdit::textChanged, this, &BreakpointDialog::refresh);
}

void BreakpointDialog::addManners(QFormLayout &form)
{
    m_ignore->setObjectName(QStringLiteral("ignore"));
    m_ignore->setRange(0, 1'000'000);
    m_ignore->setSpecialValueText(tr("none"));
    form.addRow(tr("Pass over the &first"), m_ignore);
    for (QCheckBox *box : {m_once, m_logOnly, m_enabled})
        form.addRow(box);
}

void BreakpointDialog::addButtons(QFormLayout &form)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form.addRow(buttons);
}

/// Room for what is to be said of the field above.
QLabel *BreakpointDialog::addSaying(QFormLayout &form)
{
    auto *saying = new QLabel(this);
    saying->setForegroundRole(QPalette::PlaceholderText);
    saying->setWordWrap(true);
    saying->setTextFormat(Qt::PlainText);
    form.addRow(QString(), saying);
    return saying;
}

void BreakpointDialog::take(const Breakpoint &breakpoint)
{
    m_on->setCurrentIndex(static_cast<int>(breakpoint.on));
    m_step->setValue(static_cast<int>(breakpoint.step));
    m_scope->setCurrentIndex(m_scope->findData(static_cast<int>(breakpoint.scope.kind)));
    m_where->setText(breakpoint.scope.text);
    m_condition->setText(breakpoint.condition);
    m_ignore->setValue(static_cast<int>(breakpoint.ignoreCount));
    m_once->setChecked(breakpoint.isOneShot);
    m_logOnly->setChecked(breakpoint.isLogOnly);
    m_enabled->setChecked(breakpoint.isEnabled);
    takeScopeKind();
}

void BreakpointDialog::takeScopeKind()
{
    const auto kind = static_cast<Kind>(m_scope->currentData().toInt());
    auto *completer = new QCompleter(keysOf(kind, m_document.graph), m_where);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    delete m_where->completer();
    m_where->setCompleter(completer);
    m_where->setEnabled(kind != Kind::AnyTask);
    m_where->setPlaceholderText(kind == Kind::Filter ? QStringLiteral("name:migrate* group:db")
                                                     : QString());
    refresh();
}

void BreakpointDialog::refresh()
{
    const Breakpoint now = breakpoint();
    m_step->setEnabled(now.on == BreakOn::Step);

    const bool needsText = now.scope.kind != Kind::AnyTask;
    QString where;
    bool isWrong = needsText && now.scope.text.isEmpty();
    if (now.scope.kind == Kind::Filter) {
        where = faultOf(now.scope.text);
        isWrong = isWrong || !where.isEmpty();
    } else if (now.scope.kind == Kind::Task &&
               !m_document.graph.findTask(now.scope.text).isValid()) {
        where = tr("The id of a task; this graph has none of that id.");
    } else if (now.scope.kind == Kind::Group &&
               !m_document.graph.findGroup(now.scope.text).isValid()) {
        where = tr("The id of a group; this graph has none of that id.");
    }
    m_whereSaying->setText(where);
    m_whereSaying->setVisible(!where.isEmpty());

    const QString fault = faultOf(now.condition);
    m_conditionSaying->setText(
        fault.isEmpty() ? tr("For example: step >= 3, time > 5s, pass < 10, state:running, held")
                        : fault);
    m_accept->setEnabled(!isWrong && fault.isEmpty());
}

Breakpoint BreakpointDialog::breakpoint() const
{
    Breakpoint breakpoint;
    breakpoint.on = static_cast<BreakOn>(m_on->currentIndex());
    if (breakpoint.on == BreakOn::Step)
        breakpoint.step = static_cast<std::uint32_t>(m_step->value());
    breakpoint.scope.kind = static_cast<Kind>(m_scope->currentData().toInt());
    if (breakpoint.scope.kind != Kind::AnyTask)
        breakpoint.scope.text = m_where->text().trimmed();
    breakpoint.condition = m_condition->text().trimmed();
    breakpoint.ignoreCount = static_cast<std::uint32_t>(m_ignore->value());
    breakpoint.isOneShot = m_once->isChecked();
    breakpoint.isLogOnly = m_logOnly->isChecked();
    breakpoint.isEnabled = m_enabled->isChecked();
    return breakpoint;
}

} // namespace stepwise
