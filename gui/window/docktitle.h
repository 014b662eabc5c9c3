#pragma once

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace stepwise {

/// The title bar of a dock: its name, a number, and small buttons. Drags the dock like Qt's own.
class DockTitle : public QWidget
{
    Q_OBJECT

public:
    explicit DockTitle(const QString &title, QWidget *parent = nullptr);

    /// Empty: none.
    void setNumber(const QString &number);
    /// A field at the end, not wider than that.
    void addField(QWidget *field, int widest);
    /// Anything else, at the end.
    void addTool(QWidget *tool);
    void addButton(const QIcon &icon, const QString &text, const std::function<void()> &act);

    /// What a dock gives its title: the fixed height.
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_layout;
    QLabel *m_number;
};

} // namespace stepwise
