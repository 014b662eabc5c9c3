#pragma once

#include <QMenu>

namespace stepwise {

class Actions;
class Settings;

/// Everything that has to do with files: open, recent ones, examples, copies, pictures.
class FileMenu : public QMenu
{
    Q_OBJECT

public:
    /// Both outlive the menu.
    FileMenu(const Actions &actions, Settings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    void fileChosen(const QString &path);

private:
    void fillRecent(QMenu &menu);
    void fillExamples(QMenu &menu);
    void addFile(QMenu &menu, const QString &text, const QString &path);

    Settings &m_settings;
};

} // namespace stepwise
