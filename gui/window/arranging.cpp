#include "gui/window/arranging.h"

#include "gui/canvas/graphview.h"
#include "gui/window/actions.h"
#include "gui/window/groupingmenu.h"

namespace stepwise {

Arranging::Arranging(GraphView &canvas, const Actions &actions, GroupingMenu &grouping,
                     Settings &settings, QObject *parent)
    : QObject(parent), m_canvas(canvas), m_actions(actions), m_grouping(grouping)
{
    connectPlaces();
    connectGroups();
    connect(&settings, &Settings::motionChanged, this, &Arranging::takeMotion);
    takeMotion(settings.motion());
}

void Arranging::connectPlaces()
{
    connect(m_actions.zoomIn, &QAction::triggered, &m_canvas, &GraphView::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, &m_canvas, &GraphView::zoomOut);
    connect(m_actions.zoomReset, &QAction::triggered, this, [this] { m_canvas.setZoom(1.0); });
    connect(m_actions.fit, &QAction::triggered, &m_canvas, &GraphView::fit);
    connect(m_actions.fitSelection, &QAction::triggered, &m_canvas, &GraphView::fitSelection);
    connect(m_actions.goBack, &QAction::triggered, &m_canvas, &GraphView::goBack);
    connect(m_actions.goForward, &QAction::triggered, &m_canvas, &GraphView::goForward);
    connect(&m_canvas, &GraphView::historyChanged, this, &Arranging::refreshPlaces);
    connect(m_actions.follow, &QAction::toggled, &m_canvas, &GraphView::setFollowing);
    connect(&m_canvas, &GraphView::followingChanged, m_actions.follow, &QAction::setChecked);
}

void Arranging::connectGroups()
{
    connect(m_actions.leftToRight, &QAction::toggled, this, [this](bool checked) {
        m_canvas.setDirection(checked ? LayoutDirection::LeftToRight
                                      : LayoutDirection::TopToBottom);
    });
    for (const LayoutEffort effort :
         {LayoutEffort::Automatic, LayoutEffort::Fast, LayoutEffort::Quality})
        connect(actionOf(effort), &QAction::triggered, this,
                [this, effort] { m_canvas.setEffort(effort); });
    connect(m_actions.collapseGroup, &QAction::triggered, this,
            [this] { m_canvas.setSelectedGroupCollapsed(true); });
    connect(m_actions.expandGroup, &QAction::triggered, this,
            [this] { m_canvas.setSelectedGroupCollapsed(false); });
    connect(m_actions.collapseGroups, &QAction::triggered, &m_canvas,
            &GraphView::collapseAllGroups);
    connect(m_actions.expandGroups, &QAction::triggered, &m_canvas, &GraphView::expandAllGroups);
    connect(&m_canvas, &GraphView::arrangementChanged, this, &Arranging::takeArrangement);
}

void Arranging::arrange(const Arrangement &arrangement)
{
    m_canvas.setArrangement(arrangement);
    takeArrangement();
}

void Arranging::takeArrangement()
{
    (m_canvas.direction() == LayoutDirection::LeftToRight ? m_actions.leftToRight
                                                          : m_actions.topToBottom)
        ->setChecked(true);
    actionOf(m_canvas.effort())->setChecked(true);
    m_grouping.check();
}

QAction *Arranging::actionOf(LayoutEffort effort) const
{
    switch (effort) {
    case LayoutEffort::Fast:
        return m_actions.effortFast;
    case LayoutEffort::Quality:
        return m_actions.effortQuality;
    case LayoutEffort::Automatic:
        break;
    }
    return m_actions.effortAutomatic;
}

void Arranging::takeMotion(Motion motion)
{
    m_canvas.setMotionReduced(motion == Motion::System ? std::nullopt
                                                       : std::optional(motion == Motion::Reduced));
}

void Arranging::setShown(bool isShown)
{
    m_isShown = isShown;
    for (QAction *action : {m_actions.zoomIn,         m_actions.zoomOut,
                            m_actions.zoomReset,      m_actions.fit,
                            m_actions.follow,         m_actions.leftToRight,
                            m_actions.topToBottom,    m_actions.effortAutomatic,
                            m_actions.effortFast,     m_actions.effortQuality,
                            m_actions.groupByFile,    m_actions.groupByPrefix,
                            m_actions.groupByDepth,   m_actions.groupByState,
                            m_actions.groupByNone,    m_actions.mergeTwins,
                            m_actions.collapseGroup,  m_actions.expandGroup,
                            m_actions.collapseGroups, m_actions.expandGroups})
        action->setEnabled(isShown);
    m_grouping.setEnabled(isShown);
    refreshPlaces();
}

void Arranging::refreshPlaces()
{
    m_actions.goBack->setEnabled(m_isShown && m_canvas.canGoBack());
    m_actions.goForward->setEnabled(m_isShown && m_canvas.canGoForward());
}

} // namespace stepwise
