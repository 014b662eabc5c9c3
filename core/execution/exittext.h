#pragma once

#include <QString>

namespace stepwise {

/// How a program ended, in the user's language: "exit code 2", "signal 9 (Killed)". `signal`: the
/// one that ended it; 0: it exited.
QString exitText(int code, int signal, bool hasDumpedCore = false);

} // namespace stepwise
