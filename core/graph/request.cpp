#include "core/graph/request.h"

#include <algorithm>
#include <array>

namespace stepwise {

namespace {

constexpr std::array<QLatin1String, 15> requestKeys{
    QLatin1String("cancelAll"), QLatin1String("cancelTask"), QLatin1String("cancelGroup"),
    QLatin1String("cancelRun"), QLatin1String("cancelNow"),  QLatin1String("extendGrace"),
    QLatin1String("hold"),      QLatin1String("release"),    QLatin1String("throw"),
    QLatin1String("failNext"),  QLatin1String("delay"),      QLatin1String("ignoreCancel"),
    QLatin1String("pause"),     QLatin1String("resume"),     QLatin1String("setWaitTime"),
};

} // namespace

QString requestKey(RequestKind kind)
{
    return requestKeys[static_cast<std::size_t>(kind)];
}

std::optional<RequestKind> requestKindFromKey(QStringView key)
{
    const auto found = std::find(requestKeys.begin(), requestKeys.end(), key);
    if (found == requestKeys.end())
        return std::nullopt;
    return static_cast<RequestKind>(found - requestKeys.begin());
}

} // namespace stepwise
