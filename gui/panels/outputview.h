#pragma once

#include "gui/models/ansireader.h"
#include "gui/style/palette.h"

#include <QPlainTextEdit>

namespace stepwise {

/// The end of what a program has written, with its colours. However much is added, so many lines
/// stay, and no more; while its end is seen, the view follows it.
class OutputView : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int lineLimit = 10'000;

    explicit OutputView(QWidget *parent = nullptr);

    void setColours(const Palette &colours);
    /// Shows these from now on, and what is added.
    void restart();
    void add(const QByteArray &bytes);

    /// Whether new lines are brought into view.
    bool isFollowing() const { return m_isFollowing; }
    void setFollowing(bool isFollowing);
    /// Goes to the next place of the text from the cursor on, round the end; false: there is none.
    bool findNext(const QString &text, bool isBackwards);

Q_SIGNALS:
    /// The user has scrolled away from the end, or back to it.
    void followingChanged(bool isFollowing);

private:
    QTextCharFormat formatOf(const AnsiStyle &style) const;
    void noteScrolled();

    Palette m_colours;
    AnsiReader m_reader;
    bool m_isFollowing = true;
    bool m_isAdding = false;
    bool m_overwrites = false; ///< a return has been read: the next text replaces the line
};

} // namespace stepwise
