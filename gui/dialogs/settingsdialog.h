#pragma once

#include <QDialog>

class QComboBox;

namespace stepwise {

class Appearance;
class OptionalSeconds;
class Settings;

/// What holds for every file: grace, looks, language. Taken over when accepted.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both outlive the dialog.
    SettingsDialog(Settings &settings, Appearance &appearance, QWidget *parent = nullptr);

    void accept() override;

private:
    void fillChoices();
    void addFields();

    Settings &m_settings;
    Appearance &m_appearance;
    OptionalSeconds *m_grace;
    QComboBox *m_theme;
    QComboBox *m_palette;
    QComboBox *m_motion;
    QComboBox *m_language;
};

} // namespace stepwise
