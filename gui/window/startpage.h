#pragma once

#include <QScrollArea>

class QGridLayout;
class QVBoxLayout;

namespace stepwise {

class Settings;

/// What stands where the canvas will be while no file is open: recent files and the examples.
class StartPage : public QScrollArea
{
    Q_OBJECT

public:
    /// The settings outlive the page.
    explicit StartPage(const Settings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested();
    void fileChosen(const QString &path);

private:
    void addTitle(QVBoxLayout &column);
    void addExamples(QVBoxLayout &column);
    void fillRecent();

    const Settings &m_settings;
    QVBoxLayout *m_recent;
};

} // namespace stepwise
