#pragma once

#include "core/trace/criticalpath.h"
#include "core/trace/tracestats.h"
#include "gui/timeline/timeaxis.h"
#include "gui/timeline/timelinerows.h"
#include "gui/timeline/timelinesource.h"

#include <QList>
#include <QRectF>

#include <memory>
#include <optional>
#include <vector>

namespace stepwise {

/// All that a timeline shows, and where: what its painter, its mouse and its keys share. Lengths
/// are logical pixels.
class TimelineScene
{
public:
    explicit TimelineScene(const TimelineSource &source) : m_source(source) { reload(); }

    const TimelineSource &source() const { return m_source; }
    const TraceStats &stats() const { return m_stats; }
    TimelineRows &rows() { return m_rows; }
    const TimelineRows &rows() const { return m_rows; }
    TimeAxis &axis() { return m_axis; }
    const TimeAxis &axis() const { return m_axis; }

    /// Another run, or another graph: folding stays for another run of the same graph.
    void reload();
    /// Reads what the log has gained, at most `most` events; whether there is more.
    bool follow(std::size_t most);
    void setOrder(TimelineOrder order);

    /// The moment that is shown, and where on the screen; the playhead stands there.
    Moment playhead() const { return m_source.clock(); }
    double playheadX() const { return nameWidth + m_axis.xOf(playhead()); }
    /// The end of all that there is to see: the last event, or the playhead.
    Moment lastMoment() const { return std::max(m_stats.end(), playhead()); }

    // Where the rows are. Vertical places count from below the ruler.

    double contentHeight() const { return static_cast<double>(m_rows.count()) * rowHeight; }
    QRectF rowRect(std::size_t number, double width) const;
    /// The row at that height of the view.
    std::optional<std::size_t> rowAt(double y) const;

    // Set by the view, for the font in use.
    double nameWidth = 132;
    double rulerHeight = 24;
    double rowHeight = 16.6;
    double pixel = 1; ///< a design pixel
    double scroll = 0;

    bool isSelected(TaskId task) const
    {
        return task.index() < m_isSelected.size() && m_isSelected[task.index()];
    }
    void select(const QList<TaskId> &tasks);

    TimelineRow current; ///< where the keyboard is
    std::optional<std::size_t> hovered;
    bool hasFocus = false;
    std::shared_ptr<const CriticalPath> path; ///< null: not known
    bool showsPath = true;

private:
    const TimelineSource &m_source;
    TraceStats m_stats;
    TimelineRows m_rows;
    TimeAxis m_axis;
    std::vector<bool> m_isSelected; ///< by task
};

} // namespace stepwise
