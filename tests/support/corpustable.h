#pragma once

#include "core/base/result.h"
#include "core/formats/format.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace stepwise {

/// A line of the tables of the corpus' README.
struct CorpusEntry
{
    QString folder; ///< "wfformat": the heading, which is the folder too
    QString file;
    QString nodes; ///< "-": nothing can be counted
    QString edges;
    QString measured;

    /// "clusters=3" in the measured column.
    int number(const QString &word, int byDefault) const;
    bool hasWord(const QString &word) const;
    /// Below the corpus' folder.
    QString path() const { return folder + u'/' + file; }
};

/// Beside the project, where it is there at all.
QString corpusFolder();

/// The entries under a heading; none when there is no README in that folder.
QList<CorpusEntry> corpusEntries(const QString &corpus, const QString &heading);

/// What a loaded file has other than its entry says, one line each: tasks, dependencies (distinct
/// pairs, or `areEdgesDistinct` false: all), graphs, and whether there are cycles longer than a
/// self-loop.
QStringList corpusDifferences(const CorpusEntry &entry, const LoadedDocument &loaded,
                              bool areEdgesDistinct = true);

} // namespace stepwise
