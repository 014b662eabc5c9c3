#pragma once

#include "gui/app/workspace.h"
#include "gui/style/palette.h"

#include <QDialog>

class QLabel;
class QListWidget;

namespace stepwise {

class GraphView;

/// Lets one graph of a file that has several be chosen, or all as one, with a picture of each.
/// The file is read outside of the event loop.
class GraphDialog : public QDialog
{
    Q_OBJECT

public:
    /// `options`: how the file is read now; the graph in them is chosen at first.
    GraphDialog(const QString &path, const LoadOptions &options, int count, const Palette &palette,
                QWidget *parent = nullptr);
    ~GraphDialog() override;

    /// Those given, with what is chosen now.
    LoadOptions options() const;

private:
    void showChosen();
    void describe();

    QString m_path;
    LoadOptions m_options;
    Workspace m_preview;
    QListWidget *m_list;
    GraphView *m_view;
    QLabel *m_counts;
};

} // namespace stepwise
