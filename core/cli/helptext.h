#pragma once

#include <QString>

#include <string>

namespace stepwise {

/// A text of the command line (context "CommandLine") in the user's language.
QString commandLineText(const char *text);

/// The same for the parser of arguments, which knows no QString.
std::string helpText(const char *text);

} // namespace stepwise
