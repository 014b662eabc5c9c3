#include "gui/panels/failurepanel.h"

#include "core/trace/failurefold.h"
#include "gui/canvas/stateglyph.h"
#include "gui/models/failuremodel.h"
#include "gui/models/failuretext.h"
#include "gui/panels/panelfont.h"
#include "gui/style/metrics.h"
#include "gui/style/qpalette.h"

#include <QDeadlineTimer>
#include <QHeaderView>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include <optional>
#include <utility>

namespace stepwise {

namespace {

constexpr int sliceMilliseconds = 4;
/// So many events are read between two looks at the time.
constexpr std::size_t quantum = 2048;
/// A failure with more falls than this is not opened by itself.
constexpr int openedFalls = 50;

/// A glyph beside each task; headings are bold.
class FailureDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    Palette colours;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool isTop = !index.parent().isValid();
        if (isTop)
            option->font.setWeight(QFont::DemiBold);
        const QVariant state = index.data(FailureModel::StateRole);
        if (index.column() != FailureModel::TaskColumn || !state.isValid())
            return;
        const StateColours &of = colours.of(state.value<TaskState>());
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(scaled(14), scaled(14));
        option->icon = stateGlyphIcon(state.value<TaskState>(), of.mark, of.ink, scaled(14));
    }
};

} // namespace

struct FailurePanel::Private
{
    explicit Private(Session &of) : session(of) {}

    Session &session;
    FailureModel model;
    QLabel *summary = nullptr; ///< children of the panel
    QTreeView *view = nullptr;
    FailureDelegate *delegate = nullptr;
    QTimer timer;
    std::shared_ptr<const Recording> recording; ///< that is being read, or was
    std::optional<FailureFold> fold;
    std::size_t next = 0;
    std::size_t end = 0;
    bool isStale = true;
};

FailurePanel::FailurePanel(Session &session, QWidget *parent)
    : QWidget(parent), m(std::make_unique<Private>(session))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m->summary = new QLabel(this);
    m->summary->setTextFormat(Qt::PlainText);
    m->summary->setWordWrap(true);
    m->summary->setContentsMargins(scaled(12), scaled(4), scaled(12), scaled(4));
    m->delegate = new FailureDelegate(this);
    m->view = new QTreeView(this);
    m->view->setModel(&m->model);
    m->view->setItemDelegate(m->delegate);
    m->view->setFrameShape(QFrame::NoFrame);
    m->view->setUniformRowHeights(true);
    m->view->setAllColumnsShowFocus(true);
    m->view->setAccessibleName(tr("What went wrong"));
    m->view->setFont(panelFont(font(), 12.5));
    m->view->header()->setStretchLastSection(false);
    m->view->header()->setSectionResizeMode(FailureModel::TextColumn, QHeaderView::Stretch);
    m->view->setColumnWidth(FailureModel::TaskColumn, scaled(240));
    m->view->setColumnWidth(FailureModel::TimeColumn, scaled(80));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m->summary);
    column->addWidget(m->view, 1);
    setFocusProxy(m->view);
    setColours(Palette::of(PaletteKind::Default, false));

    connect(m->view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const auto position = index.data(FailureModel::PositionRole).toULongLong();
        if (position > 0)
            Q_EMIT placeRequested(static_cast<std::size_t>(position),
                                  index.data(FailureModel::TaskRole).value<TaskId>());
    });
    connect(&m->timer, &QTimer::timeout, this, &FailurePanel::readSlice);
    connect(&session, &Session::runReset, this, &FailurePanel::restart);
    connect(&session, &Session::modeChanged, this, &FailurePanel::restart);
    connect(&session, &Session::runFinished, this, &FailurePanel::restart);
    restart();
}

FailurePanel::~FailurePanel()
{
    delete m->view; // before the model that it shows
}

void FailurePanel::setColours(const Palette &colours)
{
    setPalette(qpaletteOf(colours));
    m->delegate->colours = colours;
    m->view->viewport()->update();
}

const FailureModel &FailurePanel::model() const
{
    return m->model;
}

void FailurePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m->isStale)
        restart();
}

void FailurePanel::restart()
{
    m->timer.stop();
    m->isStale = !isVisible();
    if (m->isStale || m->session.mode() == Session::Mode::Running)
        return;
    const auto shown = m->session.recording();
    if (shown && shown == m->recording && shown->log().count() == m->end && !m->fold)
        return; // it was read
    m->recording = shown;
    m->next = 0;
    m->end = shown ? shown->log().count() : 0;
    m->fold.reset();
    if (shown)
        m->fold.emplace(*shown);
    m->timer.start(0);
}

void FailurePanel::readSlice()
{
    const QDeadlineTimer deadline(sliceMilliseconds);
    while (m->next < m->end && !deadline.hasExpired()) {
        const std::size_t until = std::min(m->end, m->next + quantum);
        for (; m->next < until; ++m->next)
            m->fold->apply(m->next);
    }
    if (m->next < m->end)
        return;
    m->timer.stop();
    tell();
}

void FailurePanel::tell()
{
    FailureReport report = m->fold ? m->fold->takeReport() : FailureReport();
    m->fold.reset();
    const auto document =
        m->recording ? m->recording->origin().document : std::make_shared<const GraphDocument>();
    m->summary->setText(FailureText::summary(report, document->graph));
    m->model.setReport(document, std::move(report));
    for (int row = 0; row < m->model.rowCount(); ++row) {
        const QModelIndex index = m->model.index(row, FailureModel::TaskColumn);
        m->view->setExpanded(index, m->model.rowCount(index) <= openedFalls);
    }
    m->view->setVisible(m->model.rowCount() > 0);
    Q_EMIT told();
}

} // namespace stepwise
