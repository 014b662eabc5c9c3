#pragma once

#include "core/trace/runstate.h"

#include <QElapsedTimer>
#include <QString>

#include <cstdio>

namespace stepwise {

/// One line about a run that is rewritten in place, for a terminal. Where the stream is not one,
/// nothing is written.
class ProgressLine
{
public:
    explicit ProgressLine(std::FILE *stream);

    /// Rewrites the line, at most ten times a second.
    void show(const RunState &state);
    /// Takes the line away, so that other text can follow.
    void clear();

private:
    static QString text(const RunState &state);

    std::FILE *m_stream;
    bool m_isTerminal;
    bool m_isShown = false;
    QElapsedTimer m_sinceShown;
};

} // namespace stepwise
