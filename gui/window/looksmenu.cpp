#include "gui/window/looksmenu.h"

#include "gui/app/settings.h"
#include "gui/style/appearance.h"
#include "gui/style/iconengine.h"

#include <QActionGroup>

namespace stepwise {

LooksMenu::LooksMenu(Appearance &appearance, Settings &settings, QWidget *parent)
    : QMenu(tr("&Appearance"), parent), m_appearance(appearance), m_settings(settings)
{
    setIcon(lineIcon(QStringLiteral("palette")));
    addThemes();
    addSeparator();
    addPalettes();
    connect(this, &QMenu::aboutToShow, this, &LooksMenu::check);
    check();
}

void LooksMenu::addThemes()
{
    auto *group = new QActionGroup(this);
    const std::pair<Theme, QString> themes[]{{Theme::System, tr("As the &system")},
                                             {Theme::Light, tr("&Light")},
                                             {Theme::Dark, tr("&Dark")}};
    for (const auto &[theme, text] : themes) {
        QAction *action = addAction(text);
        action->setCheckable(true);
        action->setData(static_cast<int>(theme));
        group->addAction(action);
        m_themes.append(action);
        connect(action, &QAction::triggered, this, [this, theme = theme] {
            m_settings.setTheme(theme);
            m_appearance.setTheme(theme);
        });
    }
}

void LooksMenu::addPalettes()
{
    auto *group = new QActionGroup(this);
    const std::pair<PaletteKind, QString> kinds[]{
        {PaletteKind::Default, tr("De&fault colours")},
        {PaletteKind::ColourBlindSafe, tr("&Colour-blind safe")},
        {PaletteKind::Greyscale, tr("&Greyscale")}};
    for (const auto &[kind, text] : kinds) {
        QAction *action = addAction(text);
        action->setCheckable(true);
        action->setData(static_cast<int>(kind));
        group->addAction(action);
        m_palettes.append(action);
        connect(action, &QAction::triggered, this, [this, kind = kind] {
            m_settings.setPaletteKind(kind);
            m_appearance.setKind(kind);
        });
    }
}

void LooksMenu::check()
{
    for (QAction *action : std::as_const(m_themes))
        action->setChecked(action->data() == static_cast<int>(m_appearance.theme()));
    for (QAction *action : std::as_const(m_palettes))
        action->setChecked(action->data() == static_cast<int>(m_appearance.kind()));
}

} // namespace stepwise
