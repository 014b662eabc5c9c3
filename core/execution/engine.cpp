#include "core/execution/engine.h"

#include <QCoreApplication>

namespace stepwise {

QString Engine::refusal(RequestKind kind) const
{
    switch (kind) {
    case RequestKind::FailNext:
    case RequestKind::Delay:
    case RequestKind::IgnoreCancel:
        return QCoreApplication::translate(
            "Engine", "Only simulated tasks can be made to fail, to wait or to ignore a cancel.");
    default:
        return {};
    }
}

} // namespace stepwise
