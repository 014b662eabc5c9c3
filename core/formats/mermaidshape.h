#pragma once

#include <QByteArrayView>

namespace stepwise {

/// The brackets behind the id of a node, and the label between them.
struct MermaidShape
{
    qsizetype length = 0; ///< in bytes, brackets included; 0: there is none
    QByteArrayView label; ///< as it is written, quotes included
};

/// The shape that the text begins with, of any kind: `[…]`, `(…)`, `([…])`, `[[…]]`, `[(…)]`,
/// `((…))`, `(((…)))`, `>…]`, `{…}`, `{{…}}`, `[/…/]`, `[\…\]`, `[/…\]`, `[\…/]`, `(-…-)`,
/// `[|…|…]`. Labels may have several lines, at most a few thousand bytes.
MermaidShape mermaidShape(QByteArrayView text);

/// The label that a block of attributes gives (`@{ shape: rect, label: "…" }`), which the text
/// begins with at its brace; its length is 0 where the brace is never closed.
MermaidShape mermaidAttributes(QByteArrayView text);

} // namespace stepwise
