#pragma once

#include <QByteArrayView>

namespace stepwise {

/// An arrow of a flow chart, from "--" to the last sign of its head, its text included.
struct MermaidLink
{
    qsizetype length = 0; ///< in bytes; 0: there is none
    /// `~~~`: only for the picture.
    bool isInvisible = false;
    bool isUnfinished = false; ///< begins like one, and has no end
};

/// The arrow that the text begins with: normal, thick, dotted, with or without heads of any
/// kind, of any length, with a text inside (`-- text -->`). `|text|` behind it is not part of it.
MermaidLink mermaidLink(QByteArrayView text);

} // namespace stepwise
