#pragma once

#include <QComboBox>

namespace stepwise {

/// How fast a run goes: from one pass in 5 s (0.2×) to 64 passes a second, or flat out.
class SpeedBox : public QComboBox
{
    Q_OBJECT

public:
    explicit SpeedBox(QWidget *parent = nullptr);

    /// Passes per second; 0: flat out.
    double pace() const;

public Q_SLOTS:
    /// The nearest speed that is offered.
    void setPace(double passesPerSecond);
    void makeSlower();
    void makeFaster();

Q_SIGNALS:
    void paceChanged(double passesPerSecond);

private:
    void tellPace();
};

} // namespace stepwise
