#include "gui/window/banner.h"

#include "gui/canvas/stateglyph.h"
#include "gui/style/iconengine.h"
#include "gui/style/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace stepwise {

using namespace Qt::StringLiterals;

Banner::Banner(const Palette &palette, QWidget *parent)
    : QFrame(parent), m_palette(palette), m_glyph(new QLabel(this)), m_text(new QLabel(this)),
      m_progress(new QProgressBar(this)), m_buttons(new QHBoxLayout)
{
    setObjectName(u"banner"_s);
    setMinimumHeight(scaled(metrics::banner));
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(14), scaled(3), scaled(8), scaled(3));
    layout->setSpacing(scaled(8));
    layout->addWidget(m_glyph);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_progress);
    m_progress->setFixedWidth(scaled(160));
    m_progress->setTextVisible(false);
    m_progress->hide();
    layout->addLayout(m_buttons);
    m_buttons->setSpacing(scaled(8));
}

void Banner::setContent(const Content &content)
{
    m_content = content;
    m_text->setText(content.text);
    setAccessibleName(content.text);
    m_progress->hide();
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater(); // it may be the one that was just clicked
        delete item;
    }
    for (const Button &button : content.buttons) {
        auto *widget = new QPushButton(button.text, this);
        connect(widget, &QPushButton::clicked, this, button.act);
        m_buttons->addWidget(widget);
    }
    if (content.canBeDismissed) {
        auto *close = new QToolButton(this);
        close->setIcon(lineIcon(u"x"_s));
        close->setAutoRaise(true);
        close->setToolTip(tr("Dismiss"));
        close->setAccessibleName(tr("Dismiss"));
        connect(close, &QToolButton::clicked, this, &Banner::dismissed);
        m_buttons->addWidget(close);
    }
    restyle();
}

void Banner::setProgress(int percent)
{
    m_progress->setValue(percent);
    m_progress->show();
}

void Banner::setColours(const Palette &palette)
{
    m_palette = palette;
    restyle();
}

void Banner::restyle()
{
    const bool isMark = m_content.kind == Kind::Mark || m_content.kind == Kind::Past;
    const QColor background = isMark ? m_palette.heldTint : m_palette.panel;
    const QColor outline = isMark ? m_palette.heldMark : m_palette.border;
    setStyleSheet(u"#banner { background: %1; border: none; border-bottom: 1px solid %2; }"_s.arg(
        background.name(), outline.name()));
    m_glyph->setPixmap(glyph());
}

QPixmap Banner::glyph() const
{
    const int size = scaled(metrics::menuIcon);
    const qreal ratio = devicePixelRatioF();
    switch (m_content.kind) {
    case Kind::Mark:
        return heldGlyphPixmap(m_palette.heldMark, m_palette.heldTint, size, ratio);
    case Kind::Past:
        return linePixmap(u"step-back"_s, m_palette.heldMark, size, ratio);
    case Kind::Warning:
        return linePixmap(u"octagon-x"_s, m_palette.of(TaskState::Cancelling).ink, size, ratio);
    case Kind::Error:
        return linePixmap(u"x"_s, m_palette.of(TaskState::Failed).mark, size, ratio);
    case Kind::Information:
        break;
    }
    return linePixmap(u"info"_s, m_palette.accent, size, ratio);
}

} // namespace stepwise
