#pragma once

#include "core/base/error.h"

#include <QByteArrayView>

namespace stepwise {

/// What libyaml says of a text that it refuses. Places are 1-based; line 0: not known.
struct YamlSyntaxProblem
{
    QByteArrayView problem; ///< libyaml's words
    QByteArrayView context; ///< what it was doing; may be empty
    Place place;
    Place contextPlace; ///< where that began
};

/// The error for people: what is wrong, where, and what would be right.
Error yamlSyntaxError(const YamlSyntaxProblem &problem, QByteArrayView text);

} // namespace stepwise
