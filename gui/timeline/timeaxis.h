#pragma once

#include "core/base/clock.h"

namespace stepwise {

/// Where moments are on the screen: pixels from the left edge of the bars.
///
/// Either *fitted*, when it always shows everything and grows by whole steps of the ruler, or at a
/// place and zoom that were asked for.
class TimeAxis
{
public:
    double xOf(Moment moment) const;
    Moment momentAt(double x) const; ///< never negative
    double width() const { return m_width; }
    Moment begin() const { return momentAt(0); }
    Moment end() const { return momentAt(m_width); }
    double nanosecondsPerPixel() const { return m_scale; }

    bool isFitted() const { return m_isFitted; }
    /// What there is to see: from 0 to that moment.
    void setContent(Moment last);
    void setWidth(double width);
    void fit();
    /// Shows that part.
    void show(Moment first, Moment last);
    /// Keeps the moment at `x` where it is.
    void zoomAround(double x, double factor);
    void panBy(double pixels);
    /// Moves so little that the moment is seen with some room before it.
    void reveal(Moment moment);

    // For a scroll bar, in pixels.
    double length() const; ///< of all that there is to see
    double offset() const { return m_origin / m_scale; }
    void setOffset(double pixels);

    /// The distance of the ruler's marks: a round time, at least `pixels` wide.
    Duration markStep(double pixels) const;

private:
    void limit();
    double shown() const; ///< nanoseconds that there are to see

    Moment m_content{0};
    double m_width = 1;
    double m_origin = 0;  ///< nanoseconds at x = 0
    double m_scale = 1e7; ///< nanoseconds for a pixel
    bool m_isFitted = true;
};

} // namespace stepwise
