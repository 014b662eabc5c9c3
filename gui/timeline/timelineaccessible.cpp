#include "gui/timeline/timelineaccessible.h"

#include "gui/timeline/timelinetip.h"
#include "gui/timeline/timelineview.h"

namespace stepwise {

namespace {

QAccessibleInterface *readTimeline(const QString &, QObject *object)
{
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new TimelineAccessible(*view) : nullptr;
}

std::optional<std::size_t> currentNumber(const TimelineView &view)
{
    return view.scene().rows().numberOf(view.scene().current);
}

} // namespace

void TimelineAccessible::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(readTimeline);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

void TimelineAccessible::tellFocus(TimelineView &view)
{
    const auto number = currentNumber(view);
    if (!QAccessible::isActive() || !number)
        return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(static_cast<int>(*number));
    QAccessible::updateAccessibility(&event);
}

TimelineAccessible::TimelineAccessible(TimelineView &view)
    : QAccessibleWidget(&view, QAccessible::List), m_view(view)
{
}

TimelineAccessible::~TimelineAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_rows))
        QAccessible::deleteAccessibleInterface(id);
}

int TimelineAccessible::childCount() const
{
    return static_cast<int>(m_view.scene().rows().count());
}

QAccessibleInterface *TimelineAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (const auto known = m_rows.constFind(index); known != m_rows.cend())
        return QAccessible::accessibleInterface(*known);
    auto *row = new TimelineRowAccessible(m_view, index);
    m_rows.insert(index, QAccessible::registerAccessibleInterface(row));
    return row;
}

QAccessibleInterface *TimelineAccessible::childAt(int x, int y) const
{
    const QPoint position = m_view.viewport()->mapFromGlobal(QPoint(x, y));
    const auto number = m_view.scene().rowAt(position.y());
    return number ? child(static_cast<int>(*number)) : nullptr;
}

QAccessibleInterface *TimelineAccessible::focusChild() const
{
    const auto number = currentNumber(m_view);
    return m_view.hasFocus() && number ? child(static_cast<int>(*number)) : nullptr;
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *row = dynamic_cast<const TimelineRowAccessible *>(child);
    return row ? row->number() : -1;
}

bool TimelineRowAccessible::isValid() const
{
    return static_cast<std::size_t>(m_number) < m_view.scene().rows().count();
}

TimelineRow TimelineRowAccessible::row() const
{
    return m_view.scene().rows().row(static_cast<std::size_t>(m_number));
}

QAccessibleInterface *TimelineRowAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(&m_view);
}

QString TimelineRowAccessible::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    const TaskGraph &graph = m_view.scene().source().document().graph;
    if (kind == QAccessible::Name)
        return row().isGroup() ? graph.name(row().group) : graph.name(row().task);
    return kind == QAccessible::Description ? TimelineTip(m_view.scene()).plain(row()) : QString();
}

QRect TimelineRowAccessible::rect() const
{
    if (!isValid())
        return {};
    const QRect rect = m_view.rowRect(row());
    return {m_view.viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

QAccessible::State TimelineRowAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.focusable = true;
    state.focused = m_view.hasFocus() && m_view.scene().current == row();
    state.selectable = true;
    state.multiSelectable = true;
    state.selected = !row().isGroup() && m_view.scene().isSelected(row().task);
    state.offscreen = !m_view.viewport()->rect().intersects(m_view.rowRect(row()));
    return state;
}

} // namespace stepwise
