#pragma once

#include <QByteArray>
#include <QString>

namespace stepwise {

/// A key that a GraphML file declares, and what stands for it where a node has none.
struct GraphMLKey
{
    QString id;
    QString name;
    QString owner; ///< "node", "edge" …; "all"
    QString type;
    QString fallback;
    bool hasFallback = false;
    bool isGraphics = false; ///< of yEd; its text means nothing
};

/// A key's text as JSON, by its declared type; as a JSON text where it is not of that type.
QByteArray graphMLJson(const QString &text, const QString &type);

} // namespace stepwise
