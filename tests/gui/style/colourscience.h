#pragma once

#include <QColor>

namespace stepwise::testing {

/// How somebody sees: with all cones, or without one kind of them (Machado, Oliveira and
/// Fernandes 2009, full severity, applied in linear RGB, rounded to what a screen shows).
enum class Vision { Normal, Deuteranopia, Protanopia, Tritanopia };

/// The contrast ratio of WCAG 2: from 1 to 21.
double contrast(const QColor &a, const QColor &b);

/// The difference CIEDE2000 of two colours as somebody with that vision sees them.
double difference(const QColor &a, const QColor &b, Vision vision = Vision::Normal);

/// `top` at that opacity over `below`.
QColor blended(const QColor &top, double opacity, const QColor &below);

} // namespace stepwise::testing
