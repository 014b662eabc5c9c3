#include "gui/dialogs/slurmdialog.h"

#include "gui/dialogs/optionalseconds.h"
#include "gui/style/metrics.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSpinBox>

namespace stepwise {

using namespace Qt::StringLiterals;

SlurmDialog::SlurmDialog(const BatchSettings &settings, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Slurm cluster"));
    auto *form = new QFormLayout(this);
    auto *intro = new QLabel(
        tr("Used where a graph's file says nothing else; what is empty is left to the cluster."),
        this);
    intro->setWordWrap(true);
    form->addRow(intro);
    const BatchResources &resources = settings.resources;
    m_prefix = addLine(u"prefix"_s, tr("&Command prefix"), settings.commandPrefix,
                       tr("such as: ssh login1"));
    m_folder =
        addLine(u"folder"_s, tr("&Folder for runs"), settings.folder, tr("one that all nodes see"));
    m_partition = addLine(u"partition"_s, tr("&Partition"), resources.partition, {});
    m_account = addLine(u"account"_s, tr("&Account"), settings.account, {});
    m_cpus = new QSpinBox(this);
    m_cpus->setObjectName(u"cpus"_s);
    m_cpus->setRange(0, 100'000);
    m_cpus->setSpecialValueText(tr("as the cluster has it"));
    m_cpus->setValue(static_cast<int>(resources.cpus.value_or(0)));
    form->addRow(tr("CP&Us of a task"), m_cpus);
    m_memory = addLine(u"memory"_s, tr("&Memory of a task"), resources.memory, tr("such as: 4G"));
    m_timeLimit = new OptionalSeconds(tr("&Time limit of a task"), std::chrono::hours(1), this);
    m_timeLimit->setValue(resources.timeLimit);
    form->addRow(m_timeLimit);
    m_options = addLine(u"options"_s, tr("M&ore options of sbatch"), resources.options.join(u' '),
                        tr("such as: --qos=short"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    setMinimumWidth(scaled(460));
}

QLineEdit *SlurmDialog::addLine(const QString &name, const QString &caption, const QString &text,
                                const QString &hint)
{
    auto *line = new QLineEdit(text, this);
    line->setObjectName(name);
    line->setPlaceholderText(hint);
    static_cast<QFormLayout *>(layout())->addRow(caption, line);
    return line;
}

BatchSettings SlurmDialog::settings() const
{
    BatchSettings settings;
    settings.commandPrefix = m_prefix->text().simplified();
    settings.account = m_account->text().trimmed();
    settings.folder = m_folder->text().trimmed();
    settings.resources.partition = m_partition->text().trimmed();
    settings.resources.memory = m_memory->text().trimmed();
    settings.resources.timeLimit = m_timeLimit->value();
    settings.resources.options = QProcess::splitCommand(m_options->text());
    if (m_cpus->value() > 0)
        settings.resources.cpus = static_cast<std::uint32_t>(m_cpus->value());
    return settings;
}

} // namespace stepwise
