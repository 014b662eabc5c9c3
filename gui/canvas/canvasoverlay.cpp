#include "gui/canvas/canvasoverlay.h"

#include "gui/canvas/nodebadges.h"
#include "gui/canvas/nodelook.h"
#include "gui/canvas/scenepainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace stepwise {

namespace {

struct OverlayText
{
    Q_DECLARE_TR_FUNCTIONS(OverlayText)
};

/// With more tasks selected than this, their edges would hide the graph instead of showing it.
constexpr qsizetype mostRaised = 100;
constexpr std::size_t mostRaisedEdges = 1000;

} // namespace

CanvasOverlay::CanvasOverlay(const CanvasScene &scene, const CanvasMarks &marks,
                             const Palette &palette, CanvasFonts &fonts,
                             const ViewTransform &transform)
    : m_scene(scene), m_marks(marks), m_palette(palette), m_fonts(fonts), m_transform(transform)
{
}

void CanvasOverlay::paint(QPainter &painter, const QRect &part)
{
    if (!m_scene.hasLayout())
        return;
    m_part = part;
    painter.setRenderHint(QPainter::Antialiasing);
    paintRaisedEdges(painter);
    paintChainEdges(painter);
    paintRings(painter);
    if (m_transform.scale.level() == DetailLevel::Near)
        paintTabs(painter);
    paintRubberBand(painter);
}

void CanvasOverlay::paintRaisedEdges(QPainter &painter)
{
    QList<TaskId> tasks;
    if (m_marks.selection.size() <= mostRaised)
        tasks = m_marks.selection;
    if (m_marks.hovered.isValid())
        tasks.append(m_marks.hovered);
    std::vector<std::uint32_t> raised;
    for (const TaskId task : std::as_const(tasks))
        for (const std::uint32_t edge : m_scene.edges().edgesAt(task))
            if (isRaised(edge) && isVisible(edge))
                raised.push_back(edge);
    if (raised.size() > mostRaisedEdges)
        return;
    std::sort(raised.begin(), raised.end());
    raised.erase(std::unique(raised.begin(), raised.end()), raised.end());
    const ScenePainter scenePainter(m_scene, m_palette, m_fonts, m_transform);
    EdgePainter edgePainter = raisingPainter(painter);
    for (const std::uint32_t edge : raised)
        edgePainter.paint(scenePainter.pointsOf(edge), EdgeKind::NotYetDue);
}

bool CanvasOverlay::isRaised(std::uint32_t edge) const
{
    const EdgeKind kind = m_scene.edges().kind(edge);
    const DetailLevel level = m_transform.scale.level();
    // Far out all of them have stepped back.
    return level < DetailLevel::Medium ? kind < EdgeKind::Chain : kind == EdgeKind::Satisfied;
}

bool CanvasOverlay::isVisible(std::uint32_t edge) const
{
    LayoutRect around;
    const auto points = m_scene.layout().pointsOf(m_scene.layout().edges[edge]);
    for (const LayoutPoint &point : points)
        around = united(around, {point.x - 20, point.y - 20, 40, 40});
    return touches(around, m_transform.toScene(QRectF(m_part)));
}

EdgePainter CanvasOverlay::raisingPainter(QPainter &painter) const
{
    EdgePainter edgePainter(painter, m_palette, m_transform.scale,
                            m_scene.layout().options.direction);
    edgePainter.setFullColours();
    const int margin = static_cast<int>(24 * m_transform.scale.stroke());
    edgePainter.setVisible(m_part.adjusted(-margin, -margin, margin, margin));
    return edgePainter;
}

void CanvasOverlay::paintChainEdges(QPainter &painter)
{
    const ScenePainter scenePainter(m_scene, m_palette, m_fonts, m_transform);
    EdgePainter edgePainter = raisingPainter(painter);
    for (qsizetype at = 1; at < m_marks.chain.size(); ++at) {
        const std::uint32_t edge =
            m_scene.edges().edgeBetween(m_marks.chain[at], m_marks.chain[at - 1]);
        if (edge != SceneEdges::none)
            edgePainter.paint(scenePainter.pointsOf(edge), EdgeKind::Chain);
    }
}

