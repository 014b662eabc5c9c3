#pragma once

#include "core/base/clock.h"
#include "core/graph/graphdocument.h"

#include <QByteArray>
#include <QDateTime>
#include <QLatin1String>
#include <QString>

#include <optional>

namespace stepwise {

/// The first line of a trace file, `"event":"graph"`: what was run, how and when.
///
/// The document is text here: who reads and writes documents is `core/formats`.
struct TraceHeader
{
    /// Of the format; the `trace` member of the line.
    static constexpr QLatin1String version{"stepwise/1"};

    QString engine = QStringLiteral("simulate");
    QDateTime startedAt;            ///< UTC; whole seconds go to the file
    RunOptions options;             ///< those in effect, which the document's may not be
    std::optional<Moment> deadline; ///< of the whole run
    QByteArray document;            ///< the native document as JSON, UTF-8

    friend bool operator==(const TraceHeader &, const TraceHeader &) = default;
};

} // namespace stepwise
