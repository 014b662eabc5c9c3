#pragma once

#include <QAbstractButton>

namespace stepwise {

/// A text that leads somewhere: in the colour of links, by pointer or keyboard. Elided in the
/// middle where it does not fit; then the whole stands in the tooltip.
class LinkButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LinkButton(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace stepwise
