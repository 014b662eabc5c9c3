#include "gui/dialogs/folderdialog.h"

#include "gui/style/metrics.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace stepwise {

FolderDialog::FolderDialog(const QString &folder, QWidget *parent)
    : QDialog(parent), m_rows(new QTreeWidget(this)), m_text(new QLabel(this))
{
    setWindowTitle(tr("Open from %1").arg(QFileInfo(folder).fileName()));
    m_text->setText(tr("Looking for graphs …"));
    m_rows->setHeaderLabels({tr("File"), tr("Format"), tr("Size")});
    m_rows->setRootIsDecorated(false);
    m_rows->header()->setStretchLastSection(false);
    m_rows->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_rows->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_rows->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel, this);
    m_open = buttons->button(QDialogButtonBox::Open);
    m_open->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_rows, &QTreeWidget::itemActivated, this, &QDialog::accept);
    connect(m_rows, &QTreeWidget::currentItemChanged, this,
            [this] { m_open->setEnabled(!chosen().isEmpty()); });
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text);
    column->addWidget(m_rows);
    column->addWidget(buttons);
    resize(scaled(620), scaled(420));
    m_search.start([this, folder] {
        const QList<GraphFile> files = findGraphFiles(folder, m_isCancelled);
        QMetaObject::invokeMethod(
            this, [this, files] { take(files); }, Qt::QueuedConnection);
    });
}

FolderDialog::~FolderDialog()
{
    m_isCancelled = true;
    m_search.waitForDone();
}

QString FolderDialog::chosen() const
{
    const QTreeWidgetItem *row = m_rows->currentItem();
    return row ? row->data(0, Qt::UserRole).toString() : QString();
}

void FolderDialog::take(const QList<GraphFile> &files)
{
    m_text->setText(files.isEmpty()
                        ? tr("Nothing in this folder looks like a graph.")
                        : tr("%n file(s) can be opened:", nullptr, static_cast<int>(files.size())));
    for (const GraphFile &file : files) {
        auto *row =
            new QTreeWidgetItem({file.name, file.format, QLocale().formattedDataSize(file.size)});
        row->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        row->setData(0, Qt::UserRole, file.path);
        m_rows->addTopLevelItem(row);
    }
    m_rows->setCurrentItem(m_rows->topLevelItem(0));
    m_rows->setFocus();
}

} // namespace stepwise
