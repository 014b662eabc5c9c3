#include "core/formats/dotproducer.h"

#include <algorithm>
#include <array>

namespace stepwise {

namespace {

/// All marks must be there; an empty one always is.
struct Marks
{
    const char *producer;
    EdgeMeaning edges;
    std::array<QByteArrayView, 2> texts;
    bool hasNotesInLabels = false;
};

constexpr std::array<Marks, 13> knownMarks{{
    {"Stepwise", EdgeMeaning::Before, {"// Stepwise: a -> b means that a comes before b.", ""}},
    {"BitBake", EdgeMeaning::Needs, {"digraph depends {", ".do_"}, true},
    {"BitBake", EdgeMeaning::Needs, {"digraph depends {", ".bb\"]"}, true},
    {"Terraform", EdgeMeaning::Needs, {"\"[root] ", ""}},
    {"Terraform", EdgeMeaning::Needs, {"rankdir = \"RL\"", "fontname = \"sans-serif\""}},
    {"Terraform", EdgeMeaning::Needs, {"\"module.root.", "compound"}},
    {"Bazel", EdgeMeaning::Needs, {"digraph mygraph {", "\"//"}},
    {"CMake", EdgeMeaning::Needs, {"clusterLegend", "legendNode0"}},
    {"Snakemake", EdgeMeaning::Before, {"digraph snakemake_dag", ""}},
    {"Nextflow", EdgeMeaning::Before, {"fixedsize=true", "label=\"\""}},
    {"Nextflow", EdgeMeaning::Before, {"label=\"\",shape=", "xlabel="}},
    {"Ninja", EdgeMeaning::Before, {"digraph ninja {", ""}},
    {"Taskflow", EdgeMeaning::Before, {"digraph Taskflow {", ""}},
}};

} // namespace

std::optional<DotProducer> findDotProducer(QByteArrayView content)
{
    constexpr qsizetype beginning = 64 * 1024;
    const QByteArrayView text = content.first(std::min(content.size(), beginning));
    for (const Marks &marks : knownMarks) {
        const bool isHere =
            std::all_of(marks.texts.begin(), marks.texts.end(),
                        [text](QByteArrayView mark) { return text.contains(mark); });
        if (isHere)
            return DotProducer{QString::fromLatin1(marks.producer), marks.edges,
                               marks.hasNotesInLabels};
    }
    return std::nullopt;
}

} // namespace stepwise
