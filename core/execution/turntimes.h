#pragma once

#include <chrono>
#include <cstdint>

namespace stepwise {

/// How long work may keep one turn of the event loop: half of what may block it, as what is told
/// takes its share.
inline constexpr std::chrono::milliseconds sliceLength{4};

/// So many visits are made between two looks at the time, where each is quick.
inline constexpr std::uint32_t sliceQuantum = 2048;

/// Between two tellings of what has changed, each of which is a picture.
inline constexpr std::chrono::milliseconds frameLength{16};

} // namespace stepwise
