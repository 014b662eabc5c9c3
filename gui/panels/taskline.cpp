#include "gui/panels/taskline.h"

#include "gui/models/taskprogress.h"
#include "gui/panels/linkbutton.h"
#include "gui/panels/panelfont.h"
#include "gui/style/metrics.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace stepwise {

namespace {

constexpr int glyphSize = 14;

} // namespace

TaskLine::TaskLine(Kind kind, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_glyph(new GlyphLabel(glyphSize, this)),
      m_link(new LinkButton(this)), m_saying(new QLabel(this)), m_act(new QPushButton(this))
{
    m_act->hide();
    m_act->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_saying->setForegroundRole(QPalette::PlaceholderText);
    m_saying->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QGridLayout(this);
    layout->setVerticalSpacing(0);
    layout->setColumnStretch(1, 1);
    if (kind == Kind::List) {
        layout->setContentsMargins(scaled(8), scaled(1), scaled(8), scaled(1));
        layout->setHorizontalSpacing(scaled(8));
        layout->addWidget(m_glyph, 0, 0);
        layout->addWidget(m_link, 0, 1, Qt::AlignLeft);
        layout->addWidget(m_saying, 0, 2);
        setMinimumHeight(scaled(21));
    } else {
        m_saying->setFont(panelFont(font(), 12));
        m_saying->setWordWrap(true);
        layout->setContentsMargins(scaled(10), scaled(4), scaled(8), scaled(4));
        layout->setHorizontalSpacing(scaled(12));
        layout->addWidget(m_glyph, 0, 0, 2, 1, Qt::AlignTop);
        layout->addWidget(m_link, 0, 1, Qt::AlignLeft);
        layout->addWidget(m_saying, 1, 1);
        layout->addWidget(m_act, 0, 2, 2, 1);
        setMinimumHeight(scaled(42));
    }
    connect(m_link, &LinkButton::clicked, this, [this] { Q_EMIT revealRequested(m_task); });
    connect(m_act, &QPushButton::clicked, this, [this] { Q_EMIT actRequested(m_task); });
}

void TaskLine::setColours(const Palette &colours)
{
    m_colours = colours;
    m_glyph->setColours(colours);
    update();
}

void TaskLine::setTask(TaskId task, const RunSource &source, const QString &saying)
{
    m_task = task;
    const TaskStatus status = source.status(task);
    const bool showsHeld = status.isHeld && (m_kind == Kind::Chain || !isActive(status.state));
    if (showsHeld)
        m_glyph->setHeld();
    else
        m_glyph->setState(status.state, graceLeft(status, source.clock()));
    const QString &name = source.document().graph.name(task);
    if (m_link->text() != name) {
        m_link->setText(name);
        m_link->updateGeometry();
    }
    if (m_saying->text() != saying)
        m_saying->setText(saying);
    m_link->setAccessibleDescription(saying);
}

void TaskLine::setContinued(bool isContinued)
{
    if (m_isContinued != isContinued)
        update();
    m_isContinued = isContinued;
}

void TaskLine::setRoot(bool isRoot, const QString &act)
{
    if (m_isRoot != isRoot)
        update();
    m_isRoot = isRoot;
    m_act->setVisible(!act.isEmpty());
    m_act->setText(act);
    layout()->setAlignment(m_glyph, isRoot ? Qt::AlignVCenter : Qt::AlignTop);
}

void TaskLine::setLinked(bool isLinked)
{
    m_link->setVisible(isLinked);
}

void TaskLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_isRoot) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_colours.heldTint);
        painter.drawRoundedRect(rect(), scaled(6), scaled(6));
    }
    if (m_isContinued) {
        const double x = m_glyph->geometry().center().x() + 0.5;
        painter.setPen(QPen(m_colours.accent, 2));
        painter.drawLine(QPointF(x, m_glyph->geometry().bottom() + scaled(6)),
                         QPointF(x, height()));
    }
}

} // namespace stepwise
