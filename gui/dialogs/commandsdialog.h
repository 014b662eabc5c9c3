#pragma once

#include "core/execution/enginesetup.h"
#include "core/graph/graphdocument.h"

#include <QDialog>

namespace stepwise {

/// Shows the commands of a file, and asks whether they may be run. Nothing runs them but a yes;
/// Cancel is what Enter chooses.
class CommandsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `kind`: what would run them. `folder`: where they run.
    CommandsDialog(EngineKind kind, const QString &fileName, const GraphDocument &document,
                   const QString &folder, QWidget *parent = nullptr);
};

} // namespace stepwise
