#pragma once

#include "core/execution/cancelpreview.h"
#include "core/execution/session.h"

#include <QObject>

namespace stepwise {

class GraphView;

/// Shows, before a cancel, what it would do: over the canvas and in a line of text. Follows the run
/// while it is shown.
class CancelPreviewer : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the previewer.
    CancelPreviewer(const Session &session, GraphView &canvas, QObject *parent = nullptr);

    /// "Stops now: 2 · gets grace: 3 · skipped: 12 · goes on: 5".
    static QString describe(const CancelPreview &preview);

public Q_SLOTS:
    void show(const stepwise::Request &request);
    void clear();

Q_SIGNALS:
    /// Empty: nothing is previewed.
    void textChanged(const QString &text);

private:
    void refresh();

    const Session &m_session;
    GraphView &m_canvas;
    std::optional<Request> m_request; ///< what is previewed
};

} // namespace stepwise
