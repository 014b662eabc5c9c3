#pragma once

#include "gui/app/examples.h"

#include <QAbstractButton>

namespace stepwise {

/// A card of the gallery: the example's name and what it shows.
class ExampleCard : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ExampleCard(const Example &example, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Example m_example;
};

} // namespace stepwise
