#pragma once

#include <QString>

namespace stepwise {

/// The word as a POSIX shell must read it to get just this word: in single quotes where it has to
/// be.
QString shellQuoted(const QString &word);
/// The same, in quotes always.
QString inShellQuotes(const QString &word);

} // namespace stepwise
