#include "gui/window/runcaption.h"

#include "gui/models/runtext.h"
#include "gui/style/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace stepwise {

RunCaption::RunCaption(Session &session, const QList<QAction *> &acts, QWidget *parent)
    : QWidget(parent), m_session(session), m_acts(acts), m_file(new QLabel(this)),
      m_run(new QToolButton(this)), m_menu(new QMenu(this))
{
    setFixedHeight(scaled(metrics::menuBar));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, scaled(8), 0);
    row->setSpacing(scaled(4));
    row->addWidget(m_file);
    row->addWidget(m_run);
    m_run->setObjectName(QStringLiteral("runCaption"));
    m_run->setAutoRaise(true);
    m_run->setFocusPolicy(Qt::TabFocus);
    m_run->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_run->setPopupMode(QToolButton::InstantPopup);
    m_run->setMenu(m_menu);
    m_run->setToolTip(tr("The runs of this graph"));
    m_run->setMaximumHeight(scaled(metrics::menuBar) - 2);
    connect(m_menu, &QMenu::aboutToShow, this, &RunCaption::fillMenu);
}

void RunCaption::setTexts(const QString &file, const QString &run)
{
    m_file->setText(file);
    m_run->setText((run.isEmpty() ? tr("new run") : run) + QStringLiteral(" ▾"));
    m_run->setVisible(!file.isEmpty());
    Q_EMIT resized();
}

void RunCaption::fillMenu()
{
    m_menu->clear();
    const auto &runs = m_session.runs().runs();
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        const Recording *recording = run->recording.get();
        QString text = tr("%1   %2, %3", "run: name, policy, outcome")
                           .arg(run->name, RunText::policy(recording->origin().options),
                                RunText::outcome(*recording));
        QAction *action = m_menu->addAction(text.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(recording == m_session.recording().get());
        connect(action, &QAction::triggered, this,
                [this, recording] { Q_EMIT runChosen(recording); });
    }
    m_menu->addSeparator();
    m_menu->addActions(m_acts);
}

} // namespace stepwise
