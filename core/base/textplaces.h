#pragma once

#include "core/base/error.h"

#include <QByteArrayView>

#include <cstddef>
#include <vector>

namespace stepwise {

/// Finds line and column of a byte of a UTF-8 text. Columns count characters (code points).
///
/// Building it reads the text once; each question then reads at most a few kilobytes, whatever
/// the length of the lines. Does not own the text. Safe to ask from several threads.
class TextPlaces
{
public:
    TextPlaces() = default;
    explicit TextPlaces(QByteArrayView text);

    /// `offset` may be the text's size: the place after the last character.
    Place placeOf(std::size_t offset) const;

private:
    static constexpr std::size_t stride = 4096;

    QByteArrayView m_text;
    std::vector<Place> m_checkpoints; ///< the place of every `stride`-th byte
};

} // namespace stepwise
