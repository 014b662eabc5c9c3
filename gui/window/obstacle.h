#pragma once

class QAction;
class QString;

namespace stepwise {

/// Enables the action where nothing stands in its way (an empty text). Else disables it and says
/// why: in the status bar where it stands in a menu, and beneath its tooltip.
void allowUnless(const QString &obstacle, QAction &action);

} // namespace stepwise
