#pragma once

#include "core/graph/request.h"

#include <QMenu>

#include <optional>

namespace stepwise {

/// A menu with verbs that ask something of the run. While the pointer or the keyboard is on one of
/// them the menu tells which, so that it can be shown what it would do.
class RequestMenu : public QMenu
{
    Q_OBJECT

public:
    using QMenu::QMenu;

    QAction *addRequest(const QIcon &icon, const QString &text, const Request &request);
    /// A sub-menu that tells through this one.
    RequestMenu *addRequestMenu(const QIcon &icon, const QString &title);

Q_SIGNALS:
    void requestChosen(const stepwise::Request &request);
    void requestHovered(const stepwise::Request &request);
    /// No verb that asks is under the pointer any more.
    void hoverEnded();

protected:
    void hideEvent(QHideEvent *event) override;
};

} // namespace stepwise
