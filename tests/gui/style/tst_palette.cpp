#include "gui/style/palette.h"
#include "tests/gui/style/colourscience.h"
#include "tests/support/testmain.h"

#include <QPalette>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

/// A row of the design's table: how to measure, what is required, and what the design found, in
/// the order default light, dark, colour-blind light, dark, greyscale light, dark.
struct Row
{
    const char *name;
    std::function<double(const Palette &)> measure;
    double required;
    std::array<double, 6> expected;
};

constexpr double notRequired = 0;

double leastOfStates(const std::function<double(TaskState)> &measure)
{
    double least = 1000;
    for (const TaskState state : allTaskStates)
        least = std::min(least, measure(state));
    return least;
}

double leastDifference(const Palette &palette, Vision vision)
{
    double least = 1000;
    for (const TaskState a : allTaskStates)
        for (const TaskState b : allTaskStates)
            if (a < b)
                least = std::min(least, difference(palette.of(a).mark, palette.of(b).mark, vision));
    return least;
}

double leastHeldDifference(const Palette &palette)
{
    return leastOfStates([&](TaskState state) {
        const QColor mark = palette.of(state).mark;
        return std::min({difference(palette.heldMark, mark),
                         difference(palette.heldMark, mark, Vision::Deuteranopia),
                         difference(palette.heldMark, mark, Vision::Protanopia)});
    });
}

double leastOn(const QColor &colour, const std::initializer_list<QColor> &grounds)
{
    double least = 1000;
    for (const QColor &ground : grounds)
        least = std::min(least, contrast(colour, ground));
    return least;
}

std::vector<Row> stateRows()
{
    return {
        {"name on fill",
         [](const Palette &p) {
             return leastOfStates([&](TaskState s) { return contrast(p.nameOn(s), p.of(s).fill); });
         },
         4.5,
         {6.0, 7.2, 6.0, 7.2, 6.0, 6.3}},
        {"second line on fill",
         [](const Palette &p) {
             return leastOfStates(
                 [&](TaskState s) { return contrast(p.secondLineOn(s), p.of(s).fill); });
         },
         4.5,
         {4.9, 4.9, 4.9, 5.1, 4.6, 4.6}},
        {"ink on panel",
         [](const Palette &p) {
             return leastOfStates([&](TaskState s) { return contrast(p.of(s).ink, p.panel); });
         },
         4.5,
         {5.7, 6.1, 5.8, 6.0, 5.8, 6.0}},
        {"mark on canvas",
         [](const Palette &p) {
             return leastOfStates([&](TaskState s) { return contrast(p.of(s).mark, p.canvas); });
         },
         3,
         {3.3, 3.8, 3.3, 3.8, 3.2, 3.8}},
        {"mark on fill",
         [](const Palette &p) {
             return leastOfStates([&](TaskState s) {
                 return p.isInverted(s) ? 21 : contrast(p.of(s).mark, p.of(s).fill);
             });
         },
         3,
         {3.2, 3.3, 3.1, 3.1, 3.2, 3.8}},
        {"held mark apart from states",
         leastHeldDifference,
         notRequired,
         {5.6, 2.7, 15.9, 12.5, 2.3, 0}},
        {"states apart",
         [](const Palette &p) { return leastDifference(p, Vision::Normal); },
         notRequired,
         {10.5, 13.7, 10.5, 15.1, 4.7, 4.1}},
        {"states apart, deuteranopia",
         [](const Palette &p) { return leastDifference(p, Vision::Deuteranopia); },
         notRequired,
         {5.7, 7.4, 10.5, 11.1, 4.7, 4.1}},
        {"states apart, protanopia",
         [](const Palette &p) { return leastDifference(p, Vision::Protanopia); },
         notRequired,
         {8.2, 7.7, 10.1, 14.1, 4.7, 4.1}},
        {"states apart, tritanopia",
         [](const Palette &p) { return leastDifference(p, Vision::Tritanopia); },
         notRequired,
         {4.8, 5.3, 10.4, 5.9, 4.7, 4.1}},
    };
}

constexpr std::array<std::pair<PaletteKind, bool>, 6> palettes{{
    {PaletteKind::Default, false},
    {PaletteKind::Default, true},
    {PaletteKind::ColourBlindSafe, false},
    {PaletteKind::ColourBlindSafe, true},
    {PaletteKind::Greyscale, false},
    {PaletteKind::Greyscale, true},
}};

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheReferenceColours();
    void keepsWhatIsRequiredOfStates_data();
    void keepsWhatIsRequiredOfStates();
    void keepsColourBlindStatesApart();
    void keepsWhatIsRequiredOfTheWindow_data();
    void keepsWhatIsRequiredOfTheWindow();
    void showsAllInTextColourInHighContrast();
};

