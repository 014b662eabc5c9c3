#include "core/formats/graphmlelement.h"

namespace stepwise {

GraphMLElement graphMLElement(QStringView name, GraphMLElement outer)
{
    const bool isInGraph = outer == GraphMLElement::Graph;
    const bool isOwner = outer == GraphMLElement::Node || outer == GraphMLElement::Edge ||
                         isInGraph || outer == GraphMLElement::Root ||
                         outer == GraphMLElement::HyperEdge;
    if (name == u"graph" && (outer == GraphMLElement::Root || outer == GraphMLElement::Node))
        return GraphMLElement::Graph;
    if (name == u"node" && isInGraph)
        return GraphMLElement::Node;
    if (name == u"edge" && isInGraph)
        return GraphMLElement::Edge;
    if (name == u"hyperedge" && isInGraph)
        return GraphMLElement::HyperEdge;
    if (name == u"data" && isOwner)
        return GraphMLElement::Data;
    if (name == u"desc" && isOwner)
        return GraphMLElement::Description;
    if (name == u"key" && outer == GraphMLElement::Root)
        return GraphMLElement::Key;
    if (name == u"default" && outer == GraphMLElement::Key)
        return GraphMLElement::Fallback;
    return name == u"NodeLabel" ? GraphMLElement::Label : GraphMLElement::Other;
}

} // namespace stepwise
