#pragma once

#include <QByteArray>

namespace stepwise::testing {

/// JSON from a text with single quotes, for rows that can be read.
inline QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace stepwise::testing
