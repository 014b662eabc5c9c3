#include "core/execution/watch.h"

#include "core/graph/taskstate.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace stepwise {

namespace {

struct WatchText
{
    Q_DECLARE_TR_FUNCTIONS(Watch)
};

/// The filter that a word for a count stands for; empty: it is none.
QString filterOfCount(const QString &word)
{
    if (word.compare(QLatin1String("ended"), Qt::CaseInsensitive) == 0)
        return QStringLiteral("state:succeeded,failed,timedOut,cancelled,skipped");
    if (word.compare(QLatin1String("held"), Qt::CaseInsensitive) == 0)
        return QStringLiteral("held");
    const auto state =
        std::find_if(allTaskStates.begin(), allTaskStates.end(), [&word](TaskState candidate) {
            return word.compare(stateKey(candidate), Qt::CaseInsensitive) == 0;
        });
    return state == allTaskStates.end() ? QString() : QStringLiteral("state:") + stateKey(*state);
}

Watch::Comparison comparisonOf(QStringView sign)
{
    using Comparison = Watch::Comparison;
    if (sign == QLatin1String("="))
        return Comparison::Equal;
    if (sign == QLatin1String("!="))
        return Comparison::Unequal;
    if (sign == QLatin1String("<"))
        return Comparison::Less;
    if (sign == QLatin1String("<="))
        return Comparison::LessOrEqual;
    return sign == QLatin1String(">") ? Comparison::More : Comparison::MoreOrEqual;
}

Error wrong(ErrorCode code, const QString &message, qsizetype column)
{
    return {code, message, {}, {1, static_cast<int>(column) + 1}};
}

} // namespace

Result<Watch> Watch::parse(const QString &text)
{
    // "running > 8" and "(a filter) > 8"; any other comparison is the filter's own.
    static const QRegularExpression condition(
        QStringLiteral("^\\s*(?:\\((.*)\\)|(\\w+))\\s*(!=|<=|>=|=|<|>)\\s*(\\S*)\\s*$"));
    Watch watch;
    watch.m_text = text.simplified();
    if (watch.m_text.isEmpty())
        return wrong(
            ErrorCode::BadSyntax,
            WatchText::tr("Say what to watch: “running”, “running > 8” or a filter such as "
                          "“state:running group:db”."),
            0);
    QString filter = watch.m_text;
    const auto match = condition.match(watch.m_text);
    const bool isFilter = match.hasMatch() && !match.captured(1).isEmpty();
    const QString counted = filterOfCount(match.captured(2));
    if (match.hasMatch() && (isFilter || !counted.isEmpty())) {
        bool isNumber = false;
        watch.m_limit = match.captured(4).toUInt(&isNumber);
        if (!isNumber)
            return wrong(
                ErrorCode::BadValue,
                WatchText::tr("A whole number of tasks is right behind “%1”, such as “%2 8”.")
                    .arg(match.captured(3), match.captured(3)),
                match.capturedStart(4));
        watch.m_comparison = comparisonOf(match.capturedView(3));
        filter = isFilter ? match.captured(1) : counted;
    } else if (const QString whole = filterOfCount(watch.m_text); !whole.isEmpty()) {
        filter = whole;
    }
    auto parsed = Expression::parse(filter);
    if (!parsed)
        return parsed.error();
    watch.m_filter = std::move(parsed.value());
    return watch;
}

bool Watch::holds(std::uint32_t tasks) const
{
    if (!m_comparison)
        return true;
    switch (*m_comparison) {
    case Comparison::Equal:
        return tasks == m_limit;
    case Comparison::Unequal:
        return tasks != m_limit;
    case Comparison::Less:
        return tasks < m_limit;
    case Comparison::LessOrEqual:
        return tasks <= m_limit;
    case Comparison::More:
        return tasks > m_limit;
    case Comparison::MoreOrEqual:
        return tasks >= m_limit;
    }
    return false;
}

} // namespace stepwise
