#pragma once

#include "core/execution/runlist.h"
#include "gui/models/comparisonmodel.h"
#include "gui/style/palette.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QTreeView;

namespace stepwise {

class LinkButton;
class SpansDelegate;

/// Two runs of a graph side by side: where they part, and each task's span and end in both. A row
/// leads to the task, at the moment at which it went otherwise.
class ComparisonPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonPanel(QWidget *parent = nullptr);

    void setColours(const Palette &colours);
    /// Compares them as they are now.
    void compare(const NamedRun &first, const NamedRun &second);
    bool isEmpty() const { return !m_first.recording; }
    /// Another document: there is nothing to compare any more.
    void clear();

Q_SIGNALS:
    /// To show a run as it was after so many events, and a task of it, if one is valid.
    void placeRequested(const stepwise::Recording *run, std::size_t position,
                        stepwise::TaskId task);

private:
    void addHead();
    void addRows();
    void tellParting();
    QString partingText(const NamedRun &run, const std::optional<PartingEvent> &event) const;
    void showParting(const NamedRun &run, const std::optional<PartingEvent> &event);
    void chooseRow(const QModelIndex &index);

    NamedRun m_first;
    NamedRun m_second;
    ComparisonModel m_model;
    QLabel *m_parting;
    LinkButton *m_toFirst;
    LinkButton *m_toSecond;
    QCheckBox *m_onlyDiffering;
    QTreeView *m_rows;
    SpansDelegate *m_delegate;
};

} // namespace stepwise
