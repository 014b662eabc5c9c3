#pragma once

#include "core/graph/graphdocument.h"

#include <QCryptographicHash>
#include <QStringList>

namespace stepwise {

/// A fingerprint of numbers, texts and commands. Each text goes in with its length and each list
/// with its count, so that no two sequences of things look alike.
class Digest
{
public:
    Digest &operator<<(const QString &text);
    Digest &operator<<(qint64 number);
    Digest &operator<<(const QStringList &texts);
    Digest &operator<<(const Command &command);

    /// SHA-256, in hexadecimal digits.
    QByteArray result() const { return m_hash.result().toHex(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace stepwise
