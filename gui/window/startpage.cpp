#include "gui/window/startpage.h"

#include "gui/app/settings.h"
#include "gui/style/iconengine.h"
#include "gui/style/metrics.h"
#include "gui/window/examplecard.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace stepwise {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 820;
constexpr int cardsInARow = 3;

QLabel *heading(const QString &text, int pixels)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setPixelSize(scaled(pixels));
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QLabel *mutedLine(const QString &text)
{
    auto *label = new QLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

} // namespace

StartPage::StartPage(const Settings &settings, QWidget *parent)
    : QScrollArea(parent), m_settings(settings), m_recent(new QVBoxLayout)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(page);
    auto *column = new QVBoxLayout;
    auto *middle = new QWidget(page);
    middle->setLayout(column);
    middle->setMaximumWidth(scaled(columnWidth));
    row->addStretch(1);
    row->addWidget(middle, 1000); // the whole width, up to its maximum
    row->addStretch(1);
    column->setContentsMargins(scaled(24), scaled(40), scaled(24), scaled(24));
    column->setSpacing(scaled(8));
    addTitle(*column);
    addExamples(*column);
    column->addSpacing(scaled(16));
    column->addWidget(heading(tr("Recent files"), 14));
    m_recent->setSpacing(scaled(2));
    column->addLayout(m_recent);
    column->addStretch(1);
    setWidget(page);
    connect(&settings, &Settings::recentFilesChanged, this, &StartPage::fillRecent);
    fillRecent();
}

void StartPage::addTitle(QVBoxLayout &column)
{
    column.addWidget(heading(tr("Stepwise"), 24));
    column.addWidget(mutedLine(tr("See how a graph of tasks runs: step by step, in your own time, "
                                  "with every reason beside the fact.")));
    column.addSpacing(scaled(8));
    auto *open = new QPushButton(lineIcon(u"folder-open"_s), tr("Open a file…"));
    open->setObjectName(u"openButton"_s);
    setFocusProxy(open);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    auto *row = new QHBoxLayout;
    row->addWidget(open);
    row->addWidget(mutedLine(tr("or drop one anywhere onto this window")), 1);
    column.addLayout(row);
    column.addSpacing(scaled(16));
}

void StartPage::addExamples(QVBoxLayout &column)
{
    column.addWidget(heading(tr("Examples"), 14));
    auto *grid = new QGridLayout;
    grid->setSpacing(scaled(12));
    int index = 0;
    for (const Example &example : Examples::all()) {
        auto *card = new ExampleCard(example);
        connect(card, &ExampleCard::clicked, this,
                [this, path = example.path] { Q_EMIT fileChosen(path); });
        grid->addWidget(card, index / cardsInARow, index % cardsInARow);
        ++index;
    }
    column.addLayout(grid);
}

void StartPage::fillRecent()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        item->widget()->deleteLater(); // it may be the one that was just clicked
        delete item;
    }
    const QStringList paths = m_settings.recentFiles();
    if (paths.isEmpty())
        m_recent->addWidget(mutedLine(tr("None yet.")));
    for (const QString &path : paths) {
        auto *entry = new QToolButton;
        entry->setAutoRaise(true);
        entry->setText(tr("%1   in %2", "file and folder")
                           .arg(QFileInfo(path).fileName(),
                                QDir::toNativeSeparators(QFileInfo(path).absolutePath())));
        connect(entry, &QToolButton::clicked, this, [this, path] { Q_EMIT fileChosen(path); });
        m_recent->addWidget(entry, 0, Qt::AlignLeft);
    }
}

} // namespace stepwise
