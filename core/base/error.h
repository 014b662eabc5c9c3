#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace stepwise {

/// A place in a text: 1-based, columns in characters; 0 means that the place is not known.
struct Place
{
    int line = 0;
    int column = 0;

    friend bool operator==(const Place &, const Place &) = default;
};

/// Why an expected failure happened, for code that decides on it; the message is for people.
enum class ErrorCode {
    NotFound,   ///< no such file, task or group
    Unreadable, ///< a directory, no permission, an input/output error
    TooLarge,   ///< beyond a documented limit
    BadSyntax,  ///< the text does not follow its format
    BadValue,   ///< well formed, but a value is not acceptable
    BadUsage,   ///< asked for in a wrong way or at a wrong time
    Cycle,      ///< the dependencies form a cycle
};

/// An expected failure: what is wrong, where, and what would be right (all within `message`,
/// already translated).
struct Error
{
    ErrorCode code = ErrorCode::BadValue;
    QString message;
    QString file;
    Place place;

    /// `file:line:column: message`, without the parts that are not known.
    QString toString() const;

    friend bool operator==(const Error &, const Error &) = default;
};

enum class Severity { Warning, Error };

/// Something to tell about a text that was read; a warning does not stop it from loading.
struct Problem
{
    Severity severity = Severity::Warning;
    QString message;
    Place place;

    friend bool operator==(const Problem &, const Problem &) = default;
};

using Problems = QList<Problem>;

} // namespace stepwise

Q_DECLARE_METATYPE(stepwise::Error)
