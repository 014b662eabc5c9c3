#pragma once

#include "core/base/problemlist.h"

#include <QByteArray>

namespace stepwise {

/// The text itself where it is UTF-8; else read as Latin-1, with a warning that names the first
/// line that is not UTF-8.
QByteArray asUtf8(const QByteArray &text, ProblemList &warnings);

} // namespace stepwise
