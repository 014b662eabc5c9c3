#include "gui/window/obstacle.h"

#include <QAction>
#include <QVariant>

namespace stepwise {

namespace {

constexpr auto ownToolTip = "ownToolTip"; // as it is while nothing stands in the way

} // namespace

void allowUnless(const QString &obstacle, QAction &action)
{
    if (action.statusTip() != obstacle) {
        if (action.statusTip().isEmpty())
            action.setProperty(ownToolTip, action.toolTip());
        const QString own = action.property(ownToolTip).toString();
        action.setToolTip(obstacle.isEmpty() ? own : own + QLatin1Char('\n') + obstacle);
        action.setStatusTip(obstacle);
    }
    action.setEnabled(obstacle.isEmpty());
}

} // namespace stepwise
