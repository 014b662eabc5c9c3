#include "gui/window/requestmenu.h"

namespace stepwise {

QAction *RequestMenu::addRequest(const QIcon &icon, const QString &text, const Request &request)
{
    QAction *action = addAction(icon, text);
    connect(action, &QAction::triggered, this, [this, request] { Q_EMIT requestChosen(request); });
    connect(action, &QAction::hovered, this, [this, request] { Q_EMIT requestHovered(request); });
    return action;
}

RequestMenu *RequestMenu::addRequestMenu(const QIcon &icon, const QString &title)
{
    auto *menu = new RequestMenu(title, this);
    menu->setIcon(icon);
    connect(addMenu(menu), &QAction::hovered, this, &RequestMenu::hoverEnded);
    connect(menu, &RequestMenu::requestChosen, this, &RequestMenu::requestChosen);
    connect(menu, &RequestMenu::requestHovered, this, &RequestMenu::requestHovered);
    connect(menu, &RequestMenu::hoverEnded, this, &RequestMenu::hoverEnded);
    return menu;
}

void RequestMenu::hideEvent(QHideEvent *event)
{
    QMenu::hideEvent(event);
    Q_EMIT hoverEnded();
}

} // namespace stepwise
