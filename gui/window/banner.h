#pragma once

#include "gui/style/palette.h"

#include <QFrame>
#include <QList>
#include <QString>

#include <functional>

class QHBoxLayout;
class QLabel;
class QProgressBar;

namespace stepwise {

/// A row above the canvas that says one thing, with the acts that answer to it.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind {
        Mark,        ///< what a debugger does: paused
        Past,        ///< an earlier moment is shown
        Information, ///< good to know
        Warning,     ///< something to look at
        Error,       ///< something failed
    };
    struct Button
    {
        QString text;
        std::function<void()> act;
    };
    struct Content
    {
        Kind kind = Kind::Information;
        QString text; ///< rich text; what comes from a file in it must be escaped
        QList<Button> buttons;
        bool canBeDismissed = true;
    };

    explicit Banner(const Palette &palette, QWidget *parent = nullptr);

    void setContent(const Content &content);
    const Content &content() const { return m_content; }
    /// How far that is, in percent; shown until the content changes.
    void setProgress(int percent);
    void setColours(const Palette &palette);

Q_SIGNALS:
    void dismissed();

private:
    void restyle();
    QPixmap glyph() const;

    Palette m_palette;
    Content m_content;
    QLabel *m_glyph;
    QLabel *m_text;
    QProgressBar *m_progress;
    QHBoxLayout *m_buttons;
};

} // namespace stepwise
