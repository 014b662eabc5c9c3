#pragma once

#include <QString>

#include <typeinfo>

namespace stepwise {

/// A readable name of a type: "stepwise::StepTask (*)(int)".
QString typeDescription(const std::type_info &type);

/// A readable name for a task, for logs and messages.
///
/// A task that has a name is described by it; one that belongs to something by "name from owner";
/// any other callable by its type. Descriptions are made on demand: nothing is formatted for a
/// task that nobody asks about.
inline QString taskDescription(const QString &name)
{
    return name;
}

inline QString taskDescription(const QString &name, const QString &owner)
{
    return QStringLiteral("%1 from %2").arg(name, owner);
}

template<typename Callable>
QString taskDescription(const Callable &)
{
    return typeDescription(typeid(Callable));
}

} // namespace stepwise
