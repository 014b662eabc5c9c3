#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>

#include <functional>
#include <optional>

namespace stepwise {

/// A line of a Ninja file, its continuations joined: what stands after "$" at a line's end goes on
/// in the next one, without the blanks at its beginning.
struct NinjaLine
{
    QByteArray text; ///< without indentation
    bool isIndented = false;
    int number = 0; ///< of its first line in the file
};

/// Cuts a Ninja file into its lines, without comments and blank ones.
class NinjaLines
{
public:
    explicit NinjaLines(QByteArrayView text) : m_text(text) {}

    /// The next line; absent at the end. `peek` leaves it there.
    std::optional<NinjaLine> next();
    const NinjaLine *peek();

private:
    std::optional<NinjaLine> read();

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_number = 0;
    std::optional<NinjaLine> m_peeked;
    bool m_hasPeeked = false;
};

/// What stands for a variable; of `$name`.
using NinjaLookup = std::function<QByteArray(QByteArrayView name)>;

/// "$name", "${name}", "$$", "$:", "$ " replaced. What grows beyond `ninjaValueLimit` bytes is cut
/// off there.
inline constexpr qsizetype ninjaValueLimit = 256 * 1024;
QByteArray ninjaExpanded(QByteArrayView text, const NinjaLookup &lookup);

/// The paths of a build line up to an unescaped blank each, and the signs between them ("|",
/// "||", "|@", ":") as items of their own; each still has its escapes.
QList<QByteArray> ninjaWords(QByteArrayView text);

} // namespace stepwise
