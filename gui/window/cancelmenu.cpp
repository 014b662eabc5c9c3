#include "gui/window/cancelmenu.h"

#include "gui/models/timetext.h"
#include "gui/style/iconengine.h"
#include "gui/window/requests.h"
#include "gui/window/taskmenu.h"

namespace stepwise {

using namespace Qt::StringLiterals;

namespace {

/// A menu longer than this is no help; the groups' own menus on the canvas and in the tree remain.
constexpr std::size_t groupLimit = 40;

} // namespace

CancelMenu::CancelMenu(const Session &session, QWidget *parent)
    : RequestMenu(parent), m_session(session)
{
    connect(this, &QMenu::aboutToShow, this, &CancelMenu::fill);
}

void CancelMenu::fill()
{
    clear();
    addSection(m_grace ? tr("With %1 of grace").arg(TimeText::duration(*m_grace))
                       : tr("At once, without grace"));
    addEverything();
    addSelection();
    addGroups();
    addSeparator();
    addCancelling();
}

void CancelMenu::addEverything()
{
    addRequest(lineIcon(u"circle-stop"_s), tr("&Everything\tShift+F5"),
               requests::cancelAll(m_grace));
}

void CancelMenu::addSelection()
{
    const auto count = static_cast<int>(m_selection.size());
    addRequest({}, tr("The &selection: %n task(s)\tCtrl+F5", nullptr, count),
               requests::cancelTasks(m_selection, m_grace))
        ->setEnabled(count > 0);
}

void CancelMenu::addGroups()
{
    const TaskGraph &graph = m_session.document().graph;
    RequestMenu *groups = addRequestMenu({}, tr("A &group"));
    groups->setEnabled(graph.groupCount() > 0);
    for (std::size_t index = 0; index < qMin(graph.groupCount(), groupLimit); ++index) {
        const GroupId group = GroupId::fromIndex(index);
        QString name = graph.name(group);
        groups->addRequest({}, name.replace(u'&', u"&&"_s), requests::cancelGroup(group, m_grace));
    }
}

void CancelMenu::addCancelling()
{
    const bool isCancelling = m_session.state().count(TaskState::Cancelling) > 0;
    addRequest(lineIcon(u"octagon-x"_s), tr("Cancel &now what is cancelling"),
               requests::cancelNow())
        ->setEnabled(isCancelling);
    RequestMenu *more = addRequestMenu(lineIcon(u"clock-plus"_s), tr("E&xtend its grace"));
    TaskMenu::addExtensions(*more, {});
    more->setEnabled(isCancelling);
}

} // namespace stepwise
