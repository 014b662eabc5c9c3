#pragma once

#include <QByteArrayView>
#include <QString>

namespace stepwise {

/// What a label of a Mermaid chart reads like: without quotes, without the tags of HTML and the
/// stars of Markdown that Mermaid gives a meaning to, its "#quot;" and "#35;" resolved, on one
/// line. Other angle brackets stay.
QString mermaidText(QByteArrayView label);

} // namespace stepwise
