#pragma once

#include "core/execution/session.h"
#include "gui/style/palette.h"

#include <QWidget>

#include <memory>

namespace stepwise {

/// The event log of a session, newest first, with a filter box; each row is a jump.
///
/// Reads the session, which must outlive the panel, and never changes it.
class LogPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LogPanel(Session &session, QWidget *parent = nullptr);
    ~LogPanel() override;

    void setColours(const Palette &colours);
    /// The filter box, which stands above the rows. May be moved into a title bar, and stays the
    /// panel's.
    QWidget *filterField() const;
    QString filterText() const;

public Q_SLOTS:
    void setFilterText(const QString &text);
    void focusFilter();

Q_SIGNALS:
    void revealRequested(stepwise::TaskId task);
    /// A row was opened: to show the run as it was after so many events.
    void positionRequested(std::size_t position);

private:
    struct Private;

    void markNow(const Session &session);

    std::unique_ptr<Private> m;
};

} // namespace stepwise
