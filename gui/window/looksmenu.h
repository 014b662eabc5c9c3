#pragma once

#include <QMenu>

class QAction;

namespace stepwise {

class Appearance;
class Settings;

/// Theme and palette, each a choice; what is chosen is applied at once and remembered.
class LooksMenu : public QMenu
{
    Q_OBJECT

public:
    /// Both outlive the menu.
    LooksMenu(Appearance &appearance, Settings &settings, QWidget *parent = nullptr);

private:
    void addThemes();
    void addPalettes();
    void check();

    Appearance &m_appearance;
    Settings &m_settings;
    QList<QAction *> m_themes;
    QList<QAction *> m_palettes;
};

} // namespace stepwise
