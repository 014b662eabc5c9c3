#include "gui/canvas/lineraster.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace stepwise {

namespace {

constexpr int fine = 64;
constexpr std::int64_t one = 65536;

constexpr std::int64_t floorDivided(std::int64_t value, std::int64_t by)
{
    const std::int64_t quotient = value / by;
    return value % by < 0 ? quotient - 1 : quotient;
}

/// The first pixel whose middle is not before `value`.
constexpr int firstPixel(std::int64_t value)
{
    return static_cast<int>(floorDivided(value - fine / 2 + fine - 1, fine));
}

} // namespace

LineRaster::LineRaster(const PixelWindow &window, QRgb colour, double width, int opacity)
    : m_window(window), m_colour(colour), m_width(width), m_opacity(opacity)
{
}

void LineRaster::draw(const FinePoint &from, const FinePoint &to)
{
    if (std::abs(to.y - from.y) > std::abs(to.x - from.x))
        drawAlong<true>({from.y, from.x}, {to.y, to.x});
    else
        drawAlong<false>(from, to);
}

template<bool isSteep>
void LineRaster::drawAlong(FinePoint from, FinePoint to)
{
    if (from.x > to.x)
        std::swap(from, to);
    const std::int64_t length = to.x - from.x;
    if (length == 0)
        return;
    const QRect &area = m_window.area;
    const int low = isSteep ? area.top() : area.left();
    const int high = isSteep ? area.bottom() : area.right();
    const int sideLow = isSteep ? area.left() : area.top();
    const int sideHigh = isSteep ? area.right() : area.bottom();
    const int begin = firstPixel(from.x);
    const int first = std::max(begin, low);
    const int last = std::min(firstPixel(to.x) - 1, high);
    const auto across = static_cast<double>(to.y - from.y);
    const auto along = static_cast<double>(length);
    const auto half = static_cast<std::int64_t>(
        m_width / 2 * std::sqrt(1 + across * across / (along * along)) * double(one));
    const std::int64_t reach = half / one + 2;
    if (first > last || std::max(from.y, to.y) / fine + reach < sideLow ||
        std::min(from.y, to.y) / fine - reach > sideHigh)
        return;
    const std::int64_t slope = floorDivided((to.y - from.y) * one, length); // per pixel
    const std::int64_t middle = std::int64_t(begin) * fine + fine / 2 - from.x;
    const std::int64_t start = from.y * (one / fine) + floorDivided(middle * slope, fine);
    std::int64_t at = start + (first - begin) * slope;
    for (int pixel = first; pixel <= last; ++pixel, at += slope)
        cover<isSteep>(pixel, at - half, at + half);
}

template<bool isSteep>
void LineRaster::cover(int along, std::int64_t low, std::int64_t high)
{
    const QRect &area = m_window.area;
    const int sideLow = isSteep ? area.left() : area.top();
    const int sideHigh = isSteep ? area.right() : area.bottom();
    const auto first = static_cast<int>(low >> 16);
    const auto last = static_cast<int>((high - 1) >> 16);
    const int from = std::max(first, sideLow);
    const int to = std::min(last, sideHigh);
    if (from > to)
        return;
    const std::ptrdiff_t step = isSteep ? 1 : m_window.stride;
    QRgb *pixel = isSteep ? m_window.row(along) + (from - area.left())
                          : m_window.row(from) + (along - area.left());
    for (int side = from; side <= to; ++side, pixel += step) {
        const std::int64_t top = std::max(low, std::int64_t(side) << 16);
        const std::int64_t bottom = std::min(high, (std::int64_t(side) + 1) << 16);
        blend(*pixel, static_cast<int>((bottom - top) * m_opacity >> 16));
    }
}

void LineRaster::blend(QRgb &pixel, int coverage) const
{
    if (coverage >= 256) {
        pixel = m_colour;
        return;
    }
    const auto weight = static_cast<quint32>(coverage);
    const quint32 rest = 256 - weight;
    const quint32 redAndBlue =
        ((pixel & 0xff00ff) * rest + (m_colour & 0xff00ff) * weight) >> 8 & 0xff00ff;
    const quint32 green = ((pixel & 0xff00) * rest + (m_colour & 0xff00) * weight) >> 8 & 0xff00;
    pixel = 0xff000000 | redAndBlue | green;
}

void LineRaster::drawHead(const QPointF &tip, double length, double direction, bool isHorizontal)
{
    const double end = isHorizontal ? tip.x() : tip.y();
    const double side = isHorizontal ? tip.y() : tip.x();
    const double begin = end - direction * length;
    const QRect &area = m_window.area;
    const int low = isHorizontal ? area.left() : area.top();
    const int high = isHorizontal ? area.right() : area.bottom();
    const int first = std::max(low, static_cast<int>(std::floor(std::min(begin, end))));
    const int last = std::min(high, static_cast<int>(std::ceil(std::max(begin, end))) - 1);
    for (int pixel = first; pixel <= last; ++pixel) {
        const double middle = std::clamp(pixel + 0.5, std::min(begin, end), std::max(begin, end));
        const double half = std::abs(end - middle) / 2;
        const auto from = std::llround((side - half) * double(one));
        const auto to = std::llround((side + half) * double(one));
        isHorizontal ? cover<false>(pixel, from, to) : cover<true>(pixel, from, to);
    }
}

} // namespace stepwise
