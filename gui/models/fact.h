#pragma once

#include <QList>
#include <QString>

namespace stepwise {

/// One thing to know, as the inspector shows it.
struct Fact
{
    QString name;
    QString value;
    QString hint; ///< beside the value, less important; may be empty

    friend bool operator==(const Fact &, const Fact &) = default;
};

using Facts = QList<Fact>;

} // namespace stepwise
