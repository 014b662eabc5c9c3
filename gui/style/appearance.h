#pragma once

#include "gui/style/palette.h"

#include <QObject>

namespace stepwise {

enum class Theme { System, Light, Dark };

/// How the whole program looks: owns the choice of theme and palette and brings it to every
/// widget. One for each program, alive as long as its windows.
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// Installs the window's style; notes what the system's own colours were: light or dark.
    explicit Appearance(QObject *parent = nullptr);

    Theme theme() const { return m_theme; }
    PaletteKind kind() const { return m_kind; }
    const Palette &palette() const { return m_palette; }

    void setTheme(Theme theme);
    void setKind(PaletteKind kind);

Q_SIGNALS:
    /// The program's palette is already the new one.
    void paletteChanged(const stepwise::Palette &palette);

private:
    void apply();
    bool isDark() const;

    bool m_systemIsDark;
    Theme m_theme = Theme::System;
    PaletteKind m_kind = PaletteKind::Default;
    Palette m_palette;
};

} // namespace stepwise
