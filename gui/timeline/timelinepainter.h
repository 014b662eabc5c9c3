#pragma once

#include "gui/style/palette.h"
#include "gui/timeline/bargeometry.h"
#include "gui/timeline/timelinescene.h"

#include <QFont>
#include <QSizeF>

class QPainter;

namespace stepwise {

/// Paints a timeline: names at the left, the ruler on top, bars on the run's clock, the critical
/// path and the playhead. What comes after the moment that is shown lies on another ground, and is
/// pale. Costs follow the rows in view, not those there are.
class TimelinePainter
{
public:
    TimelinePainter(const TimelineScene &scene, const Palette &palette, const QFont &font)
        : m_scene(scene), m_palette(palette), m_font(font)
    {
    }

    void paint(QPainter &painter, const QSizeF &size) const;

    /// The chevron that unfolds a group, in its row.
    static QRectF chevronRect(const TimelineScene &scene, const QRectF &row);
    /// What an outline reaches outside of a bar.
    static constexpr double outlineReach = 2;

private:
    struct Rows
    {
        std::size_t first = 0;
        std::size_t end = 0;
    };

    Rows rowsIn(const QSizeF &size) const;
    void paintGround(QPainter &painter, const QSizeF &size) const;
    void paintGrid(QPainter &painter, const QSizeF &size) const;
    void paintRowMarks(QPainter &painter, const Rows &rows, const QSizeF &size) const;
    void paintBars(QPainter &painter, const Rows &rows, const QSizeF &size, const BarMoment &when,
                   bool withNotes) const;
    void paintFuture(QPainter &painter, const Rows &rows, const QSizeF &size) const;
    void paintPath(QPainter &painter, const Rows &rows, const QSizeF &size) const;
    void paintConnector(QPainter &painter, TaskId from, TaskId to, const QSizeF &size) const;
    void paintNames(QPainter &painter, const Rows &rows, const QSizeF &size) const;
    void paintName(QPainter &painter, const TimelineRow &row, const QRectF &rect) const;
    void paintRuler(QPainter &painter, const QSizeF &size) const;
    void paintPlayhead(QPainter &painter, const QSizeF &size) const;
    BarMoment shown() const;
    QFont bold() const;

    const TimelineScene &m_scene;
    const Palette &m_palette;
    QFont m_font;
};

} // namespace stepwise
