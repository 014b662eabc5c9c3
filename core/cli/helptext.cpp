#include "core/cli/helptext.h"

#include <QCoreApplication>

namespace stepwise {

QString commandLineText(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

std::string helpText(const char *text)
{
    return commandLineText(text).toStdString();
}

} // namespace stepwise
