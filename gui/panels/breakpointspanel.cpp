#include "gui/panels/breakpointspanel.h"

#include "gui/models/breakpointmodel.h"
#include "gui/style/iconengine.h"
#include "gui/style/metrics.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace stepwise {

using namespace Qt::StringLiterals;

namespace {

/// Says what to do while there is nothing to show.
class EmptyHint : public QLabel
{
public:
    explicit EmptyHint(QTreeView *list) : QLabel(list->viewport())
    {
        setText(BreakpointsPanel::tr("No breakpoints. F9 sets one on the selected task."));
        setForegroundRole(QPalette::PlaceholderText);
        setWordWrap(true);
        setMargin(scaled(12));
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }
};

/// Rows as high as everywhere.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).expandedTo({0, scaled(22)});
    }
};

} // namespace

BreakpointsPanel::BreakpointsPanel(const Session &session, QWidget *parent)
    : QWidget(parent), m_model(new BreakpointModel(session, this)), m_list(new QTreeView(this)),
      m_verbs(new QHBoxLayout), m_edit(addButton(u"pencil"_s, tr("Edit the breakpoint (Enter)"))),
      m_remove(addButton(u"trash-2"_s, tr("Remove the breakpoint (Del)")))
{
    buildList();
    m_verbs->setContentsMargins(scaled(8), scaled(4), scaled(8), scaled(4));
    m_verbs->setSpacing(scaled(2));
    m_verbs->addWidget(m_edit);
    m_verbs->addWidget(m_remove);
    m_verbs->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(m_verbs);
    column->addWidget(m_list, 1);
    connect(m_edit, &QToolButton::clicked, this, &BreakpointsPanel::edit);
    connect(m_remove, &QToolButton::clicked, this, &BreakpointsPanel::remove);
    connect(m_model, &BreakpointModel::switchRequested, this, &BreakpointsPanel::switchRequested);
    connect(m_model, &QAbstractItemModel::modelReset, this, &BreakpointsPanel::refresh);
    refresh();
}

void BreakpointsPanel::buildList()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setAccessibleName(tr("Breakpoints"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->installEventFilter(this);
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(scaled(36));
    header->setSectionResizeMode(BreakpointModel::WhatColumn, QHeaderView::Interactive);
    header->setSectionResizeMode(BreakpointModel::WhereColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(BreakpointModel::ConditionColumn, QHeaderView::Interactive);
    header->setSectionResizeMode(BreakpointModel::HitsColumn, QHeaderView::ResizeToContents);
    header->resizeSection(BreakpointModel::WhatColumn, scaled(104));
    header->resizeSection(BreakpointModel::ConditionColumn, scaled(64));
    auto *hint = new EmptyHint(m_list);
    auto *column = new QVBoxLayout(m_list->viewport());
    column->setContentsMargins({});
    column->addWidget(hint, 0, Qt::AlignTop);
    const auto showHint = [this, hint] { hint->setVisible(m_model->rowCount() == 0); };
    connect(m_model, &QAbstractItemModel::modelReset, hint, showHint);
    showHint();
    connect(m_list, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (const TaskId task = m_model->taskAt(index); task.isValid())
            Q_EMIT revealRequested(task);
    });
    connect(m_list, &QTreeView::doubleClicked, this, &BreakpointsPanel::edit);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &BreakpointsPanel::refresh);
}

QToolButton *BreakpointsPanel::addButton(const QString &icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setIcon(lineIcon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void BreakpointsPanel::addVerbs(const QList<QAction *> &verbs)
{
    int place = 0;
    for (QAction *verb : verbs) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(verb);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_verbs->insertWidget(place++, button);
    }
}

void BreakpointsPanel::show(BreakpointId breakpoint)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->breakpointAt(m_model->index(row, 0)) == breakpoint)
            m_list->setCurrentIndex(m_model->index(row, 0));
    }
}

void BreakpointsPanel::refresh()
{
    const qsizetype count = selected().size();
    m_edit->setEnabled(count == 1);
    m_remove->setEnabled(count > 0);
}

QList<BreakpointId> BreakpointsPanel::selected() const
{
    QList<BreakpointId> ids;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        ids.append(m_model->breakpointAt(index));
    return ids;
}

void BreakpointsPanel::edit()
{
    if (const QList<BreakpointId> ids = selected(); ids.size() == 1)
        Q_EMIT editRequested(ids.first());
}

void BreakpointsPanel::remove()
{
    if (const QList<BreakpointId> ids = selected(); !ids.isEmpty())
        Q_EMIT removeRequested(ids);
}

bool BreakpointsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            remove();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            edit();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace stepwise
