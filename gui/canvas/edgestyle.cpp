#include "gui/canvas/edgestyle.h"

#include <cmath>

namespace stepwise {

namespace {

constexpr double smallestContrastWidth = 1.5;
constexpr double strongShare = 0.75; ///< of its colour, far out
constexpr double plainShare = 0.4;

} // namespace

/// Edges are many where nodes are small: they step back, so that the bands which they make leave
/// the nodes, and what holds them back, to the eye.
QColor EdgeStyle::colour(EdgeKind kind) const
{
    const QColor full = fullColour(kind);
    if (m_level >= DetailLevel::Medium || m_palette.isHighContrast || kind >= EdgeKind::OnCycle)
        return full;
    const double share = kind == EdgeKind::Blocking ? strongShare : plainShare;
    const QColor &canvas = m_palette.canvas;
    const auto mixed = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return {mixed(canvas.red(), full.red()), mixed(canvas.green(), full.green()),
            mixed(canvas.blue(), full.blue())};
}

QColor EdgeStyle::fullColour(EdgeKind kind) const
{
    switch (kind) {
    case EdgeKind::Satisfied:
        return m_palette.edgeDone;
    case EdgeKind::Blocking:
        return m_palette.muted;
    case EdgeKind::OnCycle:
        return m_palette.of(TaskState::Failed).mark;
    case EdgeKind::Chain:
        return m_palette.accent;
    case EdgeKind::Skipped:
    case EdgeKind::NotYetDue:
        break;
    }
    return m_palette.edge;
}

double EdgeStyle::width(EdgeKind kind) const
{
    const double least = m_palette.isHighContrast ? smallestContrastWidth : 1.0;
    const bool isNear = m_level == DetailLevel::Near;
    if (kind == EdgeKind::Chain)
        return std::max(isNear ? 2.75 * m_scale.unit() : 2 * m_scale.pixel(), least);
    if (!isNear)
        return std::max(m_scale.pixel(), least);
    const bool isStrong = kind == EdgeKind::Blocking || kind == EdgeKind::OnCycle;
    return std::max((isStrong ? 1.75 : 1.25) * m_scale.unit(), least);
}

double EdgeStyle::head(EdgeKind kind) const
{
    if (m_level != DetailLevel::Near)
        return 0;
    return (kind == EdgeKind::Chain ? 9 : 7) * m_scale.unit();
}

} // namespace stepwise
