#pragma once

#include "core/base/error.h"

#include <QDialog>

namespace stepwise {

/// All that is to be told about a file, with places.
class ProblemsDialog : public QDialog
{
    Q_OBJECT

public:
    ProblemsDialog(const QString &fileName, const Problems &problems, QWidget *parent = nullptr);
};

} // namespace stepwise
