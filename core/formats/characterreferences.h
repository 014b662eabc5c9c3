#pragma once

#include <QString>

namespace stepwise {

/// "a &amp; b" becomes "a & b": the references of XML, and those by number. What is no reference
/// stays as it is.
QString withoutReferences(const QString &text);

} // namespace stepwise