std::optional<QRect> CanvasOverlay::visibleBox(TaskId task) const
{
    if (!task.isValid())
        return {};
    const LayoutRect rect = m_scene.boxOf(task);
    if (rect.isEmpty())
        return {};
    const QRect box = m_transform.toDevice(rect);
    const int margin = static_cast<int>(24 * m_transform.scale.stroke());
    if (!box.adjusted(-margin, -margin, margin, margin).intersects(m_part))
        return {};
    return m_scene.groups().shownIn()[task.index()].isValid() ? cardOf(rect) : box;
}

QRect CanvasOverlay::cardOf(const LayoutRect &group) const
{
    const QRect box = m_transform.toDevice(group);
    return box.adjusted(0, 0, 0, -static_cast<int>(groupSheets * m_transform.scale.unit()));
}

void CanvasOverlay::ring(QPainter &painter, TaskId task, RingKind kind)
{
    if (const auto box = visibleBox(task))
        paintRing(painter, *box, kind, m_transform.scale, m_palette);
}

void CanvasOverlay::paintRings(QPainter &painter)
{
    if (m_marks.hovered.isValid() && !m_marks.isSelected(m_marks.hovered) &&
        !m_marks.chain.contains(m_marks.hovered))
        ring(painter, m_marks.hovered, RingKind::Hover);
    if (m_marks.hoveredGroup.isValid() && m_scene.groups().isCollapsed(m_marks.hoveredGroup))
        paintRing(painter, cardOf(m_scene.layout().groups[m_marks.hoveredGroup.index()]),
                  RingKind::Hover, m_transform.scale, m_palette, 7);
    for (const TaskId task : m_marks.chain)
        if (!m_marks.isSelected(task))
            ring(painter, task, RingKind::Chain);
    for (const TaskId task : m_marks.selection)
        ring(painter, task, RingKind::Selected);
    if (m_marks.showsFocus)
        ring(painter, m_marks.current, RingKind::Focus);
    ring(painter, m_marks.hit, RingKind::Hit);
}

void CanvasOverlay::paintTabs(QPainter &painter)
{
    if (const auto box = visibleBox(m_marks.next); box && !m_marks.cancel.contains(m_marks.next))
        paintTab(painter, *box, m_transform.scale, m_palette, m_fonts, OverlayText::tr("next"),
                 m_palette.heldMark);
    for (auto each = m_marks.cancel.cbegin(); each != m_marks.cancel.cend(); ++each)
        paintCancelTab(painter, each.key(), each.value());
}

void CanvasOverlay::paintCancelTab(QPainter &painter, TaskId task, CancelMark mark)
{
    const auto box = visibleBox(task);
    // A collapsed group would get a pile of tabs, one for each task in it.
    if (!box || m_scene.groups().shownIn()[task.index()].isValid())
        return;
    const auto tab = [&](const QString &text, TaskState state) {
        paintTab(painter, *box, m_transform.scale, m_palette, m_fonts, text,
                 m_palette.of(state).ink);
    };
    switch (mark) {
    case CancelMark::Stops:
        tab(OverlayText::tr("stops"), TaskState::Cancelled);
        break;
    case CancelMark::GetsGrace:
        tab(OverlayText::tr("grace %1").arg(graceSecondsText(m_marks.cancelGrace)),
            TaskState::Cancelling);
        break;
    case CancelMark::Skipped:
        tab(OverlayText::tr("skipped"), TaskState::Skipped);
        break;
    }
}

void CanvasOverlay::paintRubberBand(QPainter &painter)
{
    if (!m_marks.rubberBand)
        return;
    QColor inside = m_palette.accent;
    inside.setAlphaF(0.12f);
    painter.setPen(QPen(m_palette.accent, m_transform.scale.pixel()));
    painter.setBrush(inside);
    painter.drawRect(QRectF(*m_marks.rubberBand).adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace stepwise
