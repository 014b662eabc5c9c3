#pragma once

#include "core/execution/session.h"
#include "gui/style/palette.h"

#include <QWidget>

#include <memory>

namespace stepwise {

class FailureModel;

/// What went wrong in the run that is shown: the root failure first, what fell with it and by which
/// rule, and the errors that the rules suppress. Each row leads to its task and moment.
///
/// Reads the session, which must outlive the panel, and never changes it. Reads the log when the
/// run ends or pauses, or another is shown, in slices of a few milliseconds, and only while the
/// panel is seen.
class FailurePanel : public QWidget
{
    Q_OBJECT

public:
    explicit FailurePanel(Session &session, QWidget *parent = nullptr);
    ~FailurePanel() override;

    void setColours(const Palette &colours);
    const FailureModel &model() const;

Q_SIGNALS:
    /// Everything has been read.
    void told();
    /// To show the run as it was after so many events, and a task, if one is valid.
    void placeRequested(std::size_t position, stepwise::TaskId task);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Private;

    void restart();
    void readSlice();
    void tell();

    std::unique_ptr<Private> m;
};

} // namespace stepwise
