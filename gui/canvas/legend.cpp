#include "gui/canvas/legend.h"

#include "gui/canvas/edgepainter.h"
#include "gui/canvas/stateglyph.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace stepwise {

namespace {

constexpr int padding = 10;
constexpr int spaceBetween = 6;

QString edgeName(EdgeKind kind)
{
    switch (kind) {
    case EdgeKind::Satisfied:
        return Legend::tr("Satisfied");
    case EdgeKind::Blocking:
        return Legend::tr("Blocking");
    default:
        return Legend::tr("Why it waits");
    }
}

} // namespace

LegendEntry::LegendEntry(TaskState state, QWidget *parent)
    : QAbstractButton(parent), m_kind(Kind::State), m_state(state)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    retranslate();
}

LegendEntry::LegendEntry(EdgeKind edge, QWidget *parent)
    : QAbstractButton(parent), m_kind(Kind::Edge), m_edge(edge)
{
    setFocusPolicy(Qt::NoFocus);
    retranslate();
}

LegendEntry::LegendEntry(QWidget *parent) : QAbstractButton(parent), m_kind(Kind::Held)
{
    setFocusPolicy(Qt::NoFocus);
    retranslate();
}

void LegendEntry::retranslate()
{
    switch (m_kind) {
    case Kind::State:
        setText(stateName(m_state));
        setToolTip(Legend::tr("Show only tasks that are in this state"));
        break;
    case Kind::Held:
        setText(Legend::tr("Held"));
        break;
    case Kind::Edge:
        setText(edgeName(m_edge));
        break;
    }
    updateGeometry();
}

void LegendEntry::setColours(const Palette &palette)
{
    m_colours = palette;
    update();
}

double LegendEntry::sampleWidth() const
{
    return m_kind == Kind::Edge ? 22 : fontMetrics().height();
}

QSize LegendEntry::sizeHint() const
{
    const int text = fontMetrics().horizontalAdvance(this->text());
    return {static_cast<int>(sampleWidth()) + 5 + text + 8, fontMetrics().height() + 8};
}

void LegendEntry::paintSample(QPainter &painter, const QRectF &box) const
{
    switch (m_kind) {
    case Kind::State:
        paintStateGlyph(painter, box, m_state, m_colours.of(m_state).mark);
        break;
    case Kind::Held:
        paintHeldGlyph(painter, box, m_colours.heldMark, m_colours.panel);
        break;
    case Kind::Edge:
        EdgePainter(painter, m_colours, {}, LayoutDirection::LeftToRight)
            .paintSample({box.left(), box.center().y()}, {box.right(), box.center().y()}, m_edge);
        break;
    }
}

void LegendEntry::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_kind == Kind::State && (underMouse() || hasFocus())) {
        painter.setPen(hasFocus() ? QPen(m_colours.accent, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(m_colours.selection);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
    const double height = fontMetrics().height();
    QRectF sample(4, (this->height() - height) / 2.0, sampleWidth(), height);
    QRectF label(sample.right() + 5, 0, width() - sample.right() - 5, this->height());
    if (isRightToLeft()) {
        sample.moveLeft(width() - sample.right());
        label.moveLeft(width() - label.right());
    }
    const double shrink = m_kind == Kind::Edge ? 0 : height * 0.06;
    paintSample(painter, sample.adjusted(shrink, shrink, -shrink, -shrink));
    painter.setPen(m_colours.text);
    painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeading, text());
}

Legend::Legend(QWidget *parent) : FloatingCard(parent)
{
    for (const TaskState state : allTaskStates) {
        auto *entry = new LegendEntry(state, this);
        connect(entry, &LegendEntry::clicked, this, [this, state] { Q_EMIT stateClicked(state); });
        m_entries.push_back(entry);
    }
    m_entries.push_back(new LegendEntry(this));
    for (const EdgeKind kind : {EdgeKind::Satisfied, EdgeKind::Blocking, EdgeKind::Chain})
        m_entries.push_back(new LegendEntry(kind, this));
    Legend::setColours(Palette::of(PaletteKind::Default, false));
    setAccessibleName(tr("Legend"));
}

void Legend::setColours(const Palette &palette)
{
    FloatingCard::setColours(palette);
    for (LegendEntry *entry : m_entries)
        entry->setColours(palette);
}

void Legend::fitInto(int width)
{
    const int room = std::max(width, 120) - 2 * padding;
    int x = 0;
    int y = 0;
    int widest = 0;
    int rowHeight = 0;
    for (LegendEntry *entry : m_entries) {
        const QSize size = entry->sizeHint();
        if (x > 0 && x + size.width() > room) {
            x = 0;
            y += rowHeight;
        }
        entry->setGeometry(padding + x, padding / 2 + y, size.width(), size.height());
        rowHeight = size.height();
        widest = std::max(widest, x + size.width());
        x += size.width() + spaceBetween;
    }
    resize(widest + 2 * padding, y + rowHeight + padding);
    if (!isRightToLeft())
        return;
    for (LegendEntry *entry : m_entries)
        entry->move(this->width() - entry->x() - entry->width(), entry->y());
}

void Legend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Legend"));
        for (LegendEntry *entry : m_entries)
            entry->retranslate();
    }
    FloatingCard::changeEvent(event);
}

} // namespace stepwise
