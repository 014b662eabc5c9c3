#pragma once

#include "gui/app/settings.h"
#include "gui/app/workspace.h"
#include "gui/mainwindow.h"
#include "gui/style/appearance.h"

#include <QAction>
#include <QTemporaryDir>

namespace stepwise::testing {

/// A window on settings of its own, shown, with nothing open. Runs are flat out unless a test
/// slows them down.
class WindowFixture
{
public:
    WindowFixture();

    /// Opens and waits for it; false: it was refused.
    bool open(const QString &path);
    bool openExample(const QString &name);
    /// Writes a file of that name into a folder of the fixture; gives its path.
    QString write(const QString &name, const QByteArray &content);

    Session &session() { return workspace.session(); }
    /// By its text without the marks of its mnemonic; null when there is none.
    QAction *action(const QString &text);
    TaskId task(const QString &key) const;
    TaskState stateOf(const QString &key) const;
    /// Runs until nothing goes on any more.
    bool runToEnd();

    QTemporaryDir directory;
    Settings settings;
    Appearance appearance;
    Workspace workspace;
    MainWindow window;
};

} // namespace stepwise::testing
