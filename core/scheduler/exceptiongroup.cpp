#include "core/scheduler/exceptiongroup.h"

#include "core/scheduler/interrupt.h"

#include <QCoreApplication>

#include <utility>

namespace stepwise {

ExceptionGroup::ExceptionGroup(std::vector<std::exception_ptr> exceptions)
    : m_exceptions(std::move(exceptions)),
      m_what('[' + messages().join(QStringLiteral(", ")).toStdString() + ']')
{
}

QStringList ExceptionGroup::messages() const
{
    QStringList texts;
    for (const std::exception_ptr &member : m_exceptions)
        texts.append(exceptionMessage(member));
    return texts;
}

bool isInterrupt(const std::exception_ptr &exception)
{
    try {
        std::rethrow_exception(exception);
    } catch (const Interrupt &) {
        return true;
    } catch (...) {
        return false;
    }
}

QString exceptionMessage(const std::exception_ptr &exception)
{
    if (!exception)
        return {};
    try {
        std::rethrow_exception(exception);
    } catch (const std::exception &error) {
        return QString::fromUtf8(error.what());
    } catch (const Interrupt &interrupt) {
        return QString::fromUtf8(interrupt.what());
    } catch (const QString &text) {
        return text;
    } catch (...) {
        return QCoreApplication::translate("Scheduler", "an exception of an unknown kind");
    }
}

} // namespace stepwise
