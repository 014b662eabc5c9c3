#pragma once

#include "gui/models/runsource.h"
#include "gui/panels/glyphlabel.h"

class QLabel;
class QPushButton;

namespace stepwise {

class LinkButton;

/// A task in the inspector: its glyph, its name as a link, and what is to be said of it, below the
/// name or at the end of the line. As a root cause it has a tint, and may have an act.
class TaskLine : public QWidget
{
    Q_OBJECT

public:
    /// In a list what is to be said stands at the end; in a chain below.
    enum class Kind { List, Chain };

    explicit TaskLine(Kind kind, QWidget *parent = nullptr);

    void setColours(const Palette &colours);
    void setTask(TaskId task, const RunSource &source, const QString &saying);
    /// A line leads on to the next one.
    void setContinued(bool isContinued);
    /// Tints the line; `act` is the text of its button, empty: none.
    void setRoot(bool isRoot, const QString &act = {});
    /// Whether the name leads to the task; it does not where the task is the one inspected.
    void setLinked(bool isLinked);

    TaskId task() const { return m_task; }

Q_SIGNALS:
    void revealRequested(stepwise::TaskId task);
    void actRequested(stepwise::TaskId task);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
    GlyphLabel *m_glyph; ///< children of the line
    LinkButton *m_link;
    QLabel *m_saying;
    QPushButton *m_act;
    Palette m_colours;
    TaskId m_task;
    bool m_isContinued = false;
    bool m_isRoot = false;
};

} // namespace stepwise
