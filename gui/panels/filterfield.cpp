#include "gui/panels/filterfield.h"

#include "gui/panels/panelfont.h"
#include "gui/style/iconengine.h"
#include "gui/style/metrics.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace stepwise {

FilterField::FilterField(const QString &placeholder, QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_line(new QLabel(this))
{
    m_edit->setPlaceholderText(placeholder);
    m_edit->addAction(lineIcon(QStringLiteral("list-filter"), QPalette::PlaceholderText),
                      QLineEdit::LeadingPosition);
    m_edit->setClearButtonEnabled(true);
    m_edit->setMinimumHeight(scaled(28));
    m_edit->installEventFilter(this);
    m_line->setFont(panelFont(font(), 11));
    m_line->setWordWrap(true);
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_line->hide();
    setFocusProxy(m_edit);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(4));
    layout->addWidget(m_edit);
    layout->addWidget(m_line);
    connect(m_edit, &QLineEdit::textChanged, this, &FilterField::textChanged);
}

void FilterField::setColours(const Palette &colours)
{
    m_errorColour = colours.of(TaskState::Failed).ink;
    m_noteColour = colours.muted;
    showLine();
}

QString FilterField::text() const
{
    return m_edit->text();
}

void FilterField::setText(const QString &text)
{
    m_edit->setText(text);
}

void FilterField::setError(const QString &message)
{
    m_error = message;
    showLine();
}

void FilterField::setNote(const QString &note)
{
    m_note = note;
    showLine();
}

void FilterField::showLine()
{
    const bool isWrong = !m_error.isEmpty();
    const QString text = isWrong ? m_error : m_note;
    QPalette colours = m_line->palette();
    colours.setColor(m_line->foregroundRole(), isWrong ? m_errorColour : m_noteColour);
    m_line->setPalette(colours);
    m_line->setText(text);
    m_line->setVisible(!text.isEmpty());
    m_edit->setToolTip(m_error);
    m_edit->setAccessibleDescription(text);
}

bool FilterField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Down) {
        Q_EMIT leftDownwards();
        return true;
    }
    if (key == Qt::Key_Escape && !m_edit->text().isEmpty()) {
        m_edit->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace stepwise
