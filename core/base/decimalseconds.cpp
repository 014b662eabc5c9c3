#include "core/base/decimalseconds.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>

namespace stepwise {

namespace {

constexpr int fractionDigits = 9;
constexpr std::int64_t nanosecondsPerSecond = 1'000'000'000;

/// Digits that a 64-bit number of seconds surely holds with nine more behind them.
constexpr qsizetype plainDigits = 9;

bool isDigits(QByteArrayView text)
{
    for (const char byte : text) {
        if (byte < '0' || byte > '9')
            return false;
    }
    return !text.isEmpty();
}

std::int64_t toInteger(QByteArrayView digits)
{
    std::int64_t value = 0;
    std::from_chars(digits.begin(), digits.end(), value);
    return value;
}

/// "12.5" by integer arithmetic; empty for any form that needs more than that.
std::optional<Duration> fromPlainDecimal(QByteArrayView text)
{
    const qsizetype point = text.indexOf('.');
    const QByteArrayView whole = point < 0 ? text : text.first(point);
    if (!isDigits(whole) || whole.size() > plainDigits)
        return std::nullopt;
    std::int64_t nanoseconds = toInteger(whole) * nanosecondsPerSecond;
    if (point < 0)
        return Duration(nanoseconds);

    const QByteArrayView fraction = text.sliced(point + 1);
    if (!isDigits(fraction) || fraction.size() > fractionDigits)
        return std::nullopt;
    std::int64_t part = toInteger(fraction);
    for (qsizetype digit = fraction.size(); digit < fractionDigits; ++digit)
        part *= 10;
    return Duration(nanoseconds + part);
}

} // namespace

QByteArray secondsText(Duration duration)
{
    const std::int64_t count = duration.count();
    const auto sign = count < 0 ? -1 : 1;
    QByteArray fraction = QByteArray::number(qint64(count % nanosecondsPerSecond * sign));
    fraction = fraction.rightJustified(fractionDigits, '0');
    while (fraction.size() > 1 && fraction.endsWith('0'))
        fraction.chop(1);
    const QByteArray whole = QByteArray::number(qint64(count / nanosecondsPerSecond * sign));
    return (count < 0 ? QByteArray("-") : QByteArray()) + whole + '.' + fraction;
}

std::optional<Duration> secondsFromText(QByteArrayView text)
{
    if (const auto plain = fromPlainDecimal(text))
        return plain;
    double seconds = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), seconds);
    constexpr double largest = double(std::numeric_limits<std::int64_t>::max()) / 1e9;
    if (error != std::errc() || end != text.end() || !(std::abs(seconds) < largest))
        return std::nullopt;
    return fromSeconds(seconds);
}

} // namespace stepwise
