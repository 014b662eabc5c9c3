#include "core/formats/characterreferences.h"

#include <QLatin1String>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace stepwise {

namespace {

constexpr std::array<std::pair<QLatin1String, char16_t>, 6> namedReferences{{
    {QLatin1String("amp"), u'&'},
    {QLatin1String("lt"), u'<'},
    {QLatin1String("gt"), u'>'},
    {QLatin1String("quot"), u'"'},
    {QLatin1String("apos"), u'\''},
    {QLatin1String("nbsp"), u' '},
}};

/// The character of "amp", "#228" or "#xe4".
std::optional<char32_t> referenced(QStringView name)
{
    for (const auto &[known, character] : namedReferences) {
        if (name == known)
            return character;
    }
    if (!name.startsWith(u'#'))
        return std::nullopt;
    const bool isHexadecimal = name.size() > 1 && name[1].toLower() == u'x';
    bool isNumber = false;
    const uint code = name.sliced(isHexadecimal ? 2 : 1).toUInt(&isNumber, isHexadecimal ? 16 : 10);
    if (!isNumber || code == 0 || code > QChar::LastValidCodePoint)
        return std::nullopt;
    return code;
}

} // namespace

QString withoutReferences(const QString &text)
{
    constexpr qsizetype longestName = 10;
    qsizetype ampersand = text.indexOf(u'&');
    if (ampersand < 0)
        return text;
    QString result;
    qsizetype copied = 0;
    for (; ampersand >= 0; ampersand = text.indexOf(u'&', ampersand + 1)) {
        const qsizetype end = QStringView(text)
                                  .sliced(ampersand)
                                  .first(std::min(longestName, text.size() - ampersand))
                                  .indexOf(u';');
        if (end < 0)
            continue;
        const auto character = referenced(QStringView(text).sliced(ampersand + 1, end - 1));
        if (!character)
            continue;
        result += QStringView(text).sliced(copied, ampersand - copied);
        result += QStringView(QChar::fromUcs4(*character));
        copied = ampersand + end + 1;
    }
    result += QStringView(text).sliced(copied);
    return result;
}

} // namespace stepwise
