#include "gui/dialogs/problemsdialog.h"

#include "gui/style/metrics.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace stepwise {

namespace {

/// More than anybody reads; a broken file may have millions.
constexpr qsizetype shownLimit = 1000;

QString placeText(const Place &place)
{
    if (place.line == 0)
        return {};
    const QLocale locale;
    return ProblemsDialog::tr("line %1, column %2")
        .arg(locale.toString(place.line), locale.toString(place.column));
}

} // namespace

ProblemsDialog::ProblemsDialog(const QString &fileName, const Problems &problems, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Problems of %1").arg(fileName));
    auto *rows = new QTreeWidget(this);
    rows->setHeaderLabels({tr("Where"), tr("What")});
    rows->setRootIsDecorated(false);
    rows->setWordWrap(true);
    for (const Problem &problem : problems.first(qMin(shownLimit, problems.size())))
        rows->addTopLevelItem(new QTreeWidgetItem({placeText(problem.place), problem.message}));
    rows->resizeColumnToContents(0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(rows);
    column->addWidget(buttons);
    resize(scaled(720), scaled(360));
}

} // namespace stepwise
