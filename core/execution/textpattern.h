#pragma once

#include <QStringList>
#include <QStringView>

namespace stepwise {

/// A text to be found in others, without regard to case; `*` in it stands for anything.
class TextPattern
{
public:
    enum class Extent {
        Anywhere, ///< found inside the other text
        Whole,    ///< the other text from end to end
    };
    enum class Stars { Wildcards, Literal };

    TextPattern(const QString &text, Extent extent, Stars stars);

    /// O(length of both) for a pattern without stars.
    bool matches(QStringView text) const;

private:
    QStringList m_parts; ///< what stands between the stars; at least one
};

} // namespace stepwise
