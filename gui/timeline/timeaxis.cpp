#include "gui/timeline/timeaxis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stepwise {

using namespace std::chrono_literals;

namespace {

/// Nobody looks at less than this in one pixel.
constexpr double finest = 100; // ns
/// How much more than everything is the most that is seen at once.
constexpr double widest = 4;
constexpr double markWidth = 90;  // pixels, of the steps by which a fitted axis grows
constexpr Duration atFirst = 10s; ///< what is shown of a run that has not begun
/// The part of the width that stays free behind the last moment.
constexpr double room = 0.12;

Duration roundStep(double atLeast)
{
    constexpr std::array<Duration, 9> abovePow{60s,   120s,  300s,   600s,  1800s,
                                               3600s, 7200s, 21600s, 86400s};
    constexpr double tenSeconds = 10e9;
    if (atLeast <= 3 * tenSeconds) {
        double power = 1;
        while (power * 10 <= atLeast)
            power *= 10;
        for (const double step : {1.0, 2.0, 5.0, 10.0}) {
            if (step * power >= atLeast)
                return Duration(static_cast<Duration::rep>(std::min(step * power, 30e9)));
        }
    }
    for (const Duration step : abovePow) {
        if (static_cast<double>(step.count()) >= atLeast)
            return step;
    }
    const double days = std::ceil(atLeast / static_cast<double>(abovePow.back().count()));
    return abovePow.back() * static_cast<Duration::rep>(days);
}

} // namespace

double TimeAxis::xOf(Moment moment) const
{
    return (static_cast<double>(moment.count()) - m_origin) / m_scale;
}

Moment TimeAxis::momentAt(double x) const
{
    const double nanoseconds = std::clamp(m_origin + x * m_scale, 0.0, 9e18);
    return Moment(static_cast<Moment::rep>(nanoseconds));
}

double TimeAxis::shown() const
{
    return static_cast<double>((m_content > Moment(0) ? m_content : atFirst).count());
}

void TimeAxis::setContent(Moment last)
{
    m_content = last;
    if (m_isFitted)
        fit();
}

void TimeAxis::setWidth(double width)
{
    m_width = std::max(1.0, width);
    if (m_isFitted)
        fit();
    else
        limit();
}

void TimeAxis::fit()
{
    m_isFitted = true;
    m_origin = 0;
    // Grows by whole marks, so that the picture does not creep while a run goes on.
    const double wanted = shown() * (1 + room);
    const double step = static_cast<double>(roundStep(wanted / m_width * markWidth).count());
    m_scale = std::ceil(wanted / step) * step / m_width;
}

void TimeAxis::show(Moment first, Moment last)
{
    m_isFitted = false;
    m_origin = static_cast<double>(first.count());
    m_scale = static_cast<double>((last - first).count()) / m_width;
    limit();
}

void TimeAxis::zoomAround(double x, double factor)
{
    const double moment = m_origin + x * m_scale;
    m_isFitted = false;
    m_scale /= factor;
    limit();
    m_origin = moment - x * m_scale;
    limit();
}

void TimeAxis::panBy(double pixels)
{
    m_isFitted = false;
    m_origin += pixels * m_scale;
    limit();
}

void TimeAxis::reveal(Moment moment)
{
    const double x = xOf(moment);
    const double margin = m_width * room;
    if (x > m_width - margin)
        panBy(x - m_width + margin);
    else if (x < 0)
        panBy(x - margin);
}

void TimeAxis::limit()
{
    m_scale = std::clamp(m_scale, finest, widest * shown() / m_width);
    m_origin = std::clamp(m_origin, 0.0, std::max(0.0, (length() - m_width) * m_scale));
}

double TimeAxis::length() const
{
    return shown() * (1 + room) / m_scale;
}

void TimeAxis::setOffset(double pixels)
{
    m_isFitted = false;
    m_origin = pixels * m_scale;
    limit();
}

Duration TimeAxis::markStep(double pixels) const
{
    return roundStep(pixels * m_scale);
}

} // namespace stepwise
