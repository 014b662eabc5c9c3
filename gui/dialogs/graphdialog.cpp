#include "gui/dialogs/graphdialog.h"

#include "gui/canvas/graphview.h"
#include "gui/style/metrics.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace stepwise {

namespace {

/// More than anybody looks through.
constexpr int listedLimit = 1000;

} // namespace

GraphDialog::GraphDialog(const QString &path, const LoadOptions &options, int count,
                         const Palette &palette, QWidget *parent)
    : QDialog(parent), m_path(path), m_options(options), m_list(new QListWidget(this)),
      m_view(new GraphView(m_preview.session(), this)), m_counts(new QLabel(this))
{
    setWindowTitle(tr("Graphs of %1").arg(QFileInfo(path).fileName()));
    m_list->addItem(tr("All as one"));
    for (int number = 1; number <= qMin(count, listedLimit); ++number)
        m_list->addItem(tr("Graph %1").arg(number));
    m_list->setFixedWidth(scaled(180));
    m_view->setColours(palette);
    m_view->setMinimapVisible(false);
    m_view->setLegendVisible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this, &GraphDialog::showChosen);
    connect(&m_preview, &Workspace::opened, this, &GraphDialog::describe);
    connect(&m_preview, &Workspace::loadingFailed, this,
            [this](const Error &error) { m_counts->setText(error.message); });
    m_counts->setTextFormat(Qt::PlainText);

    auto *picture = new QVBoxLayout;
    picture->addWidget(m_view, 1);
    picture->addWidget(m_counts);
    auto *row = new QHBoxLayout;
    row->addWidget(m_list);
    row->addLayout(picture, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(buttons);
    resize(scaled(860), scaled(520));
    m_list->setCurrentRow(options.graph ? *options.graph + 1 : 0);
}

GraphDialog::~GraphDialog()
{
    // It must not outlive the session that it shows.
    delete m_view;
}

LoadOptions GraphDialog::options() const
{
    LoadOptions options = m_options;
    const int row = m_list->currentRow();
    options.graph = row > 0 ? std::optional(row - 1) : std::nullopt;
    return options;
}

void GraphDialog::showChosen()
{
    m_preview.openAs(m_path, options());
}

void GraphDialog::describe()
{
    const TaskGraph &graph = m_preview.session().document().graph;
    const QString tasks = tr("%n task(s)", nullptr, static_cast<int>(graph.taskCount()));
    const QString dependencies =
        tr("%n dependencies", nullptr, static_cast<int>(graph.dependencies().size()));
    m_counts->setText(
        tr("%1: %2, %3").arg(m_preview.session().document().name, tasks, dependencies));
}

} // namespace stepwise
