#pragma once

#include "core/graph/graphdocument.h"

#include <QString>

namespace stepwise::testing {

/// A document from a line of text, its parts divided by ";": first the run's options, then the
/// tasks, each with what it depends on and words about what it does, and then the script:
///
///     options aggregate wait=2; a 3; b>a 2 fail@1; c>a,b poll=2; after 3 cancelTask b 5
///
/// Options: `wait=2` (the error wait time), `aggregate`, `reverse`, `timeout=5`, `maxRunning=2`.
///
/// Words of a task:
///     3            that many steps (1 when none is given)
///     fail@2       at step 2 throws "boom-" and its key
///     poll=2       its poll period
///     takes=0.5    seconds that a step takes
///     lasts=3      seconds that it lasts, in place of steps
///     cancel=fail  throws "cancel of … failed" while it is closed
///     timeout=5    answered as answer=… says: fail, complete, continue or propagate
///     wait=2       its own error wait time; wait=null: at once
///     in=g/h       its group, which is added where it is first named
///
/// A script's entry: the pass, the request's word in files, then tasks ("a,b", or "-" for none) or
/// a group for the kinds that take them, then seconds or, where it takes one, an error's text.
/// Waits 1 s between passes.
GraphDocument documentFromText(const QString &text);

} // namespace stepwise::testing
