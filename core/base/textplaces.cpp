#include "core/base/textplaces.h"

#include <algorithm>

namespace stepwise {

namespace {

bool startsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U;
}

/// The place after `bytes`, which begin at `place`.
Place advanced(Place place, QByteArrayView bytes)
{
    const qsizetype lastNewline = bytes.lastIndexOf('\n');
    if (lastNewline >= 0) {
        place.line += static_cast<int>(std::count(bytes.begin(), bytes.end(), '\n'));
        place.column = 1;
        bytes = bytes.sliced(lastNewline + 1);
    }
    place.column += static_cast<int>(std::count_if(bytes.begin(), bytes.end(), startsCharacter));
    return place;
}

} // namespace

TextPlaces::TextPlaces(QByteArrayView text) : m_text(text)
{
    const auto size = static_cast<std::size_t>(text.size());
    m_checkpoints.reserve(size / stride + 1);
    Place place{1, 1};
    m_checkpoints.push_back(place);
    for (std::size_t offset = stride; offset <= size; offset += stride) {
        place = advanced(place, text.sliced(static_cast<qsizetype>(offset - stride), stride));
        m_checkpoints.push_back(place);
    }
}

Place TextPlaces::placeOf(std::size_t offset) const
{
    const std::size_t checkpoint = offset / stride;
    const std::size_t start = checkpoint * stride;
    return advanced(
        m_checkpoints[checkpoint],
        m_text.sliced(static_cast<qsizetype>(start), static_cast<qsizetype>(offset - start)));
}

} // namespace stepwise
