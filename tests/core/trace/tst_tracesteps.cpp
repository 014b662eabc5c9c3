#include "core/trace/tracesteps.h"
#include "tests/support/documenttext.h"
#include "tests/support/runs.h"
#include "tests/support/testmain.h"
#include "tests/support/tracetext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stepwise;
using namespace stepwise::testing;

/// Which events belong to one step.
class TraceStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPlaces_data();
    void findsPlaces();
};

void TraceStepsTest::findsPlaces_data()
{
    QTest::addColumn<QString>("events");
    QTest::addColumn<QString>("places"); // how many events, at each place

    const auto row = [](const char *name, const QString &events, const QString &places) {
        QTest::newRow(name) << events << places;
    };
    row("nothing", u""_s, u"0"_s);
    row("a start and its first step", u"#1 started a; stepped a 1; started b; stepped b 1"_s,
        u"0 2 4"_s);
    row("one task, pass by pass", u"#1 started a; stepped a 1; #2 stepped a 2; #3 succeeded a"_s,
        u"0 2 3 4"_s);
    row("a failure and what falls with it",
        u"#2 stepped a 2; failed a boom; skipped c a; cancelled b; suppressed b oops; #3 stepped d 1"_s,
        u"0 5 6"_s);
    row("the end of a grace period", u"#2 stepped a 2; cancelled b; #3 stepped a 3"_s,
        u"0 1 2 3"_s);
    row("a request and what it does",
        u"#2 stepped a 2; requested; cancelled b; skipped c; #3 stepped a 3"_s, u"0 1 4 5"_s);
    row("standstills belong to what came before",
        u"#1 started a; stepped a 1; paused; resumed; #2 stepped a 2"_s, u"0 4 5"_s);
    row("the end", u"#2 succeeded a; finished succeeded"_s, u"0 1 2"_s);
    row("a timeout and its answer", u"#2 stepped a 2; timedOut b; failed b late; skipped c b"_s,
        u"0 1 4"_s);
}

void TraceStepsTest::findsPlaces()
{
    QFETCH(QString, events);
    QFETCH(QString, places);
    const GraphDocument document = documentFromText(u"a; b; c; d"_s);
    const TraceLog log = traceFromText(document.graph, events);

    QStringList forth{u"0"_s};
    for (std::size_t place = 0; place < log.count();) {
        place = placeBehind(log, place);
        forth.append(QString::number(place));
    }
    QCOMPARE(forth.join(u' '), places);

    QStringList back;
    std::size_t place = log.count();
    back.prepend(QString::number(place));
    while (place > 0) {
        place = placeBefore(log, place);
        back.prepend(QString::number(place));
    }
    QCOMPARE(back.join(u' '), places);
    QCOMPARE(placeBehind(log, log.count()), log.count());
    QCOMPARE(placeBefore(log, 0), 0U);
}

STEPWISE_APPLESS_TEST_MAIN(TraceStepsTest)
#include "tst_tracesteps.moc"
