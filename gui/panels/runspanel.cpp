#include "gui/panels/runspanel.h"

#include "gui/canvas/stateglyph.h"
#include "gui/models/runsmodel.h"
#include "gui/panels/panelfont.h"
#include "gui/style/metrics.h"
#include "gui/style/qpalette.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace stepwise {

/// The run that is shown is bold; the outcome has its glyph.
class RunsPanel::Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    Palette colours;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(RunsModel::ShownRole).toBool())
            option->font.setWeight(QFont::DemiBold);
        const QVariant state = index.data(RunsModel::StateRole);
        if (index.column() != RunsModel::OutcomeColumn || !state.isValid())
            return;
        const StateColours &of = colours.of(state.value<TaskState>());
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(scaled(14), scaled(14));
        option->icon = stateGlyphIcon(state.value<TaskState>(), of.mark, of.ink, scaled(14));
    }
};

RunsPanel::RunsPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(std::make_unique<RunsModel>(session)),
      m_view(new QTreeView(this)), m_delegate(new Delegate(this))
{
    m_view->setModel(m_model.get());
    m_view->setItemDelegate(m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleName(tr("Runs"));
    m_view->setFont(panelFont(font(), 12.5));
    const int widths[] = {190, 190, 240, 70};
    for (int column = 0; column < RunsModel::StartedColumn; ++column)
        m_view->setColumnWidth(column, scaled(widths[column]));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    setFocusProxy(m_view);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setColours(Palette::of(PaletteKind::Default, false));

    connect(m_view, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        Q_EMIT runChosen(index.data(RunsModel::RunRole).value<const Recording *>());
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &RunsPanel::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RunsPanel::selectionChanged);
}

RunsPanel::~RunsPanel()
{
    delete m_view; // before the model that it shows
}

void RunsPanel::setColours(const Palette &colours)
{
    setPalette(qpaletteOf(colours));
    m_delegate->colours = colours;
    m_view->viewport()->update();
}

QList<const Recording *> RunsPanel::selection() const
{
    QList<const Recording *> runs;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, RunsModel::NameColumn);
        if (m_view->selectionModel()->isSelected(index))
            runs.append(index.data(RunsModel::RunRole).value<const Recording *>());
    }
    return runs;
}

void RunsPanel::renameSelected()
{
    const QList<const Recording *> selected = selection();
    const Recording *run = selected.isEmpty() ? m_session.recording().get() : selected.first();
    if (const QModelIndex index = m_model->indexOf(run); index.isValid()) {
        m_view->setCurrentIndex(index);
        m_view->edit(index);
    }
}

void RunsPanel::removeSelected()
{
    for (const Recording *run : selection())
        m_session.removeRun(run);
}

void RunsPanel::keyPressEvent(QKeyEvent *event)
{
    const QList<const Recording *> selected = selection();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !selected.isEmpty())
        Q_EMIT runChosen(selected.first());
    else if (event->key() == Qt::Key_Delete)
        removeSelected();
    else
        QWidget::keyPressEvent(event);
}

void RunsPanel::showMenu(const QPoint &position)
{
    const QList<const Recording *> selected = selection();
    if (selected.isEmpty())
        return;
    QMenu menu(this);
    connect(menu.addAction(tr("&Show")), &QAction::triggered, this,
            [this, selected] { Q_EMIT runChosen(selected.first()); });
    connect(menu.addAction(tr("Re&name")), &QAction::triggered, this, &RunsPanel::renameSelected);
    if (selected.size() == 2) {
        connect(menu.addAction(tr("&Compare the two")), &QAction::triggered, this,
                [this, selected] { Q_EMIT comparisonRequested(selected[1], selected[0]); });
    } else {
        QMenu *others = menu.addMenu(tr("&Compare with"));
        for (const NamedRun &run : m_session.runs().runs()) {
            const Recording *other = run.recording.get();
            if (other != selected.first())
                connect(others->addAction(QString(run.name).replace(u'&', QLatin1String("&&"))),
                        &QAction::triggered, this, [this, selected, other] {
                            Q_EMIT comparisonRequested(other, selected.first());
                        });
        }
        others->setEnabled(!others->isEmpty());
    }
    QAction *remove = menu.addAction(tr("&Remove"));
    remove->setEnabled(!selected.contains(m_session.liveRecording().get()));
    connect(remove, &QAction::triggered, this, &RunsPanel::removeSelected);
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

} // namespace stepwise
