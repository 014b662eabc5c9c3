#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace stepwise {

/// A graph that comes with the program and shows one thing.
struct Example
{
    QString path;    ///< can be opened like any other file
    QString title;   ///< translated
    QString summary; ///< what it shows, translated
};

/// The gallery.
class Examples
{
    Q_DECLARE_TR_FUNCTIONS(stepwise::Examples)

public:
    /// In the order of a first tour.
    static QList<Example> all();
};

} // namespace stepwise