/// The measuring itself, against published values.
void TestPalette::knowsTheReferenceColours()
{
    QVERIFY(qFuzzyCompare(contrast(Qt::black, Qt::white), 21.0));
    QCOMPARE(std::lround(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448L);
    QVERIFY(std::abs(difference(Qt::black, Qt::white) - 100) < 0.01);
    QVERIFY(difference(Qt::red, Qt::green, Vision::Deuteranopia) <
            difference(Qt::red, Qt::green, Vision::Normal));
}

void TestPalette::keepsWhatIsRequiredOfStates_data()
{
    QTest::addColumn<double>("measured");
    QTest::addColumn<double>("required");
    QTest::addColumn<double>("expected");
    for (const Row &row : stateRows()) {
        for (std::size_t index = 0; index < palettes.size(); ++index) {
            const auto [kind, isDark] = palettes[index];
            QTest::addRow("%s, palette %zu", row.name, index)
                << row.measure(Palette::of(kind, isDark)) << row.required << row.expected[index];
        }
    }
}

void TestPalette::keepsWhatIsRequiredOfStates()
{
    QFETCH(double, measured);
    QFETCH(double, required);
    QFETCH(double, expected);
    QVERIFY2(measured >= required, qPrintable(QString::number(measured)));
    // The design says one decimal, of halves sometimes the lower.
    QVERIFY2(std::abs(measured - expected) <= 0.06, qPrintable(QString::number(measured)));
}

void TestPalette::keepsColourBlindStatesApart()
{
    for (const bool isDark : {false, true}) {
        const Palette palette = Palette::of(PaletteKind::ColourBlindSafe, isDark);
        for (const Vision vision : {Vision::Normal, Vision::Deuteranopia, Vision::Protanopia})
            QVERIFY(leastDifference(palette, vision) >= 10);
    }
}

void TestPalette::keepsWhatIsRequiredOfTheWindow_data()
{
    QTest::addColumn<double>("measured");
    QTest::addColumn<double>("expected");
    const std::array<std::array<double, 9>, 2> expected{{
        {13.4, 5.0, 4.8, 3.0, 6.0, 15.0, 5.6, 10.3, 3.3},
        {9.6, 4.8, 5.0, 3.8, 7.3, 10.6, 5.3, 7.0, 4.0},
    }};
    for (const bool isDark : {false, true}) {
        const Palette p = Palette::of(PaletteKind::Default, isDark);
        const StateColours &cancelled = p.of(TaskState::Cancelled);
        const QColor hatching = blended(cancelled.mark, 0.16, cancelled.fill);
        const std::array<std::pair<const char *, double>, 9> rows{{
            {"text", leastOn(p.text, {p.window, p.canvas, p.panel, p.selection})},
            {"muted", leastOn(p.muted, {p.window, p.canvas, p.panel, p.selection})},
            {"accent", leastOn(p.accent, {p.window, p.canvas, p.panel, p.selection})},
            {"control", leastOn(p.control, {p.window, p.canvas, p.panel})},
            {"text on accent", contrast(p.onAccent, p.accent)},
            {"text on held tint", contrast(p.text, p.heldTint)},
            {"muted on held tint", contrast(p.muted, p.heldTint)},
            {"text over hatching", contrast(p.text, hatching)},
            {"raised edge", contrast(p.edge, p.canvas)},
        }};
        for (std::size_t row = 0; row < rows.size(); ++row)
            QTest::addRow("%s, %s", rows[row].first, isDark ? "dark" : "light")
                << rows[row].second << expected[isDark ? 1 : 0][row];
    }
}

void TestPalette::keepsWhatIsRequiredOfTheWindow()
{
    QFETCH(double, measured);
    QFETCH(double, expected);
    QVERIFY2(measured >= expected - 0.05, qPrintable(QString::number(measured)));
}

void TestPalette::showsAllInTextColourInHighContrast()
{
    QPalette system;
    system.setColor(QPalette::Base, Qt::black);
    system.setColor(QPalette::Text, Qt::yellow);
    const Palette palette = Palette::highContrast(system);
    QVERIFY(palette.isDark);
    for (const TaskState state : allTaskStates) {
        QCOMPARE(palette.of(state).fill, QColor(Qt::black));
        QCOMPARE(palette.of(state).mark, QColor(Qt::yellow));
        QCOMPARE(palette.nameOn(state), QColor(Qt::yellow));
    }
}

STEPWISE_APPLESS_TEST_MAIN(TestPalette)
#include "tst_palette.moc"
