#pragma once

#include "core/formats/format.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace stepwise {

/// A program whose DOT files have marks by which they can be known.
struct DotProducer
{
    QString name;
    EdgeMeaning edges;
    /// Its labels are a name, and more lines with what else is known of the task.
    bool hasNotesInLabels = false;
};

/// Looks for the marks at the beginning of a file.
std::optional<DotProducer> findDotProducer(QByteArrayView content);

} // namespace stepwise
