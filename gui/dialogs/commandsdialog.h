#pragma once

#include "core/graph/graphdocument.h"

#include <QDialog>

namespace stepwise {

/// Shows the commands of a file, and asks whether they may be run. Nothing runs them but a yes;
/// Cancel is what Enter chooses.
class CommandsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `folder`: where they run.
    CommandsDialog(const QString &fileName, const GraphDocument &document, const QString &folder,
                   QWidget *parent = nullptr);
};

} // namespace stepwise
