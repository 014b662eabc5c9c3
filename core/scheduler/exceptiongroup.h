#pragma once

#include <QString>
#include <QStringList>

#include <exception>
#include <string>
#include <vector>

namespace stepwise {

/// All the errors of a group of tasks, raised together at its end, in order of occurrence.
class ExceptionGroup final : public std::exception
{
public:
    explicit ExceptionGroup(std::vector<std::exception_ptr> exceptions);

    const std::vector<std::exception_ptr> &exceptions() const { return m_exceptions; }
    QStringList messages() const;

    /// The messages, in brackets and separated by commas.
    const char *what() const noexcept override { return m_what.c_str(); }

private:
    std::vector<std::exception_ptr> m_exceptions;
    std::string m_what;
};

/// Whether it is an Interrupt, which passes through a group, and not an error, which its policy
/// handles.
bool isInterrupt(const std::exception_ptr &exception);

/// What the exception says of itself; for one that is neither a std::exception nor an Interrupt
/// nor a QString, that it is of an unknown kind. Never throws; empty for a null pointer.
QString exceptionMessage(const std::exception_ptr &exception);

} // namespace stepwise
