#pragma once

#include <QStringView>

#include <optional>

namespace stepwise {

/// How well `text` answers to what was typed: absent when the letters of `pattern` do not occur in
/// it in that order (case does not count), else the better, the higher: letters in a row and at
/// the beginnings of words count most, and of equal ones the shorter text wins. An empty pattern
/// fits everything. O(length of the text).
std::optional<int> fuzzyScore(QStringView pattern, QStringView text);

} // namespace stepwise
