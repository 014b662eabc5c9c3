#pragma once

#include "core/base/jsonvalue.h"
#include "core/base/loadprogress.h"
#include "core/base/result.h"

#include <QByteArray>

#include <memory>

namespace stepwise {

/// Objects and arrays inside each other: deeper texts are refused.
inline constexpr std::size_t jsonDepthLimit = 512;
/// Values in a text: larger texts are refused before their places fill the memory.
inline constexpr std::size_t jsonValueLimit = 50'000'000;

/// Reads a whole JSON text (RFC 8259: valid UTF-8, nothing but white space after the value; a byte
/// order mark is skipped). The error has the place and says what would be right; its file is left
/// empty. Never recursive; texts of 4 GB and more are refused. `progress`, if there is one, is told
/// now and then.
Result<std::unique_ptr<const JsonDocument>> parseJson(const QByteArray &text,
                                                      LoadProgress *progress = nullptr);

} // namespace stepwise
