#include "gui/panels/watchpanel.h"

#include "gui/panels/panelfont.h"
#include "gui/panels/watchdelegate.h"
#include "gui/style/metrics.h"
#include "gui/style/qpalette.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QTreeView>
#include <QVBoxLayout>

namespace stepwise {

WatchPanel::WatchPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_model(session), m_field(new QLineEdit(this)), m_error(new QLabel(this)),
      m_rows(new QTreeView(this)), m_delegate(new WatchDelegate(m_model, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addField();
    addRows();
    setFocusProxy(m_field);
    setColours(Palette::of(PaletteKind::Default, false));
}

WatchPanel::~WatchPanel()
{
    delete m_rows; // before the model that it shows
}

void WatchPanel::addField()
{
    auto *row = new QVBoxLayout;
    row->setContentsMargins(scaled(8), scaled(4), scaled(8), scaled(4));
    m_field->setPlaceholderText(tr("Watch: running, failed > 2, state:running group:db …"));
    m_field->setAccessibleName(tr("What to watch"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->hide();
    row->addWidget(m_field);
    row->addWidget(m_error);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_field, &QLineEdit::returnPressed, this, &WatchPanel::takeField);
    connect(m_field, &QLineEdit::textEdited, this, [this] { sayError({}); });
}

void WatchPanel::addRows()
{
    m_rows->setModel(&m_model);
    m_rows->setItemDelegate(m_delegate);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setRootIsDecorated(false);
    m_rows->setUniformRowHeights(true);
    m_rows->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_rows->setAccessibleName(tr("Watches"));
    m_rows->setFont(panelFont(font(), 12.5));
    m_rows->setColumnWidth(WatchModel::WatchColumn, scaled(220));
    m_rows->setColumnWidth(WatchModel::ValueColumn, scaled(80));
    static_cast<QVBoxLayout *>(layout())->addWidget(m_rows, 1);
    m_rows->viewport()->installEventFilter(this);
    connect(&m_model, &WatchModel::refused, this,
            [this](const Error &error) { sayError(error.message); });
    connect(&m_model, &WatchModel::textsChanged, this, [this] { sayError({}); });
}

void WatchPanel::setColours(const Palette &colours)
{
    setPalette(qpaletteOf(colours));
    QPalette palette = m_error->palette();
    palette.setColor(QPalette::WindowText, colours.of(TaskState::Failed).ink);
    m_error->setPalette(palette);
    m_delegate->setColours(colours);
    m_rows->viewport()->update();
}

void WatchPanel::takeField()
{
    if (const auto added = m_model.add(m_field->text()); !added)
        sayError(added.error().message);
    else
        m_field->clear();
}

void WatchPanel::sayError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

/// A click into a plot, which the view itself makes nothing of.
bool WatchPanel::eventFilter(QObject *watched, QEvent *event)
{
    // The type first: the last events come from a view of which only the widget is left.
    if (event->type() == QEvent::MouseButtonRelease && watched == m_rows->viewport())
        chooseMoment(static_cast<QMouseEvent *>(event)->position().toPoint());
    return QWidget::eventFilter(watched, event);
}

void WatchPanel::chooseMoment(const QPoint &position)
{
    const QModelIndex index = m_rows->indexAt(position);
    if (index.column() != WatchModel::PlotColumn || m_model.series() == nullptr)
        return;
    const QRect area = WatchDelegate::plotArea(m_rows->visualRect(index));
    const double share =
        qBound(0.0, double(position.x() - area.left()) / qMax(1, area.width() - 1), 1.0);
    Q_EMIT momentChosen(fromSeconds(toSeconds(m_model.end()) * share));
}

void WatchPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_rows->hasFocus())
        m_model.remove(m_rows->currentIndex().row());
    else
        QWidget::keyPressEvent(event);
}

} // namespace stepwise
