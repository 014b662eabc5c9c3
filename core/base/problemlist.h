#pragma once

#include "core/base/error.h"

namespace stepwise {

/// Warnings about a text that is being read. A bad file can give any number of them: beyond
/// `limit` they are only counted.
class ProblemList
{
public:
    static constexpr qsizetype limit = 100;

    void warn(Place place, const QString &message);
    /// Whether further warnings are only counted; `skip` counts one whose text need not be made.
    bool isFull() const { return m_problems.size() >= limit; }
    void skip() { ++m_further; }

    /// In the order of the calls; a last one tells how many more there were.
    Problems problems() const;

private:
    Problems m_problems;
    int m_further = 0;
};

} // namespace stepwise
