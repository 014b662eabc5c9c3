#pragma once

#include "core/trace/runstate.h"
#include "gui/canvas/canvasfonts.h"
#include "gui/canvas/drawscale.h"
#include "gui/style/palette.h"

#include <QRect>

class QPainter;

namespace stepwise {

/// What is seen of a group.
struct GroupLook
{
    QString name;
    RunState::Counts counts{}; ///< of its tasks, at any depth
    bool isDimmed = false;
    bool areTwins = false; ///< collapsed, they are one node "×N"

    std::uint32_t taskCount() const;
    std::uint32_t endedCount() const;
};

/// "2 of 7 ended"
QString endedText(const GroupLook &look);
/// "9 tasks"
QString taskCountText(std::uint32_t count);

/// Measures of groups, in scene units; the layout keeps room for them.
inline constexpr float groupHeaderHeight = 30;
inline constexpr float groupChevronWidth = 29; ///< the part of the header that toggles
inline constexpr float groupSheets = 6; ///< what the sheets behind a collapsed group add below

/// The parts of a group's bar: ended ones first, so that it reads as progress.
inline constexpr std::array<TaskState, taskStateCount> groupBarOrder{
    TaskState::Succeeded, TaskState::Failed,  TaskState::TimedOut,
    TaskState::Cancelled, TaskState::Skipped, TaskState::Cancelling,
    TaskState::Running,   TaskState::Ready,   TaskState::Waiting,
};

/// Paints expanded groups as boxes and collapsed ones as a card with two sheets behind it.
class GroupPainter
{
public:
    /// All references must outlive the painter. Sets antialiasing on.
    GroupPainter(QPainter &painter, const Palette &palette, CanvasFonts &fonts,
                 const DrawScale &scale);

    void paintExpanded(const QRect &box, const GroupLook &look);
    void paintCollapsed(const QRect &box, const GroupLook &look);

private:
    void paintHeader(const QRectF &box, const GroupLook &look, bool isCollapsed);
    void paintSmallName(const QRectF &box, const GroupLook &look);
    void paintChevron(const QPointF &centre, bool isCollapsed);
    void paintSheets(const QRectF &card, double radius);
    void paintCard(const QRectF &card, double radius);
    void paintBar(const QRectF &bar, const GroupLook &look, double gap, double radius);
    void paintCounts(const QRectF &card, const GroupLook &look);

    QPainter &m_painter;
    const Palette &m_palette;
    CanvasFonts &m_fonts;
    DrawScale m_scale;
    DetailLevel m_level;
    double m_unit;
    double m_pixel;
};

} // namespace stepwise
