#include "gui/style/metrics.h"

#include <QFontInfo>
#include <QGuiApplication>

namespace stepwise {

namespace {

constexpr double designFont = 13.0;

/// The size of the system font relative to the design's. Asking a font for its size costs
/// microseconds, and painting asks often: it is asked once for each font.
class SystemFontScale
{
public:
    double value()
    {
        const QFont now = QGuiApplication::font();
        if (m_value == 0 || !now.isCopyOf(m_font)) {
            m_font = now;
            m_value = QFontInfo(now).pixelSize() / designFont;
        }
        return m_value;
    }

private:
    QFont m_font;
    double m_value = 0;
};

} // namespace

int scaled(double designPixels)
{
    static SystemFontScale scale;
    return qRound(designPixels * scale.value());
}

} // namespace stepwise
