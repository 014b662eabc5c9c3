#include "core/execution/expressionsyntax.h"

#include "core/base/clock.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <limits>
#include <span>

namespace stepwise {

namespace {

using Kind = ExpressionValueKind;

constexpr std::array fieldSyntaxes{
    ExpressionFieldSyntax{QLatin1String("state"), ExpressionField::State, Kind::States},
    ExpressionFieldSyntax{QLatin1String("name"), ExpressionField::Name, Kind::Texts},
    ExpressionFieldSyntax{QLatin1String("id"), ExpressionField::Id, Kind::Texts},
    ExpressionFieldSyntax{QLatin1String("group"), ExpressionField::Group, Kind::Texts},
    ExpressionFieldSyntax{QLatin1String("event"), ExpressionField::Event, Kind::Texts},
    ExpressionFieldSyntax{QLatin1String("step"), ExpressionField::Step, Kind::Count},
    ExpressionFieldSyntax{QLatin1String("pass"), ExpressionField::Pass, Kind::Count},
    ExpressionFieldSyntax{QLatin1String("time"), ExpressionField::Time, Kind::Time},
    ExpressionFieldSyntax{QLatin1String("duration"), ExpressionField::RunningTime, Kind::Time},
    ExpressionFieldSyntax{QLatin1String("progress"), ExpressionField::Progress, Kind::Percent},
};

/// How a number with a unit becomes the integer that terms compare.
struct Unit
{
    QLatin1String name;
    double scale;
};

constexpr std::array countUnits{
    Unit{QLatin1String(""), 1.0},
};

constexpr std::array timeUnits{
    Unit{QLatin1String(""), 1e9},     Unit{QLatin1String("s"), 1e9},
    Unit{QLatin1String("ms"), 1e6},   Unit{QLatin1String("m"), 60e9},
    Unit{QLatin1String("min"), 60e9}, Unit{QLatin1String("h"), 3600e9},
};

constexpr double partsOfPercent = ExpressionTerm::progressUnits / 100.0;
constexpr std::array percentUnits{
    Unit{QLatin1String(""), partsOfPercent},
    Unit{QLatin1String("%"), partsOfPercent},
};

} // namespace

const ExpressionFieldSyntax *fieldSyntax(QStringView word)
{
    const auto found =
        std::find_if(fieldSyntaxes.begin(), fieldSyntaxes.end(), [&](const auto &syntax) {
            return word.compare(syntax.word, Qt::CaseInsensitive) == 0;
        });
    return found == fieldSyntaxes.end() ? nullptr : &*found;
}

QString allFieldWords()
{
    QStringList words;
    for (const ExpressionFieldSyntax &syntax : fieldSyntaxes)
        words.append(syntax.word);
    return words.join(QStringLiteral(", "));
}

std::optional<double> unitScale(Kind kind, QStringView unit)
{
    std::span<const Unit> units = countUnits;
    if (kind == Kind::Time)
        units = timeUnits;
    else if (kind == Kind::Percent)
        units = percentUnits;
    const auto found =
        std::find_if(units.begin(), units.end(), [&](const Unit &u) { return unit == u.name; });
    if (found == units.end())
        return std::nullopt;
    return found->scale;
}

double largestValue(Kind kind)
{
    if (kind == Kind::Time)
        return static_cast<double>(longestDuration.count());
    if (kind == Kind::Percent)
        return ExpressionTerm::progressUnits;
    return std::numeric_limits<std::uint32_t>::max();
}

std::vector<TaskState> statesNamed(const QString &text)
{
    std::vector<TaskState> beginning;
    for (const TaskState state : allTaskStates) {
        const QString key = stateKey(state);
        const QString name = stateName(state);
        if (key.compare(text, Qt::CaseInsensitive) == 0 ||
            name.compare(text, Qt::CaseInsensitive) == 0)
            return {state};
        if (key.startsWith(text, Qt::CaseInsensitive) || name.startsWith(text, Qt::CaseInsensitive))
            beginning.push_back(state);
    }
    return beginning;
}

} // namespace stepwise
