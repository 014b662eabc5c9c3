#pragma once

#include "core/execution/session.h"
#include "gui/style/palette.h"

#include <QByteArray>
#include <QWidget>

#include <memory>

namespace stepwise {

/// What the inspected task has written: live from its log, or, of the past and where the log is
/// gone, as far as the recording tells it. Can be searched, follows the end, and opens the whole
/// log in the program that the system has for it.
///
/// Reads the session, which must outlive the panel, and never changes it. Looks at the log ten
/// times a second while it is seen; of a flood only the end is read.
class OutputPanel : public QWidget
{
    Q_OBJECT

public:
    explicit OutputPanel(Session &session, QWidget *parent = nullptr);
    ~OutputPanel() override;

    void setColours(const Palette &colours);

public Q_SLOTS:
    /// One task; of several or none nothing is shown.
    void inspect(const QList<stepwise::TaskId> &tasks);
    void focusSearch();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Private;

    void build();
    void refresh();
    void restart();
    void readOn();
    void tellCaption();
    QString caption() const;
    void search(bool isBackwards);

    std::unique_ptr<Private> m;
};

} // namespace stepwise
