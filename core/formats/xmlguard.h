#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

namespace stepwise {

/// Whether an XML text may be handed to Qt's reader, which is slow on tags of very many
/// attributes, and which expands entities: neither is refused by itself.
///
/// Reads the text once; says nothing about whether it is well formed.
Result<void> checkXml(QByteArrayView content);

} // namespace stepwise
