#include "core/execution/exittext.h"

#include <QCoreApplication>

#include <cstring>

namespace stepwise {

namespace {

struct ExitText
{
    Q_DECLARE_TR_FUNCTIONS(ExitText)
};

} // namespace

QString exitText(int code, int signal, bool hasDumpedCore)
{
    if (signal == 0)
        return ExitText::tr("exit code %1").arg(code);
    const QString number = QString::number(signal);
    const QString name = QString::fromLocal8Bit(strsignal(signal));
    return hasDumpedCore ? ExitText::tr("signal %1 (%2), core dumped").arg(number, name)
                         : ExitText::tr("signal %1 (%2)").arg(number, name);
}

} // namespace stepwise
