#include "gui/window/searchfield.h"

#include "gui/style/iconengine.h"
#include "gui/style/metrics.h"
#include "gui/window/searchmodel.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace stepwise {

using namespace Qt::StringLiterals;

namespace {

/// An entry with its detail at the right.
class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QString detail = index.data(SearchModel::DetailRole).toString();
        const int room = option.fontMetrics.horizontalAdvance(detail) + scaled(16);
        QStyleOptionViewItem entry = option;
        QStyledItemDelegate::paint(painter, entry, index);
        painter->setPen(option.palette.color(QPalette::PlaceholderText));
        painter->drawText(option.rect.adjusted(option.rect.width() - room, 0, -scaled(8), 0),
                          Qt::AlignRight | Qt::AlignVCenter, detail);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + scaled(140), qMax(size.height(), scaled(26))};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
    }
};

} // namespace

SearchField::SearchField(SearchModel &model, const QString &keys, QWidget *parent)
    : QLineEdit(parent), m_model(model), m_keys(keys), m_completer(new QCompleter(this))
{
    setPlaceholderText(tr("Find a task or an action"));
    setAccessibleName(placeholderText());
    addAction(lineIcon(u"search"_s, QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    m_completer->setModel(&model);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(14);
    m_completer->setWidget(this);
    m_completer->popup()->setItemDelegate(new EntryDelegate(m_completer->popup()));
    connect(this, &QLineEdit::textEdited, this, &SearchField::list);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &SearchField::choose);
}

void SearchField::begin()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    list();
}

void SearchField::list()
{
    m_model.search(text().trimmed());
    const int width = qMax(this->width(), scaled(420));
    m_completer->complete(QRect(this->width() - width, 0, width, height()));
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void SearchField::choose(const QModelIndex &index)
{
    auto *action = index.data(SearchModel::ActionRole).value<QAction *>();
    const auto task = index.data(SearchModel::TaskRole).value<TaskId>();
    clear();
    clearFocus();
    if (action)
        action->trigger();
    else if (task.isValid())
        Q_EMIT taskChosen(task);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        clear();
        clearFocus();
        return;
    }
    if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        list();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const int hintWidth = fontMetrics().horizontalAdvance(m_keys);
    const int needed = fontMetrics().horizontalAdvance(placeholderText()) + hintWidth + scaled(56);
    if (!text().isEmpty() || width() < needed)
        return;
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(0, 0, -scaled(10), 0), Qt::AlignRight | Qt::AlignVCenter,
                     m_keys);
}

} // namespace stepwise
