#include "gui/timeline/timelineview.h"

#include "gui/style/metrics.h"
#include "gui/style/qpalette.h"
#include "gui/timeline/timelineaccessible.h"
#include "gui/timeline/timelinepainter.h"
#include "gui/timeline/timelinetip.h"
#include "gui/timeline/timelineviewprivate.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace stepwise {

namespace {

constexpr double zoomStep = 1.5;
/// So many events are read in a few milliseconds.
constexpr std::size_t eventsAtOnce = 100'000;
/// A scroll bar counts in integers: a longer clock is counted in more than one pixel.
constexpr double longestBar = 1e7;

double barUnit(double length)
{
    return std::max(1.0, length / longestBar);
}

} // namespace

TimelineView::TimelineView(const TimelineSource &source, QWidget *parent)
    : QAbstractScrollArea(parent), m(std::make_unique<Private>(*this, source))
{
    TimelineAccessible::install();
    setAccessibleName(tr("Timeline"));
    setLayoutDirection(Qt::LeftToRight);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    m->asking.setSingleShot(true);
    m->asking.setInterval(0);
    connect(&m->asking, &QTimer::timeout, this, [this] {
        if (m->wanted)
            Q_EMIT momentRequested(*m->wanted);
        m->wanted.reset();
    });
    m->reading.setSingleShot(true);
    m->reading.setInterval(0);
    connect(&m->reading, &QTimer::timeout, this, &TimelineView::follow);
    m->measure();
    follow();
}

TimelineView::~TimelineView() = default;

void TimelineView::Private::measure()
{
    QFont font = view.font();
    font.setPixelSize(scaled(11));
    view.viewport()->setFont(font);
    scene.pixel = scaled(100) / 100.0;
    scene.rowHeight = 16.6 * scene.pixel;
    scene.rulerHeight = scaled(24);
    scene.nameWidth = std::min(scaled(132), view.viewport()->width() / 3);
    scene.axis().setWidth(view.viewport()->width() - scene.nameWidth);
}

const TimelineScene &TimelineView::scene() const
{
    return m->scene;
}

const Palette &TimelineView::colours() const
{
    return m->colours;
}

void TimelineView::setColours(const Palette &palette)
{
    m->colours = palette;
    setPalette(qpaletteOf(palette));
    viewport()->update();
}

void TimelineView::reload()
{
    m->scene.reload();
    m->anchor.reset();
    follow();
}

void TimelineView::follow()
{
    const std::size_t rows = m->scene.rows().count();
    const QScrollBar *bar = verticalScrollBar();
    const bool wasAtEnd = bar->value() == bar->maximum();
    if (m->scene.follow(eventsAtOnce))
        m->reading.start();
    TimeAxis &axis = m->scene.axis();
    axis.setContent(m->scene.lastMoment());
    const bool isInPast = !m->scene.source().isLive();
    const bool isDragged = m->drag == Private::Drag::Playhead;
    if (!axis.isFitted() && !isDragged && (m->isFollowing || isInPast))
        axis.reveal(m->scene.playhead());
    if (rows != m->scene.rows().count() || !axis.isFitted())
        m->refreshBars();
    if (rows < m->scene.rows().count() && wasAtEnd && m->isFollowing && !isInPast &&
        order() == TimelineOrder::Start)
        m->showRow(m->scene.rows().count() - 1);
    m->refreshDescription();
    viewport()->update();
}

void TimelineView::Private::rowsChanged()
{
    scene.hovered.reset();
    anchor.reset();
    refreshBars();
    view.viewport()->update();
}

void TimelineView::Private::refreshBars()
{
    areBarsBeingSet = true;
    QScrollBar *vertical = view.verticalScrollBar();
    const double height = view.viewport()->height() - scene.rulerHeight;
    vertical->setPageStep(std::max(1, static_cast<int>(height)));
    vertical->setSingleStep(static_cast<int>(std::ceil(scene.rowHeight)));
    vertical->setRange(0,
                       static_cast<int>(std::ceil(std::max(0.0, scene.contentHeight() - height))));
    QScrollBar *horizontal = view.horizontalScrollBar();
    const TimeAxis &axis = scene.axis();
    const double unit = barUnit(axis.length());
    const double hidden = axis.isFitted() ? 0 : axis.length() - axis.width();
    horizontal->setPageStep(std::max(1, static_cast<int>(axis.width() / unit)));
    horizontal->setSingleStep(std::max(1, static_cast<int>(axis.width() / unit / 20)));
    horizontal->setRange(0, static_cast<int>(std::max(0.0, hidden) / unit));
    horizontal->setValue(static_cast<int>(std::lround(axis.offset() / unit)));
    areBarsBeingSet = false;
    scene.scroll = vertical->value();
}

void TimelineView::Private::takeBars()
{
    scene.scroll = view.verticalScrollBar()->value();
    const double unit = barUnit(scene.axis().length());
    const double offset = view.horizontalScrollBar()->value() * unit;
    if (!areBarsBeingSet && std::abs(offset - scene.axis().offset()) >= unit) {
        view.setFollowing(false);
        scene.axis().setOffset(offset);
    }
    view.viewport()->update();
}

void TimelineView::scrollContentsBy(int, int)
{
    m->takeBars();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    m->measure();
    m->refreshBars();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && m) {
        m->measure();
        m->refreshBars();
    }
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const QFont &font = viewport()->font();
    TimelinePainter(m->scene, m->colours, font).paint(painter, viewport()->size());
    if (m->scene.rows().count() > 0)
        return;
    painter.setFont(font);
    painter.setPen(m->colours.muted);
    painter.drawText(viewport()->rect(), Qt::AlignCenter,
                     m->scene.stats().appeared().empty()
                         ? tr("Nothing has run yet.")
                         : tr("The filter hides all that has run."));
}

