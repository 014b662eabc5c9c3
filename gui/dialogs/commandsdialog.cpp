#include "gui/dialogs/commandsdialog.h"

#include "core/execution/commandtrust.h"
#include "gui/style/metrics.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace stepwise {

namespace {
/// More than anybody reads; the file has them all.
constexpr int shownLimit = 1000;
} // namespace

CommandsDialog::CommandsDialog(EngineKind kind, const QString &fileName,
                               const GraphDocument &document, const QString &folder,
                               QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Run the commands of %1?").arg(fileName));
    auto *rows = new QTreeWidget(this);
    rows->setHeaderLabels({tr("Task"), tr("Command")});
    rows->setRootIsDecorated(false);
    rows->setUniformRowHeights(true);
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    int count = 0;
    for (std::size_t index = 0; index < document.graph.taskCount(); ++index) {
        const TaskId task = TaskId::fromIndex(index);
        const auto &command = document.settings(task).command;
        if (!command || ++count > shownLimit)
            continue;
        const QString line = CommandTrust::lineOf(*command);
        auto *row = new QTreeWidgetItem({document.graph.name(task), line.simplified()});
        row->setFont(1, fixed);
        row->setToolTip(1,
                        QStringLiteral("<p>%1</p>").arg(line.toHtmlEscaped())); // never as a page
        rows->addTopLevelItem(row);
    }
    if (const QString slurm = CommandTrust::slurmLineOf(document); !slurm.isEmpty()) {
        auto *row = new QTreeWidgetItem({tr("Words for Slurm's commands"), slurm.simplified()});
        row->setFont(1, fixed);
        row->setToolTip(1, slurm);
        rows->insertTopLevelItem(0, row);
    }
    rows->resizeColumnToContents(0);
    rows->setColumnWidth(0, qMin(rows->columnWidth(0), scaled(260)));
    auto *question = new QLabel(
        (kind == EngineKind::Slurm
             ? tr("%n task(s) would run commands as jobs of yours on the cluster, in %1. Opening a "
                  "file never runs anything; look at the commands before you let them run.",
                  nullptr, count)
             : tr("%n task(s) would run commands on this machine, in %1, with your rights. Opening "
                  "a file never runs anything; look at the commands before you let them run.",
                  nullptr, count))
            .arg(folder),
        this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    auto *hint = new QLabel(
        tr("The answer is remembered until one of the commands changes. Every command is run as it "
           "stands: whether its result is up to date is not looked at."),
        this);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *run = buttons->addButton(tr("Run the commands"), QDialogButtonBox::AcceptRole);
    run->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(question);
    column->addWidget(rows, 1);
    if (count > shownLimit)
        column->addWidget(
            new QLabel(tr("%n more are not shown.", nullptr, count - shownLimit), this));
    column->addWidget(hint);
    column->addWidget(buttons);
    resize(scaled(760), scaled(440));
}

} // namespace stepwise
