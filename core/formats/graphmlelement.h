#pragma once

#include <QStringView>

namespace stepwise {

/// What a reader of GraphML tells apart.
enum class GraphMLElement : unsigned char {
    Other,
    Root,
    Key,
    Fallback,
    Graph,
    Node,
    Edge,
    HyperEdge,
    Data,
    Description,
    Label,
};

/// By its name without prefix, and by what it stands in: elsewhere it means nothing.
GraphMLElement graphMLElement(QStringView name, GraphMLElement outer);

} // namespace stepwise
