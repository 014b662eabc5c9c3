// How long a frame of the canvas takes, beside what a canvas is usually made of: QGraphicsView with
// an item for each node, and a QPainter that fills all boxes, a colour at a time. A window of
// 1920 × 1080 with the whole graph in sight. CPU milliseconds of one thread; the candidates take
// turns in each round, and medians and the least and the greatest ratio of a round are printed.
//
//     bench_canvas [TASKS …]

#include "gui/canvas/canvaspicture.h"
#include "tests/bench/canvasbaselines.h"
#include "tests/bench/canvasscenes.h"

#include <QApplication>
#include <QPainter>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <map>

using namespace stepwise;
using namespace stepwise::testing;

namespace {

constexpr QSize windowSize(1920, 1080);
constexpr int rounds = 3;
constexpr int framesInRound = 5;

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

template<typename Act>
double milliseconds(Act act)
{
    const std::clock_t start = std::clock();
    act();
    return 1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC;
}

enum class Frame { Pan, Zoom, Change1, Change10, Change100 };

constexpr std::array allFrames{Frame::Pan, Frame::Zoom, Frame::Change1, Frame::Change10,
                               Frame::Change100};

const char *nameOf(Frame frame)
{
    switch (frame) {
    case Frame::Pan:
        return "pan";
    case Frame::Zoom:
        return "zoom";
    case Frame::Change1:
        return "1 %";
    case Frame::Change10:
        return "10 %";
    case Frame::Change100:
        break;
    }
    return "100 %";
}

/// Medians of each round, by candidate and frame.
using Times = std::map<std::pair<QString, Frame>, std::vector<double>>;

class Bench
{
public:
    explicit Bench(std::size_t tasks)
        : m_scene(tasks), m_palette(Palette::of(PaletteKind::Default, false)),
          m_screen(windowSize, QImage::Format_RGB32)
    {
        const LayoutRect &bounds = m_scene.scene().layout().bounds;
        m_zoom = std::min(windowSize.width() / double(bounds.width),
                          windowSize.height() / double(bounds.height));
    }

    void run(QTextStream &out)
    {
        out << "\n" << m_scene.taskCount() << " tasks at " << m_zoom * 100 << " %\n";
        measureFirst(out);
        for (int round = 0; round < rounds; ++round) {
            measureOurs();
            measurePlain();
            measureItems();
        }
        print(out);
        const double nodes = double(m_scene.taskCount());
        out << "bytes a node in the view: " << double(m_scene.scene().nodeMemory()) / nodes
            << ", an edge: "
            << double(m_scene.scene().edges().memory()) / double(m_scene.scene().edges().count())
            << "\n";
    }

private:
    ViewTransform view(double zoom, int panned = 0) const
    {
        ViewTransform transform;
        transform.scale.zoom = zoom;
        transform.origin = {panned, 0};
        return transform;
    }

    void paintOurs()
    {
        QPainter painter(&m_screen);
        do {
            m_ours->paint(painter, QRect(QPoint(0, 0), windowSize), {});
        } while (!m_ours->isComplete());
    }

    std::size_t countOf(Frame frame) const
    {
        const std::size_t all = m_scene.taskCount();
        return frame == Frame::Change1 ? all / 100 : frame == Frame::Change10 ? all / 10 : all;
    }

    template<typename Prepare, typename Draw>
    void measure(const QString &name, Frame frame, Prepare prepare, Draw draw)
    {
        std::vector<double> times;
        m_scene.restart();
        prepare(-1);
        draw(-1);
        for (int each = 0; each < framesInRound; ++each) {
            if (frame == Frame::Change100 && each % 2 == 0) { // all have ended
                m_scene.restart();
                prepare(-1);
                draw(-1);
            }
            prepare(each);
            times.push_back(milliseconds([&] { draw(each); }));
        }
        m_times[{name, frame}].push_back(median(times));
    }

    void measureFirst(QTextStream &out)
    {
        std::vector<double> ours, index;
        for (int round = 0; round < rounds; ++round) {
            index.push_back(milliseconds([&] { m_scene.place(); }));
            m_ours = std::make_unique<CanvasPicture>(m_scene.scene());
            ours.push_back(milliseconds([&] {
                m_ours->show(view(m_zoom), windowSize);
                paintOurs();
            }));
        }
        std::unique_ptr<ItemCanvas> items;
        out << "first frame: ours " << median(ours) << " and " << median(index)
            << " for the indexes before, items " << milliseconds([&] {
                   items = std::make_unique<ItemCanvas>(m_scene.scene(), m_palette, windowSize);
                   items->show(m_zoom, {});
                   items->paint();
               })
            << "\n";
    }

    void measureOurs()
    {
        for (const Frame frame : allFrames) {
            std::vector<TaskId> changed;
            const auto prepare = [&](int each) {
                if (each < 0)
                    m_ours->invalidate();
                else if (frame >= Frame::Change1)
                    changed = m_scene.change(countOf(frame));
            };
            measure(QStringLiteral("ours"), frame, prepare, [&](int each) {
                const double zoom = frame == Frame::Zoom ? m_zoom * (1 - 0.01 * each) : m_zoom;
                if (each >= 0 && frame >= Frame::Change1)
                    m_sceneTimes[frame].push_back(
                        milliseconds([&] { m_changes = m_scene.scene().update(changed); }));
                if (each >= 0 && frame >= Frame::Change1)
                    m_ours->apply(m_changes);
                m_ours->show(view(zoom, frame == Frame::Pan ? 9 * each : 0), windowSize);
                paintOurs();
            });
        }
    }

