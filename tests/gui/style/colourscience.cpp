#include "tests/gui/style/colourscience.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace stepwise::testing {

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

constexpr double degree = std::numbers::pi / 180;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// The nearest of the 256 levels that a screen can show.
double onScreen(double linearChannel)
{
    const double encoded = linearChannel <= 0.0031308
                               ? 12.92 * linearChannel
                               : 1.055 * std::pow(linearChannel, 1 / 2.4) - 0.055;
    return linear(std::round(encoded * 255) / 255);
}

Vector linearRgb(const QColor &colour)
{
    return {linear(colour.red() / 255.0), linear(colour.green() / 255.0),
            linear(colour.blue() / 255.0)};
}

Vector product(const Matrix &matrix, const Vector &vector)
{
    Vector result{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            result[row] += matrix[row][column] * vector[column];
    return result;
}

Vector seen(const Vector &rgb, Vision vision)
{
    static constexpr Matrix deutan{{{0.367322, 0.860646, -0.227968},
                                    {0.280085, 0.672501, 0.047413},
                                    {-0.011820, 0.042940, 0.968881}}};
    static constexpr Matrix protan{{{0.152286, 1.052583, -0.204868},
                                    {0.114503, 0.786281, 0.099216},
                                    {-0.003882, -0.048116, 1.051998}}};
    static constexpr Matrix tritan{{{1.255528, -0.076749, -0.178779},
                                    {-0.078411, 0.930809, 0.147602},
                                    {0.004733, 0.691367, 0.303900}}};
    if (vision == Vision::Normal)
        return rgb;
    const Matrix &matrix = vision == Vision::Deuteranopia ? deutan
                           : vision == Vision::Protanopia ? protan
                                                          : tritan;
    Vector result = product(matrix, rgb);
    for (double &channel : result)
        channel = onScreen(std::clamp(channel, 0.0, 1.0));
    return result;
}

/// CIELAB under D65.
Vector lab(const Vector &rgb)
{
    static constexpr Matrix toXyz{{{0.4124564, 0.3575761, 0.1804375},
                                   {0.2126729, 0.7151522, 0.0721750},
                                   {0.0193339, 0.1191920, 0.9503041}}};
    static constexpr Vector white{0.95047, 1, 1.08883};
    Vector f = product(toXyz, rgb);
    for (std::size_t at = 0; at < 3; ++at) {
        const double t = f[at] / white[at];
        f[at] = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

double hue(double a, double b)
{
    if (a == 0 && b == 0)
        return 0;
    const double angle = std::atan2(b, a) / degree;
    return angle < 0 ? angle + 360 : angle;
}

/// After Sharma, Wu and Dalal 2005.
double ciede2000(const Vector &first, const Vector &second)
{
    const double meanC = (std::hypot(first[1], first[2]) + std::hypot(second[1], second[2])) / 2;
    const double c7 = std::pow(meanC, 7);
    const double g = 0.5 * (1 - std::sqrt(c7 / (c7 + std::pow(25.0, 7))));
    const double a1 = (1 + g) * first[1];
    const double a2 = (1 + g) * second[1];
    const double c1 = std::hypot(a1, first[2]);
    const double c2 = std::hypot(a2, second[2]);
    const double h1 = hue(a1, first[2]);
    const double h2 = hue(a2, second[2]);
    const bool isGrey = c1 * c2 == 0;

    double dh = isGrey ? 0 : h2 - h1;
    if (dh > 180)
        dh -= 360;
    else if (dh < -180)
        dh += 360;
    const double deltaL = second[0] - first[0];
    const double deltaC = c2 - c1;
    const double deltaH = 2 * std::sqrt(c1 * c2) * std::sin(dh / 2 * degree);

    double meanH = h1 + h2;
    if (!isGrey) {
        if (std::abs(h1 - h2) > 180)
            meanH += meanH < 360 ? 360 : -360;
        meanH /= 2;
    }
    const double l50 = std::pow((first[0] + second[0]) / 2 - 50, 2);
    const double meanC2 = (c1 + c2) / 2;
    const double t =
        1 - 0.17 * std::cos((meanH - 30) * degree) + 0.24 * std::cos(2 * meanH * degree) +
        0.32 * std::cos((3 * meanH + 6) * degree) - 0.20 * std::cos((4 * meanH - 63) * degree);
    const double sl = 1 + 0.015 * l50 / std::sqrt(20 + l50);
    const double sc = 1 + 0.045 * meanC2;
    const double sh = 1 + 0.015 * meanC2 * t;
    const double meanC7 = std::pow(meanC2, 7);
    const double rc = 2 * std::sqrt(meanC7 / (meanC7 + std::pow(25.0, 7)));
    const double rt = -rc * std::sin(60 * std::exp(-std::pow((meanH - 275) / 25, 2)) * degree);
    return std::sqrt(std::pow(deltaL / sl, 2) + std::pow(deltaC / sc, 2) +
                     std::pow(deltaH / sh, 2) + rt * (deltaC / sc) * (deltaH / sh));
}

double luminance(const QColor &colour)
{
    const Vector rgb = linearRgb(colour);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

double difference(const QColor &a, const QColor &b, Vision vision)
{
    return ciede2000(lab(seen(linearRgb(a), vision)), lab(seen(linearRgb(b), vision)));
}

QColor blended(const QColor &top, double opacity, const QColor &below)
{
    const auto mixed = [opacity](int above, int under) {
        return static_cast<int>(std::lround(opacity * above + (1 - opacity) * under));
    };
    return {mixed(top.red(), below.red()), mixed(top.green(), below.green()),
            mixed(top.blue(), below.blue())};
}

} // namespace stepwise::testing
