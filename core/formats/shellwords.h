#pragma once

#include <QString>
#include <QStringList>

namespace stepwise {

/// A command line's words as a POSIX shell would separate them: blanks, single and double quotes,
/// backslashes. Nothing is expanded, nothing run.
QStringList shellWords(const QString &line);

} // namespace stepwise
