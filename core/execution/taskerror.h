#pragma once

#include <QString>

#include <stdexcept>

namespace stepwise {

/// An error of a task, with a message for people.
class TaskError final : public std::runtime_error
{
public:
    explicit TaskError(const QString &message) : std::runtime_error(message.toStdString()) {}
};

} // namespace stepwise
