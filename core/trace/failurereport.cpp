#include "core/trace/failurereport.h"

#include "core/trace/failurefold.h"

#include <algorithm>
#include <numeric>

namespace stepwise {

std::size_t FailureReport::fallCount() const
{
    return std::accumulate(
        failures.begin(), failures.end(), std::size_t(0),
        [](std::size_t sum, const Failure &failure) { return sum + failure.falls.size(); });
}

FailureReport failureReport(const Recording &recording, std::optional<std::size_t> count)
{
    FailureFold fold(recording);
    const std::size_t end =
        std::min(count.value_or(recording.log().count()), recording.log().count());
    for (std::size_t index = 0; index < end; ++index)
        fold.apply(index);
    return fold.takeReport();
}

} // namespace stepwise
