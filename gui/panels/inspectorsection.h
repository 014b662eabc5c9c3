#pragma once

#include "gui/style/palette.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace stepwise {

/// A part of the inspector: a title, perhaps a number, and what stands below; a thin line above.
class InspectorSection : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorSection(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Beside the title; empty: none.
    void setNumber(const QString &number);
    virtual void setColours(const Palette &colours);

protected:
    QVBoxLayout *body() const { return m_body; }
    const Palette &colours() const { return m_colours; }
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title; ///< children of the section
    QLabel *m_number;
    QVBoxLayout *m_body;
    Palette m_colours;
};

} // namespace stepwise
