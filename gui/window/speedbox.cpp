#include "gui/window/speedbox.h"

#include <QLocale>

#include <array>
#include <cmath>

namespace stepwise {

namespace {

constexpr double flatOut = 0.0;
constexpr std::array<double, 10> paces{0.2, 0.5, 1, 2, 4, 8, 16, 32, 64, flatOut};

/// Speeds differ by factors, so they are compared by their logarithms.
double distance(double left, double right)
{
    if (left == flatOut || right == flatOut)
        return left == right ? 0.0 : HUGE_VAL;
    return std::abs(std::log(left / right));
}

} // namespace

SpeedBox::SpeedBox(QWidget *parent) : QComboBox(parent)
{
    const QLocale locale;
    for (const double pace : paces) {
        addItem(pace == flatOut ? tr("flat out") : tr("%1×", "speed").arg(locale.toString(pace)),
                pace);
    }
    setAccessibleName(tr("Speed"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::currentIndexChanged, this, &SpeedBox::tellPace);
    setPace(1.0);
}

double SpeedBox::pace() const
{
    return currentData().toDouble();
}

void SpeedBox::setPace(double passesPerSecond)
{
    int nearest = 0;
    for (int index = 1; index < count(); ++index) {
        if (distance(itemData(index).toDouble(), passesPerSecond) <
            distance(itemData(nearest).toDouble(), passesPerSecond)) {
            nearest = index;
        }
    }
    setCurrentIndex(nearest);
}

void SpeedBox::makeSlower()
{
    setCurrentIndex(qMax(0, currentIndex() - 1));
}

void SpeedBox::makeFaster()
{
    setCurrentIndex(qMin(count() - 1, currentIndex() + 1));
}

void SpeedBox::tellPace()
{
    const double passes = pace();
    setToolTip(passes == flatOut ? tr("As many passes per second as this machine can do")
                                 : tr("%1 passes per second (Ctrl+[ slower, Ctrl+] faster)")
                                       .arg(QLocale().toString(passes)));
    Q_EMIT paceChanged(passes);
}

} // namespace stepwise
