#include "gui/panels/outputpanel.h"

#include "gui/panels/outputview.h"
#include "gui/style/metrics.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <array>

namespace stepwise {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto readingInterval = 100ms;
/// Of what is there already when a task is chosen, and of a flood.
constexpr qint64 readLimit = 256 * 1024;

} // namespace

struct OutputPanel::Private
{
    Session &session;
    TaskId task;
    std::array<QFile, 2> logs; ///< output, and error output where it goes elsewhere
    std::array<qint64, 2> positions{};
    QString wholeLog; ///< the file of the output, where there is one
    QString told;     ///< what the recording tells, where that is shown
    QTimer timer;
    QLabel *caption = nullptr; ///< as all below: the panel's
    QLineEdit *search = nullptr;
    QLabel *notFound = nullptr;
    QCheckBox *follow = nullptr;
    QToolButton *openLog = nullptr;
    OutputView *view = nullptr;
};

OutputPanel::OutputPanel(Session &session, QWidget *parent)
    : QWidget(parent), m(std::make_unique<Private>(session))
{
    build();
    m->timer.setInterval(readingInterval);
    connect(&m->timer, &QTimer::timeout, this, &OutputPanel::readOn);
    connect(&session, &Session::runReset, this, &OutputPanel::restart);
    connect(&session, &Session::playheadMoved, this, &OutputPanel::restart);
    connect(&session, &Session::progressed, this, &OutputPanel::refresh);
    restart();
}

OutputPanel::~OutputPanel() = default;

void OutputPanel::build()
{
    m->caption = new QLabel(this);
    m->caption->setForegroundRole(QPalette::PlaceholderText);
    m->caption->setTextFormat(Qt::PlainText);
    m->caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m->notFound = new QLabel(tr("Not in these lines"), this);
    m->notFound->setForegroundRole(QPalette::PlaceholderText);
    m->notFound->hide();
    m->search = new QLineEdit(this);
    m->search->setPlaceholderText(tr("Find in the output"));
    m->search->setAccessibleName(m->search->placeholderText());
    m->search->setToolTip(tr("Enter: the next place; Shift+Enter: the one before"));
    m->search->setClearButtonEnabled(true);
    m->search->setMinimumWidth(scaled(80));
    m->search->setMaximumWidth(scaled(260));
    m->follow = new QCheckBox(tr("Follow"), this);
    m->follow->setToolTip(tr("Keep the newest lines in view"));
    m->follow->setChecked(true);
    m->openLog = new QToolButton(this);
    m->openLog->setText(tr("Open the whole log"));
    m->openLog->setAutoRaise(true);
    m->view = new OutputView(this);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(scaled(8), scaled(2), scaled(8), scaled(2));
    bar->addWidget(m->caption, 1);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m->notFound, m->search, m->follow, m->openLog})
        bar->addWidget(part);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m->view, 1);

    connect(m->follow, &QCheckBox::toggled, m->view, &OutputView::setFollowing);
    connect(m->view, &OutputView::followingChanged, m->follow, &QCheckBox::setChecked);
    connect(m->search, &QLineEdit::textChanged, m->notFound, &QWidget::hide);
    connect(m->search, &QLineEdit::returnPressed, this,
            [this] { search(QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier)); });
    connect(m->openLog, &QToolButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m->wholeLog)); });
}

void OutputPanel::setColours(const Palette &colours)
{
    m->view->setColours(colours);
    restart();
}

void OutputPanel::inspect(const QList<TaskId> &tasks)
{
    const TaskId task = tasks.size() == 1 ? tasks.first() : TaskId();
    if (task == m->task)
        return;
    m->task = task;
    restart();
}

void OutputPanel::focusSearch()
{
    m->search->setFocus();
    m->search->selectAll();
}

void OutputPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

/// Shows the task's output from where it is now.
void OutputPanel::restart()
{
    m->view->restart();
    m->told.clear();
    for (std::size_t index = 0; index < m->logs.size(); ++index) {
        m->logs[index].close();
        m->logs[index].setFileName({});
        m->positions[index] = 0;
    }
    refresh();
}

/// The log may have come, or the recording tells more.
void OutputPanel::refresh()
{
    if (!isVisible())
        return; // it is read when it is shown
    const bool isKnown = m->task.isValid() && m->task.index() < m->session.state().taskCount();
    const TaskActivity activity = isKnown ? m->session.state().activity(m->task) : TaskActivity();
    const QString &log = activity.launch.log;
    m->wholeLog = !log.isEmpty() && QFile::exists(log) ? log : QString();
    m->openLog->setEnabled(!m->wholeLog.isEmpty());
    m->openLog->setToolTip(log);
    if (m->session.isLive() && !m->wholeLog.isEmpty()) {
        m->logs[0].setFileName(log);
        m->logs[1].setFileName(activity.launch.errorLog);
        if (!m->timer.isActive())
            m->timer.start();
        readOn();
    } else if (activity.outputTail != m->told) {
        m->told = activity.outputTail;
        m->view->restart();
        m->view->add(m->told.toUtf8());
    }
    tellCaption();
}

void OutputPanel::readOn()
{
    if (!isVisible())
        return m->timer.stop();
    for (std::size_t index = 0; index < m->logs.size(); ++index) {
        QFile &log = m->logs[index];
        if (log.fileName().isEmpty() || (!log.isOpen() && !log.open(QIODevice::ReadOnly)))
            continue;
        qint64 &position = m->positions[index];
        const qint64 size = log.size();
        if (size <= position)
            continue;
        if (size - position > readLimit) {
            position = size - readLimit;
            m->view->restart();
        }
        log.seek(position);
        const QByteArray bytes = log.read(size - position);
        position += bytes.size();
        m->view->add(bytes);
    }
}

/// As much of it as there is room for; the whole is in its tip.
void OutputPanel::tellCaption()
{
    const QString text = caption();
    m->caption->setText(
        m->caption->fontMetrics().elidedText(text, Qt::ElideMiddle, m->caption->width()));
    m->caption->setToolTip(u"<p>%1</p>"_s.arg(text.toHtmlEscaped()));
}

QString OutputPanel::caption() const
{
    if (!m->task.isValid() || m->task.index() >= m->session.state().taskCount())
        return tr("Select one task to see its output.");
    const QString name = m->session.document().graph.name(m->task);
    const TaskActivity activity = m->session.state().activity(m->task);
    if (activity == TaskActivity())
        return tr("%1 has written nothing.").arg(name);
    QStringList parts{name, activity.launch.handle};
    if (activity.usage)
        parts.append(activity.usage->ending);
    parts.removeAll(QString());
    return parts.join(u"  ·  "_s);
}

void OutputPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    tellCaption();
}

void OutputPanel::search(bool isBackwards)
{
    m->notFound->setVisible(!m->view->findNext(m->search->text(), isBackwards));
}

} // namespace stepwise
