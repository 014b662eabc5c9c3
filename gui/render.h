#pragma once

#include "core/base/result.h"
#include "core/cli/commandline.h"

namespace stepwise {

/// Carries out `stepwise render`: loads, lays out and draws without a window, in the state of the
/// trace where there is one. Needs a QGuiApplication, for its fonts. Returns what the user should
/// know about the picture; mostly nothing.
Result<QString> render(const RenderCommand &command);

} // namespace stepwise
