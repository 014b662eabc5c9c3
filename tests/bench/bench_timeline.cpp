// How fast the timeline is, beside the targets of its design: the median and the longest of many
// in processor time, so that other work on the machine counts little.
//
//     bench_timeline           100,000 tasks and a million events
//     bench_timeline 10000     another number of tasks, with ten events each

#include "core/execution/session.h"
#include "gui/panels/timelinepanel.h"
#include "gui/timeline/timelineview.h"
#include "tests/support/layeredgraph.h"

#include <QApplication>
#include <QImage>
#include <QScrollBar>
#include <QTextStream>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <random>
#include <vector>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

constexpr std::size_t layers = 20;
constexpr std::size_t groups = 100;
constexpr std::uint32_t stepsPerTask = 8; // and a start and an end
constexpr int rounds = 60;

double processorSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

void print(const QString &what, std::vector<double> seconds, const QString &target = {})
{
    std::sort(seconds.begin(), seconds.end());
    static QTextStream out(stdout);
    out << what.leftJustified(44)
        << QStringLiteral("%1 ms, at most %2 ms")
               .arg(1e3 * seconds[seconds.size() / 2], 8, 'f', 2)
               .arg(1e3 * seconds.back(), 0, 'f', 2)
        << (target.isEmpty() ? QString() : QStringLiteral("   target: ") + target) << '\n';
    out.flush();
}

double measure(const std::function<void()> &work)
{
    const double start = processorSeconds();
    work();
    return processorSeconds() - start;
}

GraphDocument documentOf(std::size_t tasks)
{
    GraphDocument document;
    document.graph = layeredGraph(tasks, layers);
    std::mt19937 random(3);
    for (std::size_t group = 0; group < groups; ++group)
        document.graph.addGroup(QStringLiteral("g%1").arg(group));
    for (std::size_t index = 0; index < tasks; ++index) {
        const TaskId task = TaskId::fromIndex(index);
        document.graph.setGroup(task, GroupId::fromIndex(index * groups / tasks));
        document.settings(task).simulation.steps = stepsPerTask;
        document.settings(task).simulation.pollPeriod =
            1 + static_cast<std::uint32_t>(random() % 3);
    }
    return document;
}

class Bench
{
public:
    explicit Bench(std::size_t tasks) : m_panel(m_session), m_view(m_panel.view())
    {
        m_session.setPace(0);
        m_session.setDocument(documentOf(tasks));
        m_panel.resize(1000, 400);
        m_panel.show();
    }

    void run()
    {
        m_session.run();
        std::vector<double> turns;
        while (m_session.mode() != Session::Mode::Finished)
            turns.push_back(measure([] { QApplication::processEvents(); }));
        print(QStringLiteral("a turn of the event loop, flat out"), turns);
        while (m_view.scene().stats().position() < m_session.log().count() ||
               !m_panel.criticalPath())
            QApplication::processEvents();
        QTextStream(stdout) << m_session.log().count() << " events, "
                            << m_view.scene().rows().count() << " rows\n";
    }

    void paints()
    {
        print(QStringLiteral("paint, everything in view"), paintRounds(), QStringLiteral("< 8 ms"));
        m_view.setOrder(TimelineOrder::CriticalPath);
        print(QStringLiteral("paint, the critical path first"), paintRounds(),
              QStringLiteral("< 8 ms"));
        m_view.foldAll();
        print(QStringLiteral("paint, groups folded"), paintRounds(), QStringLiteral("< 8 ms"));
        m_view.unfoldAll();
        m_view.setOrder(TimelineOrder::Start);
        const Moment end = m_view.scene().lastMoment();
        m_view.showTime(end / 2, end / 2 + std::chrono::seconds(12));
        print(QStringLiteral("paint, steps in view"), paintRounds(), QStringLiteral("< 8 ms"));
        m_view.fit();
    }

    void jumps()
    {
        std::mt19937_64 random(5);
        const auto end = static_cast<std::uint64_t>(m_view.scene().lastMoment().count());
        std::vector<double> seconds;
        for (int round = 0; round < rounds; ++round) {
            const Moment moment(static_cast<Moment::rep>(random() % end));
            seconds.push_back(measure([&] {
                m_session.lookAtMoment(moment);
                paint();
            }));
        }
        print(QStringLiteral("a jump of the playhead, painted"), seconds,
              QStringLiteral("< 16 ms"));
        m_session.backToNow();
    }

    void acts()
    {
        print(QStringLiteral("another order: name"),
              {measure([&] { m_view.setOrder(TimelineOrder::Name); })});
        print(QStringLiteral("another order: critical path"),
              {measure([&] { m_view.setOrder(TimelineOrder::CriticalPath); })});
        print(QStringLiteral("another order: start"),
              {measure([&] { m_view.setOrder(TimelineOrder::Start); })});
        print(QStringLiteral("all groups folded"), {measure([&] { m_view.foldAll(); })});
        print(QStringLiteral("all groups unfolded"), {measure([&] { m_view.unfoldAll(); })});
    }

private:
    void paint() { m_view.viewport()->render(&m_image); }

    std::vector<double> paintRounds()
    {
        m_image = QImage(m_view.viewport()->size(), QImage::Format_RGB32);
        QScrollBar *bar = m_view.verticalScrollBar();
        std::vector<double> seconds;
        for (int round = 0; round < rounds; ++round) {
            bar->setValue(static_cast<int>(std::int64_t(bar->maximum()) * round / rounds));
            seconds.push_back(measure([this] { paint(); }));
        }
        return seconds;
    }

    Session m_session;
    TimelinePanel m_panel;
    TimelineView &m_view;
    QImage m_image;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const std::size_t tasks = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100'000;
    Bench bench(tasks);
    bench.run();
    bench.paints();
    bench.jumps();
    bench.acts();
    return EXIT_SUCCESS;
}
