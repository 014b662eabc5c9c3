#pragma once

#include "gui/style/palette.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace stepwise {

/// A box for the text of a filter, with what is wrong with it below, and how much it finds.
///
/// Escape clears the text; without a text it is left to others. Down goes to what is filtered.
class FilterField : public QWidget
{
    Q_OBJECT

public:
    explicit FilterField(const QString &placeholder, QWidget *parent = nullptr);

    void setColours(const Palette &colours);
    QString text() const;
    void setText(const QString &text);
    /// What is wrong with the text; empty: nothing.
    void setError(const QString &message);
    /// What stands below while nothing is wrong; empty: nothing.
    void setNote(const QString &note);

Q_SIGNALS:
    void textChanged(const QString &text);
    void leftDownwards();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showLine();

    QLineEdit *m_edit; ///< a child, as is the line below
    QLabel *m_line;
    QString m_error;
    QString m_note;
    QColor m_errorColour;
    QColor m_noteColour;
};

} // namespace stepwise
