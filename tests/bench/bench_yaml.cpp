#include "core/base/yamlreader.h"
#include "core/formats/formatregistry.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

using namespace stepwise;

namespace {

/// A Compose file with services in layers, each with what real ones have.
QByteArray composeText(int services)
{
    QByteArray text("services:\n");
    for (int index = 0; index < services; ++index) {
        const QByteArray number = QByteArray::number(index);
        text += "  service-" + number +
                ":\n    image: registry.example.org/team/service:" + number +
                "\n    restart: always\n    environment:\n      DATABASE_URL: "
                "postgresql://user:secret@database/name" +
                number + "\n      LOG_LEVEL: info\n    ports:\n      - \"8080:8080\"\n";
        if (index > 0)
            text += "    depends_on:\n      - service-" + QByteArray::number(index / 2) + "\n";
    }
    return text;
}

void tell(QTextStream &out, const char *what, qsizetype size, qint64 milliseconds)
{
    const double megabytes = double(size) / 1e6;
    out << what << ": " << megabytes << " MB in " << milliseconds << " ms, "
        << megabytes * 1000 / double(std::max<qint64>(milliseconds, 1)) << " MB/s\n";
    out.flush();
}

} // namespace

/// bench_yaml [FILE]: how fast YAML becomes values, and a graph. At least 40 MB/s are wanted.
int main(int argc, char **argv)
{
    QTextStream out(stdout);
    QByteArray text = composeText(400'000);
    QString name = QStringLiteral("compose.yaml");
    if (argc > 1) {
        QFile file(QString::fromLocal8Bit(argv[1]));
        if (!file.open(QIODevice::ReadOnly))
            return 2;
        text = file.readAll();
        name = file.fileName();
    }

    QElapsedTimer timer;
    timer.start();
    ProblemList warnings;
    const bool isRead = parseYaml(text, warnings).isOk();
    tell(out, isRead ? "values" : "values (refused)", text.size(), timer.elapsed());

    timer.start();
    const auto loaded = parseDocument(text, name);
    tell(out, loaded ? "graph" : "graph (refused)", text.size(), timer.elapsed());
    if (loaded)
        out << loaded->document.graph.taskCount() << " tasks, "
            << loaded->document.graph.dependencies().size() << " dependencies\n";
    else
        out << loaded.error().toString() << '\n';
    return isRead && loaded ? 0 : 1;
}
