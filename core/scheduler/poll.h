#pragma once

namespace stepwise {

/// What a task yields at the end of a step: how many of its runner's steps the next one takes.
///
/// `co_yield Poll{3}` asks to be advanced on every third step of the runner only; the two before
/// are counted down and cost the task nothing. Below 1 counts as 1.
struct Poll
{
    int period = 1;
};

} // namespace stepwise