TimelineOrder TimelineView::order() const
{
    return m->scene.rows().order();
}

void TimelineView::setOrder(TimelineOrder order)
{
    m->scene.setOrder(order);
    m->rowsChanged();
}

void TimelineView::setCriticalPath(std::shared_ptr<const CriticalPath> path)
{
    m->scene.path = std::move(path);
    // While a run goes on, many rows stay where they are: sorting them takes longer than a frame.
    constexpr std::size_t many = 20'000;
    const bool isOver = m->scene.source().state().outcome().has_value();
    if (order() == TimelineOrder::CriticalPath && (isOver || m->scene.rows().count() < many))
        setOrder(order());
    viewport()->update();
}

bool TimelineView::isPathShown() const
{
    return m->scene.showsPath;
}

void TimelineView::setPathShown(bool isShown)
{
    if (isShown == m->scene.showsPath)
        return;
    m->scene.showsPath = isShown;
    viewport()->update();
    Q_EMIT pathShownChanged(isShown);
}

bool TimelineView::isFollowing() const
{
    return m->isFollowing;
}

void TimelineView::setFollowing(bool isFollowing)
{
    if (isFollowing == m->isFollowing)
        return;
    m->isFollowing = isFollowing;
    follow();
    Q_EMIT followingChanged(isFollowing);
}

void TimelineView::setFilter(const std::optional<QList<TaskId>> &matching)
{
    m->scene.rows().setFilter(matching);
    m->rowsChanged();
}

void TimelineView::setFolded(GroupId group, bool isFolded)
{
    m->scene.rows().setFolded(group, isFolded);
    m->rowsChanged();
}

void TimelineView::foldAll()
{
    m->scene.rows().setAllFolded(true);
    m->rowsChanged();
}

void TimelineView::unfoldAll()
{
    m->scene.rows().setAllFolded(false);
    m->rowsChanged();
}

void TimelineView::zoomIn()
{
    m->zoomBy(zoomStep, m->middleX());
}

void TimelineView::zoomOut()
{
    m->zoomBy(1 / zoomStep, m->middleX());
}

void TimelineView::fit()
{
    m->scene.axis().fit();
    m->refreshBars();
    viewport()->update();
}

void TimelineView::showTime(Moment first, Moment last)
{
    m->scene.axis().show(first, last);
    m->refreshBars();
    viewport()->update();
}

void TimelineView::select(const QList<TaskId> &tasks)
{
    m->scene.select(tasks);
    if (!tasks.isEmpty() && !m->scene.isSelected(m->scene.current.task)) {
        if (const auto number = m->scene.rows().numberOf(tasks.first())) {
            m->scene.current = m->scene.rows().row(*number);
            m->showRow(*number);
        }
    }
    m->refreshDescription();
    viewport()->update();
}

void TimelineView::Private::showRow(std::size_t number)
{
    const double top = static_cast<double>(number) * scene.rowHeight;
    const double height = view.viewport()->height() - scene.rulerHeight;
    QScrollBar *bar = view.verticalScrollBar();
    if (top < scene.scroll)
        bar->setValue(static_cast<int>(top));
    else if (top + scene.rowHeight > scene.scroll + height)
        bar->setValue(static_cast<int>(std::ceil(top + scene.rowHeight - height)));
}

/// Screen readers that know no lists of one's own are told of the row that the keyboard is at.
void TimelineView::Private::refreshDescription()
{
    if (view.hasFocus())
        view.setAccessibleDescription(TimelineTip(scene).plain(scene.current));
}

QRect TimelineView::rowRect(const TimelineRow &row) const
{
    const auto number = m->scene.rows().numberOf(row);
    return number ? m->scene.rowRect(*number, viewport()->width()).toAlignedRect() : QRect();
}

QRect TimelineView::barRect(TaskId task) const
{
    const auto number = m->scene.rows().numberOf(TimelineRow{task, {}});
    if (!number || m->scene.rows().row(*number).isGroup())
        return {};
    const int width = viewport()->width();
    return BarGeometry(m->scene, width)
        .barOf(m->scene.stats()[task], m->scene.rowRect(*number, width),
               {m->scene.source().position(), m->scene.playhead()})
        .toAlignedRect();
}

QSizeF TimelineView::pictureSize() const
{
    constexpr double pictureWidth = 1600;
    return {double(scaled(pictureWidth)),
            std::ceil(m->scene.rulerHeight + m->scene.contentHeight())};
}

void TimelineView::render(QPainter &painter) const
{
    TimelineScene whole = m->scene;
    whole.scroll = 0;
    whole.hovered.reset();
    whole.hasFocus = false;
    whole.nameWidth = scaled(132);
    whole.axis().setWidth(pictureSize().width() - whole.nameWidth);
    whole.axis().fit();
    TimelinePainter(whole, m->colours, viewport()->font()).paint(painter, pictureSize());
}

int TimelineView::xOf(Moment moment) const
{
    return static_cast<int>(std::lround(m->scene.nameWidth + m->scene.axis().xOf(moment)));
}

std::optional<TimelineRow> TimelineView::rowAt(const QPoint &position) const
{
    const auto number = m->scene.rowAt(position.y());
    return number ? std::optional(m->scene.rows().row(*number)) : std::nullopt;
}

QString TimelineView::tipOf(const TimelineRow &row) const
{
    return TimelineTip(m->scene).rich(row);
}

void TimelineView::setCurrentRow(const TimelineRow &row)
{
    if (const auto number = m->scene.rows().numberOf(row))
        m->goTo(*number);
}

} // namespace stepwise
