#include "core/base/jsoninput.h"

#include <algorithm>

namespace stepwise {

namespace {

QString nameOf(const JsonValue &value, const QString &name = {})
{
    return name.isEmpty() ? value.key() : name;
}

} // namespace

QString excerpt(const JsonValue &value)
{
    constexpr qsizetype longest = 40;
    // A character has up to four bytes; what is cut inside one goes with the rest.
    const QString text = QString::fromUtf8(
        value.rawText().first(std::min<qsizetype>(value.rawText().size(), longest * 4)));
    const QString line = text.simplified();
    return line.size() <= longest ? line : line.left(longest) + QChar(u'…');
}

bool JsonInput::read(const JsonValue &value, QString &text, const QString &name)
{
    if (!value.isString())
        return fail(value.place(), tr("“%1” must be a text in double quotes, not %2.")
                                       .arg(nameOf(value, name), excerpt(value)));
    text = value.toString();
    return true;
}

bool JsonInput::read(const JsonValue &value, bool &flag)
{
    if (!value.isBoolean())
        return fail(value.place(),
                    tr("“%1” must be true or false, not %2.").arg(nameOf(value), excerpt(value)));
    flag = value.toBoolean();
    return true;
}

bool JsonInput::read(const JsonValue &value, Duration &duration)
{
    const std::optional<Duration> read = value.toDuration();
    if (!read || *read < Duration::zero() || *read > longestDuration) {
        const auto longest = std::chrono::duration_cast<std::chrono::seconds>(longestDuration);
        return fail(value.place(),
                    tr("“%1” must be a number of seconds from 0 to %2 (ten years), not %3.")
                        .arg(nameOf(value), QString::number(longest.count()), excerpt(value)));
    }
    duration = *read;
    return true;
}

bool JsonInput::read(const JsonValue &value, std::optional<Duration> &duration)
{
    if (value.isNull()) {
        duration.reset();
        return true;
    }
    return read(value, duration.emplace());
}

bool JsonInput::readCount(const JsonValue &value, std::uint32_t &count, std::uint32_t minimum)
{
    // 2³²−1 marks "none" in several tables.
    constexpr std::int64_t maximum = std::numeric_limits<std::uint32_t>::max() - 1;
    const std::optional<std::int64_t> read = value.toInteger();
    if (!read || *read < minimum || *read > maximum)
        return fail(value.place(), tr("“%1” must be a whole number from %2 to %3, not %4.")
                                       .arg(nameOf(value), QString::number(minimum),
                                            QString::number(maximum), excerpt(value)));
    count = static_cast<std::uint32_t>(*read);
    return true;
}

bool JsonInput::readCount(const JsonValue &value, std::optional<std::uint32_t> &count,
                          std::uint32_t minimum)
{
    if (value.isNull()) {
        count.reset();
        return true;
    }
    return readCount(value, count.emplace(), minimum);
}

bool JsonInput::readList(const JsonValue &value, QStringList &texts)
{
    if (!expectArray(value))
        return false;
    for (const JsonValue element : value) {
        QString text;
        if (!read(element, text, value.key()))
            return false;
        texts.append(text);
    }
    return true;
}

bool JsonInput::expectObject(const JsonValue &value, const QString &name)
{
    if (value.isObject())
        return true;
    return fail(
        value.place(),
        tr("“%1” must be an object in braces, not %2.").arg(nameOf(value, name), excerpt(value)));
}

bool JsonInput::expectArray(const JsonValue &value)
{
    if (value.isArray())
        return true;
    return fail(value.place(),
                tr("“%1” must be a list in brackets, not %2.").arg(nameOf(value), excerpt(value)));
}

bool JsonInput::fail(Place place, const QString &message, ErrorCode code)
{
    if (!m_error)
        m_error = Error{code, message, {}, place};
    return false;
}

} // namespace stepwise
