#include "gui/panels/logpanel.h"

#include "gui/models/eventlogmodel.h"
#include "gui/models/sessionsource.h"
#include "gui/panels/eventlogview.h"
#include "gui/panels/filterfield.h"
#include "gui/style/metrics.h"
#include "gui/style/qpalette.h"

#include <QPointer>
#include <QVBoxLayout>

namespace stepwise {

struct LogPanel::Private
{
    explicit Private(const Session &session) : source(session), model(source) {}

    void takeFilterText(const QString &text)
    {
        const Result<void> taken = model.setFilter(text);
        field->setError(taken ? QString() : taken.error().message);
    }

    SessionSource source;
    EventLogModel model;
    QPointer<FilterField> field;  ///< may go with a title bar that it was moved into
    EventLogView *view = nullptr; ///< a child of the panel
};

LogPanel::LogPanel(Session &session, QWidget *parent)
    : QWidget(parent), m(std::make_unique<Private>(session))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m->field = new FilterField(tr("Filter events"), this);
    m->field->setAccessibleName(tr("Filter events"));
    m->field->setContentsMargins(scaled(8), scaled(4), scaled(8), scaled(4));
    m->view = new EventLogView(this);
    m->view->setAccessibleName(tr("Event log"));
    m->view->setModel(&m->model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(4));
    layout->addWidget(m->field);
    layout->addWidget(m->view);
    setColours(Palette::of(PaletteKind::Default, false));

    connect(&session, &Session::documentChanged, this, [this] { m->model.reload(); });
    connect(&session, &Session::runReset, this, [this] { m->model.reload(); });
    connect(&session, &Session::progressed, this, [this] { m->model.follow(); });
    connect(m->field, &FilterField::textChanged, this,
            [this](const QString &text) { m->takeFilterText(text); });
    connect(m->field, &FilterField::leftDownwards, m->view, [this] { m->view->setFocus(); });
    connect(m->view, &EventLogView::leftUpwards, this, &LogPanel::focusFilter);
    connect(m->view, &EventLogView::rowChosen, this, [this](const QModelIndex &index) {
        const auto task = index.data(EventLogModel::TaskRole).value<TaskId>();
        if (task.isValid())
            Q_EMIT revealRequested(task);
    });
    connect(m->view, &EventLogView::rowOpened, this, [this](const QModelIndex &index) {
        Q_EMIT positionRequested(index.data(EventLogModel::PositionRole).toULongLong());
    });
    const auto mark = [this, &session] { markNow(session); };
    connect(&session, &Session::playheadMoved, this, mark);
    connect(&m->model, &QAbstractItemModel::modelReset, this, mark);
    connect(&m->model, &QAbstractItemModel::rowsInserted, this, mark);
}

/// Where the moment that is shown lies among the rows.
void LogPanel::markNow(const Session &session)
{
    m->view->setNow(session.isLive() ? 0 : m->model.rowAt(session.position()));
}

LogPanel::~LogPanel()
{
    delete m->view; // before the model that it shows
}

void LogPanel::setColours(const Palette &colours)
{
    setPalette(qpaletteOf(colours));
    m->view->setColours(colours);
    if (m->field)
        m->field->setColours(colours);
}

QWidget *LogPanel::filterField() const
{
    return m->field;
}

QString LogPanel::filterText() const
{
    return m->field ? m->field->text() : QString();
}

void LogPanel::setFilterText(const QString &text)
{
    if (m->field)
        m->field->setText(text);
}

void LogPanel::focusFilter()
{
    if (m->field)
        m->field->setFocus();
}

} // namespace stepwise
