#pragma once

#include "gui/timeline/timelinerows.h"

#include <QAccessibleWidget>
#include <QHash>

namespace stepwise {

class TimelineView;

/// The timeline for screen readers: a list of its rows, each with its name and what there is to
/// know of it.
class TimelineAccessible : public QAccessibleWidget
{
public:
    /// From now on every TimelineView is read by this; further calls do nothing.
    static void install();
    /// Tells that the keyboard is at another row.
    static void tellFocus(TimelineView &view);

    explicit TimelineAccessible(TimelineView &view);
    ~TimelineAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;

private:
    TimelineView &m_view;
    mutable QHash<int, QAccessible::Id> m_rows; ///< those that were asked for
};

/// One row, by its number: another task stands there when the order is another.
class TimelineRowAccessible : public QAccessibleInterface
{
public:
    TimelineRowAccessible(TimelineView &view, int number) : m_view(view), m_number(number) {}

    int number() const { return m_number; }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;

private:
    TimelineRow row() const;

    TimelineView &m_view;
    int m_number;
};

} // namespace stepwise
