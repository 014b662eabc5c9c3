#include "gui/style/appearance.h"

#include "gui/style/qpalette.h"
#include "gui/style/windowstyle.h"

#include <QApplication>

namespace stepwise {

Appearance::Appearance(QObject *parent)
    : QObject(parent),
      m_systemIsDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
{
    QApplication::setStyle(new WindowStyle); // the application owns it
    apply();
}

void Appearance::setTheme(Theme theme)
{
    m_theme = theme;
    apply();
}

void Appearance::setKind(PaletteKind kind)
{
    m_kind = kind;
    apply();
}

bool Appearance::isDark() const
{
    return m_theme == Theme::System ? m_systemIsDark : m_theme == Theme::Dark;
}

void Appearance::apply()
{
    m_palette = Palette::of(m_kind, isDark());
    QApplication::setPalette(qpaletteOf(m_palette));
    Q_EMIT paletteChanged(m_palette);
}

} // namespace stepwise
