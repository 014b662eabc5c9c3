#include "gui/dialogs/settingsdialog.h"

#include "gui/app/settings.h"
#include "gui/app/translator.h"
#include "gui/dialogs/optionalseconds.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>

namespace stepwise {

using namespace std::chrono_literals;

SettingsDialog::SettingsDialog(Settings &settings, Appearance &appearance, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_appearance(appearance),
      m_grace(new OptionalSeconds(tr("Cancel with a &grace period"), 10s, this)),
      m_theme(new QComboBox(this)), m_palette(new QComboBox(this)), m_motion(new QComboBox(this)),
      m_language(new QComboBox(this))
{
    setWindowTitle(tr("Settings"));
    m_grace->setValue(settings.defaultGrace());
    fillChoices();
    addFields();
}

void SettingsDialog::fillChoices()
{
    m_theme->addItem(tr("As the system"), static_cast<int>(Theme::System));
    m_theme->addItem(tr("Light"), static_cast<int>(Theme::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(Theme::Dark));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(m_appearance.theme())));
    m_palette->addItem(tr("Default"), static_cast<int>(PaletteKind::Default));
    m_palette->addItem(tr("Colour-blind safe"), static_cast<int>(PaletteKind::ColourBlindSafe));
    m_palette->addItem(tr("Greyscale"), static_cast<int>(PaletteKind::Greyscale));
    m_palette->setCurrentIndex(m_palette->findData(static_cast<int>(m_appearance.kind())));
    m_motion->addItem(tr("As the system"), static_cast<int>(Motion::System));
    m_motion->addItem(tr("Full"), static_cast<int>(Motion::Full));
    m_motion->addItem(tr("Reduced"), static_cast<int>(Motion::Reduced));
    m_motion->setCurrentIndex(m_motion->findData(static_cast<int>(m_settings.motion())));
    m_language->addItem(tr("As the system"), QString());
    for (const QString &language : Translator::languages())
        m_language->addItem(Translator::nameOf(language), language);
    m_language->setCurrentIndex(qMax(0, m_language->findData(m_settings.language())));
}

void SettingsDialog::addFields()
{
    auto *form = new QFormLayout;
    form->addRow(m_grace);
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(tr("&Colours of the states"), m_palette);
    form->addRow(tr("&Motion"), m_motion);
    form->addRow(tr("&Language"), m_language);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
}

void SettingsDialog::accept()
{
    QDialog::accept();
    m_settings.setDefaultGrace(m_grace->value());
    const auto theme = static_cast<Theme>(m_theme->currentData().toInt());
    const auto kind = static_cast<PaletteKind>(m_palette->currentData().toInt());
    m_settings.setTheme(theme);
    m_settings.setPaletteKind(kind);
    m_appearance.setTheme(theme);
    m_appearance.setKind(kind);
    m_settings.setMotion(static_cast<Motion>(m_motion->currentData().toInt()));
    m_settings.setLanguage(m_language->currentData().toString());
}

} // namespace stepwise
