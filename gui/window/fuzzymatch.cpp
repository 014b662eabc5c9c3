#include "gui/window/fuzzymatch.h"

namespace stepwise {

namespace {

constexpr int letterPoints = 10;
constexpr int inARowPoints = 15;
constexpr int wordStartPoints = 12;
constexpr int wholePoints = 40;
constexpr int longestPenalty = 40;

bool startsWord(QStringView text, qsizetype position)
{
    if (position == 0)
        return true;
    const QChar before = text[position - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[position].isUpper());
}

int lengthPenalty(QStringView text)
{
    return static_cast<int>(qMin(text.size() / 2, qsizetype{longestPenalty}));
}

std::optional<int> scattered(QStringView pattern, QStringView text)
{
    int score = 0;
    qsizetype matched = 0;
    bool isInARow = false;
    for (qsizetype position = 0; position < text.size() && matched < pattern.size(); ++position) {
        if (text[position].toCaseFolded() != pattern[matched].toCaseFolded()) {
            isInARow = false;
            continue;
        }
        score += letterPoints;
        if (isInARow)
            score += inARowPoints;
        if (startsWord(text, position))
            score += wordStartPoints;
        isInARow = true;
        ++matched;
    }
    if (matched < pattern.size())
        return std::nullopt;
    return score;
}

} // namespace

std::optional<int> fuzzyScore(QStringView pattern, QStringView text)
{
    const qsizetype whole = text.indexOf(pattern, 0, Qt::CaseInsensitive);
    if (whole >= 0) {
        const auto length = static_cast<int>(pattern.size());
        const int start = startsWord(text.isEmpty() ? u" " : text, whole) ? wordStartPoints : 0;
        return length * (letterPoints + inARowPoints) + wholePoints + start - lengthPenalty(text);
    }
    const std::optional<int> score = scattered(pattern, text);
    return score ? std::optional(*score - lengthPenalty(text)) : std::nullopt;
}

} // namespace stepwise
