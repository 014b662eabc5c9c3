#include "gui/dialogs/problemsdialog.h"

#include "gui/style/metrics.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QRegularExpression>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace stepwise {

namespace {

/// More than anybody reads; a broken file may have millions.
constexpr qsizetype problemsLimit = 1000;
constexpr std::size_t searchedLimit = 5000;

} // namespace

ProblemsDialog::ProblemsDialog(const QString &fileName, const Problems &problems,
                               const TaskGraph &graph, QWidget *parent)
    : QDialog(parent), m_rows(new QTreeWidget(this))
{
    setWindowTitle(tr("Problems of %1").arg(fileName));
    m_rows->setHeaderLabels({tr("Where"), tr("What"), tr("Task")});
    m_rows->setRootIsDecorated(false);
    m_rows->setWordWrap(true);
    for (const Problem &problem : problems.first(qMin(problemsLimit, problems.size()))) {
        const TaskId task = taskNamedIn(problem.message, graph);
        auto *row = new QTreeWidgetItem({placeText(problem.place), problem.message,
                                         task.isValid() ? graph.name(task) : QString()});
        row->setData(0, Qt::UserRole, QVariant::fromValue(task));
        m_rows->addTopLevelItem(row);
    }
    m_rows->header()->setStretchLastSection(false);
    m_rows->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_rows->resizeColumnToContents(0);
    m_rows->setToolTip(tr("Double-click a row to see its task"));
    connect(m_rows, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *row) {
        const auto task = row->data(0, Qt::UserRole).value<TaskId>();
        if (!task.isValid())
            return;
        accept();
        Q_EMIT taskChosen(task);
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_rows);
    column->addWidget(buttons);
    resize(scaled(820), scaled(380));
}

QString ProblemsDialog::placeText(const Place &place)
{
    if (place.line == 0)
        return {};
    const QLocale locale;
    return tr("line %1, column %2").arg(locale.toString(place.line), locale.toString(place.column));
}

TaskId taskNamedIn(const QString &message, const TaskGraph &graph)
{
    // Every language has its own marks; messages use these.
    static const QRegularExpression quoted(QStringLiteral("[“„]([^“”„]+)[”“]"));
    for (auto match = quoted.globalMatch(message); match.hasNext();) {
        const QString text = match.next().captured(1);
        const TaskId task = graph.findTask(text);
        if (task.isValid())
            return task;
        // Names are gone through one by one; keys are enough where there are very many.
        const std::size_t count = graph.taskCount() <= searchedLimit ? graph.taskCount() : 0;
        for (std::size_t index = 0; index < count; ++index) {
            if (graph.name(TaskId::fromIndex(index)) == text)
                return TaskId::fromIndex(index);
        }
    }
    return {};
}

} // namespace stepwise
