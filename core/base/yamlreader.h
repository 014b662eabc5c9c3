#pragma once

#include "core/base/problemlist.h"
#include "core/base/result.h"
#include "core/base/yamlvalue.h"

#include <QByteArray>

#include <cstddef>
#include <memory>

namespace stepwise {

/// Maps and lists inside each other, as written: deeper texts are refused.
inline constexpr std::size_t yamlDepthLimit = 100;
/// Values in a text: larger texts are refused before they fill the memory.
inline constexpr std::size_t yamlValueLimit = 20'000'000;
/// Members of maps that have merge keys, with those that are merged in, of a whole text.
inline constexpr std::size_t yamlMergeLimit = 5'000'000;

/// Reads a whole YAML text (1.1 with the leniencies of libyaml; UTF-8 or, with a byte order mark,
/// UTF-16; any line ends), all documents of it. JSON is read as well, but for halves of surrogate
/// pairs in escapes.
///
/// An alias stays a reference, so that no text grows by being read; one that stands inside what it
/// names is an error. A key that stands twice in a map is a warning, and the last one counts. The
/// error has the place and says what would be right; its file is left empty. Never recursive.
Result<std::unique_ptr<const YamlDocument>> parseYaml(const QByteArray &text,
                                                      ProblemList &warnings);

} // namespace stepwise