    void measurePlain()
    {
        PlainCanvas plain(m_scene.scene(), m_palette, windowSize);
        for (const Frame frame : allFrames) {
            const auto prepare = [&](int each) {
                if (each >= 0 && frame >= Frame::Change1)
                    m_scene.scene().update(m_scene.change(countOf(frame)));
            };
            measure(QStringLiteral("painter"), frame, prepare, [&](int each) {
                const double zoom = frame == Frame::Zoom ? m_zoom * (1 - 0.01 * each) : m_zoom;
                plain.paint(zoom, QPointF(frame == Frame::Pan ? 9 * each : 0, 0));
            });
        }
    }

    void measureItems()
    {
        if (m_scene.taskCount() > 200'000)
            return; // seconds a frame, and gigabytes
        const LayoutRect &bounds = m_scene.scene().layout().bounds;
        const QPointF middle(double(bounds.centre().x), double(bounds.centre().y));
        ItemCanvas items(m_scene.scene(), m_palette, windowSize);
        items.show(m_zoom, middle);
        items.paint();
        for (const Frame frame : allFrames) {
            std::vector<TaskId> changed;
            const auto prepare = [&](int each) {
                if (each < 0 || frame < Frame::Change1)
                    return;
                changed = m_scene.change(countOf(frame));
                m_scene.scene().update(changed);
            };
            measure(QStringLiteral("items"), frame, prepare, [&](int each) {
                if (frame == Frame::Zoom)
                    items.show(m_zoom * (1 + 0.01 * each), middle);
                else if (frame == Frame::Pan)
                    items.pan(each % 2 == 0 ? 9 : -9);
                else
                    items.change(changed);
                items.paint();
            });
            items.show(m_zoom, middle);
        }
    }

    void print(QTextStream &out)
    {
        for (const Frame frame : allFrames) {
            const std::vector<double> &ours = m_times[{QStringLiteral("ours"), frame}];
            out << qSetFieldWidth(8) << nameOf(frame) << qSetFieldWidth(0) << "ours "
                << median(ours);
            if (frame >= Frame::Change1)
                out << " (" << median(m_sceneTimes[frame]) << " of it to look at edges and groups)";
            for (const QString &name : {QStringLiteral("painter"), QStringLiteral("items")}) {
                const std::vector<double> &theirs = m_times[{name, frame}];
                if (theirs.empty())
                    continue;
                std::vector<double> ratios;
                for (std::size_t round = 0; round < ours.size(); ++round)
                    ratios.push_back(theirs[round] / std::max(0.001, ours[round]));
                const auto [least, most] = std::minmax_element(ratios.begin(), ratios.end());
                out << "   " << name << " " << median(theirs) << " (" << *least << " – " << *most
                    << " times)";
            }
            out << "\n";
        }
    }

    BenchScene m_scene;
    Palette m_palette;
    QImage m_screen;
    double m_zoom = 1;
    std::unique_ptr<CanvasPicture> m_ours;
    CanvasScene::Changes m_changes;
    std::map<Frame, std::vector<double>> m_sceneTimes; ///< what ours takes before it draws
    Times m_times;
};

/// Where nodes are boxes with texts and edges are curves: painted anew, part of the graph in sight.
void benchZooms(QTextStream &out, std::size_t tasks)
{
    BenchScene scene(tasks);
    CanvasPicture picture(scene.scene());
    QImage screen(windowSize, QImage::Format_RGB32);
    out << "\n" << tasks << " tasks, a whole frame painted anew:";
    for (const double zoom : {0.12, 0.16, 0.2, 0.25, 0.35, 0.5, 0.69, 0.75, 1.0, 2.0}) {
        std::vector<double> times;
        for (int round = 0; round < 7; ++round) {
            ViewTransform transform;
            transform.scale.zoom = zoom * (1 + 0.001 * round);
            const LayoutPoint middle = scene.scene().layout().bounds.centre();
            transform.origin =
                (QPointF(double(middle.x), double(middle.y)) * zoom).toPoint() - QPoint(960, 540);
            times.push_back(milliseconds([&] {
                picture.show(transform, windowSize);
                QPainter painter(&screen);
                picture.paint(painter, screen.rect(), {});
            }));
        }
        out << "  " << zoom * 100 << " %: " << median(times);
    }
    out << "\n";
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QTextStream out(stdout);
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(2);
    std::vector<std::size_t> sizes;
    for (const QString &argument : QApplication::arguments().mid(1))
        sizes.push_back(argument.toULong());
    if (sizes.empty())
        sizes = {10'000, 100'000, 1'000'000};
    benchZooms(out, 5'000);
    benchZooms(out, 10'000);
    for (const std::size_t size : sizes) {
        Bench(size).run(out);
        out.flush();
    }
    return 0;
}
